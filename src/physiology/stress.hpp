// stress.hpp - the stress axis: CRH, ACTH and cortisol with their glands, cortisol in brain and urine, and felt stress.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/stress.md. Values and sources: data/parameters/stress.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::stress {

template <class N, unit per>
struct pools {
    in<N, one / per> crh;             ///< relative, about 1
    in<N, one / per> acth;            ///< relative, about 1
    in<N, one / per> cortisol;        ///< in blood, relative to its mean over a day of the axis alone
    in<N, one / per> pituitary;       ///< cells that make ACTH, relative
    in<N, one / per> adrenal;         ///< cells that make cortisol, relative
    in<N, one / per> brain_cortisol;  ///< in the brain, over what is usual at this hour: 1 = usual
    in<N, one / per> felt;            ///< felt stress of the last days, in standard deviations of people; 0 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("crh", one / per, s.crh);
        visit("acth", one / per, s.acth);
        visit("cortisol", one / per, s.cortisol);
        visit("pituitary", one / per, s.pituitary);
        visit("adrenal", one / per, s.adrenal);
        visit("brain_cortisol", one / per, s.brain_cortisol);
        visit("felt", one / per, s.felt);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> urine_cortisol;  ///< free cortisol in urine
    in<N, hour / per> cortisol;        ///< relative cortisol times time: its mean over any stretch

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("urine_cortisol", mmol / per, s.urine_cortisol);
        visit("cortisol", hour / per, s.cortisol);
    }
};

template <class N>
struct inputs {
    in<N, one> load;        ///< stressors, in the units of felt stress that they make in the end; 0 = usual
    in<N, one> relaxation;  ///< relaxation practice: 0 none, 1 daily

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("load", one, s.load);
        visit("relaxation", one, s.relaxation);
    }
};

