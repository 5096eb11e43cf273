// trial_doses.cpp - elemental and compound milligrams that contradict the form, and millimoles taken for milligrams.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/text.hpp"
#include "evidence/trials/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

/// A share may be off by rounding, by a hydrate that is not in the list, by purity.
constexpr double share_tolerance = 0.08;
/// A day's oral treatment below this has never been tried in people; the same number of millimoles has, often.
constexpr double least_treatment_mg = 40;
/// Nobody swallowed more magnesium than this a day in a trial: 2.4 g, ten times a tablet.
constexpr double most_treatment_mg = 2500;

void check_share(const trial_arm& arm, const form& of, std::vector<core::issue>& issues) {
    if (!arm.elemental_mg_per_day || !arm.compound_mg_per_day || arm.elemental_is == "unclear") return;
    const double share = *arm.elemental_mg_per_day / *arm.compound_mg_per_day;
    const double low = poorest_variant(of).elemental_fraction * (1 - share_tolerance);
    const double high = richest_variant(of).elemental_fraction * (1 + share_tolerance);
    if (share >= low && share <= high) return;
    add_fault(issues, arm.where, fmt::format("arm {}.elemental_mg_per_day", arm.id),
              fmt::format("is {:.1f} % of the compound, which {} never holds", 100 * share, of.id),
              fmt::format("{:.0f} to {:.0f} mg for {} mg", low * *arm.compound_mg_per_day,
                          high * *arm.compound_mg_per_day, shortest(*arm.compound_mg_per_day)),
              shortest(*arm.elemental_mg_per_day));
}

void check_size(const trial_arm& arm, std::vector<core::issue>& issues) {
    if (!arm.elemental_mg_per_day || arm.role == arm_role::control || arm.route != "oral") return;
    const double mg = *arm.elemental_mg_per_day;
    const std::string key = fmt::format("arm {}.elemental_mg_per_day", arm.id);
    if (mg > 0 && mg < least_treatment_mg)
        add_fault(issues, arm.where, key, "is so little that it may be millimoles",
                  fmt::format("at least {} mg, or 0", shortest(least_treatment_mg)), shortest(mg));
    if (mg > most_treatment_mg)
        add_fault(issues, arm.where, key, "is so much that it may be milligrams of the compound",
                  fmt::format("at most {} mg", shortest(most_treatment_mg)), shortest(mg));
}

}  // namespace

void check_doses(const trial& what, const trial_context& known, std::vector<core::issue>& issues) {
    for (const trial_arm& arm : what.arms) {
        const form* of = find_form(known.forms, arm.form);
        if (of != nullptr) check_share(arm, *of, issues);
        if (what.kind != study_kind::animal && what.kind != study_kind::laboratory) check_size(arm, issues);
    }
}

}  // namespace magnesia::evidence
