// extremes.cpp - the largest and smallest value of watched quantities, from dense output at fixed parts of every step.
// SPDX-License-Identifier: Apache-2.0
#include "engine/extremes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace magnesia::engine {

struct extreme_finder::view {
    double from_hour;
    double hours;
    const stepper& step;
    std::span<const double> inputs;
};

extreme_finder::extreme_finder(const std::vector<observed>& quantities, const dynamics& body)
    : quantities_(quantities),
      found_(quantities.size()),
      pools_(body.pool_count()),
      accumulators_(body.accumulator_count()) {}

void extreme_finder::look(double hour, const body_state& state) {
    for (std::size_t which = 0; which < quantities_.size(); ++which) {
        const double value = quantities_[which](state.pools, state.inputs);
        if (has_looked_)
            keep(which, hour, value);
        else
            found_[which] = {value, hour, value, hour};
    }
    has_looked_ = true;
}

void extreme_finder::look(double from_hour, double hours, const stepper& step, std::span<const double> inputs) {
    const view seen{from_hour, hours, step, inputs};
    for (std::size_t which = 0; which < quantities_.size(); ++which)
        for (const double middle : {0.25, 0.5, 0.75}) refine(which, middle, seen);
}

double extreme_finder::read(std::size_t which, double part, const view& step) {
    step.step.interpolate(part, pools_, accumulators_);
    const double value = quantities_[which](pools_, step.inputs);
    keep(which, step.from_hour + part * step.hours, value);
    return value;
}

void extreme_finder::refine(std::size_t which, double middle, const view& step) {
    double width = 0.25;
    for (int round = 0; round < 3; ++round) {
        const double before = read(which, middle - width, step);
        const double at = read(which, middle, step);
        const double after = read(which, middle + width, step);
        const double bend = before - 2 * at + after;
        const double shift = 0.5 * (before - after) / bend;  // top of the parabola, in units of the width
        if (!(std::abs(shift) <= 1)) return;                 // none between these points, also when there is no bend
        width /= 8;
        middle = std::clamp(middle + shift * width * 8, width, 1 - width);
    }
    read(which, middle, step);
}

void extreme_finder::keep(std::size_t which, double hour, double value) {
    extreme& best = found_[which];
    if (value > best.largest) {
        best.largest = value;
        best.largest_hour = hour;
    }
    if (value < best.smallest) {
        best.smallest = value;
        best.smallest_hour = hour;
    }
}

}  // namespace magnesia::engine
