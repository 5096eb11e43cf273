// read_time.hpp - clock times, weekdays and levels as fields of a table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/table_reader.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::scenario {

/// A time of day under a key that must stand; what is wrong is noted.
std::optional<clock_time> read_time(const table_reader& fields, std::string_view key);

/// Likewise, or `fallback` when it is not said.
clock_time read_time_or(const table_reader& fields, std::string_view key, clock_time fallback);

/// A date under a key that must stand, in the years of the calendar.
std::optional<date_value> read_date(const table_reader& fields, std::string_view key);

/// Weekdays such as "sat,sun" under the key `days`, or `fallback` when it is not said.
weekday_set read_days(const table_reader& fields, const weekday_set& fallback = every_day);

/// A number, or a word that stands for one: the first for the low end of `range`, the last for its high end, evenly
/// between. The low end when it is not said.
double read_level(const table_reader& fields, std::string_view key, std::span<const std::string_view> words,
                  const allowed_range& range);

}  // namespace magnesia::scenario