template <class N>
struct parameters {
    in<N, one / hour> crh_rate;       ///< removal; release at level 1 is as large
    in<N, one / hour> acth_rate;      ///< removal; release at level 1 is as large
    in<N, one / hour> cortisol_rate;  ///< removal; release at level 1 is as large
    in<N, one> receptor_half;         ///< cortisol at which the glucocorticoid receptor halves release
    in<N, one> floor;                 ///< levels below this are read as this where they stand below a line or a root
    in<N, one> day_cosine;            ///< of the drive, by the phase after the temperature minimum
    in<N, one> day_sine;
    in<N, one> half_day_cosine;
    in<N, one> half_day_sine;
    in<N, one> drive_level;  ///< makes cortisol 1 in the mean of a day of the axis alone
    in<N, one> drive_lag;    ///< radians of the clock by which cortisol follows the drive
    in<N, one / hour> pituitary_rate;
    in<N, one / hour> adrenal_rate;
    in<N, one> gland_limit;    ///< mass at which a gland stops growing
    in<N, one> gate_status;    ///< magnesium calms the axis
    in<N, one> brain_gain;     ///< relative rise of the drive per share of brain magnesium missing
    in<N, one> body_gain;      ///< the same per share of what cells hold missing
    in<N, one> status_reach;   ///< the most that magnesium moves the drive
    in<N, one> overwhelming;   ///< load at which half of what magnesium does to the drive is lost
    in<N, one> gate_load;      ///< stressors drive the axis
    in<N, one> load_gain;      ///< relative rise of the drive per unit of load
    in<N, one> felt_gain;      ///< the same per unit of felt stress
    in<N, one> gate_drive;     ///< more drive makes more cortisol
    in<N, one> gate_delivery;  ///< cortisol of the blood reaches the brain
    in<N, one / hour> delivery_rate;
    in<N, one> gate_barrier;   ///< a lack of magnesium lets more cortisol into the brain
    in<N, one> barrier_gain;   ///< relative, per share of what cells hold missing
    in<N, one> barrier_reach;  ///< the most of it
    in<N, one> gate_thoughts_blood;
    in<N, one> thoughts_blood;  ///< racing thoughts per relative surplus of cortisol in blood
    in<N, one> gate_thoughts_brain;
    in<N, one> thoughts_brain;  ///< the same per relative surplus in the brain
    in<N, one> thoughts_felt;   ///< the same per unit of felt stress
    in<N, one / hour> felt_rate;
    in<N, one> gate_felt_cortisol;
    in<N, one> felt_cortisol;  ///< felt stress per relative surplus of cortisol
    in<N, one> gate_felt_rest;
    in<N, one> felt_rest;         ///< felt stress per unit of rest missing
    in<N, one / hour> felt_lost;  ///< felt stress per hour of sleep a day missing
    in<N, one> felt_lost_reach;   ///< the most of it
    in<N, one> gate_relaxation;
    in<N, one> relaxation_gain;  ///< felt stress taken off by daily practice
    in<N, one> gate_gaba;
    in<N, one> gaba_gain;               ///< felt stress taken off per relative rise of GABA tone
    in<N, one> gaba_reach;              ///< the most of it
    in<N, mmol / litre> serum_level;    ///< of cortisol where the relative level is 1
    in<N, mmol / hour> steroid_output;  ///< free cortisol and cortisone in urine, together
    in<N, one> cortisone_share;         ///< of both: what the kidney has inactivated
    in<N, one> gate_inactivation;       ///< magnesium lets the kidney inactivate more
    in<N, one> inactivation_status;     ///< relative rise of the odds against it per share of what cells hold missing
    in<N, one> inactivation_plasma;     ///< relative rise of its odds per relative rise of plasma magnesium

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("crh_rate", one / hour, s.crh_rate);
        visit("acth_rate", one / hour, s.acth_rate);
        visit("cortisol_rate", one / hour, s.cortisol_rate);
        visit("receptor_half", one, s.receptor_half);
        visit("floor", one, s.floor);
        visit("day_cosine", one, s.day_cosine);
        visit("day_sine", one, s.day_sine);
        visit("half_day_cosine", one, s.half_day_cosine);
        visit("half_day_sine", one, s.half_day_sine);
        visit("drive_level", one, s.drive_level);
        visit("drive_lag", one, s.drive_lag);
        visit("pituitary_rate", one / hour, s.pituitary_rate);
        visit("adrenal_rate", one / hour, s.adrenal_rate);
        visit("gland_limit", one, s.gland_limit);
        visit("gate_status", one, s.gate_status);
        visit("brain_gain", one, s.brain_gain);
        visit("body_gain", one, s.body_gain);
        visit("status_reach", one, s.status_reach);
        visit("overwhelming", one, s.overwhelming);
        visit("gate_load", one, s.gate_load);
        visit("load_gain", one, s.load_gain);
        visit("felt_gain", one, s.felt_gain);
        visit("gate_drive", one, s.gate_drive);
        visit("gate_delivery", one, s.gate_delivery);
        visit("delivery_rate", one / hour, s.delivery_rate);
        visit("gate_barrier", one, s.gate_barrier);
        visit("barrier_gain", one, s.barrier_gain);
        visit("barrier_reach", one, s.barrier_reach);
        visit("gate_thoughts_blood", one, s.gate_thoughts_blood);
        visit("thoughts_blood", one, s.thoughts_blood);
        visit("gate_thoughts_brain", one, s.gate_thoughts_brain);
        visit("thoughts_brain", one, s.thoughts_brain);
        visit("thoughts_felt", one, s.thoughts_felt);
        visit("felt_rate", one / hour, s.felt_rate);
        visit("gate_felt_cortisol", one, s.gate_felt_cortisol);
        visit("felt_cortisol", one, s.felt_cortisol);
        visit("gate_felt_rest", one, s.gate_felt_rest);
        visit("felt_rest", one, s.felt_rest);
        visit("felt_lost", one / hour, s.felt_lost);
        visit("felt_lost_reach", one, s.felt_lost_reach);
        visit("gate_relaxation", one, s.gate_relaxation);
        visit("relaxation_gain", one, s.relaxation_gain);
        visit("gate_gaba", one, s.gate_gaba);
        visit("gaba_gain", one, s.gaba_gain);
        visit("gaba_reach", one, s.gaba_reach);
        visit("serum_level", mmol / litre, s.serum_level);
        visit("steroid_output", mmol / hour, s.steroid_output);
        visit("cortisone_share", one, s.cortisone_share);
        visit("gate_inactivation", one, s.gate_inactivation);
        visit("inactivation_status", one, s.inactivation_status);
        visit("inactivation_plasma", one, s.inactivation_plasma);
    }
};

