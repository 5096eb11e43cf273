// kidney_disease.cpp - stages by the table that the check of safety judges by.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/kidney_disease.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "safety/condition_parts.hpp"

namespace magnesia::api {
namespace {

constexpr const char* last_stage = "kidney_replacement";

bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

/// Half-way from the next lower stage, or from the weakest kidneys of a body, to the most that this stage has: the
/// check judges by that most, which few people in the stage have. A choice, not a finding.
double middle_of(double at_most, const evidence::kidney_stages& stages) {
    double from = scenario::egfr_range.low;
    for (const evidence::kidney_stage& one : stages.all) {
        if (one.egfr_at_most < at_most) from = std::max(from, one.egfr_at_most + 1);
    }
    return (from + at_most) / 2;
}

double lowest_of(const evidence::kidney_stages& stages) {
    const auto least = std::ranges::min_element(stages.all, {}, &evidence::kidney_stage::egfr_at_most);
    return least == stages.all.end() ? scenario::egfr_range.low : least->egfr_at_most;
}

bool is_of_kidneys(const evidence::safety_words& words, const std::string& name) {
    constexpr std::array others{"kidney_transplant", "acute_kidney_injury"};  // which have no stages
    return std::ranges::any_of(safety::conditions_of(words, name).ids, [&](const std::string& id) {
        return holds(words.stages.of, id) || std::ranges::find(others, id) != others.end();
    });
}

}  // namespace

std::optional<double> stage_egfr(const evidence::safety_words& words, const std::string& name) {
    const std::optional<double> at_most = safety::conditions_of(words, name).egfr_at_most;
    if (at_most) return middle_of(*at_most, words.stages);
    if (is_last_stage(words, name)) return middle_of(lowest_of(words.stages), words.stages);
    return std::nullopt;
}

bool is_last_stage(const evidence::safety_words& words, const std::string& name) {
    return holds(safety::conditions_of(words, name).ids, last_stage);
}

bool is_filtration_open(const evidence::safety_words& words, const scenario::person& who) {
    return !scenario::known_egfr(who) && std::ranges::any_of(who.other_conditions, [&](const std::string& name) {
        return is_of_kidneys(words, name);
    });
}

}  // namespace magnesia::api
