// read_habits.cpp - reads light, drinks, baths, the bedroom and the levels of stress and late meals.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_habits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "scenario/reading/read_time.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view light_keys[] = {"day_lux", "evening_lux", "bedroom_lux", "dawn",
                                           "dusk",    "latitude",    "longitude",   "screens"};
constexpr std::string_view screen_keys[] = {"from", "until", "lux", "days"};
constexpr std::string_view caffeine_keys[] = {"at", "mg", "days"};
constexpr std::string_view alcohol_keys[] = {"at", "g", "drinks", "days"};
constexpr std::string_view glycine_keys[] = {"at", "g", "days"};
constexpr std::string_view bath_keys[] = {"at", "minutes", "days"};
constexpr std::string_view bedroom_keys[] = {"temperature_c", "noise"};

constexpr allowed_range screen_count{0, 12, "of { from = \"21:30\", until = \"22:45\", lux = 32 }"};
constexpr allowed_range caffeine_count{.high = 24, .unit = "of { at = \"15:30\", mg = 95 }"};
constexpr allowed_range alcohol_count{0, 24, "of { at = \"20:30\", g = 14 }"};
constexpr allowed_range glycine_count{0, 24, "of { at = \"22:00\", g = 3 }"};
constexpr allowed_range bath_count{0, 4, "of { at = \"21:30\", minutes = 15 }"};

clock_time time_or_zero(const table_reader& fields, std::string_view key) {
    return read_time(fields, key).value_or(clock_time{});
}

screen_time read_screen(const table_reader& in) {
    const auto from = read_time(in, "from");
    const auto until = read_time(in, "until");
    const screen_time one{from.value_or(clock_time{}), until.value_or(clock_time{}),
                          in.number("lux", light_range).value_or(0), read_days(in)};
    const int minutes = minutes_between(one.from, one.until);
    if (from && until && (minutes == 0 || minutes > longest_screen_minutes)) {
        in.note("until", fmt::format("is {} h {} min after from", minutes / 60, minutes % 60),
                fmt::format("1 min to {} h", longest_screen_minutes / 60));
    }
    return one;
}

/// Dawn and dusk by the clock, or the place whose sun they are taken from.
void read_daylight(const table_reader& in, light_habits& light) {
    const bool says_place = in.find("latitude") != nullptr || in.find("longitude") != nullptr;
    if (says_place) {
        for (const std::string_view key : {"dawn", "dusk"}) {
            if (in.find(key) == nullptr) continue;
            in.note(key, "stands beside a latitude or longitude, which says it", "one of the two");
        }
        const auto latitude = in.number("latitude", latitude_range);
        const auto longitude = in.number("longitude", longitude_range);
        if (latitude && longitude) light.place = coordinates{*latitude, *longitude};
        return;
    }
    light.dawn = read_time_or(in, "dawn", light.dawn);
    light.dusk = read_time_or(in, "dusk", light.dusk);
    if (light.dawn < light.dusk) return;
    in.note(in.find("dusk") != nullptr ? "dusk" : "dawn",
            fmt::format("gives a day from {} to {}", print(light.dawn), print(light.dusk)), "dawn before dusk");
}

light_habits read_light(const table_reader& fields) {
    light_habits light;
    if (fields.find("light") == nullptr) return light;
    const auto in = fields.table("light", light_keys);
    light.day_lux = in->number_or("day_lux", light.day_lux, light_range);
    light.evening_lux = in->number_or("evening_lux", light.evening_lux, light_range);
    light.bedroom_lux = in->number_or("bedroom_lux", light.bedroom_lux, light_range);
    read_daylight(*in, light);
    in->for_each_table("screens", screen_keys, screen_count,
                       [&](const table_reader& one) { light.screens.push_back(read_screen(one)); });
    return light;
}

/// The sum of the day of the week that has most.
template <class Habit>
double most_in_a_day(const std::vector<Habit>& all, double Habit::*amount) {
    double most = 0;
    for (std::size_t day = 0; day < weekday_names.size(); ++day) {
        double sum = 0;
        for (const Habit& one : all) sum += one.days[day] ? one.*amount : 0;
        most = std::max(most, sum);
    }
    return most;
}

/// Notes amounts that are possible singly but not in one day.
template <class Habit>
void check_sum(const table_reader& fields, std::string_view key, const std::vector<Habit>& all, double Habit::*amount,
               const allowed_range& range) {
    const double most = most_in_a_day(all, amount);
    if (!range.contains(most)) fields.note(key, fmt::format("adds up to {:g} in a day", most), range.text());
}

