// tracer.hpp - labelled magnesium: it goes where the body's magnesium goes, in proportion to its share of each pool.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/tracer.md. It has no values of its own: every rate is one of the body's, per content.
#pragma once

#include <cstddef>
#include <type_traits>

#include "physiology/colon.hpp"
#include "physiology/intestine.hpp"
#include "physiology/magnesium_pools.hpp"
#include "physiology/module.hpp"
#include "physiology/stomach.hpp"

namespace magnesia::physiology::tracer {

/// The pools of the stomach that hold magnesium.
template <class N, unit per>
struct stomach_pools {
    in<N, mmol / per> dissolved;
    in<N, mmol / per> solid;
    in<N, mmol / per> chelate;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("dissolved", mmol / per, s.dissolved);
        visit("solid", mmol / per, s.solid);
        visit("chelate", mmol / per, s.chelate);
    }
};

/// The pools of the small bowel that hold magnesium.
template <class N, unit per>
struct small_bowel_pools {
    in<N, mmol / per> free[intestine::segments];
    in<N, mmol / per> solid;
    in<N, mmol / per> chelate;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        for (std::size_t i = 0; i < intestine::segments; ++i) {
            visit(intestine::segment_name(i), mmol / per, s.free[i]);
        }
        visit("solid", mmol / per, s.solid);
        visit("chelate", mmol / per, s.chelate);
    }
};

/// The pools of the colon that hold magnesium.
template <class N, unit per>
struct large_bowel_pools {
    in<N, mmol / per> dissolved;
    in<N, mmol / per> undissolved;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("dissolved", mmol / per, s.dissolved);
        visit("undissolved", mmol / per, s.undissolved);
    }
};

/// Small bowel and colon.
template <class N, unit per>
struct bowel_pools {
    small_bowel_pools<N, per> intestine;
    large_bowel_pools<N, per> colon;
};

/// Named as the body's pools are, so that a dose finds its place by name.
template <class N, unit per>
struct pools {
    stomach_pools<N, per> stomach;
    bowel_pools<N, per> bowel;  ///< never absorbed so far
    magnesium_pools::pools<N, per> magnesium_pools;
    bowel_pools<N, per> returned;  ///< in the bowel again, with digestive juices

    /// visit(organ, name, unit, member)
    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        const auto in_organ = [&](const char* organ, auto& part) {
            std::remove_cvref_t<decltype(part)>::each(
                part, [&](const char* name, unit u, auto& member) { visit(organ, name, u, member); });
        };
        in_organ("stomach", s.stomach);
        in_organ("intestine", s.bowel.intestine);
        in_organ("colon", s.bowel.colon);
        in_organ("magnesium_pools", s.magnesium_pools);
        in_organ("returned_intestine", s.returned.intestine);
        in_organ("returned_colon", s.returned.colon);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> absorbed;         ///< for the first time: true absorption
    in<N, mmol / per> secreted;         ///< with digestive juices
    in<N, mmol / per> absorbed_again;   ///< of what had been secreted
    in<N, mmol / per> faeces;           ///< never absorbed
    in<N, mmol / per> faeces_returned;  ///< absorbed, secreted and passed: endogenous
    in<N, mmol / per> urine;
    in<N, mmol / per> sweat;
    in<N, mmol / per> infused;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("tracer", "absorbed", mmol / per, s.absorbed);
        visit("tracer", "secreted", mmol / per, s.secreted);
        visit("tracer", "absorbed_again", mmol / per, s.absorbed_again);
        visit("tracer", "faeces", mmol / per, s.faeces);
        visit("tracer", "faeces_returned", mmol / per, s.faeces_returned);
        visit("tracer", "urine", mmol / per, s.urine);
        visit("tracer", "sweat", mmol / per, s.sweat);
        visit("tracer", "infused", mmol / per, s.infused);
    }
};

/// The body that carries the label, at one instant.
template <class State, class Signals, class Parameters>
struct carrier {
    const State& x;
    const Signals& s;
    const Parameters& p;
};

/// Label that the stomach, the juices or the mucosa bring to the bowel.
template <class N>
struct arrival {
    in<N, mmol / hour> free = in<N, mmol / hour>::zero();
    in<N, mmol / hour> solid = in<N, mmol / hour>::zero();
    in<N, mmol / hour> chelate = in<N, mmol / hour>::zero();
    in<N, mmol / hour> shed = in<N, mmol / hour>::zero();  ///< to the colon
};

/// How label in the bowel changes, and where it leaves it.
template <class N>
struct passage {
    bowel_pools<N, hour> bowel;
    in<N, mmol / hour> uptake;
    in<N, mmol / hour> faeces;
};