template <class N>
struct signals {
    in<N, one> clock_drive;              ///< of the axis by the clock alone, now
    in<N, one> excess;                   ///< activity of the axis: its drive over that of the clock alone, less 1
    in<N, one> acth;                     ///< relative
    in<N, one> cortisol;                 ///< in blood, relative, about 1 over a day
    in<N, one> surplus;                  ///< cortisol over what is usual at this hour, less 1
    in<N, one> brain_cortisol;           ///< in the brain, over what is usual at this hour
    in<N, one> felt;                     ///< felt stress; 0 = usual
    in<N, one> thoughts;                 ///< racing thoughts and tension; 0 = usual
    in<N, mmol / litre> serum_cortisol;  ///< total, in serum
    in<N, mmol / hour> urine_cortisol;   ///< free cortisol into urine
    in<N, mmol / hour> urine_cortisone;  ///< cortisone into urine
    in<N, one> cortisone_ratio;          ///< cortisol over cortisone in urine

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("clock_drive", one, s.clock_drive);
        visit("excess", one, s.excess);
        visit("acth", one, s.acth);
        visit("cortisol", one, s.cortisol);
        visit("surplus", one, s.surplus);
        visit("brain_cortisol", one, s.brain_cortisol);
        visit("felt", one, s.felt);
        visit("thoughts", one, s.thoughts);
        visit("serum_cortisol", mmol / litre, s.serum_cortisol);
        visit("urine_cortisol", mmol / hour, s.urine_cortisol);
        visit("urine_cortisone", mmol / hour, s.urine_cortisone);
        visit("cortisone_ratio", one, s.cortisone_ratio);
    }
};

/// The clock's own drive at a phase, given by its cosine and sine, before it is raised to the power of five halves.
template <class N>
in<N, one> clock_swing(const in<N, one>& cosine, const in<N, one>& sine, const parameters<N>& p) {
    const in<N, one> day = p.day_cosine * cosine + p.day_sine * sine;
    const in<N, one> half_day =
        p.half_day_cosine * (cosine * cosine - sine * sine) + p.half_day_sine * 2.0 * sine * cosine;
    return max(1.0 + day + half_day, p.floor);
}

/// Cortisol that is usual at this hour. Where drive changes slowly the axis gives its square root: the
/// mineralocorticoid receptor divides release by cortisol, and the glands settle where their masses multiply to 1.
template <class N, class Clock>
in<N, one> usual_cortisol(const Clock& clock, const parameters<N>& p) {
    const in<N, one> turn_cosine = cos(p.drive_lag), turn_sine = sin(p.drive_lag);
    const in<N, one> cosine = clock.cosine * turn_cosine + clock.sine * turn_sine;
    const in<N, one> sine = clock.sine * turn_cosine - clock.cosine * turn_sine;
    const in<N, one> swing = clock_swing<N>(cosine, sine, p);
    return max(sqrt(p.drive_level) * swing * sqrt(sqrt(swing)), p.floor);
}

/// What stressors, felt stress and magnesium add to the drive of the clock, relative to it. What magnesium does is
/// bounded and is lost at extreme load (it does not override extreme stress); what stressors do is not.
template <class N, class Upstream>
in<N, one> activity(const state<N>& x, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> stressed = p.gate_load * (p.load_gain * u.load + p.felt_gain * x.felt);
    const in<N, one> missing_in_brain = 1.0 - s.brain_barrier.relative;
    const in<N, one> missing = p.brain_gain * missing_in_brain + p.body_gain * s.magnesium_pools.shortage;
    const in<N, one> lift = within(p.status_reach, missing);
    const in<N, one> listening = (1.0 + stressed) / (1.0 + power<4>(u.load / p.overwhelming));
    return stressed + p.gate_status * lift * listening;
}

/// Odds that the kidney turns free cortisol into cortisone: above 0, since what moves them less than doubles them.
template <class N, class Upstream>
in<N, one> inactivation(const Upstream& s, const parameters<N>& p) {
    const auto& magnesium = s.magnesium_pools;
    const in<N, one> most = 1.0;
    const in<N, one> gained = within(most, p.inactivation_plasma * (magnesium.relative_plasma - 1.0));
    const in<N, one> lost = within(most, p.inactivation_status * magnesium.shortage);
    const in<N, one> usual = p.cortisone_share / (1.0 - p.cortisone_share);
    return usual * (1.0 + p.gate_inactivation * ((1.0 + gained) / (1.0 + lost) - 1.0));
}

