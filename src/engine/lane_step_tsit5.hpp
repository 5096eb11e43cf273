// lane_step_tsit5.hpp - one trial step of the explicit method Tsit5 for every lane of a pack, with the interface of
// lane_step.hpp. Equations: docs/engine/methods.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>

#include "engine/lane_step.hpp"
#include "engine/lane_view.hpp"
#include "engine/tsit5.hpp"
#include "lanes/single_functions.hpp"

namespace magnesia::engine {

/// The numbers of the rates: those of the state V, or floats.
template <class M, class V>
struct rates_of {
    using type = V;
};
template <class V>
struct rates_of<tsit5_single, V> {
    using type = lanes::single_of<V>;
};

/// The rates at the end of a step are those at the start of the next one, unless an event comes between. Where rates
/// are floats, S, all that is small beside the state is added up in floats, and the state itself stays in doubles: what
/// a step adds to it is not lost, however short the step.
template <class K, class V, std::derived_from<tsit5> M>
class lane_step<K, V, M> {
 public:
    static constexpr int n = K::pools;
    static constexpr int m = K::accumulators;
    using S = typename rates_of<M, V>::type;

    /// Takes the rates at `now` when some lane has jumped. The others get the bits they have.
    void prepare(const lane_state<K, V>& now) {
        if (!has_jumped_) return;
        view_.read(now);
        K::rates(view_.pools(now), view_.inputs(now), view_.hoisted(now), rates_[0], accumulator_rates_[0]);
        has_jumped_ = false;
    }

    /// How rates bend is seen from a little further on, where no pool has moved by more than its tolerance.
    V first_step(const lane_state<K, V>& now, const V& relative, const V& absolute) {
        const S narrow_relative = to_rates<S>(relative), narrow_absolute = to_rates<S>(absolute);
        const S* pools = view_.pools(now);
        const S speed = lane_speed<K>(pools, rates_[0], narrow_relative, narrow_absolute);
        const S ahead = select(speed == S(0), S(0), S(1) / speed);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) stage_pools_[i] = fma(ahead, rates_[0][i], pools[i]);
        K::rates(stage_pools_, view_.inputs(now), view_.hoisted(now), rates_[1], accumulator_rates_[1]);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) stage_pools_[i] = (rates_[1][i] - rates_[0][i]) * speed;
        const S curvature = lane_speed<K>(pools, stage_pools_, narrow_relative, narrow_absolute);
        return first_lane_step<M::error_order>(to_state<V>(speed), to_state<V>(curvature));
    }

    V attempt(const lane_state<K, V>& now, const V& hours, const V& relative, const V& absolute) {
        hours_ = hours;
        rate_hours_ = to_rates<S>(hours);
        stages(now, std::make_index_sequence<M::stages>());
        V poison(0.0);
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            const S sum = lane_sum<M::a, last>::template of<last>(accumulator_rates_, i);
            next_accumulators_[i] = fma(hours, to_state<V>(sum), now.accumulators[i]);
            poison = fma(next_accumulators_[i], V(0.0), poison);
        }
        lane_error<S> error(to_rates<S>(relative), to_rates<S>(absolute));
        const S* pools = view_.pools(now);
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            const S sum = lane_sum<M::error, 0>::template go_on<begun, M::stages>(rates_, i, begun_error_[i]);
            const S estimate = rate_hours_ * sum;
            error.add(pools[i], end_pools()[i], estimate);
        }
        return to_state<V>(error.value()) + poison;
    }

    const V* next_pools() const {
        return next_pools_;
    }
    const V* next_accumulators() const {
        return next_accumulators_;
    }

    /// The tried step was accepted in these lanes; after its dense output.
    void keep(const lanes::mask<V>& in_state) {
        const auto where = to_rates<S>(in_state);
        for (int i = 0; i < n; ++i) rates_[0][i] = select(where, rates_[last][i], rates_[0][i]);
        for (int i = 0; i < m; ++i)
            accumulator_rates_[0][i] = select(where, accumulator_rates_[last][i], accumulator_rates_[0][i]);
        view_.keep(where, end_pools());
    }
    /// The state or the inputs of some lane are no longer where its step ended.
    void note_jump() {
        has_jumped_ = true;
    }
    /// What depends on parameters alone has changed in some lane; a jump comes with it.
    void note_hoisted() {
        view_.note_hoisted();
    }

    pool_curve<V> curve(int i, const lane_state<K, V>& from) const {
        return {from.pools[i], next_pools_[i], coefficient<0>(i), coefficient<1>(i), coefficient<2>(i)};
    }

    void interpolate(const V& part, const lane_state<K, V>& from, V* pools, V* accumulators) const {
        const V rest = V(1.0) - part;
        const lane_weights<M::dense, S, M::stages> weights(to_rates<S>(part), to_rates<S>(rest * hours_));
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            const V to = reached(next_pools_[i], weights, rates_, i);
            pools[i] = fma(part, to, rest * from.pools[i]);
        }
