// drift.hpp - how far twelve weeks of the habitual diet carry a drawn body away from its steady start.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/lane_batch.hpp"
#include "engine/run.hpp"
#include "model/body/accuracy.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "tests/model/support.hpp"

namespace magnesia::tests {

/// The reference adult as draw `draw` has it.
inline model::body_dynamics drawn_body(std::uint64_t draw) {
    return model::body_dynamics(model::drawn_parameters(evidence_base(), adult(), {11, draw}, {}));
}

/// The run as simulations do it, by the method of the request.
inline engine::trajectory run_in_lanes(const model::body_dynamics& body, const engine::run_request& request) {
    std::vector<double> parameters(model::parameter_count);
    model::write(body.bound(), parameters);
    engine::trajectory went;
    engine::run_batch(
        model::body_lanes_for(1).with(request.options.by), 1,
        [&](std::size_t) { return engine::lane_request{.parameters = parameters, .run = request}; },
        [&](std::size_t, engine::trajectory path) { went = std::move(path); }, model::name_non_finite_of);
    return went;
}

/// The pool that moved most.
struct drift {
    double largest = 0;  ///< relative change
    std::string pool;
    std::string failure;  ///< empty when the body had a steady day and went through the twelve weeks
};

/// Largest relative change of any pool over 12 weeks of the habitual diet from the steady start. Pools that are nearly
/// empty at midnight are compared with 0.01 mmol.
inline drift drift_of(std::uint64_t draw) {
    const model::body_dynamics body = drawn_body(draw);
    const model::start from = model::steady_start_in_lanes(body, {adult(), plain_routine()}, model::usual_options());
    if (!from.failure.empty()) return {.largest = 0, .pool = {}, .failure = from.failure};
    const engine::run_request request{.start = 0,
                                      .end = 24.0 * 84,
                                      .pools = from.pools,
                                      .accumulators = {},
                                      .inputs = model::plain_inputs(),
                                      .events = habitual_days(adult(), 84),
                                      .record_hours = {},
                                      .extremes = {},
                                      .options = model::usual_options()};
    const engine::trajectory t = run_in_lanes(body, request);
    drift found{.largest = 0, .pool = {}, .failure = t.status == engine::run_status::done ? "" : t.reason};
    const auto pools = model::columns<model::state<model::real>>();
    for (std::size_t i = 0; i < model::pool_count && found.failure.empty(); ++i) {
        const double moved = std::abs(t.final_pools[i] - from.pools[i]) / std::max(std::abs(from.pools[i]), 0.01);
        if (moved > found.largest) found = {.largest = moved, .pool = pools[i].id(), .failure = {}};
    }
    return found;
}

}  // namespace magnesia::tests