template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream& upstream, const inputs<N>& u, const parameters<N>& p) {
    signals<N> s;
    s.excess = activity<N>(x, upstream, u, p);
    const in<N, one> swing = clock_swing<N>(upstream.clock.cosine, upstream.clock.sine, p);
    s.clock_drive = p.drive_level * power<2>(swing) * sqrt(swing);
    s.acth = x.acth;
    s.cortisol = x.cortisol;
    s.surplus = x.cortisol / usual_cortisol<N>(upstream.clock, p) - 1.0;
    s.brain_cortisol = x.brain_cortisol;
    s.felt = x.felt;
    s.thoughts = p.gate_thoughts_blood * p.thoughts_blood * s.surplus +
                 p.gate_thoughts_brain * p.thoughts_brain * (x.brain_cortisol - 1.0) + p.thoughts_felt * x.felt;
    s.serum_cortisol = p.serum_level * x.cortisol;
    const in<N, one> odds = inactivation<N>(upstream, p);
    s.urine_cortisol = p.steroid_output * x.cortisol / (1.0 + odds);
    s.urine_cortisone = s.urine_cortisol * odds;
    s.cortisone_ratio = 1.0 / odds;
    return s;
}

/// Felt stress where it would settle if everything stayed as it is now.
template <class N, class Upstream>
in<N, one> felt_level(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> from_cortisol = p.gate_felt_cortisol * p.felt_cortisol * s.stress.surplus;
    const in<N, one> by_hours = within(p.felt_lost_reach, p.felt_lost * s.sleep.lost);
    const in<N, one> from_poor_sleep = p.gate_felt_rest * (p.felt_rest * (1.0 - s.mood.rest) + by_hours);
    const in<N, one> by_relaxation = p.gate_relaxation * p.relaxation_gain * u.relaxation;
    const in<N, one> by_gaba = p.gate_gaba * within(p.gaba_reach, p.gaba_gain * (s.neurons.gaba - 1.0));
    return u.load + from_cortisol + from_poor_sleep - by_relaxation - by_gaba;
}

// Not modelled: cortisol bound to its carrier protein, pulses within the day (noise of the drive), vasopressin, and
// what cortisol does to the glands beyond their mass.
template <class N, class Upstream>
change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>& u,
                                                  const parameters<N>& p) {
    const in<N, one> restrained = 1.0 / (1.0 + power<3>(x.cortisol / p.receptor_half));  // glucocorticoid receptor
    const in<N, one> damped = 1.0 / max(x.cortisol, p.floor);                            // mineralocorticoid receptor
    const in<N, one> leaking = within(p.barrier_reach, p.barrier_gain * s.magnesium_pools.shortage);
    const in<N, one> let_in = 1.0 + p.gate_barrier * leaking;
    const in<N, one> delivered = let_in * (1.0 + p.gate_delivery * s.stress.surplus);
    const in<N, one> drive = s.stress.clock_drive * max(1.0 + p.gate_drive * s.stress.excess, p.floor);
    return {.pools = {.crh = p.crh_rate * (drive * restrained * damped - x.crh),
                      .acth = p.acth_rate * (x.pituitary * x.crh * restrained - x.acth),
                      .cortisol = p.cortisol_rate * (x.adrenal * x.acth - x.cortisol),
                      .pituitary = p.pituitary_rate * x.pituitary * (x.crh * (1.0 - x.pituitary / p.gland_limit) - 1.0),
                      .adrenal = p.adrenal_rate * x.adrenal * (x.acth * (1.0 - x.adrenal / p.gland_limit) - 1.0),
                      .brain_cortisol = p.delivery_rate * (delivered - x.brain_cortisol),
                      .felt = p.felt_rate * (felt_level<N>(s, u, p) - x.felt)},
            .accumulators = {.urine_cortisol = s.stress.urine_cortisol, .cortisol = x.cortisol}};
}

}  // namespace magnesia::physiology::stress
