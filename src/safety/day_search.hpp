// day_search.hpp - whether doses and medicines fit into a day that repeats: a complete search on its minutes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "safety/minutes.hpp"

namespace magnesia::safety {

/// A medicine that has to keep hours. What is taken several times a day moves as a whole, so that the hours between its
/// own doses stay.
struct medicine_course {
    std::string name;  ///< as written
    int usual = 0;  ///< of its first dose: where the person has it; of one whose time was not said where it is wished
    std::vector<int> later{0};  ///< minutes of each dose after the first
    int before = 0;             ///< minutes that magnesium must come after it, at least
    int after = 0;              ///< minutes that it must come after magnesium, at least
    bool is_timed = false;
    bool is_never = false;  ///< no hours make it safe
    minutes good;           ///< `good_differences`
    minutes places;         ///< where its first dose may lie; one bit: it is fixed
    int before_food = 0;    ///< minutes that food must come after it, at least
    int after_food = 0;     ///< minutes that it must come after food, at least
};

/// What has to hold together.
struct day_problem {
    std::vector<minutes> doses;  ///< where each dose of magnesium may lie, in the order of the day
    int apart = 1;               ///< minutes between two doses, on the clock, at least
    std::vector<medicine_course> medicines;
};

/// Differences (minute of magnesium minus minute of the first dose of a medicine) that keep its hours.
minutes good_differences(const medicine_course& one);

/// Minutes at which magnesium keeps the hours of a medicine whose first dose is at `first`.
minutes allowed_beside(const medicine_course& one, int first);

/// Whether there are times for all. Complete: it says no only when no minutes of the day do.
///
/// A medicine whose place is fixed takes minutes away from the doses. The others are searched by the argument of the
/// least solution: keep of a solution the run of minutes that each thing lies in and the way round the clock of each
/// pair; what is left are differences with lower bounds, whose least solution puts each thing at the begin of a run
/// plus bounds along a path. So it is enough to try such minutes.
bool can_hold(const day_problem& day);

/// Latest places: for each dose and minute the latest minute up to it that leaves room for the doses before; -1: none.
/// The medicines must be fixed and taken away from the doses.
class latest_places {
 public:
    latest_places(const std::vector<minutes>& doses, int apart);

    /// Whether the doses before dose `which`, which lies at `minute`, have room, with the last dose of the day at
    /// `last`.
    bool has_room(std::size_t which, int minute, int last) const;

 private:
    std::vector<minutes> doses_;
    std::vector<std::vector<int>> latest_;  // [dose][minute]
    int apart_;
};

/// The problem with fixed medicines taken away from the doses.
day_problem without_fixed(const day_problem& day);

}  // namespace magnesia::safety
