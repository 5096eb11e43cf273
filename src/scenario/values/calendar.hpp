// calendar.hpp - dates, weekdays and clock times without a zone; what a person writes before any clock change is known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bitset>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/tree.hpp"

namespace magnesia::scenario {

inline constexpr int first_year = 1970;
inline constexpr int last_year = 2100;

enum class weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

inline constexpr std::array<std::string_view, 7> weekday_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// Days of the week, Monday first.
using weekday_set = std::bitset<7>;

inline constexpr weekday_set every_day{0b1111111};

/// A time of day on a wall clock, to the minute: 00:00 to 23:59.
struct clock_time {
    int minute_of_day = 0;
    auto operator<=>(const clock_time&) const = default;
};

/// Whether `date` is a day of the calendar in the years 1970 to 2100.
bool is_valid(const date_value& date);

/// Days since 1970-01-01. Needs a valid date.
int day_number(const date_value& date);

/// The date that is `day_number` days after 1970-01-01.
date_value date_of(int day_number);

weekday weekday_of(int day_number);

/// "2026-03-02" as a valid date; nothing for any other text.
std::optional<date_value> parse_date(std::string_view text);

/// "22:00" or "7:30" as a clock time; nothing for any other text ("24:00" is the next day's "00:00").
std::optional<clock_time> parse_clock_time(std::string_view text);

/// "sat,sun".
std::string print(const weekday_set& days);

/// "2026-03-02".
std::string print(const date_value& date);

/// "2 Mar", where there is little room.
std::string day_and_month(const date_value& date);

/// "07:30".
std::string print(clock_time time);

/// Minutes from `from` forward to `to` on the wall clock, 0 to 1439: 23:00 to 07:00 is 480.
int minutes_between(clock_time from, clock_time to);

}  // namespace magnesia::scenario
