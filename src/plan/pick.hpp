// pick.hpp - one combination of supplement, levers and food, and the proposal it becomes in a person's day.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/arms.hpp"
#include "plan/subject.hpp"
#include "safety/guard.hpp"
#include "safety/schedule.hpp"

namespace magnesia::plan {

/// What is combined.
struct pick {
    const evidence::plan_product* product = nullptr;  ///< null: no supplement
    int pieces = 0;                                   ///< a day, in the end
    int doses = 1;                                    ///< that they are taken in
    safety::dose_place place = safety::dose_place::before_bed;
    std::vector<const evidence::plan_lever*> levers =
        {};  ///< each of them changes this person's day, or is published only
    bool with_foods = false;
    bool operator==(const pick&) const = default;

    double mg() const { return product == nullptr ? 0 : pieces * product->piece_mg; }
};

/// A pick in the day of a person.
struct placed_pick {
    pick from;
    std::string name;  ///< "200 mg bisglycinate at 22:00 and a warm bath"
    safety::proposal what;
    changed_days days;
    safety::schedule times;
};

/// Places a pick. The supplement is begun with one piece a day, and one more is added each week.
///   returns  without times: the day has no room for it, and `times.conflict` says why; a breach of the guard counts as
///            a conflict as well
placed_pick place_pick(const pick& from, const subject& of);

/// What must be so before a supplement is begun, by the judgement of the person with it.
std::vector<safety::gate> gates_of(const safety::judgement& with, double most_mg);

/// How long a pick is tried: with a supplement as long as the goal says, else no shorter than its longest course.
int days_of(const pick& from, const evidence::plan_goal& goal);

/// Days of the longest course among its levers; 0 without one.
int course_days_of(const pick& from);

/// The rule to stop by: that of the goal, and of each course that has its own; of courses alone only theirs. Beside a
/// supplement each says whose it is.
std::string stop_rule_of(const pick& from, const evidence::plan_goal& goal);

/// Days in which a supplement is stepped up: none for one piece.
int step_days(int pieces);

}  // namespace magnesia::plan
