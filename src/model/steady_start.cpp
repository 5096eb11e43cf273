// steady_start.cpp - a first guess from the threshold of the kidney, then Newton's method on the one-day map.
// SPDX-License-Identifier: Apache-2.0
#include "model/steady_start.hpp"

#include <algorithm>

#include "engine/periodic.hpp"
#include "model/world.hpp"
#include "scenario/amount.hpp"

namespace magnesia::model {
namespace {

constexpr double day_h = 24;

/// Stores filled as they would be if plasma stood at the kidney's threshold, where most people live.
std::vector<double> guess(const parameters<real>& p, double diet_mmol_per_day) {
    state<real> x;
    const auto& pool = p.magnesium_pools;
    const auto concentration = p.kidney.threshold;
    const auto off_reference = concentration / pool.reference_ultrafilterable - 1.0;
    x.magnesium_pools.plasma = concentration / pool.ultrafilterable_fraction * pool.plasma_volume;
    x.magnesium_pools.interstitium = concentration * pool.interstitium_volume;
    x.magnesium_pools.fast_cell = pool.fast_cell_amount * (1.0 + pool.fast_cell_elasticity * off_reference);
    x.magnesium_pools.bone_surface = pool.bone_surface_amount * (1.0 + pool.bone_surface_elasticity * off_reference);
    x.magnesium_pools.deep = pool.deep_amount * (1.0 + pool.deep_elasticity * off_reference);
    x.intestine.colon = diet_mmol_per_day / day_h * p.intestine.colon_transit / 2.0;
    std::vector<double> row(pool_count);
    write(x, row);
    return row;
}

}  // namespace

start steady_start(const body_dynamics& body, const scenario::person& who, const scenario::routine& day,
                   const engine::run_options& options) {
    engine::run_request one_day{.start = 0,
                                .end = day_h,
                                .pools = {},
                                .accumulators = {},
                                .inputs = std::vector<double>(input_count, 0.0),
                                .events = plain_day(who, day),
                                .record_hours = {},
                                .extremes = {},
                                .options = options};
    std::string failure;
    const auto map = [&](std::span<const double> at_midnight, std::span<double> a_day_later) {
        one_day.pools.assign(at_midnight.begin(), at_midnight.end());
        const engine::trajectory t = engine::run(body, one_day);
        if (t.status == engine::run_status::failed) failure = t.reason;
        std::copy(t.final_pools.begin(), t.final_pools.end(), a_day_later.begin());
    };
    const double diet = scenario::to_mmol(scenario::elemental_mg{who.diet_magnesium_mg}).value;
    const engine::periodic_state found = engine::find_periodic_state(map, guess(body.bound(), diet));
    start result{.pools = found.state, .failure = {}, .days_simulated = found.map_evaluations};
    if (found.status == engine::periodic_status::failed) {
        result.failure = "no steady day was found: " + (failure.empty() ? found.reason : failure);
    }
    return result;
}

}  // namespace magnesia::model
