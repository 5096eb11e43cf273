// lane_step_tsit5.hpp - one trial step of the explicit method Tsit5 for every lane of a pack, with the interface of
// lane_step.hpp. Equations: docs/engine/methods.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lane_step.hpp"
#include "engine/tsit5.hpp"

namespace magnesia::engine {

/// The rates at the end of a step are those at the start of the next one, unless an event comes between.
template <class K, class V>
class lane_step<K, V, tsit5> {
 public:
    static constexpr int n = K::pools;
    static constexpr int m = K::accumulators;

    /// Takes the rates at `now` when some lane has jumped. The others get the bits they have.
    void prepare(const lane_state<K, V>& now) {
        if (!has_jumped_) return;
        K::rates(now.pools, now.inputs, now.hoisted, rates_[0], accumulator_rates_[0]);
        has_jumped_ = false;
    }

    /// How rates bend is seen from a little further on, where no pool has moved by more than its tolerance.
    V first_step(const lane_state<K, V>& now, const V& relative, const V& absolute) {
        const V speed = lane_speed<K>(now, rates_[0], relative, absolute);
        const V ahead = select(speed == V(0.0), V(0.0), V(1.0) / speed);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) stage_pools_[i] = fma(ahead, rates_[0][i], now.pools[i]);
        K::rates(stage_pools_, now.inputs, now.hoisted, rates_[1], accumulator_rates_[1]);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) stage_pools_[i] = (rates_[1][i] - rates_[0][i]) * speed;
        return first_lane_step<tsit5::error_order, K>(now, speed, stage_pools_, relative, absolute);
    }

    V attempt(const lane_state<K, V>& now, const V& hours, const V& relative, const V& absolute) {
        hours_ = hours;
        stages(now, std::make_index_sequence<tsit5::stages>());
        V poison(0.0);
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            const V sum = lane_sum<tsit5::a, last>::template of<last>(accumulator_rates_, i);
            next_accumulators_[i] = fma(hours, sum, now.accumulators[i]);
            poison = fma(next_accumulators_[i], V(0.0), poison);
        }
        lane_error<V> error(relative, absolute);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            const V sum = lane_sum<tsit5::error, 0>::template go_on<begun, tsit5::stages>(rates_, i, begun_error_[i]);
            const V estimate = hours * sum;
            error.add(now.pools[i], next_pools_[i], estimate);
        }
        return error.value() + poison;
    }

    const V* next_pools() const {
        return next_pools_;
    }
    const V* next_accumulators() const {
        return next_accumulators_;
    }

    /// The tried step was accepted in these lanes; after its dense output.
    void keep(const lanes::mask<V>& where) {
        for (int i = 0; i < n; ++i) rates_[0][i] = select(where, rates_[last][i], rates_[0][i]);
        for (int i = 0; i < m; ++i)
            accumulator_rates_[0][i] = select(where, accumulator_rates_[last][i], accumulator_rates_[0][i]);
    }
    /// The state or the inputs of some lane are no longer where its step ended.
    void note_jump() {
        has_jumped_ = true;
    }

    pool_curve<V> curve(int i, const lane_state<K, V>& from) const {
        return {from.pools[i], next_pools_[i], coefficient<0>(i), coefficient<1>(i), coefficient<2>(i)};
    }

    void interpolate(const V& part, const lane_state<K, V>& from, V* pools, V* accumulators) const {
        const V rest = V(1.0) - part;
        const lane_weights<tsit5::dense, V, tsit5::stages> weights(part, rest * hours_);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i)
            pools[i] = fma(part, weights.add_to(next_pools_[i], rates_, i), rest * from.pools[i]);
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            const V to = weights.add_to(next_accumulators_[i], accumulator_rates_, i);
            accumulators[i] = fma(part, to, rest * from.accumulators[i]);
        }
    }

 private:
    static constexpr std::size_t last = tsit5::stages - 1;
    /// The rates of so many stages are added up in one go for all states after them and for the error: each is then
    /// read once, not four times, from a cache that holds no more than a part of them.
    static constexpr std::size_t begun = 4;

    template <std::size_t degree>
    [[gnu::always_inline]] V coefficient(int i) const {
        return hours_ * lane_sum<tsit5::dense, degree>::template of<tsit5::stages>(rates_, i);
    }

    template <std::size_t... which>
    [[gnu::always_inline]] void stages(const lane_state<K, V>& now, std::index_sequence<which...>) {
        (stage<which>(now), ...);
    }

    template <std::size_t which>
    [[gnu::always_inline]] void stage(const lane_state<K, V>& now) {
        if constexpr (which > 0) {
            V* pools = which == last ? next_pools_ : stage_pools_;
#pragma GCC unroll 1
            for (int i = 0; i < n; ++i) pools[i] = fma(hours_, sum_of_rates<which>(i), now.pools[i]);
            K::rates(pools, now.inputs, now.hoisted, rates_[which], accumulator_rates_[which]);
        }
    }

    /// The sum of the state of a stage; the last one with nothing begun begins those after it.
    template <std::size_t which>
    [[gnu::always_inline]] V sum_of_rates(int i) {
        if constexpr (which > begun) {
            return lane_sum<tsit5::a, which>::template go_on<begun, which>(rates_, i, begun_[which - begun - 1][i]);
        } else {
            if constexpr (which == begun) begin(i, std::make_index_sequence<last - begun>());
            return lane_sum<tsit5::a, which>::template of<which>(rates_, i);
        }
    }

    template <std::size_t... after>
    [[gnu::always_inline]] void begin(int i, std::index_sequence<after...>) {
        ((begun_[after][i] = lane_sum<tsit5::a, begun + 1 + after>::template of<begun>(rates_, i)), ...);
        begun_error_[i] = lane_sum<tsit5::error, 0>::template of<begun>(rates_, i);
    }

    bool has_jumped_ = true;
    V hours_{1.0};
    V rates_[tsit5::stages][n], accumulator_rates_[tsit5::stages][m];
    V begun_[last - begun][n], begun_error_[n];
    V stage_pools_[n], next_pools_[n], next_accumulators_[m];
};

}  // namespace magnesia::engine
