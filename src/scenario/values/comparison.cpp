// comparison.cpp - arms as scenarios.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/comparison.hpp"

namespace magnesia::scenario {

scenario bare_scenario_of(const comparison& all) {
    scenario what{.who = all.who, .day = all.day, .doses = {}, .run = all.run, .diet = all.diet, .travel = all.travel};
    set_hope(what, all.hopes);
    what.health = all.health;
    return what;
}

scenario scenario_of(const comparison& all, const arm& one) {
    scenario what = bare_scenario_of(all);
    what.doses = one.doses;
    if (one.diet) what.diet = *one.diet;
    if (one.day) {
        what.habit = all.day;
        what.day = *one.day;
    }
    if (one.health) what.health = *one.health;
    if (one.hopes) set_hope(what, *one.hopes);
    return what;
}

}  // namespace magnesia::scenario
