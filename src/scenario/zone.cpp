// zone.cpp - wall-clock time against elapsed hours, with clock changes resolved.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/zone.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text.hpp"
#include "scenario/zone_table.hpp"

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

}  // namespace

std::string print(const local_moment& moment) {
    const std::string seconds = moment.second == 0 ? "" : fmt::format(":{:02}", moment.second);
    return fmt::format("{} {}{} {}", print(moment.date), print(moment.time), seconds, moment.abbreviation);
}

local_clock::local_clock(date_value start, int days, std::vector<offset_period> periods)
    : first_day_(day_number(start)), days_(days), periods_(std::move(periods)), start_utc_s_(0) {
    MAGNESIA_ASSERT(!periods_.empty());
    start_utc_s_ = utc_s(first_day_, clock_time{0});
}

std::int64_t local_clock::utc_s(int day_number, clock_time time) const {
    const std::int64_t local_s = day_number * day_s + time.minute_of_day * 60;
    for (std::size_t i = 0; i + 1 < periods_.size(); ++i) {
        const std::int64_t change = periods_[i + 1].begin_utc_s;
        const std::int64_t before = local_s - periods_[i].offset_s;
        const std::int64_t after = local_s - periods_[i + 1].offset_s;
        if (before < change) return before;  // also the first of two when the time occurs twice
        if (after < change) return before;   // does not exist: read with the old offset, so moved forward by the gap
    }
    return local_s - periods_.back().offset_s;
}

double local_clock::elapsed_h(int day, clock_time time) const {
    return static_cast<double>(utc_s(first_day_ + day, time) - start_utc_s_) / hour_s;
}

local_moment local_clock::label(double elapsed_h) const {
    const std::int64_t utc = start_utc_s_ + std::llround(elapsed_h * hour_s);
    const auto next = std::upper_bound(periods_.begin(), periods_.end(), utc,
                                       [](std::int64_t at, const offset_period& p) { return at < p.begin_utc_s; });
    const offset_period& period = next == periods_.begin() ? periods_.front() : *std::prev(next);
    const std::int64_t local_s = utc + period.offset_s;
    const std::int64_t second_of_day = ((local_s % day_s) + day_s) % day_s;
    const int day = static_cast<int>((local_s - second_of_day) / day_s);
    return {date_of(day), clock_time{static_cast<int>(second_of_day / 60)}, static_cast<int>(second_of_day % 60),
            period.abbreviation};
}

std::vector<clock_jump> local_clock::jumps() const {
    std::vector<clock_jump> all;
    const double end_h = horizon_h();
    for (std::size_t i = 1; i < periods_.size(); ++i) {
        const double at_h = static_cast<double>(periods_[i].begin_utc_s - start_utc_s_) / hour_s;
        const double size_h = (periods_[i].offset_s - periods_[i - 1].offset_s) / hour_s;
        if (at_h > 0 && at_h < end_h && size_h != 0) all.push_back({at_h, size_h});  // 0: only the name changed
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

local_clock clock_in(const std::string& zone, date_value start, int days) {
    const int first = day_number(start);
    std::vector<issue> issues = check_zone(zone);
    if (issues.empty()) issues = check_end(zone, first + days);
    if (!issues.empty()) throw input_error(std::move(issues));
    return {start, days, read_periods(zone, (first - margin_days) * day_s, (first + days + margin_days) * day_s)};
}

}  // namespace magnesia::scenario
