// support.hpp - a short question and what is read off it, for the tests of this layer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/outcomes/outcomes.hpp"
#include "study/tally.hpp"
#include "tests/model/support.hpp"

namespace magnesia::tests {

/// `mg` elemental milligrams of bisglycinate at 22:00 on all but the last two days; 0 is no regimen.
inline model::question evening_capsule(double mg, int days) {
    scenario::dose capsule{.amount = scenario::elemental_mg{mg},
                           .form = "bisglycinate",
                           .when = scenario::at_times{{{22 * 60}}},
                           .days = scenario::weekday_set().set(),
                           .extent = scenario::for_days{days - 2},
                           .food = scenario::food_state::fasting};
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}};
    if (mg > 0) what.doses.push_back(capsule);
    return model::ask(what, dissolved_products(0.141), model::usual_options());
}

/// Every series there is.
inline study::readout everything() {
    const std::vector<evidence::outcome> described = evidence::load_outcomes();
    return {.series = model::series_of(described), .described = described};
}

}  // namespace magnesia::tests
