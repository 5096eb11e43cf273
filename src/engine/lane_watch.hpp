// lane_watch.hpp - the largest and smallest value of the kernel's watched quantity, by the rule of extremes.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lane_parts.hpp"
#include "engine/lane_task.hpp"

namespace magnesia::engine {

/// One pair of extremes per lane. Step is the lane_step of the method.
template <class K, class V, class Step>
class lane_watch {
 public:
    using mask = lanes::mask<V>;
    using state = lane_state<K, V>;

    /// Starts anew in these lanes with the value of an instant.
    void begin(const mask& where, const V& hour, const state& now) {
        const V value = K::watched(now.pools, now.inputs, now.hoisted);
        largest_ = select(where, value, largest_);
        smallest_ = select(where, value, smallest_);
        largest_hour_ = select(where, hour, largest_hour_);
        smallest_hour_ = select(where, hour, smallest_hour_);
    }

    /// Looks at one instant.
    void look(const mask& where, const V& hour, const state& now) {
        keep(where, hour, K::watched(now.pools, now.inputs, now.hoisted));
    }

    /// Looks along the accepted step of `hours` that began at `from_hour`.
    void look(const mask& where, const V& from_hour, const V& hours, const Step& step, const state& from) {
        int next = 0;
        for (const int i : K::watched_pools) curves_[next++] = step.curve(i, from);
        for (int quarter = 1; quarter <= 3; ++quarter) refine(where, V(0.25 * quarter), from_hour, hours, from);
    }

    void write(int lane, lane_extreme& to) const {
        to = {largest_.get(lane), largest_hour_.get(lane), smallest_.get(lane), smallest_hour_.get(lane)};
    }

 private:
    V read(const mask& where, const V& part, const V& from_hour, const V& hours, const state& from) {
        int next = 0;
        for (const int i : K::watched_pools) pools_[i] = curves_[next++].at(part);
        const V value = K::watched(pools_, from.inputs, from.hoisted);
        keep(where, fma(part, hours, from_hour), value);
        return value;
    }

    /// The top of the parabola through three points of dense output, twice closer.
    void refine(mask where, V middle, const V& from_hour, const V& hours, const state& from) {
        double width = 0.25;
        for (int round = 0; round < 3; ++round) {
            const V before = read(where, middle - V(width), from_hour, hours, from);
            const V at = read(where, middle, from_hour, hours, from);
            const V after = read(where, middle + V(width), from_hour, hours, from);
            const V bend = before - V(2.0) * at + after;
            const V shift = V(0.5) * (before - after) / bend;  // top of the parabola, in units of the width
            where = where & (abs(shift) <= V(1.0));            // none between these points, also when there is no bend
            if (!any(where)) return;
            const V moved = fma(shift, V(width), middle);
            width /= 8;
            middle = select(where, min(max(moved, V(width)), V(1 - width)), middle);
        }
        read(where, middle, from_hour, hours, from);
    }

    [[gnu::always_inline]] void keep(const mask& where, const V& hour, const V& value) {
        const mask is_larger = where & (largest_ < value);
        const mask is_smaller = where & (value < smallest_);
        largest_ = select(is_larger, value, largest_);
        largest_hour_ = select(is_larger, hour, largest_hour_);
        smallest_ = select(is_smaller, value, smallest_);
        smallest_hour_ = select(is_smaller, hour, smallest_hour_);
    }

    V pools_[K::pools];                              ///< only those that the quantity depends on
    pool_curve<V> curves_[K::watched_pools.size()];  ///< of the step that is looked at
    V largest_{0.0}, largest_hour_{0.0}, smallest_{0.0}, smallest_hour_{0.0};
};

}  // namespace magnesia::engine
