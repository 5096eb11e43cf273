// steady_start.cpp - a first guess from a day's balance of uptake and losses, then Newton's method on the one-day map.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/steady_start.hpp"

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "engine/period_slope.hpp"
#include "model/day/world.hpp"
#include "model/person/covariates.hpp"

namespace magnesia::model {
namespace {

constexpr std::size_t days_to_fill_gut = 4;  // about three residence times of the colon
constexpr double nearly_starved = 0.3;       // of the reference: a first guess of a body that eats next to nothing
constexpr std::size_t most_days_to_fill_gut = 4 * days_to_fill_gut;
constexpr double smallest_size = 0.3;  // of a pool, by which its changes are weighed: many are parts of 1, 0 as usual
constexpr int hours_of_slope = 24;     // parts of a day, from which its slope is read
constexpr std::size_t most_steps_of_a_day = 5'000;  // over ten times the usual: a state that nobody can be in

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
    x.magnesium_pools.viscera = filled_store(pool.viscera_amount, pool.viscera_half);
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

/// The clock so far after its temperature minimum, radians.
void set_clock(std::vector<double>& row, double phase) {
    row[pool_index("clock.rhythm")] = -std::cos(phase);
    row[pool_index("clock.rhythm_lead")] = std::sin(phase);
}

/// Hours from midnight to the temperature minimum of somebody who keeps these hours, roughly.
double usual_minimum_h(const scenario::routine& day) {
    constexpr double usual_middle_h = 3;  // of bed; with usual light the clock is 0.6 h ahead of it there,
    constexpr double usual_h = 2.4;       // and moves by nine tenths of what bed moves (docs/physiology/clock.md)
    constexpr double follows = 0.9;
    const double bed_h = day.bed.minute_of_day / 60.0;
    const double in_bed_h = scenario::minutes_between(day.bed, day.rise) / 60.0;
    const double middle_h = bed_h + in_bed_h / 2;
    const double from_midnight_h = middle_h > hours_per_day / 2 ? middle_h - hours_per_day : middle_h;
    return usual_h + follows * (from_midnight_h - usual_middle_h);
}

/// Brain, hormones and sleep as they are about midnight in somebody rested and at ease.
void set_usual_night(std::vector<double>& row, const parameters<real>& p, const scenario::routine& day) {
    set_clock(row, -full_turn * usual_minimum_h(day) / hours_per_day);
    row[pool_index("brain_barrier.csf")] = p.brain_barrier.reference_csf.raw();
    for (const char* id :
         {"brain_barrier.cell", "stress.crh", "stress.acth", "stress.cortisol", "stress.brain_cortisol",
          "stress.pituitary", "stress.adrenal", "metabolism.resistance_of_nights", "mood.rest", "muscle.repair",
          "bone.density", "sleep.awake"}) {
        row[pool_index(id)] = 1;
    }
    row[pool_index("sleep.not_yet_asleep")] = 1;
    row[pool_index("sleep.pressure")] = 13;
    row[pool_index("sleep.depth")] = 0.5;
    row[pool_index("sleep.recent")] = 0.71;
    row[pool_index("sleep.habit")] = 0.71;
    row[pool_index("melatonin.unsuppressed")] = 1;
    row[pool_index("melatonin.plasma")] = 0.5;
}

/// Whether a state holds less than no magnesium somewhere: equations can have such a steady day, bodies cannot.
bool has_debts(const std::vector<double>& pools) {
    constexpr double rounding = 1e-6;
    const std::vector<column>& all = columns<state<real>>();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool holds_some = all[i].organ == "magnesium_pools" || all[i].organ == "erythrocyte" ||
                                all[i].organ == "brain_barrier" || all[i].organ == "calcium_hormones";
        if (holds_some && pools[i] < -rounding) return true;
    }
    return false;
}

/// Whether clock or hormones are where no day leads: corrections can find such a fixed point, bodies cannot.
bool is_out_of_this_world(const std::vector<double>& pools) {
    constexpr double far_from_the_cycle = 2;  // whose size is about 1
    constexpr double rounding = 1e-6;
    for (const char* id : {"clock.rhythm", "clock.rhythm_lead"}) {
        if (std::abs(pools[pool_index(id)]) > far_from_the_cycle) return true;
    }
    for (const char* id : {"stress.crh", "stress.acth", "stress.cortisol"}) {
        if (pools[pool_index(id)] < -rounding) return true;
    }
    return false;
}

/// What leaves plasma in a day by kidney, sweat and gut juices at a constant filterable concentration, mmol.
double daily_loss(const body_dynamics& body, std::vector<double> row, double concentration) {
    fill_stores(row, body.bound(), concentration);
    constexpr int hours_apart = 3;
    double loss = 0;
    for (int hour_of_day = 0; hour_of_day < 24; hour_of_day += hours_apart) {
        set_clock(row, full_turn * hour_of_day / hours_per_day);
        const signals<real> s = body.signals_at(row, plain_inputs());
        const auto hourly =
            s.kidney.urine + s.magnesium_pools.sweat + s.magnesium_pools.secretion + s.magnesium_pools.shedding;
        loss += hours_apart * hourly.raw();
    }
    return loss;
}

/// The concentration at which a day's losses equal a day's uptake, to 1e-4 of it: losses rise with it, so halving
/// intervals finds it, and the search goes on from it anyway.
double balancing_concentration(const body_dynamics& body, const std::vector<double>& row, double daily_uptake) {
    double low = 0;
    double high = 1;  // mmol/L
    while (daily_loss(body, row, high) < daily_uptake && high < 1e3) high *= 2;
    for (int halving = 0; halving < 14; ++halving) {
        const double middle = (low + high) / 2;
        (daily_loss(body, row, middle) < daily_uptake ? low : high) = middle;
    }
    return (low + high) / 2;
}

}  // namespace

