// metabolism.hpp - insulin resistance, fasting glucose, HbA1c and C-reactive protein, as changes of what is said.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/metabolism.md. Values and sources: data/parameters/metabolism.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/responders.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::metabolism {

template <class N, unit per>
struct pools {
    in<N, one / per> resistance;             ///< to insulin, relative change of the person's own; 0 = usual
    in<N, one / per> resistance_of_nights;   ///< by sleep that is lost, a factor; 1 = after nights one is used to
    in<N, mmol / litre / per> hba1c_memory;  ///< change of glucose that red cells remember
    in<N, one / per> inflammation;           ///< relative change of the person's own C-reactive protein; 0 = usual
    in<N, one / per> acute;                  ///< C-reactive protein made after hard work, mg/L

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("resistance", one / per, s.resistance);
        visit("resistance_of_nights", one / per, s.resistance_of_nights);
        visit("hba1c_memory", mmol / litre / per, s.hba1c_memory);
        visit("inflammation", one / per, s.inflammation);
        visit("acute", one / per, s.acute);
    }
};

template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

/// What the person says is usual.
template <class N>
struct inputs {
    in<N, mmol / litre> glucose;  ///< fasting
    in<N, one> homa;              ///< HOMA-IR
    in<N, one> crp;               ///< C-reactive protein, mg/L

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("glucose", mmol / litre, s.glucose);
        visit("homa", one, s.homa);
        visit("crp", one, s.crp);
    }
};

template <class N>
struct parameters {
    in<N, one / hour> resistance_rate;
    in<N, one / hour> hba1c_rate;  ///< red cells with their memory are renewed
    in<N, one / hour> inflammation_rate;
    in<N, one> gate_resistance;    ///< magnesium lowers insulin resistance
    in<N, one> resistance_plasma;  ///< taken off a person far from normal per relative rise of plasma magnesium
    in<N, one> resistance_lack;    ///< added to anybody per share of what cells hold missing
    in<N, one> resistance_reach;   ///< the most of either
    in<N, one> low_reach;          ///< the most that too little in plasma adds to resistance or inflammation
    in<N, one> normal_homa;        ///< HOMA-IR up to which more magnesium does nothing
    in<N, one> half_homa;          ///< above it, at which half of the effect is reached
    in<N, one> gate_nights;        ///< lost sleep raises insulin resistance
    in<N, one / hour> nights_rate;
    in<N, one / hour> nights_resistance;  ///< added to anybody per hour of sleep lost a night
    in<N, one> nights_reach;              ///< the most of it
    in<N, one> gate_glucose;              ///< fasting glucose follows insulin resistance
    in<N, one> glucose_resistance;        ///< relative rise of fasting glucose per relative rise of resistance
    in<N, litre / mmol> hba1c_glucose;    ///< points of HbA1c per change of glucose
    in<N, one> gate_inflammation;         ///< magnesium lowers C-reactive protein that is raised
    in<N, one> inflammation_plasma;       ///< taken off a person far from normal per relative rise of plasma magnesium
    in<N, one> inflammation_reach;        ///< the most of it
    in<N, one> normal_crp;                ///< mg/L up to which more magnesium does nothing
    in<N, one> half_crp;                  ///< above it, at which half of the effect is reached
    in<N, one / hour> acute_gain;  ///< C-reactive protein, mg/L, made per hour and pg/mL of much interleukin-6 of work
    in<N, one> acute_half;         ///< pg/mL of it at which half of that is made
    in<N, one / hour> acute_loss;  ///< and cleared

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("resistance_rate", one / hour, s.resistance_rate);
        visit("hba1c_rate", one / hour, s.hba1c_rate);
        visit("inflammation_rate", one / hour, s.inflammation_rate);
        visit("gate_resistance", one, s.gate_resistance);
        visit("resistance_plasma", one, s.resistance_plasma);
        visit("resistance_lack", one, s.resistance_lack);
        visit("resistance_reach", one, s.resistance_reach);
        visit("low_reach", one, s.low_reach);
        visit("normal_homa", one, s.normal_homa);
        visit("half_homa", one, s.half_homa);
        visit("gate_nights", one, s.gate_nights);
        visit("nights_rate", one / hour, s.nights_rate);
        visit("nights_resistance", one / hour, s.nights_resistance);
        visit("nights_reach", one, s.nights_reach);
        visit("gate_glucose", one, s.gate_glucose);
        visit("glucose_resistance", one, s.glucose_resistance);
        visit("hba1c_glucose", litre / mmol, s.hba1c_glucose);
        visit("gate_inflammation", one, s.gate_inflammation);
        visit("inflammation_plasma", one, s.inflammation_plasma);
        visit("inflammation_reach", one, s.inflammation_reach);
        visit("normal_crp", one, s.normal_crp);
        visit("half_crp", one, s.half_crp);
        visit("acute_gain", one / hour, s.acute_gain);
        visit("acute_half", one, s.acute_half);
        visit("acute_loss", one / hour, s.acute_loss);
    }
};

