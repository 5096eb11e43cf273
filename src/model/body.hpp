// body.hpp - the whole body on one page: which organs there are, and the order in which they speak and change.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "physiology/clock.hpp"
#include "physiology/intestine.hpp"
#include "physiology/kidney.hpp"
#include "physiology/magnesium_pools.hpp"
#include "physiology/stomach.hpp"

namespace magnesia::model {

/// One struct per organ, in the order of evaluation.
template <class Clock, class Stomach, class Intestine, class MagnesiumPools, class Kidney>
struct organs {
    Clock clock;
    Stomach stomach;
    Intestine intestine;
    MagnesiumPools magnesium_pools;
    Kidney kidney;

    /// Visits every member of every organ: visit(organ, name, unit, member).
    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        const auto in_organ = [&](const char* organ, auto& part) {
            std::remove_cvref_t<decltype(part)>::each(
                part, [&](const char* name, unit u, auto& member) { visit(organ, name, u, member); });
        };
        in_organ("clock", s.clock);
        in_organ("stomach", s.stomach);
        in_organ("intestine", s.intestine);
        in_organ("magnesium_pools", s.magnesium_pools);
        in_organ("kidney", s.kidney);
    }
};

namespace organ = physiology;

template <class N, unit per>
using pools = organs<organ::clock::pools<N, per>, organ::stomach::pools<N, per>, organ::intestine::pools<N, per>,
                     organ::magnesium_pools::pools<N, per>, organ::kidney::pools<N, per>>;
template <class N, unit per>
using accumulators = organs<organ::clock::accumulators<N, per>, organ::stomach::accumulators<N, per>,
                            organ::intestine::accumulators<N, per>, organ::magnesium_pools::accumulators<N, per>,
                            organ::kidney::accumulators<N, per>>;
template <class N>
using inputs = organs<organ::clock::inputs<N>, organ::stomach::inputs<N>, organ::intestine::inputs<N>,
                      organ::magnesium_pools::inputs<N>, organ::kidney::inputs<N>>;
template <class N>
using parameters = organs<organ::clock::parameters<N>, organ::stomach::parameters<N>, organ::intestine::parameters<N>,
                          organ::magnesium_pools::parameters<N>, organ::kidney::parameters<N>>;
template <class N>
using signals = organs<organ::clock::signals<N>, organ::stomach::signals<N>, organ::intestine::signals<N>,
                       organ::magnesium_pools::signals<N>, organ::kidney::signals<N>>;

template <class N>
using state = pools<N, one>;
template <class N>
using change = physiology::change<pools<N, hour>, accumulators<N, hour>>;

/// What every organ tells the others at one instant. A signal read before it is written is NaN (a symbol says so too),
/// so a wrong order cannot pass unseen.
template <class N>
constexpr signals<N> signals_of(const state<N>& x, const inputs<N>& u, const parameters<N>& p) {
    signals<N> s;
    signals<N>::each(s, [](const char*, const char*, unit, auto& member) {
        member = std::remove_cvref_t<decltype(member)>::unwritten();
    });
    s.clock = organ::clock::signal(x.clock, s, u.clock, p.clock);
    s.magnesium_pools = organ::magnesium_pools::signal(x.magnesium_pools, s, u.magnesium_pools, p.magnesium_pools);
    s.stomach = organ::stomach::signal(x.stomach, s, u.stomach, p.stomach);
    s.intestine = organ::intestine::signal(x.intestine, s, u.intestine, p.intestine);
    s.kidney = organ::kidney::signal(x.kidney, s, u.kidney, p.kidney);
    return s;
}

/// How fast every pool and accumulator changes at one instant, given the signals of that instant.
template <class N>
constexpr change<N> rhs(const state<N>& x, const signals<N>& s, const inputs<N>& u, const parameters<N>& p) {
    const auto clock = organ::clock::rhs(x.clock, s, u.clock, p.clock);
    const auto stomach = organ::stomach::rhs(x.stomach, s, u.stomach, p.stomach);
    const auto intestine = organ::intestine::rhs(x.intestine, s, u.intestine, p.intestine);
    const auto stores = organ::magnesium_pools::rhs(x.magnesium_pools, s, u.magnesium_pools, p.magnesium_pools);
    const auto kidney = organ::kidney::rhs(x.kidney, s, u.kidney, p.kidney);
    return {.pools = {clock.pools, stomach.pools, intestine.pools, stores.pools, kidney.pools},
            .accumulators = {clock.accumulators, stomach.accumulators, intestine.accumulators, stores.accumulators,
                             kidney.accumulators}};
}

}  // namespace magnesia::model
