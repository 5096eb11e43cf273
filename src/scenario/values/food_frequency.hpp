// food_frequency.hpp - how often a food is eaten, as a diary or a questionnaire says it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace magnesia::scenario {

enum class food_period { day, week, month };

/// How often a food is eaten.
struct food_frequency {
    double times = 1;  ///< 0 is never; of a range its beginning
    food_period per = food_period::day;
    std::optional<double> up_to{};  ///< end of a range such as `2-4 per week`, of which the middle is counted
    bool operator==(const food_frequency&) const = default;
};

/// `daily`, `weekly`, `never`, `3 per week`, `2 times a week`, `2-4 per month`, `once a day`; nothing when it does not
/// read.
std::optional<food_frequency> parse_frequency(std::string_view text);
std::string print(const food_frequency& how_often);

/// What a frequency may be, for messages.
std::string allowed_frequency();

/// Times a day, of a range its middle; a month has 365.25 / 12 days.
double times_per_day(const food_frequency& how_often);

}  // namespace magnesia::scenario