habit habit_of(const scenario::scenario& what) {
    return {.who = what.who, .day = scenario::habitual_day(what), .on = what.run.start};
}

engine::run_request plain_day_request(const habit& of, const engine::run_options& options) {
    engine::run_options of_a_day = options;
    of_a_day.most_steps = std::min(options.most_steps, most_steps_of_a_day);
    return {.start = 0,
            .end = hours_per_day,
            .pools = {},
            .accumulators = {},
            .inputs = inputs_of(of.who),
            .events = plain_day(of.who, of.day, of.on),
            .record_hours = {},
            .extremes = {},
            .options = of_a_day};
}

steady_search::steady_search(const body_dynamics& body, const scenario::routine& day,
                             const engine::periodic_options& tolerance)
    : body_(body),
      tolerance_(tolerance),
      first_days_(1),
      days_to_fill_(days_to_fill_gut),
      plain_days_(tolerance.plain_periods) {
    tolerance_.typical_size = smallest_size;
    first_days_.front().assign(pool_count, 0.0);
    const auto& p = body.bound();
    set_usual_night(first_days_.front(), p, day);
    first_days_.front()[pool_index("calcium_hormones.calcitriol")] = 1;
    fill_stores(first_days_.front(), p, p.magnesium_pools.reference_ultrafilterable.raw());
}

void steady_search::begin_like(const std::vector<double>& pools) {
    first_days_.front() = pools;
    days_to_fill_ = 1;
    plain_days_ = 0;
}

const std::vector<std::vector<double>>& steady_search::wanted() const {
    return search_ && !is_living_ ? search_->wanted() : first_days_;
}

void steady_search::give(const std::vector<engine::trajectory>& days) {
    for (const engine::trajectory& day : days) {
        if (day.status == engine::run_status::failed) failure_ = day.reason;
    }
    if (!search_) return fill_gut(days.front());
    if (is_living_) return live(days.front());
    engine::periodic_search::states after;
    for (const engine::trajectory& day : days) after.push_back(day.final_pools);
    search_->give(after);
    if (!search_->wanted().empty() || !is_astray(search_->found())) return;
    if (!is_wary_) return begin_warily();
    const engine::periodic_state& end = search_->found();
    if (end.status == engine::periodic_status::failed || !has_debts(end.state)) begin_living();
}

