// lane_control.hpp - how long the next step of each lane may be; the same rule as step_control.hpp, one person a lane.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/exponential.hpp"
#include "lanes/logarithm.hpp"
#include "lanes/pack.hpp"

namespace magnesia::engine {

/// The factors by which steps change, per lane; the error estimate falls with the power `error_order` of the step.
/// Errors are in units of the tolerance: 1 is just good enough.
template <class V, int error_order>
class lane_control {
 public:
    using mask = lanes::mask<V>;

    /// Forgets the past in these lanes: what came before a jump says nothing about what follows.
    [[gnu::always_inline]] void restart(const mask& where) {
        previous_error_ = select(where, V(1.0), previous_error_);
        growth_limit_ = select(where, V(strongest_growth), growth_limit_);
    }

    /// Factors after a step; `is_good` says where it was accepted, `is_finite` where its error is a number.
    [[gnu::always_inline]] V factor(const V& error, const mask& is_good, const mask& is_finite) {
        constexpr double order = error_order;
        const V now = max(select(is_finite, error, V(1.0)), V(smallest_error));
        const V log_now = log(now);
        const V grown = V(safety) * exp(V(-0.7 / order) * log_now + V(0.4 / order) * log(previous_error_));
        const V cut = V(safety) * exp(V(-1.0 / order) * log_now);
        const V after_good = min(max(grown, V(strongest_cut)), growth_limit_);
        const V after_bad = select(is_finite, min(max(cut, V(strongest_cut)), V(safety)), V(strongest_cut));
        previous_error_ = select(is_good, now, previous_error_);
        growth_limit_ = select(is_good, V(strongest_growth), V(1.0));
        return select(is_good, after_good, after_bad);
    }

 private:
    static constexpr double safety = 0.9;
    static constexpr double strongest_cut = 0.2;
    static constexpr double strongest_growth = 6;
    static constexpr double smallest_error = 1e-6;

    V previous_error_{1.0};
    V growth_limit_{strongest_growth};  ///< 1 after a rejection
};

}  // namespace magnesia::engine
