// daily_need.cpp - advice times a factor for training.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/daily_need.hpp"

#include <algorithm>

namespace magnesia::evidence {

life_state life_state_of(const scenario::person& who) {
    if (who.is.pregnant == true || who.pregnant_weeks.value_or(0) > 0) return life_state::pregnancy;
    return who.lactating == true ? life_state::lactation : life_state::none;
}

namespace {

struct region_body {
    std::string_view region;
    std::string_view body;
};

/// Who advises where; of the other regions the first body of the table does.
constexpr region_body bodies[] = {{"us", "us_canada_1997"},
                                  {"canada", "us_canada_1997"},
                                  {"eu", "efsa_2015"},
                                  {"germany", "dach_2021"},
                                  {"france", "france_2021"},
                                  {"nordic", "nordic_2023"},
                                  {"norway", "nordic_2023"},
                                  {"uk", "uk_1991"},
                                  {"australia", "australia_nz_2006"},
                                  {"new_zealand", "australia_nz_2006"},
                                  {"japan", "japan_2020"},
                                  {"korea", "korea_2020"},
                                  {"india", "india_2020"}};

std::string_view body_of(const std::string& region) {
    const auto found = std::ranges::find_if(bodies, [&](const region_body& one) { return one.region == region; });
    return found == std::end(bodies) ? "" : found->body;
}

}  // namespace

std::optional<daily_need> daily_need_of(const std::vector<reference_intake>& intakes, const training_need& training,
                                        const scenario::person& who, const scenario::routine& day) {
    const auto rows = intakes_for(intakes, who.age_y, who.sex, life_state_of(who));
    const auto advises = [](const reference_intake& one) { return one.kind != "label"; };
    const std::string_view own = body_of(who.is.region);
    auto row = std::ranges::find_if(rows, [&](const auto& one) { return advises(one) && one.body == own; });
    if (row == rows.end()) row = std::ranges::find_if(rows, advises);
    if (row == rows.end()) return std::nullopt;
    const auto average =
        std::ranges::find_if(rows, [&](const auto& one) { return one.average.of(who.sex).has_value(); });
    daily_need need{.advice = *row,
                    .advised_mg = *row->advised.of(who.sex),
                    .factor = training.factor(scenario::hard_hours_a_week(day.training)),
                    .needed_mg = 0,
                    .average_mg = row->average.of(who.sex)};
    if (!need.average_mg && average != rows.end()) need.average_mg = average->average.of(who.sex);
    need.needed_mg = need.factor * need.advised_mg;
    if (need.average_mg) *need.average_mg *= need.factor;
    return need;
}

}  // namespace magnesia::evidence
