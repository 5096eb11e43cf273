// body.hpp - the whole body on one page: which organs there are, and the order in which they speak and change.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "physiology/adaptation.hpp"
#include "physiology/alcohol.hpp"
#include "physiology/bone.hpp"
#include "physiology/brain_barrier.hpp"
#include "physiology/caffeine.hpp"
#include "physiology/calcium_hormones.hpp"
#include "physiology/circulation.hpp"
#include "physiology/clock.hpp"
#include "physiology/colon.hpp"
#include "physiology/cramps.hpp"
#include "physiology/erythrocyte.hpp"
#include "physiology/glycine.hpp"
#include "physiology/intestine.hpp"
#include "physiology/kidney.hpp"
#include "physiology/magnesium_pools.hpp"
#include "physiology/melatonin.hpp"
#include "physiology/metabolism.hpp"
#include "physiology/mood.hpp"
#include "physiology/muscle.hpp"
#include "physiology/neurons.hpp"
#include "physiology/signs.hpp"
#include "physiology/sleep.hpp"
#include "physiology/stomach.hpp"
#include "physiology/stress.hpp"
#include "physiology/warmth.hpp"

namespace magnesia::model {

/// One struct per organ, in the order of evaluation.
template <class Clock, class Caffeine, class Alcohol, class Warmth, class Stomach, class MagnesiumPools,
          class Adaptation, class CalciumHormones, class Intestine, class Colon, class Kidney, class Erythrocyte,
          class Glycine, class BrainBarrier, class Neurons, class Stress, class Melatonin, class Circulation,
          class Metabolism, class Mood, class Muscle, class Cramps, class Bone, class Signs, class Sleep>
struct organs {
    Clock clock;
    Caffeine caffeine;
    Alcohol alcohol;
    Warmth warmth;
    Stomach stomach;
    MagnesiumPools magnesium_pools;
    Adaptation adaptation;
    CalciumHormones calcium_hormones;
    Intestine intestine;
    Colon colon;
    Kidney kidney;
    Erythrocyte erythrocyte;
    Glycine glycine;
    BrainBarrier brain_barrier;
    Neurons neurons;
    Stress stress;
    Melatonin melatonin;
    Circulation circulation;
    Metabolism metabolism;
    Mood mood;
    Muscle muscle;
    Cramps cramps;
    Bone bone;
    Signs signs;
    Sleep sleep;

    /// Visits every member of every organ: visit(organ, name, unit, member).
    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        const auto in_organ = [&](const char* organ, auto& part) {
            std::remove_cvref_t<decltype(part)>::each(
                part, [&](const char* name, unit u, auto& member) { visit(organ, name, u, member); });
        };
        in_organ("clock", s.clock);
        in_organ("caffeine", s.caffeine);
        in_organ("alcohol", s.alcohol);
        in_organ("warmth", s.warmth);
        in_organ("stomach", s.stomach);
        in_organ("magnesium_pools", s.magnesium_pools);
        in_organ("adaptation", s.adaptation);
        in_organ("calcium_hormones", s.calcium_hormones);
        in_organ("intestine", s.intestine);
        in_organ("colon", s.colon);
        in_organ("kidney", s.kidney);
        in_organ("erythrocyte", s.erythrocyte);
        in_organ("glycine", s.glycine);
        in_organ("brain_barrier", s.brain_barrier);
        in_organ("neurons", s.neurons);
        in_organ("stress", s.stress);
        in_organ("melatonin", s.melatonin);
        in_organ("circulation", s.circulation);
        in_organ("metabolism", s.metabolism);
        in_organ("mood", s.mood);
        in_organ("muscle", s.muscle);
        in_organ("cramps", s.cramps);
        in_organ("bone", s.bone);
        in_organ("signs", s.signs);
        in_organ("sleep", s.sleep);
    }
};

namespace organ = physiology;

template <class N, unit per>
using pools =
    organs<organ::clock::pools<N, per>, organ::caffeine::pools<N, per>, organ::alcohol::pools<N, per>,
           organ::warmth::pools<N, per>, organ::stomach::pools<N, per>, organ::magnesium_pools::pools<N, per>,
           organ::adaptation::pools<N, per>, organ::calcium_hormones::pools<N, per>, organ::intestine::pools<N, per>,
           organ::colon::pools<N, per>, organ::kidney::pools<N, per>, organ::erythrocyte::pools<N, per>,
           organ::glycine::pools<N, per>, organ::brain_barrier::pools<N, per>, organ::neurons::pools<N, per>,
           organ::stress::pools<N, per>, organ::melatonin::pools<N, per>, organ::circulation::pools<N, per>,
           organ::metabolism::pools<N, per>, organ::mood::pools<N, per>, organ::muscle::pools<N, per>,
           organ::cramps::pools<N, per>, organ::bone::pools<N, per>, organ::signs::pools<N, per>,
           organ::sleep::pools<N, per>>;
