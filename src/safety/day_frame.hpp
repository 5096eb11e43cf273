// day_frame.hpp - a person's day as a problem of minutes, whole or with some of its members left out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "safety/day_search.hpp"
#include "safety/schedule.hpp"

namespace magnesia::safety {

/// The day in minutes after rising.
struct day_frame {
    scenario::routine day;
    dose_wish wish;
    minutes awake;                         ///< on every kind of day
    std::vector<medicine_course> courses;  ///< medicines with hours; `loosest` says where they may lie
    std::vector<int> meals;                ///< those in waking time, ascending
};

/// What of the day is asked to hold; all of it unless said.
struct day_members {
    bool sleep = true;            ///< doses and medicines lie in waking time
    bool several = true;          ///< all doses, so far apart; else one
    bool meals = true;            ///< each dose at a meal, when that is wished
    std::vector<bool> medicines;  ///< in the order of `courses`
};

/// The day with all that it holds.
day_members everything(const day_frame& frame);

/// Minutes of hours, rounded up.
int minutes_of_hours(double hours);

day_frame frame_of(const day_to_fill& day, const dose_wish& wish);

/// The same day with medicines beside meals as well.
day_frame without_fasting(day_frame frame);

/// Whether a medicine whose first dose lies at a minute is far enough from these meals.
bool is_on_empty_stomach(const medicine_course& one, int first, const std::vector<int>& meals);

/// The problem in which meals and medicines may be moved to wherever they may lie.
day_problem loosest(const day_frame& frame, const day_members& members);

/// Whether there are any times for those members.
bool can_hold(const day_frame& frame, const day_members& members);

/// A conflict of a frame that cannot hold: none of its members can be left out.
schedule_conflict conflict_of(const day_frame& frame);

}  // namespace magnesia::safety
