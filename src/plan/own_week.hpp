// own_week.hpp - weekdays with the bed that follows on each, and which of them end in a night at work.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scenario/values/nights.hpp"

namespace magnesia::plan {

/// The waking time that begins on a weekday; minutes from midnight of that day.
struct own_day {
    std::size_t weekday = 0;  ///< 0 is Monday
    double rise_min = 0;
    double bed_min = 0;
    bool is_of_shift = false;  ///< somebody who works in shifts sleeps by day after it: its night is spent at work
    bool is_after_day_sleep = false;  ///< somebody who works in shifts rises from such a sleep
};

/// A week of a routine without journeys, clock changes and dated nights, laid out as the body lives it.
class own_week {
 public:
    explicit own_week(const scenario::routine& day);
    own_week(const own_week&) = delete;
    own_week& operator=(const own_week&) = delete;

    const std::vector<own_day>& days() const { return days_; }

    /// When a habit of a day comes, minutes from midnight of that day (scenario::habit_h).
    double minute_of(const own_day& when, scenario::clock_time at) const;

    /// From a habit of a day to the bed that follows, minutes; negative when it comes after that bed.
    double minutes_to_bed(const own_day& when, scenario::clock_time at) const {
        return when.bed_min - minute_of(when, at);
    }

    /// The clock time of a minute of a day, if a habit of that day and time would come at that minute.
    std::optional<scenario::clock_time> clock_at(const own_day& when, double minute) const;

 private:
    scenario::routine day_;
    scenario::local_clock clock_;
    std::vector<scenario::waking_time> wakings_;
    std::vector<own_day> days_;
};

/// Whether nights of some weekdays are those of work: hours away from the plain one, which no long morning is.
bool has_shifts(const scenario::routine& day);

/// A main sleep whose middle lies between 06:00 and 20:00.
bool lies_by_day(const scenario::own_night& night);

/// The main sleep that follows a weekday, 0 is Monday.
scenario::own_night night_after(const scenario::routine& day, std::size_t weekday);

}  // namespace magnesia::plan
