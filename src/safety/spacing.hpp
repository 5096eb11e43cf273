// spacing.hpp - which medicines have to keep which hours from magnesium, and whether given times do.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/foods/fasting_rules.hpp"
#include "evidence/safety/drugs.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::safety {

/// Hours that one medicine has to keep from magnesium; both empty: no hours make it safe.
struct hours_apart {
    std::string drug;         ///< as written
    std::string interaction;  ///< id
    std::optional<double> before;
    std::optional<double> after;
    bool operator==(const hours_apart&) const = default;
};

/// How far from food a medicine is taken.
struct empty_stomach {
    std::string drug;  ///< as written
    int minutes_before_food = 0;
    int minutes_after_food = 0;
    bool operator==(const empty_stomach&) const = default;
};

/// A medicine at a time of every day.
struct timed_drug {
    scenario::clock_time at;
    hours_apart keeps;
};

/// Nights that end on these days of a run, the first is 1.
struct run_nights {
    int from_day = 0;
    int until_day = 0;
    bool operator==(const run_nights&) const = default;
};

/// A time of magnesium, and the days of the week that have it.
struct dose_time {
    scenario::clock_time at;
    scenario::weekday_set days = scenario::every_day;
    std::optional<run_nights> nights = {};  ///< said: only beside these nights of the run
    bool operator==(const dose_time&) const = default;
};

/// A dose of magnesium and a medicine that are too close.
struct collision {
    std::string drug;
    scenario::clock_time drug_at;
    scenario::clock_time magnesium_at;
    std::string interaction;
    scenario::weekday_set days = scenario::every_day;  ///< on which magnesium is taken then
    std::optional<run_nights> nights = {};             ///< said: only beside these nights of the run
    bool operator==(const collision&) const = default;
};

/// A medicine with hours to keep that were not compared, because an hour is not known.
struct uncompared {
    std::string drug;
    bool is_drug_time_known = false;
    bool is_dose_time_known = false;  ///< that of every dose of magnesium
    bool operator==(const uncompared&) const = default;
};

/// The hours a medicine has to keep, of those interactions that spacing is about.
std::vector<hours_apart> hours_of(const std::string& drug, const std::vector<std::string>& interactions,
                                  const std::vector<evidence::interaction>& all);

/// Which of these medicines are taken on an empty stomach.
std::vector<empty_stomach> fasting_of(const std::vector<hours_apart>& hours,
                                      const std::vector<evidence::fasting_rule>& all);

/// Every pair of a magnesium time and a medicine that is too close on the clock of a day that repeats: magnesium less
/// than `before` hours after the medicine, or the medicine less than `after` hours after magnesium. Exactly so many
/// hours are enough.
std::vector<collision> collisions(const std::vector<dose_time>& magnesium, const std::vector<timed_drug>& drugs);

}  // namespace magnesia::safety
