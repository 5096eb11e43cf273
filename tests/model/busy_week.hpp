// busy_week.hpp - a week with everything in it, and how far CVODE stands from ours at its end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "tests/model/drift.hpp"
#include "tests/support/cvode_oracle.hpp"

namespace magnesia::tests {

inline std::vector<engine::event> busy_events() {
    using namespace model;
    using engine::event_kind;
    std::vector<engine::event> events = habitual_days(adult(), 7);
    for (int day = 0; day < 7; ++day) {
        const std::size_t pool = pool_index(day % 2 == 0 ? "stomach.dissolved" : "stomach.solid");
        events.push_back({24.0 * day + 22, event_kind::add_to_pool, pool, 200 / 24.305});
    }
    events.push_back({94, event_kind::add_to_pool, pool_index("stomach.meal"), 1});
    events.push_back({94, event_kind::add_to_pool, pool_index("stomach.phytate"), 1});
    const std::size_t infusion = input_index("magnesium_pools.infusion");
    events.push_back({57, event_kind::set_input, infusion, 30 / 8.0});
    events.push_back({65, event_kind::set_input, infusion, 0});
    return events;
}

/// A drawn person for a week with a capsule or an oxide each evening and, on one day, an infusion of 30 mmol over 8 h.
inline engine::run_request busy_week(const model::body_dynamics& body, const engine::run_options& options) {
    const model::start from = model::steady_start_in_lanes(body, {adult(), plain_routine()}, model::usual_options());
    EXPECT_EQ(from.failure, "");
    engine::run_request request{.start = 0,
                                .end = 168,
                                .pools = from.pools,
                                .accumulators = {},
                                .inputs = model::plain_inputs(),
                                .events = busy_events(),
                                .record_hours = {},
                                .extremes = {},
                                .options = options};
    for (int at = 0; at <= 168; ++at) request.record_hours.push_back(at);
    return request;
}

/// How far CVODE at 1e-10 and our integrator are apart over the week of a drawn person: the largest relative difference
/// of a pool or an accumulator. Ours is a hundred times finer: where a law bends, a week grows an error a thousandfold.
inline double apart_from_cvode(std::uint64_t draw) {
    engine::run_options fine;
    fine.tolerance = {.relative = 1e-10, .absolute = 1e-11};
    const model::body_dynamics body = drawn_body(draw);
    engine::run_request request = busy_week(body, fine);

    const engine::trajectory judge = test_support::integrate_with_cvode(body, request);
    request.options.tolerance = {.relative = 1e-12, .absolute = 1e-13};
    const engine::trajectory ours = engine::run(body, request);

    return std::max(test_support::largest_pool_difference(ours, judge),
                    test_support::largest_accumulator_difference(ours, judge));
}

}  // namespace magnesia::tests