bool steady_search::is_astray(const engine::periodic_state& end) {
    return end.status == engine::periodic_status::failed || has_debts(end.state) || is_out_of_this_world(end.state);
}

/// Once more, with a slope of its own and without detours.
void steady_search::begin_warily() {
    is_wary_ = true;
    failure_.clear();
    engine::periodic_options wary = tolerance_;
    wary.most_growth = 1;
    search_.emplace(first_days_.front(), wary);
}

/// Days need not come back to themselves: a clock that no light holds runs on. Then some weeks are lived as they come.
void steady_search::begin_living() {
    is_living_ = true;
    failure_.clear();
}

void steady_search::live(const engine::trajectory& day) {
    first_days_.front() = day.final_pools;
    if (!failure_.empty() || ++days_lived_ == days_to_live) first_days_.clear();
    if (first_days_.empty()) state_lived_to_ = day.final_pools;
}

void steady_search::fill_gut(const engine::trajectory& day) {
    std::vector<double>& state = first_days_.front();
    state = day.final_pools;
    if (++days_filled_ % days_to_fill_ != 0) return;
    const double uptake = day.final_accumulators[accumulator_index("intestine.absorbed")] +
                          day.final_accumulators[accumulator_index("colon.absorbed")];
    if (failure_.empty()) {  // who is nearly starved has less juices than this gut was filled by: guess again
        const double reference = body_.bound().magnesium_pools.reference_ultrafilterable.raw();
        const double found = balancing_concentration(body_, state, uptake);
        fill_stores(state, body_.bound(), found);
        if (found < nearly_starved * reference && days_filled_ < most_days_to_fill_gut) return;
    }
    engine::periodic_options roughly = tolerance_;
    roughly.begins_roughly = true;
    roughly.plain_periods = plain_days_;
    search_.emplace(state, roughly, known_);
}

start steady_search::found() const {
    if (is_living_) {
        const bool is_followed = failure_.empty() && !has_debts(state_lived_to_);
        const std::string why = failure_.empty() ? "less than no magnesium somewhere" : failure_;
        return {.pools = state_lived_to_,
                .failure = is_followed ? "" : "no steady day was found, nor could days be followed: " + why,
                .is_unsettled = true};
    }
    const engine::periodic_state& found = search_->found();
    start result{.pools = found.state, .failure = {}};
    if (found.status == engine::periodic_status::failed) {
        result.failure = "no steady day was found: " + (failure_.empty() ? found.reason : failure_);
    } else if (has_debts(found.state)) {
        result.failure = "no steady day was found: only one with less than no magnesium somewhere";
    }
    return result;
}

start steady_start(const body_dynamics& body, const habit& of, const engine::run_options& options) {
    engine::run_request one_day = plain_day_request(of, options);
    steady_search search(body, of.day);
    engine::periodic_slope own;
    for (std::size_t number = 1; !search.wanted().empty(); ++number) {
        const bool is_read = number == days_to_fill_gut;
        one_day.record_hours = is_read ? engine::slope_hours(0, hours_per_day, hours_of_slope) : std::vector<double>{};
        std::vector<engine::trajectory> days;
        for (const std::vector<double>& midnight : search.wanted()) {
            one_day.pools = midnight;
            days.push_back(engine::run(body, one_day));
        }
        if (is_read && days.front().status == engine::run_status::done) {
            own = engine::slope_of_period(body, one_day, days.front());
            if (std::ranges::all_of(own.inverse, [](double x) { return std::isfinite(x); })) search.help(own);
        }
        search.give(days);
    }
    return search.found();
}

}  // namespace magnesia::model
