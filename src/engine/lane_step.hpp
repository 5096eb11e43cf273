// lane_step.hpp - one trial step of a Rosenbrock method for every lane of a pack, its error and its dense output.
// Equations: docs/engine/methods.md, as in stepper.cpp; K is a generated kernel (docs/model/kernels.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lane_parts.hpp"
#include "engine/rodas5p.hpp"
#include "engine/rosenbrock.hpp"

namespace magnesia::engine {

/// The working memory of a pack; every array has one pack per pool, accumulator or stored matrix entry. M holds the
/// numbers of the method, as rodas5p or grk4t. Loops over pools stay loops: unrolled they would not fit the instruction
/// cache.
template <class K, class V, class M = rodas5p>
class lane_step {
 public:
    static constexpr int n = K::pools;
    static constexpr int m = K::accumulators;

    /// Takes rates and Jacobian at `now`.
    void prepare(const lane_state<K, V>& now) {
        K::linearise(now.pools, now.inputs, now.hoisted, rates_, sources_[0], matrix_, slopes_);
        if constexpr (uses_first_rates) keep_sources<0>(first_sources_);
    }

    /// The first step of a run, from the prepared state.
    V first_step(const lane_state<K, V>& now, const V& relative, const V& absolute) {
        const V speed = lane_speed<K>(now.pools, rates_, relative, absolute);
        K::apply(matrix_, rates_, stage_rates_);  // the sign is lost in the size
        return first_lane_step<M::error_order>(speed, lane_speed<K>(now.pools, stage_rates_, relative, absolute));
    }

    /// Tries one step of `hours` from the prepared state; the largest error over the pools in units of the tolerance,
    /// NaN where a stage was not finite.
    V attempt(const lane_state<K, V>& now, const V& hours, const V& relative, const V& absolute) {
        hours_ = hours;
        const V per_hour = V(1.0) / hours;
        K::factor(per_hour * V(1 / M::gamma), matrix_);
        stages(now, per_hour, std::make_index_sequence<M::stages>());
        const V poison = end_accumulators(now);
        return end_pools(now, relative, absolute) + poison;
    }

    const V* next_pools() const { return next_pools_; }
    const V* next_accumulators() const { return next_accumulators_; }

    /// What a step leaves for the next one, and a jump spoils: nothing.
    void keep(const lanes::mask<V>&) {}
    void note_jump() {}
    void note_hoisted() {}

    /// Pool `i` along the tried step.
    pool_curve<V> curve(int i, const lane_state<K, V>& from) const {
        return {from.pools[i], next_pools_[i], coefficient<0>(i), coefficient<1>(i), coefficient<2>(i)};
    }

