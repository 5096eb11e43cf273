// lane_step.hpp - one trial step of Rodas5P for every lane of a pack, its error and its dense output.
// Equations: docs/engine/stepper.md, as in stepper.cpp; K is a generated kernel (docs/model/kernels.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// The working memory of a pack; every array has one pack per pool, accumulator or stored matrix entry.
template <class K, class V>
class lane_step {
 public:
    static constexpr int n = K::pools;
    static constexpr int m = K::accumulators;

    /// Takes rates and Jacobian at `now`.
    void prepare(const lane_state<K, V>& now) {
        K::linearise(now.pools, now.inputs, now.hoisted, rates_, accumulator_rates_, matrix_, slopes_);
    }

    /// A first step after a jump, as stepper::first_step; infinite at rest.
    V first_step(const lane_state<K, V>& now, const V& relative, const V& absolute) const {
        V second[n];
        K::apply(matrix_, rates_, second);  // the sign is lost below
        V speed(0.0), curvature(0.0);
        for (int i = 0; i < n; ++i) {
            const V scale = absolute + relative * abs(now.pools[i]);
            speed = max(speed, abs(rates_[i]) / scale);
            curvature = max(curvature, abs(second[i]) / scale);
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
        stages(now, hours, per_hour, std::make_index_sequence<rodas5p::stages>());
        constexpr std::size_t last = rodas5p::stages - 1;
        for (int i = 0; i < n; ++i) next_pools_[i] = stage_pools_[i] + increments_[last][i];
        for (int i = 0; i < m; ++i) {
            next_accumulators_[i] = weighted<rodas5p::a, last, last>(accumulator_increments_, i, now.accumulators[i]) +
                                    accumulator_increments_[last][i];
        }
        return error(now, relative, absolute);
    }

    const V* next_pools() const { return next_pools_; }
    const V* next_accumulators() const { return next_accumulators_; }

    /// Makes the tried step ready for `pool_at` and `accumulator_at`.
    void prepare_dense_output() {
        prepare_polynomial<0>();
        prepare_polynomial<1>();
        prepare_polynomial<2>();
    }
    /// Pool or accumulator `i` at `part` (0 to 1) of the tried step.
    [[gnu::always_inline]] V pool_at(int i, const V& part, const lane_state<K, V>& from) const {
        return interpolated(part, from.pools[i], next_pools_[i], polynomial_[0][i], polynomial_[1][i],
                            polynomial_[2][i]);
    }
    [[gnu::always_inline]] V accumulator_at(int i, const V& part, const lane_state<K, V>& from) const {
        return interpolated(part, from.accumulators[i], next_accumulators_[i], accumulator_polynomial_[0][i],
                            accumulator_polynomial_[1][i], accumulator_polynomial_[2][i]);
    }

 private:
    static constexpr double smallest_normal = 2.2250738585072014e-308;
    static constexpr double infinity = __builtin_inf();

    using columns = V[rodas5p::stages][n];
    using accumulator_columns = V[rodas5p::stages][m];

    /// start + sum over the first `count` stages of weight * increment i. The weights are known when this is compiled,
    /// so those that are zero cost nothing.
    template <const auto& table, std::size_t row, std::size_t count, std::size_t width>
    [[gnu::always_inline]] static V weighted(const V (&increments)[rodas5p::stages][width], int i, V sum) {
        add_weighted<table, row>(increments, i, sum, std::make_index_sequence<count>());
        return sum;
    }
    template <const auto& table, std::size_t row, std::size_t width, std::size_t... j>
    [[gnu::always_inline]] static void add_weighted(const V (&increments)[rodas5p::stages][width],
                                                    [[maybe_unused]] int i, V& sum, std::index_sequence<j...>) {
        (add_one<table[row][j]>(increments[j][i], sum), ...);
    }
    template <double weight>
    [[gnu::always_inline]] static void add_one(const V& increment, V& sum) {
        if constexpr (weight != 0) sum = fma(V(weight), increment, sum);
    }

    template <std::size_t degree>
    [[gnu::always_inline]] void prepare_polynomial() {
        constexpr std::size_t all = rodas5p::stages;
        for (int i = 0; i < n; ++i)
            polynomial_[degree][i] = weighted<rodas5p::dense, degree, all>(increments_, i, V(0.0));
        for (int i = 0; i < m; ++i) {
            accumulator_polynomial_[degree][i] =
                weighted<rodas5p::dense, degree, all>(accumulator_increments_, i, V(0.0));
        }
    }

    template <std::size_t... which>
    [[gnu::always_inline]] void stages(const lane_state<K, V>& now, const V& hours, const V& per_hour,
                                       std::index_sequence<which...>) {
        (stage<which>(now, hours, per_hour), ...);
    }

    template <std::size_t which>
    [[gnu::always_inline]] void stage(const lane_state<K, V>& now, const V& hours, const V& per_hour) {
        const V* stage_rates = rates_;
        const V* stage_accumulator_rates = accumulator_rates_;
        if constexpr (which > 0) {
            for (int i = 0; i < n; ++i)
                stage_pools_[i] = weighted<rodas5p::a, which, which>(increments_, i, now.pools[i]);
            K::rates(stage_pools_, now.inputs, now.hoisted, stage_rates_, stage_accumulator_rates_);
            stage_rates = stage_rates_;
            stage_accumulator_rates = stage_accumulator_rates_;
        }
        V* increment = increments_[which];
        for (int i = 0; i < n; ++i) {
            const V earlier = weighted<rodas5p::c, which, which>(increments_, i, V(0.0));
            increment[i] = fma(earlier, per_hour, stage_rates[i]);
        }
        K::solve(matrix_, increment);
        // Accumulators are the last rows of the same matrix, zero but for the diagonal: back-substitution alone.
        V* coupled = accumulator_increments_[which];
        for (int i = 0; i < m; ++i) {
            const V earlier = weighted<rodas5p::c, which, which>(accumulator_increments_, i, V(0.0));
            coupled[i] = fma(earlier, per_hour, stage_accumulator_rates[i]);
        }
        K::accumulate(slopes_, increment, coupled);
        const V weight = V(rodas5p::gamma) * hours;
        for (int i = 0; i < m; ++i) coupled[i] = weight * coupled[i];
    }

    V error(const lane_state<K, V>& now, const V& relative, const V& absolute) const {
        V largest(0.0);
        V poison(0.0);  // 0, or NaN where an accumulator is not finite
        for (int i = 0; i < n; ++i) {
            const V size = max(abs(now.pools[i]), abs(next_pools_[i]));
            largest = max(largest, abs(increments_[rodas5p::stages - 1][i]) / fma(relative, size, absolute));
            poison = poison + (next_pools_[i] - next_pools_[i]);
        }
        for (int i = 0; i < m; ++i) poison = poison + (next_accumulators_[i] - next_accumulators_[i]);
        return largest + poison;
    }

    /// As interpolate_one in stepper.cpp (Steinebach 2023, section 4).
    [[gnu::always_inline]] static V interpolated(const V& part, const V& from, const V& to, const V& p0, const V& p1,
                                                 const V& p2) {
        const V rest = V(1.0) - part;
        const V inner = fma(part, fma(part, p2, p1), p0);
        return fma(part, fma(rest, inner, to), rest * from);
    }

    V rates_[n], accumulator_rates_[m];
    V matrix_[K::matrix], slopes_[K::accumulator_slopes];
    V stage_pools_[n], stage_rates_[n], stage_accumulator_rates_[m];
    columns increments_;
    accumulator_columns accumulator_increments_;
    V next_pools_[n], next_accumulators_[m];
    V polynomial_[rodas5p::dense.size()][n], accumulator_polynomial_[rodas5p::dense.size()][m];
};

}  // namespace magnesia::engine
