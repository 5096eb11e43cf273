// zone.hpp - what the clock on the wall says at an elapsed hour, and back: IANA zones with their clock changes.
// SPDX-License-Identifier: Apache-2.0
// Rules for clock times that do not exist or occur twice: docs/scenario/time.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenario/values/calendar.hpp"
#include "scenario/values/habits.hpp"

namespace magnesia::scenario {

/// The last year for which the zone tables of a machine list every clock change; only UTC goes beyond it.
inline constexpr int last_zoned_year = 2037;

/// One stretch of constant difference between local time and UTC.
struct offset_period {
    std::int64_t begin_utc_s = 0;  ///< seconds since 1970-01-01 00:00 UTC; the period lasts to the next one's begin
    int offset_s = 0;              ///< local time minus UTC
    std::string abbreviation;      ///< for example "CEST"
    bool operator==(const offset_period&) const = default;
};

/// A clock change inside the horizon.
struct clock_jump {
    double at_h = 0;    ///< elapsed hours since the start
    double size_h = 0;  ///< what the wall clock skips: +1 in spring (a day of 23 h), -1 in autumn (a day of 25 h)
    bool operator==(const clock_jump&) const = default;
};

/// A stay in one zone.
struct zone_stay {
    int first_day = 0;                   ///< calendar day of the run, counted from 0; lasts to that of the next stay
    std::vector<offset_period> periods;  ///< ascending, the first begins at or before the stay
};

/// From that day of the run on, clock times are those of another zone.
struct journey {
    int from_day = 2;  ///< the first day of the run is 1
    std::string zone;
    std::optional<coordinates> place = {};  ///< said exactly when that of the routine's light is
    bool operator==(const journey&) const = default;
};

/// What the wall clock shows at one instant.
struct local_moment {
    date_value date;
    clock_time time;
    int second = 0;
    std::string abbreviation;
    bool operator==(const local_moment&) const = default;
};

/// "2026-03-29 03:30 CEST"; seconds are shown only when there are any.
std::string print(const local_moment& moment);

/// Wall-clock time against elapsed hours, from local midnight of a first date on. A value: no files once made.
class local_clock {
 public:
    /// `periods`: ascending, the first begins at or before the start.
    local_clock(date_value start, int days, std::vector<offset_period> periods);
    /// `stays`: ascending; the first is where the run begins.
    local_clock(date_value start, int days, std::vector<zone_stay> stays);

    /// Elapsed hours of a clock time on calendar day `day` (0 is the start; may be negative or past the end).
    /// A time that does not exist is moved forward by the gap; of a time that occurs twice the first is meant.
    double elapsed_h(int day, clock_time time) const { return elapsed_h(day, time, day); }

    /// The same by the zone one is in on day `kept_on`: the night before a journey is kept by the clock of the day
    /// before.
    double elapsed_h(int day, clock_time time, int kept_on) const;

    /// Elapsed hours of so many hours of UTC after 00:00 UTC of the date of day `day`.
    double elapsed_h_of_utc(int day, double utc_h) const;

    /// Which stay day `day` belongs to, counted from 0.
    std::size_t stay_on(int day) const;

    /// Length of the whole run: from local midnight of the first day to local midnight after the last.
    double horizon_h() const { return elapsed_h(days_, clock_time{0}); }

    /// What the wall clock shows, rounded to the nearest second.
    local_moment label(double elapsed_h) const;

    /// Clock changes with 0 < at_h < horizon_h, journeys among them: there the clock is set at the midnight that begins
    /// their day.
    std::vector<clock_jump> jumps() const;

    date_value start() const { return date_of(first_day_); }
    int days() const { return days_; }

 private:
    std::int64_t utc_s(int day_number, clock_time time, const zone_stay& stay) const;
    std::int64_t begin_utc_s(const zone_stay& stay) const;

    int first_day_;
    int days_;
    std::vector<zone_stay> stays_;
    std::int64_t start_utc_s_;
};

/// The local clock of an IANA zone, and of those one travels to.
///   throws   input_error (key "routine.zone") for an unknown name, with the nearest known one; for a run that ends
///            after 2037 in another zone than UTC; when the machine has no zone tables. "UTC" needs no tables.
local_clock clock_in(const std::string& zone, date_value start, int days, const std::vector<journey>& travel = {});

/// Whether `zone` is known on this machine; `issue` says what is wrong otherwise (empty vector: nothing).
std::vector<issue> check_zone(const std::string& zone);

}  // namespace magnesia::scenario