/// What is swallowed at a time: how the list and the amount are called, and how much it may be.
struct amount_words {
    std::string_view list;
    std::span<const std::string_view> keys;
    std::string_view amount;
    allowed_range count;
    allowed_range at_once;
    allowed_range in_a_day;
};

template <class Habit>
std::vector<Habit> read_amounts(const table_reader& fields, const amount_words& words, double Habit::*amount) {
    std::vector<Habit> all;
    fields.for_each_table(words.list, words.keys, words.count, [&](const table_reader& one) {
        const clock_time at = time_or_zero(one, "at");
        all.push_back({at, one.number(words.amount, words.at_once).value_or(0), read_days(one)});
    });
    check_sum(fields, words.list, all, amount, words.in_a_day);
    return all;
}

/// Grams of ethanol, said as such or as drinks.
double read_ethanol(const table_reader& in) {
    if (in.find("drinks") == nullptr) {
        const std::string allowed = alcohol_range.text() + ", or drinks = 1";
        return in.required("g", allowed) == nullptr ? 0 : in.number("g", alcohol_range).value_or(0);
    }
    if (in.find("g") != nullptr) in.note("drinks", "stands beside g, which says the same", "one of the two");
    return grams_per_drink * in.number("drinks", drinks_range).value_or(0);
}

std::vector<alcohol_intake> read_alcohol(const table_reader& fields) {
    std::vector<alcohol_intake> all;
    fields.for_each_table("alcohol", alcohol_keys, alcohol_count, [&](const table_reader& one) {
        const clock_time at = time_or_zero(one, "at");
        all.push_back({at, read_ethanol(one), read_days(one)});
    });
    check_sum(fields, "alcohol", all, &alcohol_intake::g, alcohol_day_range);
    return all;
}

std::vector<warm_bath> read_baths(const table_reader& fields) {
    std::vector<warm_bath> all;
    fields.for_each_table("bath", bath_keys, bath_count, [&](const table_reader& one) {
        const clock_time at = time_or_zero(one, "at");
        all.push_back({at, one.number("minutes", bath_range).value_or(0), read_days(one)});
    });
    return all;
}

bedroom read_bedroom(const table_reader& fields) {
    bedroom room;
    if (fields.find("bedroom") == nullptr) return room;
    const auto in = fields.table("bedroom", bedroom_keys);
    room.temperature_c = in->number_or("temperature_c", room.temperature_c, bedroom_range);
    room.noise = read_level(*in, "noise", noise_names, noise_range);
    return room;
}

late_meal read_late_meal(const table_reader& fields) {
    const std::string word = fields.choice_or("late_meal", late_meal_names[0], late_meal_names);
    if (word == late_meal_names[2]) return late_meal::heavy;
    return word == late_meal_names[1] ? late_meal::light : late_meal::none;
}

}  // namespace

void check_alcohol(const routine& day, double weight_kg, const tree& file, std::vector<issue>& issues) {
    const double most = most_in_a_day(day.alcohol, &alcohol_intake::g);
    const double burnt = most_alcohol_g_per_kg * weight_kg;
    if (most <= burnt) return;
    issues.push_back(
        {.where = file.find("routine")->find("alcohol")->where,
         .key = "routine.alcohol",
         .found = fmt::format("adds up to {:g} g in a day, more than a body of {:g} kg burns", most, weight_kg),
         .allowed = fmt::format("at most {:.0f} g a day", burnt)});
}

void read_habits(const table_reader& fields, routine& day) {
    day.light = read_light(fields);
    day.caffeine =
        read_amounts(fields, {"caffeine", caffeine_keys, "mg", caffeine_count, caffeine_range, caffeine_day_range},
                     &caffeine_intake::mg);
    day.alcohol = read_alcohol(fields);
    day.glycine = read_amounts(fields, {"glycine", glycine_keys, "g", glycine_count, glycine_range, glycine_day_range},
                               &glycine_intake::g);
    day.baths = read_baths(fields);
    day.room = read_bedroom(fields);
    day.relaxation_minutes = fields.number_or("relaxation_minutes", 0, relaxation_range);
    day.stress = read_level(fields, "stress", stress_names, stress_range);
    day.supper = read_late_meal(fields);
}

}  // namespace magnesia::scenario
