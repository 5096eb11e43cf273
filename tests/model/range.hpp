// range.hpp - steady days of people from the edges of what is allowed, and what must hold in all of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "engine/run.hpp"
#include "model/body/accuracy.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "tests/model/support.hpp"

namespace magnesia::tests {

/// A person of that age, as tall and heavy as many are, with that filtration and habitual diet.
inline scenario::person someone(double age_y, double egfr, double diet_mg) {
    scenario::person who = adult();
    who.age_y = age_y;
    if (age_y < 18) {
        who.height_cm = 90 + 5.5 * age_y;
        who.weight_kg = 9 + 2.8 * age_y;
    }
    who.egfr_ml_min = egfr;
    who.diet_magnesium_mg = diet_mg;
    return who;
}

/// One habitual day from the steady start.
struct steady_day {
    double plasma = 0;  ///< at midnight, mmol/L
    double eaten = 0;   ///< mmol, of the day
    double urine = 0;
    double faeces = 0;
    double lost = 0;  ///< by urine, stool and skin
    std::string failure;
};

inline steady_day steady_day_of(const scenario::person& who) {
    const model::body_dynamics body(model::typical_parameters(evidence_base(), who));
    const model::start from = model::steady_start_in_lanes(body, {who, plain_routine()}, model::usual_options());
    if (!from.failure.empty()) return {.failure = from.failure};
    engine::run_request day = model::plain_day_request({who, plain_routine()}, model::usual_options());
    day.pools = from.pools;
    const engine::trajectory t = engine::run(body, day);
    steady_day found{.failure = t.status == engine::run_status::done ? "" : t.reason};
    if (!found.failure.empty()) return found;
    found.plasma = body.signals_at(t.final_pools, t.final_inputs).magnesium_pools.plasma_total.raw();
    found.eaten = who.diet_magnesium_mg / 24.305;
    found.urine = t.final_accumulators[model::accumulator_index("kidney.urine")];
    found.faeces = t.final_accumulators[model::accumulator_index("colon.faeces")];
    found.lost = found.urine + found.faeces + t.final_accumulators[model::accumulator_index("magnesium_pools.sweat")];
    for (const double amount : t.final_pools) {
        if (!std::isfinite(amount)) found.failure = "a pool is not finite";
    }
    return found;
}

/// A steady day at each intake: finite, in balance, and never a lower plasma on a higher intake.
inline void expect_ordered(double age_y, double egfr, const std::vector<double>& diets_mg) {
    double last = 0;
    for (const double diet_mg : diets_mg) {
        const steady_day day = steady_day_of(someone(age_y, egfr, diet_mg));
        const std::string who = std::to_string(age_y) + " y, eGFR " + std::to_string(egfr) + ", " +
                                std::to_string(diet_mg) + " mg: " + day.failure;

        EXPECT_EQ(day.failure, "") << who;
        EXPECT_NEAR(day.lost, day.eaten, 1e-4 * (1 + day.eaten)) << who;
        EXPECT_GT(day.plasma, last) << who;
        last = day.plasma;
    }
}

}  // namespace magnesia::tests
