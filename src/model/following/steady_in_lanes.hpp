// steady_in_lanes.hpp - the search for a steady day, its days worked side by side in lanes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "engine/lane_flow.hpp"
#include "engine/run.hpp"
#include "model/following/steady_start.hpp"

namespace magnesia::model {

/// The run through a day of a search (plain_day_request): one that counts, and one that only shows the way.
struct days_of_search {
    const engine::run_request& exact;
    const engine::run_request& rough;
};

/// Gives a search of this body all the days it wants.
void settle(steady_search& search, const body_dynamics& body, const days_of_search& days, std::size_t threads);

/// As steady_start, by lanes: the same state as far as the search goes, in a small part of the time. Its days are as
/// exact as those of a search for this question (steady_options).
start steady_start_in_lanes(const body_dynamics& body, const habit& of, const engine::run_options& of_the_question);

}  // namespace magnesia::model
