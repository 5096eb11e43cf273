// plan_first.cpp - the rules that fired, by what they ask for.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_first.hpp"

#include <algorithm>
#include <iterator>

#include "api/check/verdict_words.hpp"

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

std::vector<std::string> for_a_clinician(const plan_answer& answer) {
    std::vector<std::string> all;
    if (answer.safe.is == safety::verdict::clinician) all.push_back(worst_reason(answer));
    const std::string low = low_serum(answer);
    if (!low.empty() && (all.empty() || all.front() != low)) all.push_back(low);
    return all;
}

}  // namespace magnesia::api
