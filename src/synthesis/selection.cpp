// selection.cpp - one reason after the other; the first that holds is given.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/selection.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

namespace magnesia::synthesis {
namespace {

using evidence::arm_role;
using evidence::study_kind;
using evidence::trial;
using evidence::trial_arm;
using evidence::trial_result;

const trial_arm* treated_arm(const trial& of, arm_role role, const std::string& form) {
    const auto found = std::find_if(of.arms.begin(), of.arms.end(), [&](const trial_arm& arm) {
        return arm.role == role && (form.empty() || arm.form == form);
    });
    return found == of.arms.end() ? nullptr : &*found;
}

bool has_magnesium(const trial_arm& arm) {
    return arm.role == arm_role::magnesium || arm.role == arm_role::combination;
}

/// The forms of those arms of a trial with magnesium that a result shows; of all when it shows none.
std::set<std::string> forms_of(const trial_result& result, const trial& of) {
    std::set<std::string> shown, all;
    for (const trial_arm& arm : of.arms) {
        if (!has_magnesium(arm)) continue;
        all.insert(arm.form);
        if (result.shown_of(arm.id) != nullptr) shown.insert(arm.form);
    }
    return shown.empty() ? all : shown;
}

bool is_of_people(const trial& of) {
    return of.kind != study_kind::animal && of.kind != study_kind::laboratory;
}

/// A mix is none of magnesium, however it was given: said before the design.
std::string reason_of_what_was_taken(const trial& of, const question& what) {
    if (!is_of_magnesium(of)) return "no magnesium arm";
    const bool is_mix =
        treated_arm(of, arm_role::combination, "") != nullptr && treated_arm(of, arm_role::magnesium, "") == nullptr;
    return is_mix && is_of_people(of) && !what.with_combinations ? "magnesium together with something else" : "";
}

bool is_about(const trial_result& result, const trial& of, const std::string& form) {
    if (form.empty()) return true;
    if (!result.effect) return result.arms.empty() || forms_of(result, of).contains(form);
    const trial_arm* arm = of.arm(result.effect->arm);
    return arm != nullptr && arm->form == form;
}

/// What is told of several forms in words may not be true of each.
std::string reason_of_form(const trial& of, const trial_result& result, const std::string& form) {
    const bool is_told = form.empty() || result.effect || !result.arms.empty() || forms_of(result, of).size() < 2;
    return is_told ? "" : "of which form is not told";
}

/// One result a study: of all its people (or, when it has no such, of a part of them), the primary one first, then the
/// latest, then the first in the file.
const trial_result* result_on(const trial& of, const question& what, bool of_all) {
    const trial_result* best = nullptr;
    const auto rank = [](const trial_result& r) { return std::pair{r.is_primary, r.day.value_or(0)}; };
    for (const trial_result& result : of.results) {
        if (result.outcome != what.outcome || result.group.empty() != of_all || !is_about(result, of, what.form))
            continue;
        if (best == nullptr || rank(result) > rank(*best)) best = &result;
    }
    return best;
}

std::string reason_of_design(const trial& of) {
    switch (of.kind) {
        case study_kind::randomised:
            return "";
        case study_kind::controlled:
            return "not randomised";
        case study_kind::before_after:
            return "no control group";
        case study_kind::cohort:
            return "observational: people were followed, not treated";
        case study_kind::cross_section:
            return "observational: measured once";
        case study_kind::single_person:
            return "one person";
        case study_kind::animal:
            return "animals";
        case study_kind::laboratory:
            return "no living body";
    }
    return "of another kind";
}

std::string reason_of_arms(const trial& of, const question& what) {
    const bool is_compared =
        of.design.control == "placebo" || of.design.control == "nothing" || of.design.control == "usual_care";
    if (!is_compared) return "compared with another treatment or dose, not with placebo or nothing";
    const trial_arm* arm = treated_arm(of, arm_role::magnesium, what.form);
    if (arm == nullptr && what.with_combinations) arm = treated_arm(of, arm_role::combination, what.form);
    if (arm == nullptr) return "another form";
    return arm->route == "oral" ? "" : fmt::format("given by another way: {}", arm->route);
}

std::string reason_of_people(const trial& of, const question& what) {
    const auto& had = of.people.conditions;
    const bool is_asked = what.condition.empty() || std::find(had.begin(), had.end(), what.condition) != had.end();
    return is_asked ? "" : "other people";
}

std::string reason_to_set_aside(const trial& of, const question& what) {
    for (const std::string& reason : {reason_of_what_was_taken(of, what), reason_of_design(of),
                                      reason_of_arms(of, what), reason_of_people(of, what)}) {
        if (!reason.empty()) return reason;
    }
    const bool is_doubtful = of.overall_bias() == evidence::risk_of_bias::high;
    return is_doubtful && !what.with_high_risk ? "high risk of bias" : "";
}

}  // namespace

bool is_of_magnesium(const trial& of) {
    return std::ranges::any_of(of.arms, [](const trial_arm& arm) { return has_magnesium(arm) || !arm.has.empty(); });
}

std::string magnesium_seen(const trial& of, const trial_result& result) {
    const trial_arm* arm = result.effect ? of.arm(result.effect->arm) : nullptr;
    for (const trial_arm& one : of.arms) {
        if (arm == nullptr && one.role != arm_role::control) arm = &one;  // of whom the finding is told
    }
    return arm == nullptr ? "" : arm->has;
}

std::vector<candidate> candidates_for(const evidence::trial_library& library, const question& what) {
    std::vector<candidate> all;
    std::set<std::string> counted;  // people whose result is in already
    for (const trial& of : library.trials) {
        const trial_result* result = result_on(of, what, true);
        if (result == nullptr) result = result_on(of, what, false);
        if (result == nullptr) continue;
        candidate one{.of = &of, .result = result, .set_aside = reason_to_set_aside(of, what)};
        if (one.set_aside.empty()) one.set_aside = reason_of_form(of, *result, what.form);
        if (one.set_aside.empty() && !result->group.empty()) one.set_aside = "only of a part: " + result->group;
        const std::string& people = of.same_people_as.empty() ? of.id : of.same_people_as;
        if (one.set_aside.empty() && !counted.insert(people).second) one.set_aside = "the same people as " + people;
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace magnesia::synthesis
