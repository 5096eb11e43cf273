// forms_complaints.cpp - collecting results on complaints, and saying them.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/forms_complaints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/text.hpp"

namespace magnesia::api {
namespace {

using evidence::trial;
using evidence::trial_arm;
using evidence::trial_result;

constexpr std::array<std::string_view, 4> complaints{"loose_stools", "gut_complaints", "side_effects",
                                                     "stopped_for_side_effects"};

bool is_of(const trial_arm& arm, const std::string& form) {
    return arm.form == form && arm.route == "oral";
}

bool has_arm_of(const trial& of, const std::string& form) {
    return std::ranges::any_of(of.arms, [&](const trial_arm& arm) { return is_of(arm, form); });
}

bool has_one_form(const trial& of) {
    std::set<std::string> forms;
    for (const trial_arm& arm : of.arms) {
        if (!arm.form.empty()) forms.insert(arm.form);
    }
    return forms.size() == 1;
}

/// ", oxide 8 of 42, control 2 of 40", of arms that show people with the complaint.
std::string counts_in(const trial& of, const trial_result& result) {
    std::string text;
    for (const evidence::arm_result& shown : result.arms) {
        const trial_arm* arm = of.arm(shown.arm);
        if (arm != nullptr && shown.events && shown.n)
            text += fmt::format(", {} {} of {}", arm->form.empty() ? arm->id : arm->form, *shown.events, *shown.n);
    }
    return text;
}

std::string found_in_words(evidence::finding said) {
    switch (said) {
        case evidence::finding::lower:
            return "fewer than in the control arm";
        case evidence::finding::higher:
            return "more than in the control arm";
        case evidence::finding::no_difference:
            return "no difference to the control arm";
        case evidence::finding::not_compared:
            break;
    }
    return "not compared with a control arm";
}

std::string said_of(const evidence::evidence_base& base, const trial& of, const trial_result& result) {
    const evidence::outcome* what = find_outcome(base.outcomes, result.outcome);
    std::string text = (what != nullptr ? what->label : result.outcome) + counts_in(of, result);
    if (!result.group.empty()) text += fmt::format(" ({})", result.group);
    if (result.says && has_one_form(of)) text += ": " + found_in_words(*result.says);
    if (!result.says && counts_in(of, result).empty()) text += ": asked for";
    return result.note.empty() ? text + '.' : fmt::format("{}. {}", text, result.note);
}

}  // namespace

std::vector<counted_complaints> complaints_with(const evidence::evidence_base& base, const std::string& form) {
    std::vector<counted_complaints> all;
    for (const trial& of : base.library.trials) {
        const bool is_of_people = of.kind != evidence::study_kind::animal;
        if (!is_of_people || !has_arm_of(of, form)) continue;
        for (const trial_result& result : of.results) {
            if (std::ranges::find(complaints, result.outcome) == complaints.end()) continue;
            all.push_back({of.id, result.outcome, said_of(base, of, result)});
        }
    }
    return all;
}

}  // namespace magnesia::api
