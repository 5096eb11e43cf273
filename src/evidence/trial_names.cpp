// trial_names.cpp - whether the outcomes, instruments, forms and sources that a study names exist.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& all) {
    std::vector<std::string> ids;
    for (const Item& item : all) ids.push_back(item.id);
    return ids;
}

void check_known(const core::place& where, const std::string& key, const std::string& value,
                 const std::vector<std::string>& known, const char* kind, std::vector<core::issue>& issues) {
    if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return;
    add_fault(issues, where, key, fmt::format("is no {} that is known", kind), {}, value, nearest_name(value, known));
}

void check_instrument(const trial_result& result, const trial_context& known, std::vector<core::issue>& issues) {
    if (result.instrument.empty()) return;
    check_known(result.where, name_of(result) + ".instrument", result.instrument, ids_of(known.instruments),
                "instrument", issues);
    const instrument* used = find_instrument(known.instruments, result.instrument);
    if (used == nullptr) return;
    const bool measures =
        std::find(used->measures.begin(), used->measures.end(), result.outcome) != used->measures.end();
    if (!measures)
        add_fault(issues, result.where, name_of(result) + ".instrument", "does not measure this outcome",
                  fmt::format("{} measures {}", used->id, fmt::join(used->measures, ", ")), result.instrument);
}

}  // namespace

void check_names(const trial& what, const trial_context& known, std::vector<core::issue>& issues) {
    const std::vector<std::string> sources = ids_of(known.sources);
    for (const std::string& id : what.sources) check_known(what.where, "sources", id, sources, "source", issues);
    std::vector<std::string> forms = ids_of(known.forms);
    forms.insert(forms.end(), {"several", "unknown"});
    for (const trial_arm& arm : what.arms)
        check_known(arm.where, fmt::format("arm {}.form", arm.id), arm.form, forms, "form", issues);
    for (const trial_result& result : what.results) {
        check_known(result.where, "result.outcome", result.outcome, ids_of(known.outcomes), "outcome", issues);
        check_known(result.where, name_of(result) + ".source", result.source, sources, "source", issues);
        check_instrument(result, known, issues);
    }
}

void check_names(const review& what, const trial_context& known, std::vector<core::issue>& issues) {
    const std::vector<std::string> sources = ids_of(known.sources);
    for (const std::string& id : what.sources) check_known(what.where, "sources", id, sources, "source", issues);
    for (const pooled_result& pooled : what.pooled)
        check_known(pooled.where, "pooled.outcome", pooled.outcome, ids_of(known.outcomes), "outcome", issues);
}

}  // namespace magnesia::evidence
