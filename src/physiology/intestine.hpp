// intestine.hpp - uptake of magnesium on its way through the small bowel: carriers that saturate, and a passive part.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/intestine.md. Values and sources: data/parameters/intestine.toml.
#pragma once

#include <cstddef>

#include "physiology/module.hpp"

namespace magnesia::physiology::intestine {

/// Segments of equal residence: the duodenum, three of jejunum, four of ileum.
inline constexpr std::size_t segments = 8;
inline constexpr std::size_t first_of_ileum = 4;
/// The name of a segment, from the stomach on.
constexpr const char* segment_name(std::size_t segment) {
    constexpr const char* names[] = {"duodenum", "jejunum_1", "jejunum_2", "jejunum_3",
                                     "ileum_1",  "ileum_2",   "ileum_3",   "ileum_4"};
    return names[segment];
}

template <class N, unit per>
struct pools {
    in<N, mmol / per> free[segments];  ///< magnesium in solution, by segment
    in<N, mmol / per> solid;           ///< undissolved salt
    in<N, mmol / per> chelate;         ///< held by its amino acid
    in<N, mmol / per> binder;          ///< phytate, and oxalate as so much phytate
    in<N, mmol / per> kept_anion;      ///< sulfate and its like, which the mucosa hardly takes up
    in<N, mmol / per> residue;         ///< what food leaves, as the magnesium that was eaten with it

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        for (std::size_t i = 0; i < segments; ++i) visit(segment_name(i), mmol / per, s.free[i]);
        visit("solid", mmol / per, s.solid);
        visit("chelate", mmol / per, s.chelate);
        visit("binder", mmol / per, s.binder);
        visit("kept_anion", mmol / per, s.kept_anion);
        visit("residue", mmol / per, s.residue);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> absorbed;  ///< taken up from the small bowel, also of what the gut had secreted

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("absorbed", mmol / per, s.absorbed);
    }
};

template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, mmol / hour> saturable_uptake;  ///< largest carrier (TRPM6/7) uptake of the whole small bowel
    in<N, one> ileal_share;               ///< share of the carriers that sits in the ileum
    in<N, mmol> saturable_half;           ///< content of a segment at half of its largest carrier uptake
    in<N, one / hour> paracellular_rate;  ///< passive uptake per content
    in<N, one> meal_gain;                 ///< relative rise of uptake while a meal is there (solvent drag)
    in<N, one> status_gain;               ///< relative rise of the carriers when the transporters double
    in<N, one> calcitriol_gain;           ///< relative rise of the carriers when calcitriol doubles
    in<N, hour> transit;                  ///< mean residence in the whole small bowel
    in<N, one> ileal_left;                ///< share of the ileum that is there; 1 unless resected
    in<N, mmol> osmotic_half;             ///< content, with kept anions, at which the bowel passes it on twice as fast
    in<N, one / hour> dissolution_rate;   ///< of solid salt outside the stomach
    in<N, one / hour> dissociation_rate;  ///< of the chelate outside the stomach
    in<N, one> binding_half;              ///< phytate per magnesium that leaves half of it to the mucosa
    in<N, mmol> trace;                    ///< magnesium too little to matter, so that no ratio is 0/0

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("saturable_uptake", mmol / hour, s.saturable_uptake);
        visit("ileal_share", one, s.ileal_share);
        visit("saturable_half", mmol, s.saturable_half);
        visit("paracellular_rate", one / hour, s.paracellular_rate);
        visit("meal_gain", one, s.meal_gain);
        visit("status_gain", one, s.status_gain);
        visit("calcitriol_gain", one, s.calcitriol_gain);
        visit("transit", hour, s.transit);
        visit("ileal_left", one, s.ileal_left);
        visit("osmotic_half", mmol, s.osmotic_half);
        visit("dissolution_rate", one / hour, s.dissolution_rate);
        visit("dissociation_rate", one / hour, s.dissociation_rate);
        visit("binding_half", one, s.binding_half);
        visit("trace", mmol, s.trace);
    }
};

template <class N>
struct signals {
    in<N, one / hour> onward_jejunum;  ///< how fast a segment hands on its content
    in<N, one / hour> onward_ileum;
    in<N, one / hour> particles_onward;  ///< how fast the whole small bowel hands on what is not dissolved
    in<N, one / hour> binder_onward;     ///< how fast phytate leaves: as the magnesium that it travels with
    in<N, one> available;                ///< share of the magnesium that phytate and oxalate leave to the mucosa
    in<N, one> carrier_factor;           ///< carriers relative to those of a fasting, replete person
    in<N, one> passive_factor;
    in<N, mmol / hour> uptake_jejunum;  ///< duodenum and jejunum
    in<N, mmol / hour> uptake_ileum;
    in<N, mmol / hour> dissolution;           ///< of solid salt, into the first segment of the ileum
    in<N, mmol / hour> dissociation;          ///< of chelate, into the second segment of the jejunum
    in<N, mmol / hour> to_colon;              ///< free magnesium handed to the colon
    in<N, mmol / hour> to_colon_undissolved;  ///< solid and chelated magnesium handed to the colon
    in<N, mmol / hour> to_colon_residue;      ///< of food

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("onward_jejunum", one / hour, s.onward_jejunum);
        visit("onward_ileum", one / hour, s.onward_ileum);
        visit("particles_onward", one / hour, s.particles_onward);
        visit("binder_onward", one / hour, s.binder_onward);
        visit("available", one, s.available);
        visit("carrier_factor", one, s.carrier_factor);
        visit("passive_factor", one, s.passive_factor);
        visit("uptake_jejunum", mmol / hour, s.uptake_jejunum);
        visit("uptake_ileum", mmol / hour, s.uptake_ileum);
        visit("dissolution", mmol / hour, s.dissolution);
        visit("dissociation", mmol / hour, s.dissociation);
        visit("to_colon", mmol / hour, s.to_colon);
        visit("to_colon_undissolved", mmol / hour, s.to_colon_undissolved);
        visit("to_colon_residue", mmol / hour, s.to_colon_residue);
    }
};

