// administration.hpp - what actually arrives in the body: amounts at once and rates over a stretch, as events.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "engine/dosing.hpp"

namespace magnesia::engine {

/// One arrival, after fraction, lag and repetition are worked out.
struct administration {
    dose_into into = dose_into::pool;
    std::size_t target = 0;
    double from = 0;   ///< hour of arrival
    double until = 0;  ///< hour an infusion ends; equal to `from` for a dose at once
    double size = 0;   ///< mmol at once, or mmol/h
};

/// A dose given at `hour` as it arrives (fraction, lag, rate, duration).
administration arrival(const dose& one, double hour);

/// The events of all arrivals. An input's value is the sum of the rates running, added afresh in order of size at each
/// edge: the same set of infusions gives the same bits, and none gives exactly 0.
std::vector<event> events_of(const std::vector<administration>& arrivals);

}  // namespace magnesia::engine
