// experiment.hpp - a published protocol on the typical person: doses and infusions on top of (or instead of) a diet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/run.hpp"
#include "model/steady_start.hpp"
#include "model/world.hpp"
#include "tests/model/support.hpp"

namespace magnesia::tests {

/// Magnesium in solution at an hour, with or without a meal of its own.
struct sip {
    double hour = 0;
    double mg = 0;
    bool with_meal = false;
};

/// One arm of a study.
struct arm {
    scenario::person who = adult();
    int days = 1;
    double diet_share = 1;  ///< of the habitual diet, from hour 0 on
    std::vector<sip> sips = {};
    double infusion_mmol = 0;  ///< by vein, over `infusion_h` from `infusion_start_h`
    double infusion_start_h = 0;
    double infusion_h = 8;
};

/// Where a body stands after an arm, and what it has lost since hour 0. mmol and mmol/L.
struct arm_result {
    double plasma = 0;
    double urine = 0;
    double faeces = 0;
    double gut = 0;
    double swallowed = 0;
    double last_day_urine = 0;
};

inline std::vector<engine::event> events_of(const arm& a) {
    using engine::event_kind;
    std::vector<engine::event> events;
    for (int day = 0; day < a.days; ++day) {
        for (engine::event e : model::plain_day(a.who, plain_routine())) {
            if (e.kind != event_kind::add_to_pool) continue;  // the clock may run on
            e.hour += 24.0 * day;
            if (e.target == model::pool_index("stomach.magnesium")) e.value *= a.diet_share;
            events.push_back(e);
        }
    }
    const auto add = [&](double hour, const char* pool, double amount) {
        events.push_back(
            {.hour = hour, .kind = event_kind::add_to_pool, .target = model::pool_index(pool), .value = amount});
    };
    for (const sip& s : a.sips) {
        add(s.hour, "stomach.magnesium", s.mg / scenario::magnesium_mg_per_mmol);
        if (s.with_meal) add(s.hour, "stomach.meal", 1);
    }
    if (a.infusion_mmol > 0) {
        const std::size_t infusion = model::input_index("magnesium_pools.infusion");
        events.push_back({.hour = a.infusion_start_h,
                          .kind = event_kind::set_input,
                          .target = infusion,
                          .value = a.infusion_mmol / a.infusion_h});
        events.push_back(
            {.hour = a.infusion_start_h + a.infusion_h, .kind = event_kind::set_input, .target = infusion, .value = 0});
    }
    return events;
}

/// Sends the typical person of `a.who` through the arm, from the steady day on the full habitual diet.
inline arm_result result_of(const arm& a) {
    const model::body_dynamics body(model::typical_parameters(evidence_base(), a.who));
    const model::start from = model::steady_start(body, a.who, plain_routine(), {});
    const double end = 24.0 * a.days;
    const engine::run_request request{.start = 0,
                                      .end = end,
                                      .pools = from.pools,
                                      .accumulators = {},
                                      .inputs = std::vector<double>(model::input_count, 0.0),
                                      .events = events_of(a),
                                      .record_hours = {end - 24},
                                      .extremes = {},
                                      .options = {}};
    const engine::trajectory path = engine::run(body, request);
    const auto lost = [&](const char* id) { return path.final_accumulators[model::accumulator_index(id)]; };
    arm_result r{.plasma = body.signals_at(path.final_pools, path.final_inputs).magnesium_pools.plasma_total.raw(),
                 .urine = lost("kidney.urine"),
                 .faeces = lost("intestine.faeces")};
    r.last_day_urine = r.urine - path.accumulators_at(0)[model::accumulator_index("kidney.urine")];
    const auto pools = model::columns<model::state<model::real>>();
    for (std::size_t i = 0; i < pools.size(); ++i) {
        const bool is_gut = pools[i].organ == "stomach" || pools[i].organ == "intestine";
        if (is_gut && pools[i].in == mmol) r.gut += path.final_pools[i];
    }
    for (const sip& s : a.sips) r.swallowed += s.mg / scenario::magnesium_mg_per_mmol;
    return r;
}

/// Share of the sips' magnesium that is absorbed: what neither left with faeces nor is still in the gut, against the
/// same days without them.
inline double absorbed_share(const arm& a) {
    arm without = a;
    without.sips.clear();
    const arm_result with = result_of(a);
    const arm_result bare = result_of(without);
    return 1 - (with.faeces - bare.faeces + with.gut - bare.gut) / with.swallowed;
}

}  // namespace magnesia::tests