template <class N>
struct signals {
    in<N, one> homa_factor;             ///< of the HOMA-IR that the person says; 1 = usual
    in<N, mmol / litre> glucose_shift;  ///< of fasting glucose
    in<N, one> hba1c_shift;             ///< points (per cent of haemoglobin)
    in<N, one> crp_factor;              ///< of the C-reactive protein that the person says; 1 = usual
    in<N, one> crp_of_work;             ///< on top of that, mg/L
    in<N, one> control;                 ///< of blood sugar: how far insulin acts; 1 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("homa_factor", one, s.homa_factor);
        visit("glucose_shift", mmol / litre, s.glucose_shift);
        visit("hba1c_shift", one, s.hba1c_shift);
        visit("crp_factor", one, s.crp_factor);
        visit("crp_of_work", one, s.crp_of_work);
        visit("control", one, s.control);
    }
};

template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>& u, const parameters<N>& p) {
    return {.homa_factor = x.resistance + x.resistance_of_nights,
            .glucose_shift = p.gate_glucose * p.glucose_resistance * x.resistance * u.glucose,
            .hba1c_shift = p.hba1c_glucose * x.hba1c_memory,
            .crp_factor = 1.0 + x.inflammation,
            .crp_of_work = x.acute,
            .control = 2.0 - x.resistance - x.resistance_of_nights};
}

/// What magnesium in plasma takes off, relative: little more than usual does most, and what too little adds reaches
/// far, so that people with a low serum have as much to gain as others.
template <class N, class Upstream>
in<N, one> by_plasma(const Upstream& s, const in<N, one>& strength, const in<N, one>& most,
                     const in<N, one>& low_most) {
    const in<N, one> more = s.magnesium_pools.relative_plasma - 1.0;
    return within(most, strength * positive_part(more)) - within(low_most, strength * positive_part(-more));
}

/// Resistance where it would settle: a lack raises it in anybody, more in plasma lowers it in whom it is raised.
template <class N, class Upstream>
in<N, one> resistance_level(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> by_lack = within(p.resistance_reach, p.resistance_lack * s.magnesium_pools.shortage);
    const in<N, one> taken_off = by_plasma<N>(s, p.resistance_plasma, p.resistance_reach, p.low_reach);
    return p.gate_resistance * (by_lack - raised(u.homa, p.normal_homa, p.half_homa) * taken_off);
}

/// What short nights add to resistance, which come and go with days of sleep; fasting glucose does not follow.
template <class N, class Upstream>
in<N, one> nights_level(const Upstream& s, const parameters<N>& p) {
    return p.gate_nights * within(p.nights_reach, p.nights_resistance * s.sleep.lost);
}

template <class N, class Upstream>
in<N, one> inflammation_level(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> taken_off = by_plasma<N>(s, p.inflammation_plasma, p.inflammation_reach, p.low_reach);
    return -(p.gate_inflammation * raised(u.crp, p.normal_crp, p.half_crp) * taken_off);
}

// Not modelled: meals, insulin itself, weight, drugs against diabetes, and what inflammation does to resistance.
template <class N, class Upstream>
change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>& u,
                                                  const parameters<N>& p) {
    const in<N, one> much = s.muscle.interleukin_of_work / (s.muscle.interleukin_of_work + p.acute_half);
    return {.pools = {.resistance = p.resistance_rate * (resistance_level<N>(s, u, p) - x.resistance),
                      .resistance_of_nights = p.nights_rate * (1.0 + nights_level<N>(s, p) - x.resistance_of_nights),
                      .hba1c_memory = p.hba1c_rate * (s.metabolism.glucose_shift - x.hba1c_memory),
                      .inflammation = p.inflammation_rate * (inflammation_level<N>(s, u, p) - x.inflammation),
                      .acute = p.acute_gain * much * s.muscle.interleukin_of_work - p.acute_loss * x.acute},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::metabolism
