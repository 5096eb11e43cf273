// lane_view.hpp - the state of a pack as its rates read it: as it is, or rounded to single precision.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>

#include "engine/lane_parts.hpp"
#include "lanes/single.hpp"

namespace magnesia::engine {

/// From numbers of the state to those of rates and back: nothing to do where both are the same.
template <class S, class V>
[[gnu::always_inline]] inline S to_rates(const V& x) {
    if constexpr (std::same_as<S, V>) {
        return x;
    } else {
        return narrow(x);
    }
}
template <class S, class V>
[[gnu::always_inline]] inline lanes::mask<S> to_rates(const lanes::mask<V>& where) {
    if constexpr (std::same_as<S, V>) {
        return where;
    } else {
        return narrow(where);
    }
}
template <class V, class S>
[[gnu::always_inline]] inline V to_state(const S& x) {
    if constexpr (std::same_as<S, V>) {
        return x;
    } else {
        return widen(x);
    }
}

/// Rates in the numbers of the state read the state itself.
template <class K, class V, class S>
class lane_view {
 public:
    static_assert(std::same_as<S, V>);
    const V* pools(const lane_state<K, V>& now) const { return now.pools; }
    const V* inputs(const lane_state<K, V>& now) const { return now.inputs; }
    const V* hoisted(const lane_state<K, V>& now) const { return now.hoisted; }
    void note_hoisted() {}
    void read(const lane_state<K, V>&) {}
    void keep(const lanes::mask<V>&, const V*) {}
};

/// Rates in single precision read a rounded copy.
template <class K, class V>
class lane_view<K, V, lanes::single_of<V>> {
 public:
    using S = lanes::single_of<V>;

    const S* pools(const lane_state<K, V>&) const { return pools_; }
    const S* inputs(const lane_state<K, V>&) const { return inputs_; }
    const S* hoisted(const lane_state<K, V>&) const { return hoisted_; }

    /// What depends on parameters alone has changed in some lane.
    void note_hoisted() { has_new_hoisted_ = true; }

    /// Some lane has jumped.
    void read(const lane_state<K, V>& now) {
        copy(now.pools, pools_, 0, K::pools);
        copy(now.inputs, inputs_, 0, K::inputs);
        copy(now.hoisted, hoisted_, has_new_hoisted_ ? 0 : K::hoisted - K::settled, K::hoisted);
        has_new_hoisted_ = false;
    }

    /// The step was accepted in these lanes.
    void keep(const lanes::mask<S>& where, const S* next) {
#pragma GCC unroll 1
        for (int i = 0; i < K::pools; ++i) pools_[i] = select(where, next[i], pools_[i]);
    }

 private:
    static void copy(const V* from, S* to, int begin, int end) {
#pragma GCC unroll 1
        for (int i = begin; i < end; ++i) to[i] = narrow(from[i]);
    }

    bool has_new_hoisted_ = true;
    S pools_[K::pools], inputs_[K::inputs], hoisted_[K::hoisted];
};

}  // namespace magnesia::engine
