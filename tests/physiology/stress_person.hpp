// stress_person.hpp - a person whose stress axis is followed through local time, with the numbers of the data file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <numbers>
#include <string_view>

#include "physiology/stress.hpp"

namespace magnesia::tests::stress_person {

using namespace magnesia::physiology;
using N = plain<double>;
using number = scalar<double>;

/// What the axis reads, at what is usual.
struct upstream {
    struct {
        number cosine = 1, sine = 0;
    } clock;
    struct {
        number relative = 1;
    } brain_barrier;
    struct {
        number shortage = 0, relative_plasma = 1;
    } magnesium_pools;
    struct {
        number gaba = 1;
    } neurons;
    struct {
        number rest = 1;
    } mood;
    struct {
        in<N, hour> lost = 0;
    } sleep;
    stress::signals<N> stress{};
};

inline stress::parameters<N> typical() {
    stress::parameters<N> p{.crh_rate = 8.318,
                            .acth_rate = 2.079,
                            .cortisol_rate = 2.773,
                            .receptor_half = 5,
                            .floor = 0.01,
                            .day_cosine = 0.1072,
                            .day_sine = 0.6881,
                            .half_day_cosine = -0.0278,
                            .half_day_sine = 0.2188,
                            .drive_level = 0.939,
                            .drive_lag = 0.1204,
                            .pituitary_rate = 0.001444,
                            .adrenal_rate = 0.0009627,
                            .gland_limit = 1e6};
    p.brain_gain = 0.5, p.body_gain = 0.3, p.status_reach = 0.25, p.overwhelming = 4;
    p.load_gain = 0.1, p.felt_gain = 0.05;
    p.delivery_rate = 3, p.barrier_gain = 1, p.barrier_reach = 0.3;
    p.thoughts_blood = 0.5, p.thoughts_brain = 0.5, p.thoughts_felt = 0.5;
    p.felt_rate = 0.0104, p.felt_cortisol = 0.5, p.felt_rest = 1, p.felt_lost = 0.4, p.felt_lost_reach = 1.5;
    p.relaxation_gain = 0.2, p.gaba_gain = 1, p.gaba_reach = 0.1;
    p.serum_level = 1.44e-4, p.steroid_output = 1.01e-5, p.cortisone_share = 0.588;
    p.inactivation_status = 3, p.inactivation_plasma = 1;
    stress::parameters<N>::each(p, [](const char* name, unit, number& value) {
        if (std::string_view(name).starts_with("gate_")) value = 1;
    });
    return p;
}
inline const stress::parameters<N> numbers = typical();
inline const stress::state<N> usual{
    .crh = 1, .acth = 1, .cortisol = 1, .pituitary = 1.026, .adrenal = 0.9986, .brain_cortisol = 1, .felt = 0};

/// The signals of the axis at a local time, the temperature minimum being at 04:00.
inline upstream at(double clock_time, const stress::state<N>& x, upstream s = {}, const stress::inputs<N>& u = {},
                   const stress::parameters<N>& p = numbers) {
    const double phase = 2 * std::numbers::pi * (clock_time - 4) / 24;
    s.clock = {.cosine = std::cos(phase), .sine = std::sin(phase)};
    s.stress = stress::signal<N>(x, s, u, p);
    return s;
}

inline stress::state<N> moved(const stress::state<N>& x, const stress::pools<N, hour>& rate, double h) {
    return {.crh = x.crh + h * rate.crh,
            .acth = x.acth + h * rate.acth,
            .cortisol = x.cortisol + h * rate.cortisol,
            .pituitary = x.pituitary + h * rate.pituitary,
            .adrenal = x.adrenal + h * rate.adrenal,
            .brain_cortisol = x.brain_cortisol + h * rate.brain_cortisol,
            .felt = x.felt + h * rate.felt};
}

/// A person followed through local time with the classical Runge-Kutta step of 2 min.
struct person {
    stress::state<N> x = usual;
    stress::parameters<N> p = numbers;
    stress::inputs<N> u{};
    upstream around{};
    double time = 0;

    stress::pools<N, hour> rate(const stress::state<N>& now, double t) const {
        return stress::rhs<N>(now, at(t, now, around, u, p), u, p).pools;
    }
    void step(double h = 1.0 / 30) {
        const auto a = rate(x, time), b = rate(moved(x, a, h / 2), time + h / 2);
        const auto c = rate(moved(x, b, h / 2), time + h / 2), d = rate(moved(x, c, h), time + h);
        x = moved(moved(moved(moved(x, a, h / 6), b, h / 3), c, h / 3), d, h / 6);
        time += h;
    }
    /// Mean cortisol of the next day.
    double day() {
        double sum = 0;
        for (int i = 0; i < 720; ++i) {
            sum += x.cortisol.raw() / 720;
            step();
        }
        return sum;
    }
    void days(int n) {
        for (int i = 0; i < n; ++i) day();
    }
};

/// Felt stress has no part in the published runs.
inline person without_felt() {
    person who;
    who.p.felt_rate = 0;
    return who;
}

}  // namespace magnesia::tests::stress_person
