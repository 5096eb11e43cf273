// circulation.hpp - heart and vessels: tone and pressure, heart rate variability, rhythm and conduction.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/circulation.md. Values and sources: data/parameters/circulation.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/responders.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::circulation {

template <class N, unit per>
struct pools {
    in<N, one / per>
        tone;  ///< of the muscle around vessels, in relative plasma magnesium that would undo it; 0 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("tone", one / per, s.tone);
    }
};

template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

template <class N>
struct inputs {
    in<N, one> systolic;   ///< the person's usual pressure, mmHg
    in<N, one> diastolic;  ///< the same
    in<N, one> treated;    ///< 1 for a person on drugs against high pressure, else 0

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("systolic", one, s.systolic);
        visit("diastolic", one, s.diastolic);
        visit("treated", one, s.treated);
    }
};

template <class N>
struct parameters {
    in<N, one / hour> tone_rate;
    in<N, one> gate_tone;               ///< magnesium in plasma relaxes vessels
    in<N, one> tone_reach;              ///< the largest change of relative plasma magnesium that still acts on muscle
    in<N, one> systolic_strength;       ///< mmHg per unit of tone where pressure is far above normal
    in<N, one> diastolic_strength;      ///< the same
    in<N, one> normal_systolic;         ///< mmHg up to which nothing answers
    in<N, one> normal_diastolic;        ///< the same
    in<N, one> half_systolic;           ///< mmHg above it at which half of the answer is reached
    in<N, one> half_diastolic;          ///< the same
    in<N, one> treated_gain;            ///< how much more pressure answers on drugs, relative
    in<N, one> gate_vessels;            ///< a lack of magnesium harms vessels
    in<N, one> vessels_lack;            ///< share of their function lost per share of what cells hold missing
    in<N, one> vessels_reach;           ///< the most of it
    in<N, one> gate_gut;                ///< magnesium in plasma relaxes the muscle of the gut
    in<N, one> gut_plasma;              ///< tone of the gut taken off per relative rise of plasma magnesium
    in<N, one> gate_calm;               ///< a calm nervous system raises heart rate variability
    in<N, one> variability_calm;        ///< log variability per log unit of calm
    in<N, one> gate_variability;        ///< a lack of magnesium lowers heart rate variability
    in<N, one> variability_lack;        ///< log variability lost per share of what cells hold missing
    in<N, one> variability_reach;       ///< the most of either
    in<N, one> gate_rhythm;             ///< a lack of magnesium makes the heart stumble
    in<N, one> ectopic_lack;            ///< relative rise of ectopic beats per share of what cells hold missing
    in<N, one> ectopic_reach;           ///< the most of it
    in<N, one> ectopic_overload;        ///< relative rise of ectopic beats with conduction all lost
    in<N, one> gate_hydration;          ///< a lack of magnesium loses potassium, calcium and water
    in<N, one> hydration_gain;          ///< relative fall per share of what cells hold missing
    in<N, one> hydration_reach;         ///< the most of it; below 1
    in<N, mmol / litre> overload;       ///< magnesium in plasma from which conduction slows
    in<N, mmol / litre> half_overload;  ///< above it, at which half of it is lost
    in<N, mmol / litre> dilation;       ///< magnesium in plasma above which vessels widen at once, in anybody
    in<N, mmol / litre> half_dilation;  ///< above it, at which pressure has fallen by half of the most
    in<N, one> systolic_dilation;       ///< mmHg; the most
    in<N, one> diastolic_dilation;      ///< the same

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("tone_rate", one / hour, s.tone_rate);
        visit("gate_tone", one, s.gate_tone);
        visit("tone_reach", one, s.tone_reach);
        visit("systolic_strength", one, s.systolic_strength);
        visit("diastolic_strength", one, s.diastolic_strength);
        visit("normal_systolic", one, s.normal_systolic);
        visit("normal_diastolic", one, s.normal_diastolic);
        visit("half_systolic", one, s.half_systolic);
        visit("half_diastolic", one, s.half_diastolic);
        visit("treated_gain", one, s.treated_gain);
        visit("gate_vessels", one, s.gate_vessels);
        visit("vessels_lack", one, s.vessels_lack);
        visit("vessels_reach", one, s.vessels_reach);
        visit("gate_gut", one, s.gate_gut);
        visit("gut_plasma", one, s.gut_plasma);
        visit("gate_calm", one, s.gate_calm);
        visit("variability_calm", one, s.variability_calm);
        visit("gate_variability", one, s.gate_variability);
        visit("variability_lack", one, s.variability_lack);
        visit("variability_reach", one, s.variability_reach);
        visit("gate_rhythm", one, s.gate_rhythm);
        visit("ectopic_lack", one, s.ectopic_lack);
        visit("ectopic_reach", one, s.ectopic_reach);
        visit("ectopic_overload", one, s.ectopic_overload);
        visit("gate_hydration", one, s.gate_hydration);
        visit("hydration_gain", one, s.hydration_gain);
        visit("hydration_reach", one, s.hydration_reach);
        visit("overload", mmol / litre, s.overload);
        visit("half_overload", mmol / litre, s.half_overload);
        visit("dilation", mmol / litre, s.dilation);
        visit("half_dilation", mmol / litre, s.half_dilation);
        visit("systolic_dilation", one, s.systolic_dilation);
        visit("diastolic_dilation", one, s.diastolic_dilation);
    }
};

