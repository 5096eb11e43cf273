// late_meals.hpp - which meals of a day are large and close to bed, what that comes to, and the same day without them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/plan/plan_base.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::plan {

/// From the lever of a light supper (data/plan/levers.toml).
struct late_meal_rule {
    double minutes_before_bed = 0;
    double light_share = 0;  ///< of the day's food, from where on what is eaten late counts as a light meal
    double heavy_share = 0;  ///< as a heavy one
};

late_meal_rule late_meal_rule_of(const evidence::plan_lever& lever);

/// Share of the day's food that is eaten awake and in the last hours before the plain bed.
double late_share(const scenario::routine& day, const late_meal_rule& rule);

/// What that share counts as.
scenario::late_meal late_meal_of(const scenario::routine& day, const late_meal_rule& rule);

/// Moves meals that are a light one or more by themselves out of these hours, to before them where one is awake and no
/// other meal stands.
void move_late_meals(scenario::routine& day, const late_meal_rule& rule);

}  // namespace magnesia::plan
