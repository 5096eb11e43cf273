// plan_first.cpp - the rules that fired, by what they ask for.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_first.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "api/check/verdict_words.hpp"
#include "plan/candidates.hpp"

namespace magnesia::api {

std::vector<std::string> urgent_reasons(const plan_answer& answer) {
    std::vector<safety::finding> urgent;
    std::ranges::copy_if(answer.safe.findings, std::back_inserter(urgent), &safety::finding::is_urgent);
    std::vector<std::string> all;
    for (const safety::finding& one : worst_first(urgent)) all.push_back(one.sentence);
    return all;
}

bool is_held_back(const plan_answer& answer) {
    return answer.safe.is >= safety::verdict::refuse || !urgent_reasons(answer).empty();
}

std::string worst_reason(const plan_answer& answer) {
    const std::vector<safety::finding> all = worst_first(answer.safe.findings);
    return all.empty() ? "" : all.front().sentence;
}

std::string low_serum(const plan_answer& answer) {
    const std::vector<safety::finding> all = worst_first(answer.safe.findings);
    const auto low = std::ranges::find_if(all, [](const safety::finding& one) {
        return one.family == "serum" && one.action < safety::safety_action::refuse;
    });
    return low == all.end() ? "" : low->sentence;
}

std::string likely_lack(const plan_answer& answer) {
    const screening::status_estimate& status = answer.screened.status;
    if (!answer.lack_is_likely || status.tests.empty() || !low_serum(answer).empty()) return "";
    return fmt::format(
        "By what you said a lack of magnesium is likely, though nobody can be sure: about {:.0f} in 100 ({:.0f} to "
        "{:.0f}). Ask your doctor about "
        "{}.",
        100 * status.middle, 100 * status.low, 100 * status.high, status.tests.front().name);
}

std::vector<std::string> for_a_clinician(const plan_answer& answer) {
    std::vector<std::string> all;
    if (answer.safe.is == safety::verdict::clinician) all.push_back(worst_reason(answer));
    const std::string low = low_serum(answer);
    if (!low.empty() && (all.empty() || all.front() != low)) all.push_back(low);
    return all;
}

bool leads_with_known_apnoea(const plan_answer& answer) {
    return !answer.screened.apnoea_is_likely && plan::is_beyond_magnesium(answer.goal, answer.facts);
}

std::string apnoea_first(const plan_answer& answer) {
    std::string text;
    if (answer.screened.apnoea_is_likely) {
        text =
            "Sleep apnoea is likely by what you said: see a clinician for a sleep test. What follows does not replace "
            "it.";
    } else if (leads_with_known_apnoea(answer)) {
        text =
            "Your sleep apnoea comes first: if it is not treated, see a clinician for a sleep test and its own "
            "treatment, such as a mask at night. What follows does not replace it.";
    }
    if (!plan::is_beyond_magnesium(answer.goal, answer.facts)) return text;
    return text + " Magnesium does nothing for it, so none is planned for your sleep.";
}

}  // namespace magnesia::api
