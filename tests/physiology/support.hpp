// support.hpp - the number system, a stand-in for the signals of other organs, and sums over a struct.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/adaptation.hpp"
#include "physiology/alcohol.hpp"
#include "physiology/calcium_hormones.hpp"
#include "physiology/clock.hpp"
#include "physiology/colon.hpp"
#include "physiology/erythrocyte.hpp"
#include "physiology/glycine.hpp"
#include "physiology/intestine.hpp"
#include "physiology/kidney.hpp"
#include "physiology/magnesium_pools.hpp"
#include "physiology/stomach.hpp"

namespace magnesia::tests {

using N = plain<double>;

/// What the organs tell each other; a test fills in what the organ under test reads.
struct signals {
    physiology::clock::signals<N> clock;
    physiology::alcohol::signals<N> alcohol;
    physiology::stomach::signals<N> stomach;
    physiology::magnesium_pools::signals<N> magnesium_pools;
    physiology::adaptation::signals<N> adaptation;
    physiology::calcium_hormones::signals<N> calcium_hormones;
    physiology::intestine::signals<N> intestine;
    physiology::colon::signals<N> colon;
    physiology::kidney::signals<N> kidney;
    physiology::erythrocyte::signals<N> erythrocyte;
    physiology::glycine::signals<N> glycine;
};

/// The signals of a fasting, replete person of whom nothing else is known.
inline signals replete() {
    signals s{};
    s.adaptation.transporters = 1;
    s.calcium_hormones.calcitriol = 1;
    s.magnesium_pools.relative_plasma = 1;
    return s;
}

/// The sum of all members in mmol (or mmol/h).
template <class S>
double sum_of_mmol(S s, unit per) {
    double sum = 0;
    S::each(s, [&](const char*, unit u, const auto& member) { sum += u == mmol / per ? member.raw() : 0; });
    return sum;
}

/// The magnesium of a stomach: its acid, phytate and oxalate are mmol of other things.
template <unit per>
double magnesium_of(const physiology::stomach::pools<N, per>& x) {
    return (x.dissolved + x.solid + x.chelate).raw();
}

/// The magnesium of a small bowel: all but phytate, sulfate and residue.
template <unit per>
double magnesium_of(const physiology::intestine::pools<N, per>& x) {
    return sum_of_mmol(x, per) - (x.binder + x.kept_anion + x.residue).raw();
}

/// The magnesium of a colon: residue of food is counted by magnesium and holds none of its own.
template <unit per>
double magnesium_of(const physiology::colon::pools<N, per>& x) {
    return (x.dissolved + x.undissolved).raw();
}

}  // namespace magnesia::tests
