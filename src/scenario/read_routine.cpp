// read_routine.cpp - reads the [routine] table.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "scenario/read_person.hpp"
#include "scenario/zone.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::array<std::string_view, 5> routine_keys{"zone", "bed", "rise", "meals", "caffeine"};
constexpr std::array<std::string_view, 2> meal_keys{"at", "share"};
constexpr std::array<std::string_view, 2> caffeine_keys{"at", "mg"};
constexpr std::string_view meals_allowed = "a list such as [{ at = \"07:30\", share = 0.4 }, ...], shares summing to 1";

constexpr allowed_range share_range{0.01, 1, "", "a share of the day's diet"};
constexpr allowed_range caffeine_range{1, 1000, "mg", "one cup has about 95; a gram at once is poisonous"};
constexpr std::size_t most_meals = 12;
constexpr std::size_t most_cups = 24;
constexpr int shortest_in_bed = 2 * 60;
constexpr int longest_in_bed = 16 * 60;
constexpr double share_tolerance = 1e-6;  // thirds written with seven digits still sum to one

void sort_by_waking_day(routine& day) {
    std::sort(day.meals.begin(), day.meals.end(), [&](const meal& a, const meal& b) {
        return minutes_between(day.rise, a.at) < minutes_between(day.rise, b.at);
    });
}

/// Default meals keep their distance from rise, so that a late riser breakfasts late.
std::vector<meal> moved_with_rise(const routine_defaults& defaults, clock_time rise) {
    std::vector<meal> meals = defaults.meals;
    for (meal& one : meals) {
        one.at = {(rise.minute_of_day + minutes_between(defaults.rise, one.at)) % (24 * 60)};
    }
    return meals;
}

std::string bed_text(const routine& day) {
    return fmt::format("outside bed time ({} to {})", print(day.bed), print(day.rise));
}

void add_meal(const table_fields& fields, const tree& item, routine& day) {
    const std::string path = fmt::format("routine.meals[{}]", day.meals.size() + 1);
    const table_fields one{item, path, meal_keys, fields.issues()};
    const auto at = one.time("at");
    const auto share = one.number("share", share_range);
    const bool is_taken =
        at && std::any_of(day.meals.begin(), day.meals.end(), [&](const meal& other) { return other.at == *at; });
    if (is_taken) one.note("at", *one.optional("at"), "has a meal already", "each time once");
    day.meals.push_back({at.value_or(clock_time{}), share.value_or(0)});
}

void check_said_meals(const table_fields& fields, const tree& value, const routine& day) {
    double sum = 0;
    for (const meal& one : day.meals) {
        sum += one.share;
        if (!is_awake_at(day, one.at)) {
            fields.note("meals", value, fmt::format("has a meal at {}, in bed", print(one.at)), bed_text(day));
        }
    }
    if (std::abs(sum - 1) > share_tolerance) {
        fields.note("meals", value, fmt::format("has shares that sum to {:.6g}", sum), "shares that sum to 1");
    }
}

void read_meals(const table_fields& fields, routine& day) {
    const std::size_t issues_before = fields.issues().size();
    const tree* value = fields.optional("meals");
    const tree::list* items = fields.list("meals", meals_allowed);
    if (value == nullptr || items == nullptr) return;
    if (items->empty() || items->size() > most_meals) {
        fields.note("meals", *value, "is no usual day", fmt::format("1 to {} meals", most_meals));
        return;
    }
    for (const tree& item : *items) add_meal(fields, item, day);
    if (fields.issues().size() == issues_before) check_said_meals(fields, *value, day);
}

void use_default_meals(const table_fields& fields, const routine_defaults& defaults, routine& day) {
    day.meals = moved_with_rise(defaults, day.rise);
    const bool all_awake =
        std::all_of(day.meals.begin(), day.meals.end(), [&](const meal& one) { return is_awake_at(day, one.at); });
    if (all_awake) return;
    fields.issues().push_back({fields.where(), "routine.meals", "",
                               "is missing, and the usual meals do not fit into this waking day",
                               fmt::format("{}, {}", meals_allowed, bed_text(day)), ""});
}

std::vector<caffeine_intake> read_caffeine(const table_fields& fields) {
    std::vector<caffeine_intake> all;
    constexpr std::string_view allowed = "a list such as [{ at = \"15:30\", mg = 95 }]";
    const tree::list* items = fields.list("caffeine", allowed);
    if (items == nullptr) return all;
    if (items->size() > most_cups) {
        fields.note("caffeine", *fields.optional("caffeine"), "is too long", fmt::format("at most {}", most_cups));
        return all;
    }
    for (const tree& item : *items) {
        const std::string path = fmt::format("routine.caffeine[{}]", all.size() + 1);
        const table_fields one{item, path, caffeine_keys, fields.issues()};
        const auto at = one.time("at");
        const auto mg = one.number("mg", caffeine_range);
        all.push_back({at.value_or(clock_time{}), mg.value_or(0)});
    }
    return all;
}

/// Bed and rise both read and a possible night between them.
bool read_night(const table_fields& fields, routine& day) {
    const auto bed = fields.time("bed");
    const auto rise = fields.time("rise");
    if (!bed || !rise) return false;
    day.bed = *bed;
    day.rise = *rise;
    const int in_bed = minutes_between(*bed, *rise);
    if (in_bed >= shortest_in_bed && in_bed <= longest_in_bed) return true;
    fields.note("rise", *fields.optional("rise"),
                fmt::format("gives {} h {} min in bed from {}", in_bed / 60, in_bed % 60, print(*bed)),
                fmt::format("{} to {} h in bed", shortest_in_bed / 60, longest_in_bed / 60));
    return false;
}

void read_zone(const table_fields& fields, routine& day) {
    const auto name = fields.text("zone", "an IANA name such as \"Europe/Berlin\", or \"UTC\"");
    if (!name) return;
    day.zone = *name;
    for (issue what : check_zone(*name)) {
        what.where = fields.optional("zone")->where;
        fields.issues().push_back(std::move(what));
    }
}

}  // namespace

routine read_routine_table(const table_fields& file, const routine_defaults& defaults) {
    routine day;
    const tree* table = file.required("routine", "a table [routine]");
    if (table == nullptr) return day;
    const table_fields fields{*table, "routine", routine_keys, file.issues()};
    read_zone(fields, day);
    const bool has_night = read_night(fields, day);
    const bool says_meals = fields.optional("meals") != nullptr;
    if (has_night && says_meals) read_meals(fields, day);
    if (has_night && !says_meals) use_default_meals(fields, defaults, day);
    day.caffeine = read_caffeine(fields);
    sort_by_waking_day(day);
    return day;
}

}  // namespace magnesia::scenario
