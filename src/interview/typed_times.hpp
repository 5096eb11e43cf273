// typed_times.hpp - hours of the day as people type them: 07:00, 7am, 7 p.m., 7.30, 19h, noon.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/values/calendar.hpp"

namespace magnesia::interview {

/// The time that a text means; nothing where it means none, or leaves open whether morning or evening ("7").
std::optional<scenario::clock_time> typed_time(std::string_view said);

/// Whether it is an hour that may be of the morning or the evening: "7", "at 7", "7 o'clock".
bool is_open_hour(std::string_view said);

/// What to ask back then.
std::string open_hour_asked(std::string_view said);

/// A time among words.
struct time_among_words {
    scenario::clock_time at;
    std::size_t words = 1;   ///< how many of them say it
    bool has_point = false;  ///< written with a point, 7.30, which may be a number as well
};

/// The time that begins at a word. A number with a point is none before a unit ("2.50 mg"), and hours behind "every"
/// are none.
std::optional<time_among_words> time_at(const std::vector<std::string>& words, std::size_t index);

}  // namespace magnesia::interview
