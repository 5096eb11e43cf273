// axis_alone.hpp - the stress axis without the rest of the body, driven by an even clock: published runs, for checks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "model/body/layout.hpp"

namespace magnesia::model {

/// CRH, ACTH, cortisol and glands through days of an even clock whose temperature minimum is at 04:00, everything else
/// as usual. Felt stress, which has no part in the published runs, stays where it is. Doubles only; classical
/// Runge-Kutta.
class axis_alone {
 public:
    explicit axis_alone(const physiology::stress::parameters<real>& p);

    void go_on(double hours);
    /// Mean cortisol of the next day.
    double day();
    /// Goes on for so many days and gives the mean cortisol of the last of them.
    double day_after(int days);

    /// Makes ACTH of the same CRH by so much more or less at once: mass and gain of a gland stand as a product.
    void scale_pituitary(double factor);
    /// The clock's drive from now on, relative to its own.
    void set_drive(double relative);

    double cortisol() const { return x_.cortisol.raw(); }
    double hour_of_day() const;

 private:
    using state = physiology::stress::state<real>;
    using rate = physiology::stress::pools<real, hour>;
    rate rate_at(const state& x, double hour_of_day) const;

    physiology::stress::parameters<real> p_;
    scalar<double> usual_drive_;
    state x_;
    double hour_ = 0;
};

/// Cortisol peaks a day when the drive has lognormal noise, new each minute: counted every 10 min, above the first two
/// harmonics of the day by half a standard deviation, at least an hour apart.
double pulses_per_day(axis_alone axis, double noise, int days, std::uint64_t seed);

}  // namespace magnesia::model
