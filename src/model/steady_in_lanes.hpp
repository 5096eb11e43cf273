// steady_in_lanes.hpp - the search for a steady day, its days worked side by side in lanes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "engine/lane_flow.hpp"
#include "engine/run.hpp"
#include "model/steady_start.hpp"

namespace magnesia::model {

/// Gives a search of this body all the days it wants.
///   plain_day  the run through one of them (plain_day_request)
void settle(steady_search& search, const body_dynamics& body, const engine::run_request& plain_day,
            const engine::lane_kernel& kernel, std::size_t threads);

/// As steady_start, by lanes: the same state as far as the search goes, in a small part of the time.
start steady_start_in_lanes(const body_dynamics& body, const habit& of, const engine::run_options& options);

}  // namespace magnesia::model