#pragma GCC unroll 1
        for (int i = 0; i < m; ++i) {
            const V to = reached(next_accumulators_[i], weights, accumulator_rates_, i);
            accumulators[i] = fma(part, to, rest * from.accumulators[i]);
        }
    }

 private:
    static constexpr std::size_t last = M::stages - 1;
    /// The rates of so many stages are added up in one go for all states after them and for the error: each is then
    /// read once, not four times, from a cache that holds no more than a part of them.
    static constexpr std::size_t begun = 4;

    /// The pools at the end of the tried step as rates read them.
    const S* end_pools() const {
        if constexpr (std::same_as<S, V>) {
            return next_pools_;
        } else {
            return stage_pools_;
        }
    }

    template <std::size_t degree>
    [[gnu::always_inline]] V coefficient(int i) const {
        return hours_ * to_state<V>(lane_sum<M::dense, degree>::template of<M::stages>(rates_, i));
    }

    /// The end of the step and what dense output adds to it.
    template <class Weights, std::size_t width>
    [[gnu::always_inline]] static V reached(const V& end, const Weights& weights, const S (&rates)[M::stages][width],
                                            int i) {
        if constexpr (std::same_as<S, V>) {
            return weights.add_to(end, rates, i);
        } else {
            return end + to_state<V>(weights.add_to(S(0), rates, i));
        }
    }

    template <std::size_t... which>
    [[gnu::always_inline]] void stages(const lane_state<K, V>& now, std::index_sequence<which...>) {
        (stage<which>(now), ...);
    }

    template <std::size_t which>
    [[gnu::always_inline]] void stage(const lane_state<K, V>& now) {
        if constexpr (which == 0) {
            return;  // rates_[0] is there
        } else if constexpr (which == last) {
            end<which>(now);
            take_rates<which>(end_pools(), now);
        } else {
            place<which>(view_.pools(now));
            take_rates<which>(stage_pools_, now);
        }
    }

    template <std::size_t which>
    [[gnu::always_inline]] void take_rates(const S* pools, const lane_state<K, V>& now) {
        K::rates(pools, view_.inputs(now), view_.hoisted(now), rates_[which], accumulator_rates_[which]);
    }

    /// The pools of a stage before the last.
    template <std::size_t which>
    [[gnu::always_inline]] void place(const S* from) {
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) stage_pools_[i] = fma(rate_hours_, sum_of_rates<which>(i), from[i]);
    }

    /// The pools of the last stage, which are the new state.
    template <std::size_t which>
    [[gnu::always_inline]] void end(const lane_state<K, V>& now) {
#pragma GCC unroll 1
        for (int i = 0; i < n; ++i) {
            next_pools_[i] = fma(hours_, to_state<V>(sum_of_rates<which>(i)), now.pools[i]);
            if constexpr (!std::same_as<S, V>) stage_pools_[i] = to_rates<S>(next_pools_[i]);
        }
    }

    /// The sum of the state of a stage; the last one with nothing begun begins those after it.
    template <std::size_t which>
    [[gnu::always_inline]] S sum_of_rates(int i) {
        if constexpr (which > begun) {
            return lane_sum<M::a, which>::template go_on<begun, which>(rates_, i, begun_[which - begun - 1][i]);
        } else {
            if constexpr (which == begun) begin(i, std::make_index_sequence<last - begun>());
            return lane_sum<M::a, which>::template of<which>(rates_, i);
        }
    }

    template <std::size_t... after>
    [[gnu::always_inline]] void begin(int i, std::index_sequence<after...>) {
        ((begun_[after][i] = lane_sum<M::a, begun + 1 + after>::template of<begun>(rates_, i)), ...);
        begun_error_[i] = lane_sum<M::error, 0>::template of<begun>(rates_, i);
    }

    bool has_jumped_ = true;
    V hours_{1.0};
    S rate_hours_{1};
    lane_view<K, V, S> view_;
    S rates_[M::stages][n], accumulator_rates_[M::stages][m];
    S begun_[last - begun][n], begun_error_[n];
    S stage_pools_[n];
    V next_pools_[n], next_accumulators_[m];
};

}  // namespace magnesia::engine
