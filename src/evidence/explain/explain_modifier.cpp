// explain_modifier.cpp - what a condition or a drug changes.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

/// With which time constants it comes and goes; empty where it does both at once.
std::string how_slowly(const parameter_change& change) {
    const std::string comes =
        change.days > 0 ? fmt::format("; comes within days (time constant {})", shortest(change.days)) : "";
    if (change.days_off == change.days) return comes;
    return comes + fmt::format("; once left off it goes with a time constant of {} days", shortest(change.days_off));
}

}  // namespace

explanation explain_modifier(const evidence_base& base, const modifier& m) {
    const bool is_drug = m.kind == modifier_kind::drug;
    explanation e{.kind = is_drug ? explained_kind::drug : explained_kind::condition, .id = m.id, .label = m.label};
    e.grade = meaning(m.grade);
    e.known_from = meaning(m.known_from);
    e.note = m.note;
    for (std::size_t i = 0; i < m.changes.size(); ++i) {
        const parameter_change& change = m.changes[i];
        const std::string spread =
            change.log_sd > 0 ? fmt::format("; SD of its logarithm {}", shortest(change.log_sd)) : "";
        e.facts.emplace_back(
            fmt::format("change {}", i + 1),
            fmt::format("{} times {}{}{}", change.parameter, shortest(change.factor), spread, how_slowly(change)));
    }
    if (!m.no_change.empty()) e.facts.emplace_back("no change", m.no_change);
    add_aliases(e, m.aliases);
    add_source(e, base, m.source);
    e.used_by.emplace_back(is_drug ? "person.drugs" : "person.conditions");
    add_check(e, base, m.id);
    return e;
}

}  // namespace magnesia::evidence
