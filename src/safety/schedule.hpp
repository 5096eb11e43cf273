// schedule.hpp - clock times for doses, medicines, meals, training and bed that keep every hour apart, or why none do.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "safety/spacing.hpp"
#include "scenario/values/calendar.hpp"
#include "scenario/values/health.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::safety {

/// What stands at a time of the day.
enum class day_item { rise, meal, medicine, dose, training, wind_down, bed };

std::string_view word(day_item what);

/// One line of the day.
struct timetable_entry {
    scenario::clock_time at;
    day_item what = day_item::meal;
    std::string label;                                    ///< "breakfast", a medicine as written, "2 capsules"
    std::optional<scenario::clock_time> instead_of = {};  ///< when it was moved: where the person has it now
    bool operator==(const timetable_entry&) const = default;
};

/// Where doses are wanted. The first is the wish; if the hours allow none there, the others are tried in this order.
enum class dose_place { before_bed, with_dinner, with_breakfast, with_lunch, anytime };

constexpr bool is_at_meal(dose_place place) {
    return place != dose_place::before_bed && place != dose_place::anytime;
}

/// How doses of a day are to lie.
struct dose_wish {
    int doses = 1;                              ///< 0 to 4; of none only the day is written down
    dose_place place = dose_place::before_bed;  ///< of the last dose; the others are spread over the day before it
    int minutes_before_bed = 60;
    bool with_food = false;         ///< each dose at a meal
    int least_minutes_apart = 240;  ///< between two doses
};

/// What the day holds already.
struct day_to_fill {
    scenario::routine day;
    std::vector<scenario::drug_time> timed;  ///< medicines at the times people take them
    std::vector<std::string> untimed;        ///< medicines whose time was not said; the day has room for them or not
    std::vector<hours_apart> hours;          ///< of these medicines, from `gather`; a name without a time is untimed
    std::vector<empty_stomach> fasting{};    ///< of those with hours, from `fasting_of`
};

/// Constraints that cannot hold together: none of them can be left out.
struct schedule_conflict {
    std::vector<std::string> between;  ///< medicines as written, "sleep", "doses of a day"...
    std::string sentence;              ///< for the person
    bool operator==(const schedule_conflict&) const = default;
};

/// Times for everything, or the conflict.
struct schedule {
    std::vector<timetable_entry> entries;         ///< from rise to bed
    std::vector<scenario::clock_time> doses;      ///< of magnesium, in the order of the day
    std::vector<std::string> notes;               ///< what had to be moved and what to ask, one sentence each
    std::optional<schedule_conflict> conflict{};  ///< set: no times exist, everything else is empty
};

/// Finds times. Complete: on the minutes of a day it finds times whenever there are any. What people do now is moved
/// only when it must be: doses first, then untimed medicines, meals, then the times of medicines (which a note then
/// asks a pharmacist about), never bed, rise and training. A medicine taken several times a day moves as a whole. Where
/// nights differ by weekday, what is found is awake on every kind of day. Medicines that are taken on an empty stomach
/// are put away from the meals; if the hours leave no such place, away from magnesium alone, and one that people take
/// with a meal stays: a note tells of both. Untimed medicines without hours to keep have no entry. Entries of doses are
/// labelled "magnesium"; of several conflicts one is named.
///   throws   internal_error for a wish of other than 0 to 4 doses
schedule schedule_of(const day_to_fill& day, const dose_wish& wish);

}  // namespace magnesia::safety