template <class N>
struct signals {
    in<N, one> vessel_tone;      ///< 0 = usual
    in<N, one> systolic_shift;   ///< of pressure against the reference state, mmHg
    in<N, one> diastolic_shift;  ///< the same
    in<N, one> vessels;          ///< function of heart and vessels; 1 = usual
    in<N, one> gut_tone;         ///< of the muscle of the gut; 0 = usual; nothing reads it
    in<N, one> variability;      ///< of the heart rate (RMSSD), log change; 0 = usual
    in<N, one> ectopic_beats;    ///< relative to usual
    in<N, one> conduction;       ///< share of the usual conduction of the heart
    in<N, one> hydration;        ///< water and salts; 1 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("vessel_tone", one, s.vessel_tone);
        visit("systolic_shift", one, s.systolic_shift);
        visit("diastolic_shift", one, s.diastolic_shift);
        visit("vessels", one, s.vessels);
        visit("gut_tone", one, s.gut_tone);
        visit("variability", one, s.variability);
        visit("ectopic_beats", one, s.ectopic_beats);
        visit("conduction", one, s.conduction);
        visit("hydration", one, s.hydration);
    }
};

/// What the magnesium of plasma gives muscle in vessels and gut to relax by; below 0 when it is low.
template <class N, class Upstream>
in<N, one> relaxing(const Upstream& s, const parameters<N>& p) {
    return within<in<N, one>>(p.tone_reach, s.magnesium_pools.relative_plasma - 1.0);
}

template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream& upstream, const inputs<N>& u, const parameters<N>& p) {
    const auto& magnesium = upstream.magnesium_pools;
    const in<N, one> missing = magnesium.shortage;
    const in<N, one> answering = (1.0 + p.treated_gain * u.treated) * x.tone;
    const in<N, one> by_calm = p.gate_calm * within(p.variability_reach, p.variability_calm * upstream.neurons.calm);
    const in<N, one> by_lack = p.gate_variability * within(p.variability_reach, p.variability_lack * missing);
    const in<N, one> beyond = positive_part(magnesium.plasma_total - p.overload) / p.half_overload;
    const in<N, one> conducted = 1.0 / (1.0 + power<2>(beyond));
    const in<N, mmol / litre> too_much = positive_part(magnesium.plasma_total - p.dilation);
    const in<N, one> widened = too_much / (too_much + p.half_dilation);
    return {.vessel_tone = x.tone,
            .systolic_shift = p.systolic_strength * raised(u.systolic, p.normal_systolic, p.half_systolic) * answering -
                              p.systolic_dilation * widened,
            .diastolic_shift =
                p.diastolic_strength * raised(u.diastolic, p.normal_diastolic, p.half_diastolic) * answering -
                p.diastolic_dilation * widened,
            .vessels = 1.0 - p.gate_vessels * within(p.vessels_reach, p.vessels_lack * missing),
            .gut_tone = -(p.gate_gut * p.gut_plasma * relaxing<N>(upstream, p)),
            .variability = by_calm - by_lack,
            .ectopic_beats = 1.0 + p.gate_rhythm * within(p.ectopic_reach, p.ectopic_lack * missing) +
                             p.ectopic_overload * (1.0 - conducted),
            .conduction = conducted,
            .hydration = 1.0 - p.gate_hydration * within(p.hydration_reach, p.hydration_gain * missing)};
}

// Not modelled: heart rate, salt, potassium and calcium, and what drugs do.
template <class N, class Upstream>
change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                  const parameters<N>& p) {
    return {.pools = {.tone = -(p.tone_rate * (p.gate_tone * relaxing<N>(s, p) + x.tone))}, .accumulators = {}};
}

}  // namespace magnesia::physiology::circulation
