// trial_design_check.cpp - groups, arms, blinding and numbers of people that do not fit together.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/trials/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

bool has_arm_of(const trial& what, arm_role role) {
    return std::any_of(what.arms.begin(), what.arms.end(), [&](const trial_arm& arm) { return arm.role == role; });
}

void check_groups(const trial& what, std::vector<core::issue>& issues) {
    const bool compares = what.design.groups != grouping::one_group;
    const bool is_observed = what.kind == study_kind::cohort || what.kind == study_kind::cross_section;
    if (what.kind == study_kind::randomised && !compares)
        add_fault(issues, what.where, "design.groups", "is one group of a randomised trial", "parallel or crossover");
    if (what.kind == study_kind::before_after && compares)
        add_fault(issues, what.where, "design.groups", "compares groups, which before_after does not", "one_group");
    if (compares && !is_observed && what.arms.size() < 2)
        add_fault(issues, what.where, "arm", "is only one, and groups were compared", "at least two arms");
    if (!compares && has_arm_of(what, arm_role::control))
        add_fault(issues, what.where, "design.groups", "is one_group with a control arm", "parallel or crossover");
    const bool has_control = what.design.control != "none";
    if (!compares && has_control && !is_observed)
        add_fault(issues, what.where, "design.control", "is said of a study with one group", "none",
                  what.design.control);
    if (what.design.control == "placebo" && !has_arm_of(what, arm_role::control))
        add_fault(issues, what.where, "design.control", "is placebo, and no arm is a control",
                  "an arm with role control");
    const bool was_open = what.design.control == "nothing" || what.design.control == "none";
    if (what.design.who_knew == blinding::double_blind && was_open)
        add_fault(issues, what.where, "design.blinding", "is double without anything to blind with",
                  "a placebo or another treatment in the control arm", "double");
}

void check_what_was_seen(const trial& what, std::vector<core::issue>& issues) {
    const bool is_observed = what.kind == study_kind::cohort || what.kind == study_kind::cross_section;
    for (const trial_arm& arm : what.arms) {
        if (arm.has.empty() || (is_observed && arm.role == arm_role::comparator)) continue;
        add_fault(issues, arm.where, fmt::format("arm {}.has", arm.id), "is said where magnesium was given",
                  "only a comparator of a cohort or cross_section", arm.has);
    }
}

void check_people(const trial& what, std::vector<core::issue>& issues) {
    int sum = 0;
    for (const trial_arm& arm : what.arms) {
        sum += arm.n.value_or(0);
        if (arm.n && what.people.randomised && *arm.n > *what.people.randomised)
            add_fault(issues, arm.where, fmt::format("arm {}.n", arm.id), "is more than were randomised",
                      fmt::format("at most {}", *what.people.randomised), std::to_string(*arm.n));
    }
    const bool adds_up = what.design.groups == grouping::parallel && what.people.randomised;
    if (adds_up && sum > *what.people.randomised)
        add_fault(issues, what.where, "population.randomised", "is less than the arms have together",
                  fmt::format("at least {}", sum), std::to_string(*what.people.randomised));
    for (const trial_result& result : what.results) {
        for (const arm_result& shown : result.arms) {
            const trial_arm* arm = what.arm(shown.arm);
            const bool is_more = arm != nullptr && arm->n && shown.n && *shown.n > *arm->n;
            if (is_more)
                add_fault(issues, shown.where, fmt::format("{}.arm {}.n", name_of(result), shown.arm),
                          "is more than the arm has", fmt::format("at most {}", *arm->n), std::to_string(*shown.n));
        }
    }
}

void check_times(const trial& what, std::vector<core::issue>& issues) {
    double longest = 0;
    for (const trial_arm& arm : what.arms) longest = std::max(longest, arm.days.value_or(0));
    for (const trial_result& result : what.results) {
        const bool is_late = result.day && longest > 0 && *result.day > 1.25 * longest + 2;
        if (is_late && result.note.empty())
            add_fault(issues, result.where, name_of(result) + ".day", "is after the treatment had ended",
                      fmt::format("at most {} days, or a note that says why", shortest(longest)),
                      shortest(*result.day));
    }
}

}  // namespace

void check_design(const trial& what, std::vector<core::issue>& issues) {
    check_groups(what, issues);
    check_what_was_seen(what, issues);
    check_people(what, issues);
    check_times(what, issues);
}

}  // namespace magnesia::evidence
