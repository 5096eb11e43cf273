// steady_start.cpp - a first guess from a day's balance of uptake and losses, then Newton's method on the one-day map.
// SPDX-License-Identifier: Apache-2.0
#include "model/steady_start.hpp"

#include <algorithm>

#include "model/covariates.hpp"
#include "model/world.hpp"

namespace magnesia::model {
namespace {

constexpr double day_h = 24;
constexpr std::size_t days_to_fill_gut = 4;  // about three residence times of the colon

/// Fluids and stores in equilibrium with a filterable concentration; stomach and bowel as they are in `row`.
void fill_stores(std::vector<double>& row, const parameters<real>& p, double concentration) {
    auto x = filled<state<real>>(row);
    const auto& pool = p.magnesium_pools;
    const auto relative = concentration / pool.reference_ultrafilterable;
    x.magnesium_pools.plasma = concentration / pool.ultrafilterable_fraction * pool.plasma_volume;
    x.magnesium_pools.interstitium = concentration * pool.interstitium_volume;
    const auto filled_store = [&](const auto& amount, const auto& half) {
        return amount * organ::magnesium_pools::entry(relative, half);
    };
    x.magnesium_pools.fast_cell = filled_store(pool.fast_cell_amount, pool.fast_cell_half);
    x.magnesium_pools.muscle = filled_store(pool.muscle_amount, pool.muscle_half);
    x.magnesium_pools.bone_surface = filled_store(pool.bone_surface_amount, pool.bone_surface_half);
    x.magnesium_pools.deep = filled_store(pool.deep_amount, pool.deep_half);
    x.adaptation.transporters = organ::adaptation::wanted_transporters<real>(
        1.0 - x.magnesium_pools.fast_cell / pool.fast_cell_amount, p.adaptation);
    x.erythrocyte.total = p.erythrocyte.reference_total * relative;
    x.erythrocyte.free = p.erythrocyte.reference_free * relative;
    write(x, row);
}

/// What leaves plasma in a day by kidney, sweat and gut juices at a constant filterable concentration, mmol.
double daily_loss(const body_dynamics& body, std::vector<double> row, double concentration) {
    fill_stores(row, body.bound(), concentration);
    double loss = 0;
    for (int hour_of_day = 0; hour_of_day < 24; ++hour_of_day) {
        row[pool_index("clock.phase")] = full_turn * hour_of_day / day_h;
        const signals<real> s = body.signals_at(row, plain_inputs());
        loss += (s.kidney.urine + s.magnesium_pools.sweat + s.magnesium_pools.secretion).raw();
    }
    return loss;
}

/// The concentration at which a day's losses equal a day's uptake: losses rise with it, so halving intervals finds it.
double balancing_concentration(const body_dynamics& body, const std::vector<double>& row, double daily_uptake) {
    double low = 0;
    double high = 1;  // mmol/L
    while (daily_loss(body, row, high) < daily_uptake && high < 1e3) high *= 2;
    for (int halving = 0; halving < 40; ++halving) {
        const double middle = (low + high) / 2;
        (daily_loss(body, row, middle) < daily_uptake ? low : high) = middle;
    }
    return (low + high) / 2;
}

}  // namespace

engine::run_request plain_day_request(const scenario::person& who, const scenario::routine& day,
                                      const engine::run_options& options) {
    return {.start = 0,
            .end = day_h,
            .pools = {},
            .accumulators = {},
            .inputs = inputs_of(who),
            .events = plain_day(who, day),
            .record_hours = {},
            .extremes = {},
            .options = options};
}

steady_search::steady_search(const body_dynamics& body) : body_(body), first_days_(1) {
    first_days_.front().assign(pool_count, 0.0);
    const auto& p = body.bound();
    first_days_.front()[pool_index("calcium_hormones.calcitriol")] = 1;
    fill_stores(first_days_.front(), p, p.magnesium_pools.reference_ultrafilterable.raw());
}

const std::vector<std::vector<double>>& steady_search::wanted() const {
    return search_ ? search_->wanted() : first_days_;
}

void steady_search::give(const std::vector<engine::trajectory>& days) {
    for (const engine::trajectory& day : days) {
        if (day.status == engine::run_status::failed) failure_ = day.reason;
    }
    if (!search_) return fill_gut(days.front());
    engine::periodic_search::states after;
    for (const engine::trajectory& day : days) after.push_back(day.final_pools);
    search_->give(after);
}

void steady_search::fill_gut(const engine::trajectory& day) {
    std::vector<double>& state = first_days_.front();
    state = day.final_pools;
    if (++days_filled_ < days_to_fill_gut) return;
    const double uptake = day.final_accumulators[accumulator_index("intestine.absorbed")] +
                          day.final_accumulators[accumulator_index("colon.absorbed")];
    if (failure_.empty()) fill_stores(state, body_.bound(), balancing_concentration(body_, state, uptake));
    search_.emplace(state);
}

start steady_search::found() const {
    const engine::periodic_state& found = search_->found();
    start result{.pools = found.state, .failure = {}, .days_simulated = found.map_evaluations + days_filled_};
    if (found.status == engine::periodic_status::failed) {
        result.failure = "no steady day was found: " + (failure_.empty() ? found.reason : failure_);
    }
    return result;
}

start steady_start(const body_dynamics& body, const scenario::person& who, const scenario::routine& day,
                   const engine::run_options& options) {
    engine::run_request one_day = plain_day_request(who, day, options);
    steady_search search(body);
    while (!search.wanted().empty()) {
        std::vector<engine::trajectory> days;
        for (const std::vector<double>& midnight : search.wanted()) {
            one_day.pools = midnight;
            days.push_back(engine::run(body, one_day));
        }
        search.give(days);
    }
    return search.found();
}

}  // namespace magnesia::model
