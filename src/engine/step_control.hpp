// step_control.hpp - how long the next step may be: proportional-integral control of the error (Gustafsson 1991).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

#include "engine/rodas5p.hpp"

namespace magnesia::engine {

/// Turns the error of the last steps (1 = exactly the tolerance) into the factor for the next step.
class step_control {
 public:
    /// Forgets the past: what came before a jump says nothing about what follows.
    void restart() {
        previous_error_ = 1;
        just_rejected_ = false;
    }

    double after_accepted(double error) {
        // Exponents 0.7 and 0.4 over the order: fewer rejections than plain control, which overshoots after quiet
        // steps.
        const double order = rodas5p::error_order;
        const double now = std::max(error, smallest_error);
        const double wanted = safety * std::pow(now, -0.7 / order) * std::pow(previous_error_, 0.4 / order);
        const double factor = std::clamp(wanted, strongest_cut, just_rejected_ ? 1.0 : strongest_growth);
        previous_error_ = now;
        just_rejected_ = false;
        return factor;
    }

    double after_rejected(double error) {
        just_rejected_ = true;
        if (!std::isfinite(error)) return strongest_cut;  // a stage left the range of the equations
        return std::clamp(safety * std::pow(error, -1.0 / rodas5p::error_order), strongest_cut, safety);
    }

 private:
    static constexpr double safety = 0.9;
    static constexpr double strongest_cut = 0.2;
    static constexpr double strongest_growth = 6;
    static constexpr double smallest_error = 1e-6;

    double previous_error_ = 1;
    bool just_rejected_ = false;
};

}  // namespace magnesia::engine
