// lane_step.hpp - one trial step of Rodas5P for every lane of a pack, its error and its dense output.
// Equations: docs/engine/stepper.md, as in stepper.cpp; K is a generated kernel (docs/model/kernels.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include "engine/rodas5p.hpp"
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

/// A pool along the tried step.
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

/// The working memory of a pack; every array has one pack per pool, accumulator or stored matrix entry. Loops over
/// pools stay loops: unrolled they would not fit the instruction cache.
template <class K, class V>
class lane_step {
 public:
    static constexpr int n = K::pools;
    static constexpr int m = K::accumulators;

    /// Takes rates and Jacobian at `now`.
    void prepare(const lane_state<K, V>& now) {
        K::linearise(now.pools, now.inputs, now.hoisted, rates_, sources_[0], matrix_, slopes_);
    }

    /// A first step after a jump, as stepper::first_step; infinite at rest.
    V first_step(const lane_state<K, V>& now, const V& relative, const V& absolute) {
        V* second = stage_rates_;
        K::apply(matrix_, rates_, second);  // the sign is lost below
        V speed(0.0), curvature(0.0);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            const V per_scale = V(1.0) / fma(relative, abs(now.pools[i]), absolute);
            speed = max(speed, abs(rates_[i]) * per_scale);
            curvature = max(curvature, abs(second[i]) * per_scale);
        }
        const V rate = curvature / max(speed, V(smallest_normal));
        const V amplitude = speed / rate;
        const V hours = exp(log(V(1e-3) * max(amplitude, V(1.0))) * V(-1.0 / rodas5p::error_order)) / rate;
        return select(curvature == V(0.0), V(infinity), hours);  // straight lines are followed exactly
    }

    /// Tries one step of `hours` from the prepared state; the largest error over the pools in units of the tolerance,
    /// NaN where a stage was not finite.
    V attempt(const lane_state<K, V>& now, const V& hours, const V& relative, const V& absolute) {
        const V per_hour = V(1.0) / hours;
        K::factor(per_hour * V(1 / rodas5p::gamma), matrix_);
        stages(now, per_hour, std::make_index_sequence<rodas5p::stages>());
        const V poison = end_accumulators(now, hours);
        return end_pools(now, relative, absolute) + poison;
    }

    const V* next_pools() const {
        return next_pools_;
    }
    const V* next_accumulators() const {
        return next_accumulators_;
    }

    /// Pool `i` along the tried step.
    pool_curve<V> curve(int i, const lane_state<K, V>& from) const {
        return {from.pools[i], next_pools_[i], combined<rodas5p::dense, 0>(increments_, i),
                combined<rodas5p::dense, 1>(increments_, i), combined<rodas5p::dense, 2>(increments_, i)};
    }

    /// All pools and accumulators at one `part` (0 to 1) of the tried step of `hours`, which may differ between lanes.
    void interpolate(const V& part, const V& hours, const lane_state<K, V>& from, V* pools, V* accumulators) const {
        const V rest = V(1.0) - part;
        V weights[rodas5p::stages];
        weights_at<rodas5p::dense>(part, rest, weights, stage_numbers());
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i)
            pools[i] = fma(part, summed(weights, increments_, i, next_pools_[i]), rest * from.pools[i]);
        weights_at<rodas5p::dense_quadrature>(part, rest * hours, weights, stage_numbers());
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            accumulators[i] =
                fma(part, summed(weights, sources_, i, next_accumulators_[i]), rest * from.accumulators[i]);
        }
    }

 private:
    static constexpr double smallest_normal = 2.2250738585072014e-308;
    static constexpr double infinity = __builtin_inf();
    using stage_numbers = std::make_index_sequence<rodas5p::stages>;

    /// Read when this is compiled: the functions of a table must not be called in code for one instruction set.
    template <double value>
    [[gnu::always_inline]] static V constant() {
        return V(value);
    }

    /// Sum over the first `count` stages of weight * value i, the weights known when this is compiled.
    template <const auto& table, std::size_t row, std::size_t count = rodas5p::stages, std::size_t width>
    [[gnu::always_inline]] static V combined(const V (&values)[rodas5p::stages][width], int i) {
        V sum = constant<table[row][0]>() * values[0][i];
        add_weighted<table, row, 1>(values, i, sum, std::make_index_sequence<count - 1>());
        return sum;
    }
    /// Adds weight * value i of the stages from `first` on.
    template <const auto& table, std::size_t row, std::size_t first, std::size_t width, std::size_t... j>
    [[gnu::always_inline]] static void add_weighted(const V (&values)[rodas5p::stages][width], [[maybe_unused]] int i,
                                                    V& sum, std::index_sequence<j...>) {
        ((sum = fma(constant<table[row][first + j]>(), values[first + j][i], sum)), ...);
    }
    template <std::size_t width>
    [[gnu::always_inline]] static V summed(const V (&weights)[rodas5p::stages],
                                           const V (&values)[rodas5p::stages][width], int i, V sum) {
        for (std::size_t j = 0; j < rodas5p::stages; ++j) sum = fma(weights[j], values[j][i], sum);
        return sum;
    }

    /// scale * (polynomial of the stage at `part`), for each stage.
    template <const auto& table, std::size_t... j>
    [[gnu::always_inline]] static void weights_at(const V& part, const V& scale, V (&weights)[rodas5p::stages],
                                                  std::index_sequence<j...>) {
        ((weights[j] =
              scale * fma(part, fma(part, constant<table[2][j]>(), constant<table[1][j]>()), constant<table[0][j]>())),
         ...);
    }

    template <std::size_t... which>
    [[gnu::always_inline]] void stages(const lane_state<K, V>& now, const V& per_hour, std::index_sequence<which...>) {
        (stage<which>(now, per_hour), ...);
    }

    template <std::size_t which>
    [[gnu::always_inline]] void stage(const lane_state<K, V>& now, const V& per_hour) {
        V* increment = increments_[which];
        if constexpr (which == 0) {
            for (int i = 0; i < n; ++i) increment[i] = rates_[i];
        } else {
            place<which>(now);
            K::rates(stage_pools_, now.inputs, now.hoisted, stage_rates_, sources_[which]);
#pragma GCC unroll 1
            // Unrolled, so that `solve` finds all in registers.
            for (int i = 0; i < n; ++i)
                increment[i] = fma(combined<rodas5p::c, which, which>(increments_, i), per_hour, stage_rates_[i]);
        }
        K::solve(matrix_, increment);
        K::accumulate(slopes_, increment, sources_[which]);
    }

    /// The state of a stage.
    template <std::size_t which>
    [[gnu::always_inline]] void place(const lane_state<K, V>& now) {
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            if constexpr (continues(which)) {
                stage_pools_[i] = stage_pools_[i] + increments_[which - 1][i];
            } else {
                V pool = now.pools[i];
                add_weighted<rodas5p::a, which, 0>(increments_, i, pool, std::make_index_sequence<which>());
                stage_pools_[i] = pool;
            }
        }
    }

    /// Is the state of this stage that of the stage before and its increment?
    static constexpr bool continues(std::size_t which) {
        for (std::size_t j = 0; j + 1 < which; ++j) {
            if (rodas5p::a[which][j] != rodas5p::a[which - 1][j]) return false;
        }
        return rodas5p::a[which][which - 1] == 1;
    }

    /// The new accumulators; 0, or NaN where one is not finite.
    V end_accumulators(const lane_state<K, V>& now, const V& hours) {
        V poison(0.0);
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            const V change = combined<quadrature_table, 0>(sources_, i);
            next_accumulators_[i] = fma(hours, change, now.accumulators[i]);
            poison = fma(next_accumulators_[i], V(0.0), poison);
        }
        return poison;
    }

    /// The new pools; their largest error, or NaN where one is not finite.
    V end_pools(const lane_state<K, V>& now, const V& relative, const V& absolute) {
        V largest(0.0);
        V poison(0.0);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            const V& last = increments_[rodas5p::stages - 1][i];
            const V next = stage_pools_[i] + last;
            const V size = greater(abs(now.pools[i]), abs(next));
            largest = greater(abs(last) / fma(relative, size, absolute), largest);
            poison = fma(next, V(0.0), poison);
            next_pools_[i] = next;
        }
        return largest + poison;
    }

    static constexpr std::array<std::array<double, rodas5p::stages>, 1> quadrature_table{{rodas5p::quadrature}};

    V rates_[n];
    V matrix_[K::matrix], slopes_[K::accumulator_slopes];
    V stage_pools_[n], stage_rates_[n];
    V increments_[rodas5p::stages][n];
    V sources_[rodas5p::stages][m];  ///< rates of the accumulators at each stage, increments of the pools included
    V next_pools_[n], next_accumulators_[m];
};

}  // namespace magnesia::engine