template <class N, class Carrier>
constexpr passage<N> pass_bowel(const bowel_pools<N, one>& label, const arrival<N>& from, const Carrier& body) {
    constexpr std::size_t where_chelates_part = 2;
    const auto& small = label.intestine;
    const auto& large = label.colon;
    const auto& mine = body.s.intestine;
    const auto& p = body.p.intestine;
    const auto dissolution = p.dissolution_rate * small.solid;
    const auto dissociation = p.dissociation_rate * small.chelate;
    passage<N> r;
    r.uptake = body.p.colon.uptake_rate * large.dissolved;
    auto arriving = from.free;
    for (std::size_t i = 0; i < intestine::segments; ++i) {
        if (i == where_chelates_part) arriving = arriving + dissociation;
        if (i == intestine::first_of_ileum) arriving = arriving + dissolution;
        const auto onward = i < intestine::first_of_ileum ? mine.onward_jejunum : mine.onward_ileum;
        const auto leaving = onward * small.free[i];
        const auto uptake = intestine::uptake_rate<N>(i, body.x.intestine, body.s, p) * small.free[i];
        r.bowel.intestine.free[i] = arriving - uptake - leaving;
        r.uptake = r.uptake + uptake;
        arriving = leaving;
    }
    r.bowel.intestine.solid = from.solid - dissolution - mine.particles_onward * small.solid;
    r.bowel.intestine.chelate = from.chelate - dissociation - mine.particles_onward * small.chelate;
    const auto undissolved = from.shed + mine.particles_onward * (small.solid + small.chelate);
    const auto dissolving = body.p.colon.dissolution_rate * large.undissolved;
    const auto soluble = body.s.colon.onward * large.dissolved;
    const auto insoluble = body.s.colon.onward * large.undissolved;
    r.bowel.colon.dissolved = arriving + dissolving - body.p.colon.uptake_rate * large.dissolved - soluble;
    r.bowel.colon.undissolved = undissolved - dissolving - insoluble;
    r.faeces = soluble + insoluble;
    return r;
}

/// How fast label moves, given the body that carries it and the label given by vein. Linear in the label.
template <class N, class Carrier>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& label, const in<N, mmol / hour>& infusion,
                                                            const Carrier& body) {
    const auto& swallowed = label.stomach;
    const auto& gut = body.s.stomach;
    const auto sour = stomach::acidity<N>(body.x.stomach, body.p.stomach);
    const auto dissolution = body.p.stomach.dissolution_rate * sour * swallowed.solid;
    const auto dissociation = body.p.stomach.dissociation_rate * sour * swallowed.chelate;
    const auto leaving = gut.emptying_rate * swallowed.dissolved;
    const arrival<N> emptied{.free = leaving,
                             .solid = stomach::particle_rate<N>(gut.fullness, body.p.stomach) * swallowed.solid,
                             .chelate = gut.emptying_rate * swallowed.chelate};

    const auto& held = label.magnesium_pools;
    const auto& whole = body.x.magnesium_pools;
    const auto& flow = body.s.magnesium_pools;
    const auto in_plasma = held.plasma / whole.plasma;
    const auto in_interstitium = held.interstitium / whole.interstitium;
    const auto secretion = flow.secretion * in_plasma;
    const auto sweat = flow.sweat * in_plasma;
    const auto urine = body.s.kidney.urine * in_plasma;
    const auto to_interstitium = flow.into_interstitium * in_plasma - flow.from_interstitium * in_interstitium;
    const auto& rate = body.p.magnesium_pools;
    const auto to_viscera = flow.into_viscera * in_interstitium - rate.viscera_rate * held.viscera;
    const auto to_fast_cell = flow.into_fast_cell * in_interstitium - rate.fast_cell_rate * held.fast_cell;
    const auto shedding = rate.shedding_rate * held.fast_cell;
    const auto to_muscle = flow.into_muscle * in_interstitium - rate.muscle_rate * held.muscle;
    const auto to_bone_surface = flow.into_bone_surface * in_interstitium - rate.bone_surface_rate * held.bone_surface;
    const auto to_deep = flow.into_deep * in_interstitium - rate.deep_rate * held.deep;

    const auto first = pass_bowel<N>(label.bowel, emptied, body);
    const auto again = pass_bowel<N>(label.returned, {.free = secretion, .shed = shedding}, body);
    return {.pools = {.stomach = {.dissolved = dissolution + dissociation - leaving,
                                  .solid = -dissolution - emptied.solid,
                                  .chelate = -dissociation - emptied.chelate},
                      .bowel = first.bowel,
                      .magnesium_pools = {.plasma = first.uptake + again.uptake + infusion - secretion - sweat - urine -
                                                    to_interstitium,
                                          .interstitium = to_interstitium - to_viscera - to_fast_cell - to_muscle -
                                                          to_bone_surface - to_deep,
                                          .viscera = to_viscera,
                                          .fast_cell = to_fast_cell - shedding,
                                          .muscle = to_muscle,
                                          .bone_surface = to_bone_surface,
                                          .deep = to_deep},
                      .returned = again.bowel},
            .accumulators = {.absorbed = first.uptake,
                             .secreted = secretion + shedding,
                             .absorbed_again = again.uptake,
                             .faeces = first.faeces,
                             .faeces_returned = again.faeces,
                             .urine = urine,
                             .sweat = sweat,
                             .infused = infusion}};
}

}  // namespace magnesia::physiology::tracer