template <class N, unit per>
using accumulators = organs<
    organ::clock::accumulators<N, per>, organ::caffeine::accumulators<N, per>, organ::alcohol::accumulators<N, per>,
    organ::warmth::accumulators<N, per>, organ::stomach::accumulators<N, per>,
    organ::magnesium_pools::accumulators<N, per>, organ::adaptation::accumulators<N, per>,
    organ::calcium_hormones::accumulators<N, per>, organ::intestine::accumulators<N, per>,
    organ::colon::accumulators<N, per>, organ::kidney::accumulators<N, per>, organ::erythrocyte::accumulators<N, per>,
    organ::glycine::accumulators<N, per>, organ::brain_barrier::accumulators<N, per>,
    organ::neurons::accumulators<N, per>, organ::stress::accumulators<N, per>, organ::melatonin::accumulators<N, per>,
    organ::circulation::accumulators<N, per>, organ::metabolism::accumulators<N, per>,
    organ::mood::accumulators<N, per>, organ::muscle::accumulators<N, per>, organ::cramps::accumulators<N, per>,
    organ::bone::accumulators<N, per>, organ::signs::accumulators<N, per>, organ::sleep::accumulators<N, per>>;
template <class N>
using inputs =
    organs<organ::clock::inputs<N>, organ::caffeine::inputs<N>, organ::alcohol::inputs<N>, organ::warmth::inputs<N>,
           organ::stomach::inputs<N>, organ::magnesium_pools::inputs<N>, organ::adaptation::inputs<N>,
           organ::calcium_hormones::inputs<N>, organ::intestine::inputs<N>, organ::colon::inputs<N>,
           organ::kidney::inputs<N>, organ::erythrocyte::inputs<N>, organ::glycine::inputs<N>,
           organ::brain_barrier::inputs<N>, organ::neurons::inputs<N>, organ::stress::inputs<N>,
           organ::melatonin::inputs<N>, organ::circulation::inputs<N>, organ::metabolism::inputs<N>,
           organ::mood::inputs<N>, organ::muscle::inputs<N>, organ::cramps::inputs<N>, organ::bone::inputs<N>,
           organ::signs::inputs<N>, organ::sleep::inputs<N>>;
template <class N>
using parameters =
    organs<organ::clock::parameters<N>, organ::caffeine::parameters<N>, organ::alcohol::parameters<N>,
           organ::warmth::parameters<N>, organ::stomach::parameters<N>, organ::magnesium_pools::parameters<N>,
           organ::adaptation::parameters<N>, organ::calcium_hormones::parameters<N>, organ::intestine::parameters<N>,
           organ::colon::parameters<N>, organ::kidney::parameters<N>, organ::erythrocyte::parameters<N>,
           organ::glycine::parameters<N>, organ::brain_barrier::parameters<N>, organ::neurons::parameters<N>,
           organ::stress::parameters<N>, organ::melatonin::parameters<N>, organ::circulation::parameters<N>,
           organ::metabolism::parameters<N>, organ::mood::parameters<N>, organ::muscle::parameters<N>,
           organ::cramps::parameters<N>, organ::bone::parameters<N>, organ::signs::parameters<N>,
           organ::sleep::parameters<N>>;
