// lane_parts.hpp - what the steps of all methods share: where lanes stand, sums, first step, error, dense output.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>

#include "lanes/exponential.hpp"
#include "lanes/logarithm.hpp"
#include "lanes/pack.hpp"

namespace magnesia::engine {

/// Where every lane stands.
template <class K, class V>
struct lane_state {
    V pools[K::pools];
    V accumulators[K::accumulators];
    V inputs[K::inputs];
    V hoisted[K::hoisted];
};

/// A pool along the tried step, from its two ends and three polynomial coefficients.
template <class V>
struct pool_curve {
    V from, to, p0, p1, p2;

    /// At `part` (0 to 1) of the step, as interpolate_one in stepper.cpp (Steinebach 2023, section 4).
    [[gnu::always_inline]] V at(const V& part) const {
        const V rest = V(1.0) - part;
        const V inner = fma(part, fma(part, p2, p1), p0);
        return fma(part, fma(rest, inner, to), rest * from);
    }
};

/// A number of a method as a pack. It is read when this is compiled: the functions of a table must not be called in
/// code for one instruction set.
template <class V, double value>
[[gnu::always_inline]] inline V lane_constant() {
    return V(static_cast<typename V::real>(value));
}

/// Sums of increments or rates with the weights of row `row` of `table`, known when this is compiled; those that are
/// zero cost nothing.
template <const auto& table, std::size_t row>
struct lane_sum {
    /// Sum over the first `count` stages of weight j times values[j][i]; the first weight is not zero.
    template <std::size_t count, class V, std::size_t all, std::size_t width>
    [[gnu::always_inline]] static V of(const V (&values)[all][width], int i) {
        V sum = lane_constant<V, table[row][0]>() * values[0][i];
        add<1>(values, i, sum, std::make_index_sequence<count - 1>());
        return sum;
    }

    /// The same on top of `start`.
    template <std::size_t count, class V, std::size_t all, std::size_t width>
    [[gnu::always_inline]] static V of(const V (&values)[all][width], int i, V start) {
        return go_on<0, count>(values, i, start);
    }

    /// The sum of `count` stages where that of the first `begun` is known: the same bits as in one go.
    template <std::size_t begun, std::size_t count, class V, std::size_t all, std::size_t width>
    [[gnu::always_inline]] static V go_on(const V (&values)[all][width], int i, V sum) {
        add<begun>(values, i, sum, std::make_index_sequence<count - begun>());
        return sum;
    }

 private:
    template <std::size_t first, class V, std::size_t all, std::size_t width, std::size_t... j>
    [[gnu::always_inline]] static void add(const V (&values)[all][width], [[maybe_unused]] int i, V& sum,
                                           std::index_sequence<j...>) {
        (add_one<table[row][first + j]>(values[first + j][i], sum), ...);
    }
    template <double weight, class V>
    [[gnu::always_inline]] static void add_one(const V& value, V& sum) {
        if constexpr (weight != 0) sum = fma(lane_constant<V, weight>(), value, sum);
    }
};

/// Weights of stages at a part of the step that may differ between lanes: scale * (polynomial of the stage at `part`).
template <const auto& table, class V, std::size_t all>
struct lane_weights {
    V of[all];

    [[gnu::always_inline]] lane_weights(const V& part, const V& scale) {
        set(part, scale, std::make_index_sequence<all>());
    }

    /// sum + weights times values.
    template <std::size_t width>
    [[gnu::always_inline]] V add_to(V sum, const V (&values)[all][width], int i) const {
        for (std::size_t j = 0; j < all; ++j) sum = fma(of[j], values[j][i], sum);
        return sum;
    }

 private:
    template <std::size_t... j>
    [[gnu::always_inline]] void set(const V& part, const V& scale, std::index_sequence<j...>) {
        ((of[j] = scale * fma(part, fma(part, lane_constant<V, table[2][j]>(), lane_constant<V, table[1][j]>()),
                              lane_constant<V, table[0][j]>())),
         ...);
    }
};

/// The largest error of a step in units of the tolerance; NaN where a new pool is not finite.
template <class V>
class lane_error {
 public:
    [[gnu::always_inline]] lane_error(const V& relative, const V& absolute)
        : relative_(relative), absolute_(absolute) {}

    [[gnu::always_inline]] void add(const V& from, const V& to, const V& estimate) {
        const V allowed = fma(relative_, greater(abs(from), abs(to)), absolute_);
        const V size = abs(estimate);
        const auto is_larger = size * allowed_ > size_ * allowed;  // of two quotients, without a division
        size_ = select(is_larger, size, size_);
        allowed_ = select(is_larger, allowed, allowed_);
        poison_ = fma(to, V(0.0), poison_);
    }
    [[gnu::always_inline]] V value() const { return size_ / allowed_ + poison_; }

 private:
    V relative_, absolute_;
    V size_{0.0}, allowed_{1.0};  ///< of the largest error so far
    V poison_{0.0};
};

/// The largest rate of a pool in tolerances an hour.
template <class K, class V>
V lane_speed(const V* pools, const V* rates, const V& relative, const V& absolute) {
    V speed(0.0);
#pragma GCC unroll 1
    for (int i = 0; i < K::pools; ++i)
        speed = max(speed, abs(rates[i]) * (V(1.0) / fma(relative, abs(pools[i]), absolute)));
    return speed;
}

/// The first step of a run, as stepper::first_step; infinite at rest.
///   speed      as `lane_speed` of the rates
///   curvature  as `lane_speed` of how fast the rates change on their way
template <int error_order, class V>
V first_lane_step(const V& speed, const V& curvature) {
    constexpr double smallest_normal = 2.2250738585072014e-308;
    const V rate = curvature / max(speed, V(smallest_normal));
    const V amplitude = speed / rate;
    const V hours = exp(log(V(1e-3) * max(amplitude, V(1.0))) * V(-1.0 / error_order)) / rate;
    return select(curvature == V(0.0), V(__builtin_inf()), hours);  // straight lines are followed exactly
}

}  // namespace magnesia::engine