    /// All pools and accumulators at one `part` (0 to 1) of the tried step, which may differ between lanes.
    void interpolate(const V& part, const lane_state<K, V>& from, V* pools, V* accumulators) const {
        const V rest = V(1.0) - part;
        const V first = first_weight(part, rest * hours_);
        const lane_weights<M::dense, V, M::stages> of_increments(part, rest);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            V to = of_increments.add_to(next_pools_[i], increments_, i);
            if constexpr (uses_first_rates) to = fma(first, rates_[i], to);
            pools[i] = fma(part, to, rest * from.pools[i]);
        }
        const lane_weights<quadrature::dense, V, M::stages> of_sources(part, rest * hours_);
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            V to = of_sources.add_to(next_accumulators_[i], sources_, i);
            if constexpr (uses_first_rates) to = fma(first, first_sources_[i], to);
            accumulators[i] = fma(part, to, rest * from.accumulators[i]);
        }
    }

 private:
    using quadrature = rosenbrock_quadrature<M>;
    static constexpr std::size_t last = M::stages - 1;
    static constexpr bool uses_first_rates = M::dense_of_rates != std::array<double, 3>{};

    template <std::size_t degree>
    [[gnu::always_inline]] V coefficient(int i) const {
        const V sum = lane_sum<M::dense, degree>::template of<M::stages>(increments_, i);
        if constexpr (M::dense_of_rates[degree] == 0) return sum;
        return fma(lane_constant<V, M::dense_of_rates[degree]>() * hours_, rates_[i], sum);
    }

    /// The weight of the rates at the start of the step in dense output.
    [[gnu::always_inline]] static V first_weight(const V& part, const V& scale) {
        const V polynomial =
            fma(part, fma(part, lane_constant<V, M::dense_of_rates[2]>(), lane_constant<V, M::dense_of_rates[1]>()),
                lane_constant<V, M::dense_of_rates[0]>());
        return scale * polynomial;
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
            if constexpr (!shares_rates(which)) {
                place<which>(now);
                K::rates(stage_pools_, now.inputs, now.hoisted, stage_rates_, sources_[which]);
            }
            // Unrolled, so that `solve` finds all in registers.
            for (int i = 0; i < n; ++i) {
                const V earlier = lane_sum<M::c, which>::template of<which>(increments_, i);
                increment[i] = fma(earlier, per_hour, stage_rates_[i]);
            }
        }
        if constexpr (which < last) {
            if constexpr (shares_rates(which + 1)) keep_sources<which>(sources_[which + 1]);
        }
        K::solve(matrix_, increment);
        K::accumulate(slopes_, increment, sources_[which]);
    }

    template <std::size_t which>
    [[gnu::always_inline]] void keep_sources(V* to) const {
        for (int i = 0; i < m; ++i) to[i] = sources_[which][i];
    }

    /// Does a stage start where the one before it did? Then they share their rates.
    static constexpr bool shares_rates(std::size_t which) {
        return which > 1 && M::a[which] == M::a[which - 1];
    }

    /// The state of a stage.
    template <std::size_t which>
    [[gnu::always_inline]] void place(const lane_state<K, V>& now) {
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            if constexpr (continues(which)) {
                stage_pools_[i] = stage_pools_[i] + increments_[which - 1][i];
            } else {
                stage_pools_[i] = lane_sum<M::a, which>::template of<which>(increments_, i, now.pools[i]);
            }
        }
    }

    /// Is the state of this stage that of the stage before and its increment?
    static constexpr bool continues(std::size_t which) {
        for (std::size_t j = 0; j + 1 < which; ++j) {
            if (M::a[which][j] != M::a[which - 1][j]) return false;
        }
        return M::a[which][which - 1] == 1;
    }

    /// The new accumulators; 0, or NaN where one is not finite.
    V end_accumulators(const lane_state<K, V>& now) {
        V poison(0.0);
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            const V change = lane_sum<quadrature::change, 0>::template of<M::stages>(sources_, i);
            next_accumulators_[i] = fma(hours_, change, now.accumulators[i]);
            poison = fma(next_accumulators_[i], V(0.0), poison);
        }
        return poison;
    }

    /// The new pools and their error.
    V end_pools(const lane_state<K, V>& now, const V& relative, const V& absolute) {
        lane_error<V> error(relative, absolute);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            V estimate, next;
            if constexpr (M::is_stiffly_accurate) {
                estimate = increments_[last][i];
                next = stage_pools_[i] + estimate;
            } else {
                estimate = lane_sum<M::weights, 1>::template of<M::stages>(increments_, i);
                next = lane_sum<M::weights, 0>::template of<M::stages>(increments_, i, now.pools[i]);
            }
            error.add(now.pools[i], next, estimate);
            next_pools_[i] = next;
        }
        return error.value();
    }

    V hours_{1.0};
    V rates_[n];
    V matrix_[K::matrix], slopes_[K::accumulator_slopes];
    V stage_pools_[n], stage_rates_[n];
    V increments_[M::stages][n];
    V sources_[M::stages][m];  ///< rates of the accumulators at each stage, increments of the pools included
    V first_sources_[m];       ///< the first of them without, for methods whose dense output wants it
    V next_pools_[n], next_accumulators_[m];
};

}  // namespace magnesia::engine
