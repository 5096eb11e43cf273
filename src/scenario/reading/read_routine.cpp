// read_routine.cpp - reads the [routine] table.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "scenario/reading/read_diet.hpp"
#include "scenario/reading/read_habits.hpp"
#include "scenario/reading/read_person.hpp"
#include "scenario/reading/read_time.hpp"
#include "scenario/values/zone.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view routine_keys[] = {
    "zone",    "bed",     "rise",     "meals",   "meals_at_night",     "caffeine",        "alcohol",
    "glycine", "bath",    "light",    "bedroom", "relaxation_minutes", "stress",          "late_meal",
    "naps",    "weekend", "schedule", "nights",  "training",           "insomnia_therapy"};
constexpr std::string_view meal_keys[] = {"at", "share", "magnesium_mg", "phytate_mmol", "oxalate_mmol"};

constexpr allowed_range meal_count{0, 24, "of { at = \"07:30\", share = 0.4 }",
                                   "shares sum to 1; an empty list is fasting"};
constexpr allowed_range share_range{0.01, 1, "", "a share of the day's diet"};
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

/// Its share, or 0 when its magnesium is said in its place.
double read_share(const table_reader& fields) {
    if (fields.find("magnesium_mg") == nullptr) return fields.number("share", share_range).value_or(0);
    if (fields.find("share") != nullptr) {
        fields.note("share", "stands beside magnesium_mg, which takes its place", "one of the two");
    }
    return 0;
}

void add_meal(const table_reader& fields, routine& day) {
    const auto at = read_time(fields, "at");
    const bool is_taken =
        at && std::any_of(day.meals.begin(), day.meals.end(), [&](const meal& other) { return other.at == *at; });
    if (is_taken) fields.note("at", "has a meal already", "each time once");
    day.meals.push_back(
        {at.value_or(clock_time{}), read_share(fields), fields.number_if_said("magnesium_mg", diet_range),
         fields.number_if_said("phytate_mmol", phytate_range), fields.number_if_said("oxalate_mmol", oxalate_range)});
}

void check_bed_time(const table_reader& fields, const routine& day) {
    for (const meal& one : day.meals) {
        if (day.meals_at_night || is_awake_at(day, one.at)) continue;
        fields.note("meals", fmt::format("has a meal at {}, in bed", print(one.at)),
                    bed_text(day) + ", or meals_at_night = true");
    }
}

void check_shares(const table_reader& fields, const routine& day) {
    double sum = 0;
    for (const meal& one : day.meals) sum += one.share;
    if (std::abs(sum - 1) > share_tolerance) {
        fields.note("meals", fmt::format("has shares that sum to {:.6g}", sum), "shares that sum to 1");
    }
}

/// Meals that say their magnesium are equal parts of the day's food.
void share_equally(routine& day) {
    for (meal& one : day.meals) one.share = 1.0 / static_cast<double>(day.meals.size());
}

void check_said_meals(const table_reader& fields, routine& day) {
    check_bed_time(fields, day);
    if (day.meals.empty()) return;
    const auto with_magnesium =
        std::count_if(day.meals.begin(), day.meals.end(), [](const meal& one) { return one.magnesium_mg.has_value(); });
    if (with_magnesium == 0) {
        check_shares(fields, day);
    } else if (static_cast<std::size_t>(with_magnesium) == day.meals.size()) {
        share_equally(day);
    } else {
        fields.note("meals", fmt::format("says magnesium_mg of {} of {} meals", with_magnesium, day.meals.size()),
                    "magnesium_mg of all, or share of all");
    }
}

void read_meals(const table_reader& fields, routine& day) {
    const std::size_t issues_before = fields.issues().size();
    fields.for_each_table("meals", meal_keys, meal_count, [&](const table_reader& one) { add_meal(one, day); });
    if (fields.issues().size() == issues_before) check_said_meals(fields, day);
}

void use_default_meals(const table_reader& fields, const routine_defaults& defaults, routine& day) {
    day.meals = moved_with_rise(defaults, day.rise);
    const bool all_awake = day.meals_at_night || std::all_of(day.meals.begin(), day.meals.end(),
                                                             [&](const meal& one) { return is_awake_at(day, one.at); });
    if (all_awake) return;
    fields.note("meals", "is missing, and the usual meals do not fit into this waking day",
                fmt::format("{}, {}", meal_count.text(), bed_text(day)));
}

/// Bed and rise both read and a possible night between them.
bool read_night(const table_reader& fields, routine& day) {
    const auto night = read_bed_and_rise(fields);
    if (!night) return false;
    day.bed = night->bed;
    day.rise = night->rise;
    return true;
}

void read_zone(const table_reader& fields, routine& day) {
    const auto name = fields.text("zone", "an IANA name such as \"Europe/Berlin\", or \"UTC\"");
    if (!name) return;
    day.zone = *name;
    for (issue what : check_zone(*name)) {
        what.where = fields.find("zone")->where;
        fields.issues().push_back(std::move(what));
    }
}

}  // namespace

routine read_routine_table(const table_reader& file, const routine_defaults& defaults) {
    routine day;
    const auto fields = file.table("routine", routine_keys);
    if (!fields) return day;
    read_zone(*fields, day);
    const bool has_night = read_night(*fields, day);
    day.meals_at_night = fields->truth_or("meals_at_night", false);
    const bool says_meals = fields->find("meals") != nullptr;
    if (has_night && says_meals) read_meals(*fields, day);
    if (has_night && !says_meals) use_default_meals(*fields, defaults, day);
    read_habits(*fields, day);
    if (has_night) read_own_nights(*fields, day);
    day.therapy = read_insomnia_therapy(*fields, day);
    if (has_night) read_dated_nights(*fields, day);
    if (has_night) read_naps(*fields, day);
    read_training(*fields, has_night, day);
    sort_by_waking_day(day);
    return day;
}

}  // namespace magnesia::scenario
