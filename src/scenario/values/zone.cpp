// zone.cpp - wall-clock time against elapsed hours, with clock changes resolved.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/zone.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text.hpp"
#include "scenario/values/zone_table.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::int64_t day_s = 24 * 3600;
constexpr double hour_s = 3600;
constexpr int margin_days = 3;  // room around the run: zones differ from UTC by at most 14 h, bed may follow midnight

issue zone_issue(const std::string& zone, std::string found) {
    return {.where = {},
            .key = "routine.zone",
            .value = '"' + zone + '"',
            .found = std::move(found),
            .allowed = {},
            .nearest = {}};
}

/// What is wrong with a zone that cannot say its clock changes up to the end of the run; empty when all is well.
std::vector<issue> check_end(const std::string& zone, int last_day_number) {
    const int year = date_of(last_day_number).year;
    if (zone == "UTC" || year <= last_zoned_year) return {};
    issue what = zone_issue(zone, fmt::format("has clock changes nobody knows yet: the run ends in {}", year));
    what.allowed = fmt::format("a run that ends by {}-12-31, or zone = \"UTC\"", last_zoned_year);
    return {what};
}

/// The period an instant lies in; before the first, that one.
const offset_period& period_at(const std::vector<offset_period>& periods, std::int64_t utc_s) {
    const auto next = std::upper_bound(periods.begin(), periods.end(), utc_s,
                                       [](std::int64_t at, const offset_period& p) { return at < p.begin_utc_s; });
    return next == periods.begin() ? periods.front() : *std::prev(next);
}

}  // namespace

std::string print(const local_moment& moment) {
    const std::string seconds = moment.second == 0 ? "" : fmt::format(":{:02}", moment.second);
    return fmt::format("{} {}{} {}", print(moment.date), print(moment.time), seconds, moment.abbreviation);
}

local_clock::local_clock(date_value start, int days, std::vector<offset_period> periods)
    : local_clock(start, days, std::vector<zone_stay>{{0, std::move(periods)}}) {}

local_clock::local_clock(date_value start, int days, std::vector<zone_stay> stays)
    : first_day_(day_number(start)), days_(days), stays_(std::move(stays)), start_utc_s_(0) {
    MAGNESIA_ASSERT(!stays_.empty() && !stays_.front().periods.empty());
    start_utc_s_ = utc_s(first_day_, clock_time{0}, stays_.front());
}

std::int64_t local_clock::utc_s(int day_number, clock_time time, const zone_stay& stay) const {
    const std::vector<offset_period>& periods = stay.periods;
    const std::int64_t local_s = day_number * day_s + time.minute_of_day * 60;
    for (std::size_t i = 0; i + 1 < periods.size(); ++i) {
        const std::int64_t change = periods[i + 1].begin_utc_s;
        const std::int64_t before = local_s - periods[i].offset_s;
        const std::int64_t after = local_s - periods[i + 1].offset_s;
        if (before < change) return before;  // also the first of two when the time occurs twice
        if (after < change) return before;   // does not exist: read with the old offset, so moved forward by the gap
    }
    return local_s - periods.back().offset_s;
}

std::int64_t local_clock::begin_utc_s(const zone_stay& stay) const {
    return utc_s(first_day_ + stay.first_day, clock_time{0}, stay);
}

std::size_t local_clock::stay_on(int day) const {
    std::size_t found = 0;
    while (found + 1 < stays_.size() && stays_[found + 1].first_day <= day) ++found;
    return found;
}

double local_clock::elapsed_h(int day, clock_time time, int kept_on) const {
    return static_cast<double>(utc_s(first_day_ + day, time, stays_[stay_on(kept_on)]) - start_utc_s_) / hour_s;
}

double local_clock::elapsed_h_of_utc(int day, double utc_h) const {
    return static_cast<double>((first_day_ + day) * day_s - start_utc_s_) / hour_s + utc_h;
}

local_moment local_clock::label(double elapsed_h) const {
    const std::int64_t utc = start_utc_s_ + std::llround(elapsed_h * hour_s);
    std::size_t stay = stays_.size() - 1;
    while (stay > 0 && begin_utc_s(stays_[stay]) > utc) --stay;
    const offset_period& period = period_at(stays_[stay].periods, utc);
    const std::int64_t local_s = utc + period.offset_s;
    const std::int64_t second_of_day = ((local_s % day_s) + day_s) % day_s;
    const int day = static_cast<int>((local_s - second_of_day) / day_s);
    return {date_of(day), clock_time{static_cast<int>(second_of_day / 60)}, static_cast<int>(second_of_day % 60),
            period.abbreviation};
}

std::vector<clock_jump> local_clock::jumps() const {
    std::vector<clock_jump> all;
    const auto add = [&](std::int64_t at_utc_s, int size_s) {
        const double at_h = static_cast<double>(at_utc_s - start_utc_s_) / hour_s;
        // of size 0: only the name changed
        if (at_h > 0 && at_h < horizon_h() && size_s != 0) all.push_back({at_h, size_s / hour_s});
    };
    for (std::size_t s = 0; s < stays_.size(); ++s) {
        const std::int64_t begin = begin_utc_s(stays_[s]);
        const auto& periods = stays_[s].periods;
        if (s > 0) {
            add(begin, period_at(periods, begin).offset_s - period_at(stays_[s - 1].periods, begin - 1).offset_s);
        }
        for (std::size_t i = 1; i < periods.size(); ++i) {
            const std::int64_t at = periods[i].begin_utc_s;
            const bool is_before = s > 0 && at <= begin;
            const bool is_after = s + 1 < stays_.size() && at >= begin_utc_s(stays_[s + 1]);
            if (!is_before && !is_after) add(at, periods[i].offset_s - periods[i - 1].offset_s);
        }
    }
    return all;
}

std::vector<issue> check_zone(const std::string& zone) {
    if (zone == "UTC") return {};
    const std::vector<std::string> known = known_zones();
    if (std::find(known.begin(), known.end(), zone) != known.end()) return {};
    issue what = zone_issue(zone, "is not a zone of this machine");
    what.allowed = known.size() > 1 ? "an IANA name such as Europe/Berlin or America/New_York, or UTC"
                                    : "UTC only: this machine has no zone tables (Debian package tzdata)";
    what.nearest = nearest_name(zone, known);
    return {what};
}

local_clock clock_in(const std::string& zone, date_value start, int days, const std::vector<journey>& travel) {
    const int first = day_number(start);
    std::vector<zone_stay> stays;
    const auto stay = [&](int first_day, const std::string& name) {
        std::vector<issue> issues = check_zone(name);
        if (issues.empty()) issues = check_end(name, first + days);
        if (!issues.empty()) throw input_error(std::move(issues));
        stays.push_back(
            {first_day, read_periods(name, (first - margin_days) * day_s, (first + days + margin_days) * day_s)});
    };
    stay(0, zone);
    for (const journey& one : travel) stay(one.from_day - 1, one.zone);
    return {start, days, std::move(stays)};
}

}  // namespace magnesia::scenario
