// support.hpp - the number system, a stand-in for the signals of other organs, and sums over a struct.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/clock.hpp"
#include "physiology/intestine.hpp"
#include "physiology/kidney.hpp"
#include "physiology/magnesium_pools.hpp"
#include "physiology/stomach.hpp"

namespace magnesia::tests {

using N = plain<double>;

/// What the organs tell each other; a test fills in what the organ under test reads.
struct signals {
    physiology::clock::signals<N> clock;
    physiology::stomach::signals<N> stomach;
    physiology::intestine::signals<N> intestine;
    physiology::magnesium_pools::signals<N> magnesium_pools;
    physiology::kidney::signals<N> kidney;
};

/// The sum of all members in mmol (or mmol/h).
template <class S>
double sum_of_mmol(S s, unit per) {
    double sum = 0;
    S::each(s, [&](const char*, unit u, const auto& member) { sum += u == mmol / per ? member.raw() : 0; });
    return sum;
}

}  // namespace magnesia::tests
