// people_asked.cpp - conditions of a study beside those of the question.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/people_asked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace magnesia::synthesis {
namespace {

/// Conditions with which somebody is still an adult like others.
constexpr std::string_view of_anybody[] = {"general_population", "healthy",    "active", "untrained",
                                           "overweight",         "low_intake", "stress", "poor_sleep"};

/// Who is pregnant speaks for the pregnant alone, whatever else they have.
constexpr std::string_view for_themselves[] = {"pregnancy"};

template <class Words>
bool holds(const Words& words, std::string_view one) {
    return std::ranges::find(words, one) != std::end(words);
}

/// Whether these are of a group so much unlike others that they speak for nobody else with the same complaint.
bool are_special(const body_of_evidence& body, const std::vector<std::string>& conditions) {
    return std::ranges::any_of(for_themselves, [&](std::string_view one) {
        return holds(conditions, one) && body.asked.condition != one && !holds(body.what->had_by, one);
    });
}

}  // namespace

bool are_asked(const body_of_evidence& body, const std::vector<std::string>& conditions) {
    if (!body.asked.condition.empty()) return holds(conditions, body.asked.condition) && !are_special(body, conditions);
    if (holds(conditions, "general_population")) return true;
    return std::ranges::all_of(
        conditions, [&](const std::string& one) { return holds(of_anybody, one) || holds(body.what->had_by, one); });
}

double weight_of_people_asked(const body_of_evidence& body) {
    double sum = 0;
    for (const pooled_study& study : body.studies) {
        if (are_asked(body, study.of->people.conditions)) sum += study.weight / 100;
    }
    return std::min(sum, 1.0);
}

std::string other_people_in(const body_of_evidence& body) {
    std::set<std::string> others;
    for (const pooled_study& study : body.studies) {
        const auto& had = study.of->people.conditions;
        if (!are_asked(body, had)) others.insert(had.begin(), had.end());
    }
    return fmt::format("{}", fmt::join(others, ", "));
}

}  // namespace magnesia::synthesis
