// lane_clock.hpp - where each lane stands in time: a segment from event to event, and how much of it is done.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/pack.hpp"

namespace magnesia::engine {

/// One clock a lane. The end of a segment is reached exactly, whatever the sum of its steps is.
template <class V>
struct lane_clock {
    using mask = lanes::mask<V>;

    V from{0.0};     ///< hour at which the segment begins
    V to{1.0};       ///< hour at which it ends
    V length{1.0};   ///< of the segment
    V elapsed{0.0};  ///< since it began

    void set(int lane, double hour, double until) {
        from.set(lane, hour);
        to.set(lane, until);
        length.set(lane, until - hour);
        elapsed.set(lane, 0.0);
    }
    double hour(int lane) const { return from.get(lane) + elapsed.get(lane); }

    [[gnu::always_inline]] V now() const { return from + elapsed; }
    [[gnu::always_inline]] V left() const { return length - elapsed; }
    /// The hour after a step of `hours` where `rest` is left.
    [[gnu::always_inline]] V after(const V& hours, const V& rest) const {
        return select(rest <= hours, to, now() + hours);
    }
    /// Takes the step in these lanes; where it reaches the end of the segment.
    [[gnu::always_inline]] mask advance(const mask& where, const V& hours, const V& rest) {
        const mask arrives = rest <= hours;
        elapsed = select(where, select(arrives, length, elapsed + hours), elapsed);
        return where & arrives;
    }
};

}  // namespace magnesia::engine
