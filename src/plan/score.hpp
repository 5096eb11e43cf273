// score.hpp - what an option is worth to a person, in chances of reaching their goal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "plan/bench.hpp"
#include "plan/option.hpp"
#include "plan/pick.hpp"
#include "plan/working_habits.hpp"

namespace magnesia::plan {

/// A goal as bodies are judged by it.
struct judged_goal {
    std::size_t watched = 0;            ///< place of its outcome among the watched
    double important = 0;               ///< in the unit of the model
    double good = -1;                   ///< the sign of a change for the better
    std::optional<double> enough = {};  ///< a body that is here or better has reached it already
};

/// How far bodies come: 1 for each that changes for the better by as much as matters, and for a first sieve also the
/// part of the way that the others come.
enum class counting { whole, parts_of_the_way };

/// The bodies of a pick, and all that the same bodies lived through beside it.
struct seen_bodies {
    const std::vector<body_change>& of_pick;
    std::span<const lived_pick> lived = {};
};

/// Scores an option by the last week of its bodies; those that could not be followed are left out. Of their
/// gain the share counts that people get who leave out doses and give up courses (`kept_share`): bodies do neither. In
/// bodies every habit works, so each body gains the mean of what it gains with the habits that do, by their chances
/// (`working_parts_of`); a body that did not live through a part gains of it what the others gained. Complaints are
/// those of the whole.
///   throws  internal_error when none went through
score_parts score_of(const placed_pick& what, const seen_bodies& seen, const judged_goal& goal,
                     const evidence::plan_weights& weights, counting how);

/// The goal "enough magnesium": the chance that what a person eats and takes reaches what they need, with the doubt
/// about both. No body is asked.
///   taken_mg  a day, beside the food of now
double chance_of_enough(const diet_advice& diet, double taken_mg, const evidence::plan_weights& weights);

/// The score without its goal: complaints, money and burden, for a goal that is known already.
score_parts score_with(double chance, const placed_pick& what, const std::vector<body_change>& bodies,
                       const evidence::plan_weights& weights);

/// The share of bodies that are at the goal before anything changes; 0 of none.
double share_there(const std::vector<body_change>& bodies, const judged_goal& goal);

/// The score if another share of bodies were at the goal from the start than of those it met, and the others gained
/// alike: so options that met few bodies and many stand beside the same going on as before.
score_parts with_start(score_parts of, double by_chance);

/// How much of its doses a person takes, compared with one dose a day: a day of two loses some.
double taken_share(const pick& what, const evidence::plan_weights& weights);

/// How much of a gain is left when people leave out doses and give up courses, compared with one dose a day, as which
/// habits and food are kept that nobody counted. Who gives up a course is counted as giving up all.
double kept_share(const pick& what, const evidence::plan_weights& weights);

/// Dollars a month.
evidence::monthly_cost price_of(const pick& what);

}  // namespace magnesia::plan
