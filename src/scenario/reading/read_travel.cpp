// read_travel.cpp - reads [[travel]] and refuses journeys that no traveller's day can hold.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <utility>

#include "scenario/reading/read_habits.hpp"
#include "scenario/values/nights.hpp"
#include "scenario/values/regimen.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view travel_keys[] = {"from_day", "zone", "latitude", "longitude"};
constexpr allowed_range travel_count{0, 100, "of [[travel]]"};
constexpr allowed_range travel_day_range{2, longest_run_days, "", "a day of the run; routine.zone is that of day 1"};

std::string read_travel_zone(const table_reader& in) {
    const auto name = in.text("zone", "an IANA name such as \"America/New_York\", or \"UTC\"");
    if (!name) return {};
    for (const issue& what : check_zone(*name)) in.note("zone", what.found, what.allowed, what.nearest);
    return *name;
}

/// The place is said exactly when the routine's light has one: else the sun of the wrong place would shine.
std::optional<coordinates> read_place(const table_reader& in, bool home_has_place) {
    const bool says_place = in.find("latitude") != nullptr || in.find("longitude") != nullptr;
    if (says_place && !home_has_place) {
        in.note(in.find("latitude") != nullptr ? "latitude" : "longitude", "is said, but that of home is not",
                "latitude and longitude in [routine.light] too, or none here");
    }
    if (!says_place && !home_has_place) return std::nullopt;
    const auto latitude = in.number("latitude", latitude_range);
    const auto longitude = in.number("longitude", longitude_range);
    if (!latitude || !longitude) return std::nullopt;
    return coordinates{*latitude, *longitude};
}

void add_journey(const table_reader& in, bool home_has_place, std::vector<journey>& travel) {
    journey one;
    one.from_day = in.whole_number("from_day", travel_day_range).value_or(0);
    one.zone = read_travel_zone(in);
    one.place = read_place(in, home_has_place);
    if (!travel.empty() && one.from_day != 0 && one.from_day <= travel.back().from_day) {
        in.note("from_day", fmt::format("does not come after day {}", travel.back().from_day),
                "journeys in the order of their days, each day once");
    }
    travel.push_back(std::move(one));
}

/// What is wrong with the days around a journey; empty when all is well.
std::string wrong_around(const local_clock& clock, const std::vector<waking_time>& wakings, int day) {
    const double before_h = clock.elapsed_h(day, clock_time{0}) - clock.elapsed_h(day - 1, clock_time{0});
    if (before_h <= 0) return fmt::format("gives day {} a length of {:g} h", day, before_h);
    for (const waking_time& when : wakings) {
        if (when.day != day && when.day != day - 1) continue;
        const double awake_h = when.bed_h - when.rise_h;
        if (awake_h <= 0) return fmt::format("puts bed {:g} h before the rise before it", -awake_h);
        if (awake_h * 60 >= longest_awake_minutes) return fmt::format("puts bed {:g} h after the rise", awake_h);
    }
    return {};
}

}  // namespace

std::vector<journey> read_travel(const table_reader& file, const routine& day) {
    std::vector<journey> travel;
    file.for_each_table("travel", travel_keys, travel_count,
                        [&](const table_reader& in) { add_journey(in, day.light.place.has_value(), travel); });
    return travel;
}

void check_travel(const scenario& what, const tree& file, std::vector<issue>& issues) {
    if (what.travel.empty()) return;
    const auto note = [&](std::size_t i, std::string found, std::string allowed) {
        const tree& day = *(*file.find("travel")->items())[i].find("from_day");
        issues.push_back({day.where, fmt::format("travel[{}].from_day", i + 1), day.shown(), std::move(found),
                          std::move(allowed), ""});
    };
    for (std::size_t i = 0; i < what.travel.size(); ++i) {
        if (what.travel[i].from_day <= what.run.days) continue;
        note(i, "is past the end of the run", fmt::format("days 2 to {}", what.run.days));
    }
    if (!issues.empty()) return;
    const local_clock clock = clock_in(what.day.zone, what.run.start, what.run.days, what.travel);
    const std::vector<waking_time> wakings = waking_times_of(nights_of(clock, what.day));
    for (std::size_t i = 0; i < what.travel.size(); ++i) {
        const std::string wrong = wrong_around(clock, wakings, what.travel[i].from_day - 1);
        if (wrong.empty()) continue;
        note(i, wrong,
             fmt::format("more than 0 and less than {} h awake; another day, or a night of its own for that weekday",
                         longest_awake_minutes / 60));
    }
}

}  // namespace magnesia::scenario
