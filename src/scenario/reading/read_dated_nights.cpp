// read_dated_nights.cpp - reads nights of some days of the run, and nights up; refuses those that no one can live.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/conversions.hpp"
#include "scenario/reading/read_habits.hpp"
#include "scenario/values/nights.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view nights_key = "nights";
constexpr std::string_view night_keys[] = {"from_day", "until_day", "awake", "bed", "rise"};
constexpr allowed_range night_count{0, 60, "of { from_day = 3, bed = \"04:00\", rise = \"08:00\" }"};
constexpr allowed_range night_day_range{2, longest_run_days, "",
                                        "the day on which it ends; that of day 1 began before the run"};

/// Whether the hours of a night, or that there is none, were said.
bool read_hours(const table_reader& in, dated_night& one) {
    one.is_slept = !in.truth_or("awake", false);
    const bool says_hours = in.find("bed") != nullptr || in.find("rise") != nullptr;
    if (!one.is_slept) {
        if (says_hours) in.note("awake", "stands beside bed or rise", "awake = true alone, or bed and rise");
        return !says_hours;
    }
    const auto times = read_bed_and_rise(in);
    if (!times) return false;
    one.bed = times->bed;
    one.rise = times->rise;
    return true;
}

void add_dated_night(const table_reader& in, routine& day) {
    const auto from = in.whole_number("from_day", night_day_range);
    if (!from) return;
    dated_night one{.from_day = *from, .until_day = *from};
    one.until_day = in.whole_number_if_said("until_day", night_day_range).value_or(*from);
    if (!read_hours(in, one)) return;
    if (one.until_day < one.from_day) {
        return in.note("until_day", "is before from_day", fmt::format("{} or later", one.from_day));
    }
    for (const dated_night& other : day.dated_nights) {
        if (one.from_day > other.until_day || other.from_day > one.until_day) continue;
        return in.note("from_day", fmt::format("is in the nights from day {} on, too", other.from_day),
                       "each day in one of them");
    }
    day.dated_nights.push_back(one);
}

/// The longest row of nights up, however they are written.
int nights_up_on_end(const std::vector<dated_night>& all) {
    std::set<int> up;
    for (const dated_night& one : all) {
        for (int day = one.from_day; !one.is_slept && day <= one.until_day; ++day) up.insert(day);
    }
    int longest = 0;
    int row = 0;
    for (const int day : up) {
        row = up.contains(day - 1) ? row + 1 : 1;
        longest = std::max(longest, row);
    }
    return longest;
}

place place_of(const tree& file, std::size_t index) {
    const tree* routine = file.find("routine");
    const tree* nights = routine == nullptr ? nullptr : routine->find(nights_key);
    const bool is_there = nights != nullptr && nights->items() != nullptr && index < nights->items()->size();
    return is_there ? (*nights->items())[index].where : place{};
}

/// Whether each of these nights lies well after the one before and before the next; one that began too early was left
/// out, and its day is missing.
bool has_room(const dated_night& one, const std::vector<night>& all) {
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (!ends_on(one, all[i].day) && !ends_on(one, all[i - 1].day)) continue;
        const double awake_min = (all[i].bed_h - all[i - 1].rise_h) * minutes_per_hour;
        if (awake_min < shortest_awake_minutes || all[i].day != all[i - 1].day + 1) return false;
    }
    return true;
}

/// What is wrong with nights of a run of so many days; empty: nothing.
struct fault {
    const char* key;
    std::string found;
    std::string allowed;
};

std::optional<fault> fault_of(const dated_night& one, const run_span& run, const std::vector<night>& all) {
    if (run.days == 0) return fault{"from_day", "counts days of a run, and a person file has none", "a scenario file"};
    if (one.until_day > run.days)
        return fault{"until_day", "is past the end of the run", fmt::format("2 to {}", run.days)};
    if (has_room(one, all)) return std::nullopt;
    return fault{"bed", "leaves too little time awake beside the night before or after it",
                 fmt::format("at least {} h; `from_day` is the day of the rise", shortest_awake_minutes / 60)};
}

}  // namespace

void read_dated_nights(const table_reader& fields, routine& day) {
    fields.for_each_table(nights_key, night_keys, night_count,
                          [&](const table_reader& in) { add_dated_night(in, day); });
    if (const int up = nights_up_on_end(day.dated_nights); up > most_nights_up) {
        fields.note(nights_key, fmt::format("give {} nights up on end", up), fmt::format("at most {}", most_nights_up));
    }
    if (day.dated_nights.empty() || !day.therapy) return;
    fields.note(nights_key, "stand beside insomnia_therapy, which asks to rise at the same time every day",
                "one of the two");
}

void check_dated_nights(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues) {
    if (day.dated_nights.empty()) return;
    std::vector<night> all;
    if (run.days > 0) all = nights_of(clock_in(day.zone, run.start, run.days), day);
    for (std::size_t i = 0; i < day.dated_nights.size(); ++i) {
        const std::optional<fault> wrong = fault_of(day.dated_nights[i], run, all);
        if (!wrong) continue;
        issues.push_back({.where = place_of(file, i),
                          .key = fmt::format("routine.nights[{}].{}", i + 1, wrong->key),
                          .found = wrong->found,
                          .allowed = wrong->allowed});
    }
}

}  // namespace magnesia::scenario
