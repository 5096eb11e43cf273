// arms.cpp - steps to regimen lines, levers to another routine, foods to another diet.
// SPDX-License-Identifier: Apache-2.0
#include "plan/arms.hpp"

namespace magnesia::plan {

scenario::regimen regimen_of(const safety::proposed_supplement& what, const std::string& format) {
    scenario::regimen lines;
    for (const safety::proposed_step& step : what.steps) {
        for (const safety::proposed_dose& dose : step.doses) {
            lines.push_back({.amount = scenario::elemental_mg(dose.pieces * what.piece_mg),
                             .form = what.form,
                             .when = scenario::at_times{{dose.at}},
                             .days = scenario::every_day,
                             .extent = scenario::for_days{step.last_day - step.first_day + 1},
                             .food = what.with_food ? scenario::food_state::with_food : scenario::food_state::unsaid,
                             .begin = scenario::from_day{step.first_day},
                             .format = format});
        }
    }
    return lines;
}

scenario::arm arm_of(const safety::proposal& what, const std::string& format, const changed_days& days,
                     const scenario::person& who) {
    scenario::arm arm;
    if (what.takes) arm.doses = regimen_of(*what.takes, format);
    if (days.added_diet_mg > 0) {
        arm.diet = std::vector<scenario::diet_phase>{
            {.from_day = 1, .magnesium_mg = who.diet_magnesium_mg + days.added_diet_mg}};
    }
    arm.day = days.day;
    return arm;
}

}  // namespace magnesia::plan