/// Uptake of one segment per content: carriers that saturate, and a passive part. Never more than what is there.
/// The tracer of stable isotopes is taken up at the same rate per content (see docs/physiology).
template <class N, class Upstream>
constexpr in<N, one / hour> uptake_rate(std::size_t segment, const state<N>& x, const Upstream& s,
                                        const parameters<N>& p) {
    constexpr double in_jejunum = first_of_ileum;
    constexpr double in_ileum = segments - first_of_ileum;
    const in<N, one> share = segment < first_of_ileum ? in<N, one>((1.0 - p.ileal_share) / in_jejunum)
                                                      : in<N, one>(p.ileal_left * p.ileal_share / in_ileum);
    const auto carriers = share * p.saturable_uptake;
    return s.intestine.carrier_factor * carriers / (p.saturable_half + x.free[segment]) +
           s.intestine.passive_factor * p.paracellular_rate;
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream& upstream, const inputs<N>&, const parameters<N>& p) {
    Upstream said = upstream;  // with this organ's part as far as it is known
    signals<N>& s = said.intestine;
    auto content = x.free[0];
    for (std::size_t i = 1; i < segments; ++i) content = content + x.free[i];
    const auto hurry = 1.0 + (content + x.kept_anion) / p.osmotic_half;
    const double per_segment = segments;
    s.onward_jejunum = per_segment / p.transit * hurry;
    s.onward_ileum = s.onward_jejunum / p.ileal_left;
    s.particles_onward = hurry / p.transit;
    const auto free_half = content + p.trace;
    const auto binding = x.binder / p.binding_half;
    s.available = free_half * free_half / (free_half * free_half + binding * binding);
    s.passive_factor = s.available * (1.0 + p.meal_gain * said.stomach.fullness);
    s.carrier_factor = s.passive_factor * (1.0 + p.status_gain * (said.adaptation.transporters - 1.0)) *
                       (1.0 + p.calcitriol_gain * (said.calcium_hormones.calcitriol - 1.0));
    s.uptake_jejunum = in<N, mmol / hour>::zero();
    s.uptake_ileum = in<N, mmol / hour>::zero();
    for (std::size_t i = 0; i < segments; ++i) {
        auto& whole = i < first_of_ileum ? s.uptake_jejunum : s.uptake_ileum;
        whole = whole + uptake_rate<N>(i, x, said, p) * x.free[i];
    }
    s.dissolution = p.dissolution_rate * x.solid;
    s.dissociation = p.dissociation_rate * x.chelate;
    s.to_colon = s.onward_ileum * x.free[segments - 1];
    s.binder_onward = s.to_colon / free_half;
    s.to_colon_undissolved = s.particles_onward * (x.solid + x.chelate);
    s.to_colon_residue = s.particles_onward * x.residue;
    return s;
}

// Not modelled: calcium in the lumen (at ordinary intakes no effect was found), viscosity, differences of mucosa.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    constexpr std::size_t where_chelates_part = 2;
    const auto& mine = s.intestine;
    pools<N, hour> r;
    auto arriving = s.stomach.emptying + s.magnesium_pools.secretion;
    for (std::size_t i = 0; i < segments; ++i) {
        if (i == where_chelates_part) arriving = arriving + mine.dissociation;
        if (i == first_of_ileum) arriving = arriving + mine.dissolution;
        const auto leaving = (i < first_of_ileum ? mine.onward_jejunum : mine.onward_ileum) * x.free[i];
        r.free[i] = arriving - uptake_rate<N>(i, x, s, p) * x.free[i] - leaving;
        arriving = leaving;
    }
    r.solid = s.stomach.emptying_solid - mine.dissolution - mine.particles_onward * x.solid;
    r.chelate = s.stomach.emptying_chelate - mine.dissociation - mine.particles_onward * x.chelate;
    r.binder = s.stomach.emptying_binder - mine.binder_onward * x.binder;
    r.kept_anion = -(mine.particles_onward * x.kept_anion);
    r.residue = -mine.to_colon_residue;
    return {.pools = r, .accumulators = {.absorbed = mine.uptake_jejunum + mine.uptake_ileum}};
}

}  // namespace magnesia::physiology::intestine