template <class N>
using signals =
    organs<organ::clock::signals<N>, organ::caffeine::signals<N>, organ::alcohol::signals<N>, organ::warmth::signals<N>,
           organ::stomach::signals<N>, organ::magnesium_pools::signals<N>, organ::adaptation::signals<N>,
           organ::calcium_hormones::signals<N>, organ::intestine::signals<N>, organ::colon::signals<N>,
           organ::kidney::signals<N>, organ::erythrocyte::signals<N>, organ::glycine::signals<N>,
           organ::brain_barrier::signals<N>, organ::neurons::signals<N>, organ::stress::signals<N>,
           organ::melatonin::signals<N>, organ::circulation::signals<N>, organ::metabolism::signals<N>,
           organ::mood::signals<N>, organ::muscle::signals<N>, organ::cramps::signals<N>, organ::bone::signals<N>,
           organ::signs::signals<N>, organ::sleep::signals<N>>;

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
    s.caffeine = organ::caffeine::signal<N>(x.caffeine, s, u.caffeine, p.caffeine);
    s.alcohol = organ::alcohol::signal<N>(x.alcohol, s, u.alcohol, p.alcohol);
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
    s.brain_barrier = organ::brain_barrier::signal<N>(x.brain_barrier, s, u.brain_barrier, p.brain_barrier);
    s.warmth = organ::warmth::signal<N>(x.warmth, s, u.warmth, p.warmth);
    s.neurons = organ::neurons::signal<N>(x.neurons, s, u.neurons, p.neurons);
    s.stress = organ::stress::signal<N>(x.stress, s, u.stress, p.stress);
    s.melatonin = organ::melatonin::signal<N>(x.melatonin, s, u.melatonin, p.melatonin);
    s.circulation = organ::circulation::signal<N>(x.circulation, s, u.circulation, p.circulation);
    s.metabolism = organ::metabolism::signal<N>(x.metabolism, s, u.metabolism, p.metabolism);
    s.mood = organ::mood::signal<N>(x.mood, s, u.mood, p.mood);
    s.muscle = organ::muscle::signal<N>(x.muscle, s, u.muscle, p.muscle);
    s.cramps = organ::cramps::signal<N>(x.cramps, s, u.cramps, p.cramps);
    s.bone = organ::bone::signal<N>(x.bone, s, u.bone, p.bone);
    s.signs = organ::signs::signal<N>(x.signs, s, u.signs, p.signs);
    s.sleep = organ::sleep::signal<N>(x.sleep, s, u.sleep, p.sleep);
    return s;
}

/// How fast every pool and accumulator changes at one instant, given the signals of that instant.
template <class N>
constexpr change<N> rhs(const state<N>& x, const signals<N>& s, const inputs<N>& u, const parameters<N>& p) {
    const auto clock = organ::clock::rhs<N>(x.clock, s, u.clock, p.clock);
    const auto caffeine = organ::caffeine::rhs<N>(x.caffeine, s, u.caffeine, p.caffeine);
    const auto alcohol = organ::alcohol::rhs<N>(x.alcohol, s, u.alcohol, p.alcohol);
    const auto warmth = organ::warmth::rhs<N>(x.warmth, s, u.warmth, p.warmth);
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
    const auto brain_barrier = organ::brain_barrier::rhs<N>(x.brain_barrier, s, u.brain_barrier, p.brain_barrier);
    const auto neurons = organ::neurons::rhs<N>(x.neurons, s, u.neurons, p.neurons);
    const auto stress = organ::stress::rhs<N>(x.stress, s, u.stress, p.stress);
    const auto melatonin = organ::melatonin::rhs<N>(x.melatonin, s, u.melatonin, p.melatonin);
    const auto circulation = organ::circulation::rhs<N>(x.circulation, s, u.circulation, p.circulation);
    const auto metabolism = organ::metabolism::rhs<N>(x.metabolism, s, u.metabolism, p.metabolism);
    const auto mood = organ::mood::rhs<N>(x.mood, s, u.mood, p.mood);
    const auto muscle = organ::muscle::rhs<N>(x.muscle, s, u.muscle, p.muscle);
    const auto cramps = organ::cramps::rhs<N>(x.cramps, s, u.cramps, p.cramps);
    const auto bone = organ::bone::rhs<N>(x.bone, s, u.bone, p.bone);
    const auto signs = organ::signs::rhs<N>(x.signs, s, u.signs, p.signs);
    const auto sleep = organ::sleep::rhs<N>(x.sleep, s, u.sleep, p.sleep);
    return {.pools = {clock.pools,     caffeine.pools,        alcohol.pools,    warmth.pools,
                      stomach.pools,   magnesium_pools.pools, adaptation.pools, calcium_hormones.pools,
                      intestine.pools, colon.pools,           kidney.pools,     erythrocyte.pools,
                      glycine.pools,   brain_barrier.pools,   neurons.pools,    stress.pools,
                      melatonin.pools, circulation.pools,     metabolism.pools, mood.pools,
                      muscle.pools,    cramps.pools,          bone.pools,       signs.pools,
                      sleep.pools},
            .accumulators = {clock.accumulators,      caffeine.accumulators,
                             alcohol.accumulators,    warmth.accumulators,
                             stomach.accumulators,    magnesium_pools.accumulators,
                             adaptation.accumulators, calcium_hormones.accumulators,
                             intestine.accumulators,  colon.accumulators,
                             kidney.accumulators,     erythrocyte.accumulators,
                             glycine.accumulators,    brain_barrier.accumulators,
                             neurons.accumulators,    stress.accumulators,
                             melatonin.accumulators,  circulation.accumulators,
                             metabolism.accumulators, mood.accumulators,
                             muscle.accumulators,     cramps.accumulators,
                             bone.accumulators,       signs.accumulators,
                             sleep.accumulators}};
}

}  // namespace magnesia::model
