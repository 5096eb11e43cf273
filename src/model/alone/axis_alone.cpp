// axis_alone.cpp - the module of the stress axis with what it reads held at what is usual.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/axis_alone.hpp"

#include <cmath>

#include "core/conversions.hpp"

namespace magnesia::model {
namespace {

constexpr double longest_step_h = 1.0 / 30;

namespace stress = physiology::stress;

/// What the axis reads of other organs, as usual.
struct around_axis {
    struct {
        scalar<double> cosine = 1, sine = 0;
    } clock;
    struct {
        scalar<double> relative = 1;
    } brain_barrier;
    struct {
        scalar<double> shortage = 0, relative_plasma = 1;
    } magnesium_pools;
    struct {
        scalar<double> gaba = 1;
    } neurons;
    struct {
        scalar<double> rest = 1;
    } mood;
    struct {
        scalar<double> lost = 0;
    } sleep;
    stress::signals<real> stress;
};

stress::state<real> axis_moved(const stress::state<real>& x, const stress::pools<real, hour>& rate, double hours) {
    return {.crh = x.crh + hours * rate.crh.raw(),
            .acth = x.acth + hours * rate.acth.raw(),
            .cortisol = x.cortisol + hours * rate.cortisol.raw(),
            .pituitary = x.pituitary + hours * rate.pituitary.raw(),
            .adrenal = x.adrenal + hours * rate.adrenal.raw(),
            .brain_cortisol = x.brain_cortisol + hours * rate.brain_cortisol.raw(),
            .felt = x.felt};
}

}  // namespace

axis_alone::axis_alone(const stress::parameters<real>& p) : p_(p), usual_drive_(p.drive_level), x_{} {
    x_ = {.crh = 1, .acth = 1, .cortisol = 1, .pituitary = 1, .adrenal = 1, .brain_cortisol = 1, .felt = 0};
}

axis_alone::rate axis_alone::rate_at(const state& x, double hour_of_day) const {
    constexpr double temperature_minimum_h = 4;
    const double phase = full_turn * (hour_of_day - temperature_minimum_h) / hours_per_day;
    const stress::inputs<real> u{.load = 0, .relaxation = 0};
    around_axis s;
    s.clock = {.cosine = std::cos(phase), .sine = std::sin(phase)};
    s.stress = stress::signal<real>(x, s, u, p_);
    return stress::rhs<real>(x, s, u, p_).pools;
}

void axis_alone::go_on(double hours) {
    const auto steps = static_cast<int>(std::ceil(hours / longest_step_h - 1e-9));
    const double h = hours / steps;
    for (int i = 0; i < steps; ++i) {
        const rate a = rate_at(x_, hour_);
        const rate b = rate_at(axis_moved(x_, a, h / 2), hour_ + h / 2);
        const rate c = rate_at(axis_moved(x_, b, h / 2), hour_ + h / 2);
        const rate d = rate_at(axis_moved(x_, c, h), hour_ + h);
        x_ = axis_moved(axis_moved(axis_moved(axis_moved(x_, a, h / 6), b, h / 3), c, h / 3), d, h / 6);
        hour_ += h;
    }
}

double axis_alone::day() {
    constexpr int parts = 720;
    double sum = 0;
    for (int i = 0; i < parts; ++i) {
        sum += cortisol() / parts;
        go_on(hours_per_day / parts);
    }
    return sum;
}

double axis_alone::day_after(int days) {
    go_on(hours_per_day * (days - 1));
    return day();
}

double axis_alone::hour_of_day() const {
    return std::fmod(hour_ + 1e-9, hours_per_day);  // many steps add up to a little less than a whole day
}

void axis_alone::scale_pituitary(double factor) {
    x_.pituitary = factor * x_.pituitary;
}

void axis_alone::set_drive(double relative) {
    p_.drive_level = relative * usual_drive_;
}

}  // namespace magnesia::model
