// explain_kinds.cpp - sources in full, other names and further rows.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/explain/explain_kinds.hpp"

#include <fmt/format.h>

namespace magnesia::evidence {

explained_source full_source(const evidence_base& base, const citation& cited) {
    explained_source full{.id = cited.source, .reference = {}, .place = cited.place, .says = cited.says, .note = {}};
    if (const source* known = find_source(base.sources, cited.source)) {
        full.reference = reference(*known);
        full.note = known->note;
    }
    return full;
}

void add_source(explanation& e, const evidence_base& base, const std::string& id, const std::string& place) {
    if (!id.empty()) e.sources.push_back(full_source(base, {.source = id, .place = place, .says = {}}));
}

void add_aliases(explanation& e, const std::vector<std::string>& aliases) {
    if (!aliases.empty()) e.facts.emplace_back("also called", fmt::format("{}", fmt::join(aliases, ", ")));
}

void add_fact(explanation& e, const std::string& name, const std::string& text) {
    if (!text.empty()) e.facts.emplace_back(name, text);
}

}  // namespace magnesia::evidence
