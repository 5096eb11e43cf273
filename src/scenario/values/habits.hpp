// habits.hpp - what an evening is made of: light, drinks, baths, naps, the bedroom, and nights that differ by weekday.
// SPDX-License-Identifier: Apache-2.0
// Defaults are assumptions; docs/scenario/evening.md says where each comes from.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::scenario {

/// Caffeine at a time of day.
struct caffeine_intake {
    clock_time at;
    double mg = 0;
    weekday_set days = every_day;
    bool operator==(const caffeine_intake&) const = default;
};

/// Ethanol at a time of day.
struct alcohol_intake {
    clock_time at;
    double g = 0;
    weekday_set days = every_day;
    bool operator==(const alcohol_intake&) const = default;
};

inline constexpr double grams_per_drink = 14;  ///< ethanol; the standard drink of the USA

/// Glycine of its own at a time of day; that of a chelate comes with its dose.
struct glycine_intake {
    clock_time at;
    double g = 0;
    weekday_set days = every_day;
    bool operator==(const glycine_intake&) const = default;
};

/// A warm bath or shower.
struct warm_bath {
    clock_time at;
    double minutes = 0;
    weekday_set days = every_day;
    bool operator==(const warm_bath&) const = default;
};

/// Lying down outside the main sleep.
struct nap {
    clock_time from;
    clock_time until;  ///< at or after midnight when earlier on the clock than `from`
    weekday_set days = every_day;
    bool operator==(const nap&) const = default;
};

/// Light of a screen or lamp that reaches the eye; counts where it is brighter than the light of that hour.
struct screen_time {
    clock_time from;
    clock_time until;
    double lux = 0;
    weekday_set days = every_day;
    bool operator==(const screen_time&) const = default;
};

/// A place on earth, degrees; north and east count up.
struct coordinates {
    double latitude = 0;
    double longitude = 0;
    bool operator==(const coordinates&) const = default;
};

/// Light at the open eye, lux.
struct light_habits {
    double day_lux = 700;     ///< from dawn to dusk
    double evening_lux = 40;  ///< up before dawn or after dusk
    double bedroom_lux = 0;   ///< in bed
    clock_time dawn{7 * 60 + 30};
    clock_time dusk{16 * 60 + 30};          ///< after dawn
    std::optional<coordinates> place = {};  ///< when said, dawn and dusk are sunrise and sunset of each date there
    std::vector<screen_time> screens = {};
    bool operator==(const light_habits&) const = default;
};

/// Where the night is spent.
struct bedroom {
    double temperature_c = 20;
    double noise = 0;  ///< 0 quiet, 0.5 some, 1 loud
    bool operator==(const bedroom&) const = default;
};

/// What is eaten in the last hours before bed, as far as it weighs on sleep; its food is that of the meals.
enum class late_meal { none, light, heavy };

inline constexpr std::string_view late_meal_names[] = {"none", "light", "heavy"};
inline constexpr std::string_view noise_names[] = {"quiet", "some", "loud"};                ///< 0, 0.5 and 1
inline constexpr std::string_view stress_names[] = {"usual", "raised", "high", "extreme"};  ///< 0, 1, 2 and 3

/// A main sleep that replaces the plain one when the day of its rise is among `days`.
struct own_night {
    weekday_set days;
    clock_time bed;
    clock_time rise;
    bool operator==(const own_night&) const = default;
};

/// The main sleeps that end on some days of the run, in place of those of their weekdays, or none at all.
struct dated_night {
    int from_day = 2;  ///< the first is 1, whose night began before the run
    int until_day = 2;
    bool is_slept = true;  ///< else one stays up, and `bed` and `rise` are those of the weekday
    clock_time bed = {};
    clock_time rise = {};
    bool operator==(const dated_night&) const = default;
};

inline constexpr int most_nights_up = 4;  ///< on end

/// Therapy of insomnia without drugs (CBT-I), a step a week: time in bed cut to the sleep that the diary shows, and
/// other habits of thought about sleep.
struct insomnia_therapy {
    int from_day = 1;  ///< its first evening, a day of the run
    int weeks = 6;
    /// Of each of its weeks as far as they are laid down, and of those after it that give time back, from evening to
    /// the usual rise; the last goes on to the end of the run. The diary says them (model/following/sleep_windows.hpp),
    /// no file does; without any, nights are the usual ones.
    std::vector<int> minutes_in_bed = {};
    bool operator==(const insomnia_therapy&) const = default;
};

inline constexpr allowed_range light_range{0, 120000, "lux", "a living room has about 40, full sun 100000"};
inline constexpr allowed_range latitude_range{-90, 90, "degrees", "north is positive"};
inline constexpr allowed_range longitude_range{-180, 180, "degrees", "east is positive"};
inline constexpr allowed_range caffeine_range{1, 1000, "mg", "one cup has about 95; a gram at once is poisonous"};
inline constexpr allowed_range caffeine_day_range{0, 2000, "mg of caffeine a day", "one cup has about 95"};
inline constexpr allowed_range alcohol_range{0.1, 200, "g of ethanol", "a glass of wine has about 14"};
inline constexpr allowed_range drinks_range{0.1, 14, "drinks", "of 14 g of ethanol each"};
inline constexpr allowed_range alcohol_day_range{0, 300, "g of ethanol a day", "a glass of wine has about 14"};
inline constexpr allowed_range glycine_range{0.1, 15, "g of glycine", "trials of sleep gave 3 g"};
inline constexpr allowed_range glycine_day_range{0, 60, "g of glycine a day", "trials of sleep gave 3 g"};
/// What a liver that is used to it burns in a day, 5.4 g for each kg (data/parameters/alcohol.toml), less a margin:
/// more would add up in blood without end.
inline constexpr double most_alcohol_g_per_kg = 4.5;
inline constexpr allowed_range bath_range{1, 120, "minutes"};
inline constexpr allowed_range bedroom_range{5, 45, "degrees C", "a sauna is no bedroom"};
inline constexpr allowed_range noise_range{0, 1, "", "0 quiet, 0.5 some, 1 loud"};
inline constexpr allowed_range stress_range{0, 3, "", "0 usual, 1 raised, 2 high, 3 extreme"};
inline constexpr allowed_range relaxation_range{0, 180, "minutes"};
inline constexpr allowed_range therapy_weeks_range{0, 12, "weeks", "0 is none"};
inline constexpr int shortest_nap_minutes = 5;
inline constexpr int longest_nap_minutes = 6 * 60;
inline constexpr int longest_screen_minutes = 16 * 60;
inline constexpr int shortest_in_bed_minutes = 2 * 60;
inline constexpr int longest_in_bed_minutes = 16 * 60;
inline constexpr int shortest_awake_minutes = 2 * 60;
inline constexpr int longest_awake_minutes = 30 * 60;  ///< itself refused

}  // namespace magnesia::scenario
