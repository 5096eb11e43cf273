// extremes.hpp - the largest and smallest value of watched quantities, from dense output at fixed parts of every step.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "engine/run.hpp"
#include "engine/stepper.hpp"

namespace magnesia::engine {

/// The rule: every step is read at its five quarter points; where three neighbouring points bend, the top of their
/// parabola is read too, and refined twice. The output grid plays no part.
class extreme_finder {
 public:
    extreme_finder(const std::vector<observed>& quantities, const dynamics& body);

    /// Looks at one instant, after its events.
    void look(double hour, const body_state& state);

    /// Looks at the accepted step of `hours` that began at `from_hour`, after prepare_dense_output.
    void look(double from_hour, double hours, const stepper& step, std::span<const double> inputs);

    const std::vector<extreme>& found() const { return found_; }

 private:
    struct view;
    double read(std::size_t which, double part, const view& step);
    void refine(std::size_t which, double middle, const view& step);
    void keep(std::size_t which, double hour, double value);

    const std::vector<observed>& quantities_;
    std::vector<extreme> found_;
    std::vector<double> pools_, accumulators_;
    bool has_looked_ = false;
};

}  // namespace magnesia::engine
