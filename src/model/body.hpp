// body.hpp - the whole body on one page: which organs there are, and the order in which they speak and change.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "physiology/adaptation.hpp"
#include "physiology/calcium_hormones.hpp"
#include "physiology/clock.hpp"
#include "physiology/colon.hpp"
#include "physiology/erythrocyte.hpp"
#include "physiology/glycine.hpp"
#include "physiology/intestine.hpp"
#include "physiology/kidney.hpp"
#include "physiology/magnesium_pools.hpp"
#include "physiology/stomach.hpp"

namespace magnesia::model {

/// One struct per organ, in the order of evaluation.
template <class Clock, class Stomach, class MagnesiumPools, class Adaptation, class CalciumHormones, class Intestine,
          class Colon, class Kidney, class Erythrocyte, class Glycine>
struct organs {
    Clock clock;
    Stomach stomach;
    MagnesiumPools magnesium_pools;
    Adaptation adaptation;
    CalciumHormones calcium_hormones;
    Intestine intestine;
    Colon colon;
    Kidney kidney;
    Erythrocyte erythrocyte;
    Glycine glycine;

    /// Visits every member of every organ: visit(organ, name, unit, member).
    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        const auto in_organ = [&](const char* organ, auto& part) {
            std::remove_cvref_t<decltype(part)>::each(
                part, [&](const char* name, unit u, auto& member) { visit(organ, name, u, member); });
        };
        in_organ("clock", s.clock);
        in_organ("stomach", s.stomach);
        in_organ("magnesium_pools", s.magnesium_pools);
        in_organ("adaptation", s.adaptation);
        in_organ("calcium_hormones", s.calcium_hormones);
        in_organ("intestine", s.intestine);
        in_organ("colon", s.colon);
        in_organ("kidney", s.kidney);
        in_organ("erythrocyte", s.erythrocyte);
        in_organ("glycine", s.glycine);
    }
};

namespace organ = physiology;

template <class N, unit per>
using pools = organs<organ::clock::pools<N, per>, organ::stomach::pools<N, per>, organ::magnesium_pools::pools<N, per>,
                     organ::adaptation::pools<N, per>, organ::calcium_hormones::pools<N, per>,
                     organ::intestine::pools<N, per>, organ::colon::pools<N, per>, organ::kidney::pools<N, per>,
                     organ::erythrocyte::pools<N, per>, organ::glycine::pools<N, per>>;
template <class N, unit per>
using accumulators = organs<organ::clock::accumulators<N, per>, organ::stomach::accumulators<N, per>,
                            organ::magnesium_pools::accumulators<N, per>, organ::adaptation::accumulators<N, per>,
                            organ::calcium_hormones::accumulators<N, per>, organ::intestine::accumulators<N, per>,
                            organ::colon::accumulators<N, per>, organ::kidney::accumulators<N, per>,
                            organ::erythrocyte::accumulators<N, per>, organ::glycine::accumulators<N, per>>;
template <class N>
using inputs =
    organs<organ::clock::inputs<N>, organ::stomach::inputs<N>, organ::magnesium_pools::inputs<N>,
           organ::adaptation::inputs<N>, organ::calcium_hormones::inputs<N>, organ::intestine::inputs<N>,
           organ::colon::inputs<N>, organ::kidney::inputs<N>, organ::erythrocyte::inputs<N>, organ::glycine::inputs<N>>;
template <class N>
using parameters =
    organs<organ::clock::parameters<N>, organ::stomach::parameters<N>, organ::magnesium_pools::parameters<N>,
           organ::adaptation::parameters<N>, organ::calcium_hormones::parameters<N>, organ::intestine::parameters<N>,
           organ::colon::parameters<N>, organ::kidney::parameters<N>, organ::erythrocyte::parameters<N>,
           organ::glycine::parameters<N>>;
template <class N>
using signals = organs<organ::clock::signals<N>, organ::stomach::signals<N>, organ::magnesium_pools::signals<N>,
                       organ::adaptation::signals<N>, organ::calcium_hormones::signals<N>, organ::intestine::signals<N>,
                       organ::colon::signals<N>, organ::kidney::signals<N>, organ::erythrocyte::signals<N>,
                       organ::glycine::signals<N>>;

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
    s.clock = organ::clock::signal<N>(x.clock, s, u.clock, p.clock);
    s.stomach = organ::stomach::signal<N>(x.stomach, s, u.stomach, p.stomach);
    s.magnesium_pools = organ::magnesium_pools::signal<N>(x.magnesium_pools, s, u.magnesium_pools, p.magnesium_pools);
    s.adaptation = organ::adaptation::signal<N>(x.adaptation, s, u.adaptation, p.adaptation);
    s.calcium_hormones =
        organ::calcium_hormones::signal<N>(x.calcium_hormones, s, u.calcium_hormones, p.calcium_hormones);
    s.intestine = organ::intestine::signal<N>(x.intestine, s, u.intestine, p.intestine);
    s.colon = organ::colon::signal<N>(x.colon, s, u.colon, p.colon);
    s.kidney = organ::kidney::signal<N>(x.kidney, s, u.kidney, p.kidney);
    s.erythrocyte = organ::erythrocyte::signal<N>(x.erythrocyte, s, u.erythrocyte, p.erythrocyte);
    s.glycine = organ::glycine::signal<N>(x.glycine, s, u.glycine, p.glycine);
    return s;
}

/// How fast every pool and accumulator changes at one instant, given the signals of that instant.
template <class N>
constexpr change<N> rhs(const state<N>& x, const signals<N>& s, const inputs<N>& u, const parameters<N>& p) {
    const auto clock = organ::clock::rhs<N>(x.clock, s, u.clock, p.clock);
    const auto stomach = organ::stomach::rhs<N>(x.stomach, s, u.stomach, p.stomach);
    const auto magnesium_pools =
        organ::magnesium_pools::rhs<N>(x.magnesium_pools, s, u.magnesium_pools, p.magnesium_pools);
    const auto adaptation = organ::adaptation::rhs<N>(x.adaptation, s, u.adaptation, p.adaptation);
    const auto calcium_hormones =
        organ::calcium_hormones::rhs<N>(x.calcium_hormones, s, u.calcium_hormones, p.calcium_hormones);
    const auto intestine = organ::intestine::rhs<N>(x.intestine, s, u.intestine, p.intestine);
    const auto colon = organ::colon::rhs<N>(x.colon, s, u.colon, p.colon);
    const auto kidney = organ::kidney::rhs<N>(x.kidney, s, u.kidney, p.kidney);
    const auto erythrocyte = organ::erythrocyte::rhs<N>(x.erythrocyte, s, u.erythrocyte, p.erythrocyte);
    const auto glycine = organ::glycine::rhs<N>(x.glycine, s, u.glycine, p.glycine);
    return {.pools = {clock.pools, stomach.pools, magnesium_pools.pools, adaptation.pools, calcium_hormones.pools,
                      intestine.pools, colon.pools, kidney.pools, erythrocyte.pools, glycine.pools},
            .accumulators = {clock.accumulators, stomach.accumulators, magnesium_pools.accumulators,
                             adaptation.accumulators, calcium_hormones.accumulators, intestine.accumulators,
                             colon.accumulators, kidney.accumulators, erythrocyte.accumulators, glycine.accumulators}};
}

}  // namespace magnesia::model
