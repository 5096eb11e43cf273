// mood.hpp - how a person feels: rest, anxiety, low and good mood, clarity, pain, and what follows for the day.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/mood.md. Values and sources: data/parameters/mood.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::mood {

/// All but rest in standard deviations of people: 1 of anxiety is a standard deviation of its questionnaire.
template <class N, unit per>
struct pools {
    in<N, one / per> rest;       ///< how well the last nights rested; 1 = usual
    in<N, one / per> anxiety;    ///< 0 = usual
    in<N, one / per> low_mood;   ///< depressive symptoms; 0 = usual
    in<N, one / per> good_mood;  ///< 0 = usual
    in<N, one / per> clarity;    ///< of the mind; 0 = usual
    in<N, one / per> pain;       ///< 0 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("rest", one / per, s.rest);
        visit("anxiety", one / per, s.anxiety);
        visit("low_mood", one / per, s.low_mood);
        visit("good_mood", one / per, s.good_mood);
        visit("clarity", one / per, s.clarity);
        visit("pain", one / per, s.pain);
    }
};

template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

template <class N>
struct inputs {
    in<N, one> anxiety_load;   ///< the person's own complaint; 0 = usual
    in<N, one> expectation;    ///< 0 to 1, of one in a trial: hope of being treated
    in<N, one> enrolled;       ///< 0 to 1, of one taken into a trial when worst: the return to the mean
    in<N, one> low_mood_load;  ///< the person's own complaint; 0 = usual
    in<N, one> pain_load;      ///< the person's own complaint; 0 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("anxiety_load", one, s.anxiety_load);
        visit("expectation", one, s.expectation);
        visit("enrolled", one, s.enrolled);
        visit("low_mood_load", one, s.low_mood_load);
        visit("pain_load", one, s.pain_load);
    }
};

template <class N>
struct parameters {
    in<N, one / hour> rest_rate;  ///< rest follows the quality of sleep, in bed
    in<N, one / hour> anxiety_rate;
    in<N, one / hour> low_mood_rate;
    in<N, one / hour> good_mood_rate;
    in<N, one / hour> clarity_rate;
    in<N, one / hour> pain_rate;
    in<N, one> severe;          ///< complaint at which half of what magnesium and glycine do to it is lost
    in<N, one> anxiety_hope;    ///< share of an anxious complaint that hope of being treated takes away
    in<N, one> anxiety_return;  ///< the same of the return to the mean
    in<N, one> low_mood_hope;   ///< of a complaint of low mood, likewise
    in<N, one> low_mood_return;
    in<N, one> gate_status;            ///< a lack of magnesium makes anxious
    in<N, one> anxiety_status;         ///< anxiety per share of what cells hold missing
    in<N, one> status_reach;           ///< the most of it, and of low mood from a lack
    in<N, one> gate_calm;              ///< a calm nervous system lowers anxiety
    in<N, one> anxiety_calm;           ///< anxiety taken off per log unit of calm
    in<N, one> calm_reach;             ///< the most of it
    in<N, one> gate_felt;              ///< felt stress makes anxious
    in<N, one> anxiety_felt;           ///< anxiety per unit of felt stress
    in<N, one> gate_glycine;           ///< glycine lowers anxiety
    in<N, one> anxiety_glycine;        ///< anxiety taken off per relative rise of glycine in the brain's fluid
    in<N, one> glycine_reach;          ///< the most of it
    in<N, one> gate_serotonin_low;     ///< serotonin lowers depressive symptoms
    in<N, one> low_mood_serotonin;     ///< low mood taken off per relative rise of serotonin
    in<N, one> gate_low_mood;          ///< a lack of magnesium brings low mood
    in<N, one> low_mood_status;        ///< low mood per share of what cells hold missing
    in<N, one> gate_low_felt;          ///< felt stress brings low mood
    in<N, one> low_mood_felt;          ///< low mood per unit of felt stress
    in<N, one> gate_low_rest;          ///< poor sleep brings low mood
    in<N, one> low_mood_rest;          ///< low mood per unit of rest missing
    in<N, one> gate_serotonin_good;    ///< serotonin lifts mood
    in<N, one> good_mood_serotonin;    ///< good mood per relative rise of serotonin
    in<N, one> gate_rest_mood;         ///< sleeping well lifts mood
    in<N, one> good_mood_rest;         ///< good mood per unit of rest
    in<N, one> good_mood_low;          ///< good mood lost per unit of low mood
    in<N, one> gate_rest_clarity;      ///< sleeping well clears the mind
    in<N, one> clarity_rest;           ///< clarity per unit of rest
    in<N, one> gate_plasticity;        ///< plasticity clears the mind
    in<N, one> clarity_plasticity;     ///< clarity per relative rise of plasticity
    in<N, one> gate_nerves;            ///< excitable nerves amplify pain
    in<N, one> pain_nerves;            ///< pain sensitivity per rise of log excitability
    in<N, one> gate_rest_pain;         ///< poor sleep raises pain sensitivity
    in<N, one> pain_rest;              ///< pain sensitivity per unit of rest missing
    in<N, one> gate_amplified;         ///< pain sensitivity raises pain
    in<N, one> pain_amplified;         ///< pain per unit of pain sensitivity
    in<N, one> gate_direct;            ///< magnesium relieves pain by itself: nil
    in<N, one> pain_direct;            ///< pain that it would take off per relative rise of plasma magnesium
    in<N, one> gate_rest_coping;       ///< sleeping well helps to bear pain
    in<N, one> tolerance_rest;         ///< pain tolerance and coping per unit of rest
    in<N, one> immune_rest;            ///< immune balance per unit of rest
    in<N, one> gate_rest_readiness;    ///< sleeping well makes ready
    in<N, one> readiness_rest;         ///< readiness per unit of rest
    in<N, one> gate_mood_readiness;    ///< good mood makes ready
    in<N, one> readiness_mood;         ///< readiness per unit of good mood
    in<N, one> gate_variability;       ///< a variable heart rate goes with readiness
    in<N, one> readiness_variability;  ///< readiness per log unit of heart rate variability
    in<N, one> alertness_rest;         ///< alertness by day per unit of rest
    in<N, hour> night_lost;            ///< sleep missing on the evening after a night up
    in<N, one / hour> short_rate;      ///< rest goes when sleep is missing, up
    in<N, one> rest_short;             ///< the most that it goes below 1
    in<N, one> good_mood_short;        ///< the most good mood that missing sleep takes off by itself
    in<N, one> clarity_short;          ///< the same of clarity

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("rest_rate", one / hour, s.rest_rate);
        visit("anxiety_rate", one / hour, s.anxiety_rate);
        visit("low_mood_rate", one / hour, s.low_mood_rate);
        visit("good_mood_rate", one / hour, s.good_mood_rate);
        visit("clarity_rate", one / hour, s.clarity_rate);
        visit("pain_rate", one / hour, s.pain_rate);
        visit("severe", one, s.severe);
        visit("anxiety_hope", one, s.anxiety_hope);
        visit("anxiety_return", one, s.anxiety_return);
        visit("low_mood_hope", one, s.low_mood_hope);
        visit("low_mood_return", one, s.low_mood_return);
        visit("gate_status", one, s.gate_status);
        visit("anxiety_status", one, s.anxiety_status);
        visit("status_reach", one, s.status_reach);
        visit("gate_calm", one, s.gate_calm);
        visit("anxiety_calm", one, s.anxiety_calm);
        visit("calm_reach", one, s.calm_reach);
        visit("gate_felt", one, s.gate_felt);
        visit("anxiety_felt", one, s.anxiety_felt);
        visit("gate_glycine", one, s.gate_glycine);
        visit("anxiety_glycine", one, s.anxiety_glycine);
        visit("glycine_reach", one, s.glycine_reach);
        visit("gate_serotonin_low", one, s.gate_serotonin_low);
        visit("low_mood_serotonin", one, s.low_mood_serotonin);
        visit("gate_low_mood", one, s.gate_low_mood);
        visit("low_mood_status", one, s.low_mood_status);
        visit("gate_low_felt", one, s.gate_low_felt);
        visit("low_mood_felt", one, s.low_mood_felt);
        visit("gate_low_rest", one, s.gate_low_rest);
        visit("low_mood_rest", one, s.low_mood_rest);
        visit("gate_serotonin_good", one, s.gate_serotonin_good);
        visit("good_mood_serotonin", one, s.good_mood_serotonin);
        visit("gate_rest_mood", one, s.gate_rest_mood);
        visit("good_mood_rest", one, s.good_mood_rest);
        visit("good_mood_low", one, s.good_mood_low);
        visit("gate_rest_clarity", one, s.gate_rest_clarity);
        visit("clarity_rest", one, s.clarity_rest);
        visit("gate_plasticity", one, s.gate_plasticity);
        visit("clarity_plasticity", one, s.clarity_plasticity);
        visit("gate_nerves", one, s.gate_nerves);
        visit("pain_nerves", one, s.pain_nerves);
        visit("gate_rest_pain", one, s.gate_rest_pain);
        visit("pain_rest", one, s.pain_rest);
        visit("gate_amplified", one, s.gate_amplified);
        visit("pain_amplified", one, s.pain_amplified);
        visit("gate_direct", one, s.gate_direct);
        visit("pain_direct", one, s.pain_direct);
        visit("gate_rest_coping", one, s.gate_rest_coping);
        visit("tolerance_rest", one, s.tolerance_rest);
        visit("immune_rest", one, s.immune_rest);
        visit("gate_rest_readiness", one, s.gate_rest_readiness);
        visit("readiness_rest", one, s.readiness_rest);
        visit("gate_mood_readiness", one, s.gate_mood_readiness);
        visit("readiness_mood", one, s.readiness_mood);
        visit("gate_variability", one, s.gate_variability);
        visit("readiness_variability", one, s.readiness_variability);
        visit("alertness_rest", one, s.alertness_rest);
        visit("night_lost", hour, s.night_lost);
        visit("short_rate", one / hour, s.short_rate);
        visit("rest_short", one, s.rest_short);
        visit("good_mood_short", one, s.good_mood_short);
        visit("clarity_short", one, s.clarity_short);
    }
};

template <class N>
struct signals {
    in<N, one> rest;              ///< rest of the last days; 1 = usual
    in<N, one> anxiety;           ///< 0 = usual
    in<N, one> low_mood;          ///< depressive symptoms; 0 = usual
    in<N, one> good_mood;         ///< 0 = usual
    in<N, one> clarity;           ///< of the mind; 0 = usual
    in<N, one> pain_sensitivity;  ///< 0 = usual
    in<N, one> pain;              ///< 0 = usual
    in<N, one> tolerance;         ///< of pain, and coping; 0 = usual
    in<N, one> immune;            ///< balance of the immune system; 0 = usual
    in<N, one> readiness;         ///< for the day; 0 = usual
    in<N, one> alertness;         ///< by day; 0 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("rest", one, s.rest);
        visit("anxiety", one, s.anxiety);
        visit("low_mood", one, s.low_mood);
        visit("good_mood", one, s.good_mood);
        visit("clarity", one, s.clarity);
        visit("pain_sensitivity", one, s.pain_sensitivity);
        visit("pain", one, s.pain);
        visit("tolerance", one, s.tolerance);
        visit("immune", one, s.immune);
        visit("readiness", one, s.readiness);
        visit("alertness", one, s.alertness);
    }
};

/// Share of an effect on a complaint that is left: whole for a mild one, half at `severe`.
template <class N>
in<N, one> left_of_effect(const in<N, one>& complaint, const parameters<N>& p) {
    return 1.0 / (1.0 + power<2>(complaint / p.severe));
}

template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream& upstream, const inputs<N>&, const parameters<N>& p) {
    const in<N, one> more_rest = x.rest - 1.0;
    const in<N, one> nerves = p.gate_nerves * p.pain_nerves * upstream.neurons.log_excitability;
    return {.rest = x.rest,
            .anxiety = x.anxiety,
            .low_mood = x.low_mood,
            .good_mood = x.good_mood,
            .clarity = x.clarity,
            .pain_sensitivity = nerves - p.gate_rest_pain * p.pain_rest * more_rest,
            .pain = x.pain,
            .tolerance = p.gate_rest_coping * p.tolerance_rest * more_rest,
            .immune = p.immune_rest * more_rest,
            .readiness = p.gate_rest_readiness * p.readiness_rest * more_rest +
                         p.gate_mood_readiness * p.readiness_mood * x.good_mood +
                         p.gate_variability * p.readiness_variability * upstream.circulation.variability,
            .alertness = p.alertness_rest * more_rest};
}

/// What hope and the return to the mean, each a share, leave of a complaint; of who has none there is nothing to take.
template <class N>
in<N, one> told_complaint(const in<N, one>& complaint, const in<N, one>& hope, const in<N, one>& back,
                          const inputs<N>& u) {
    return complaint - (hope * u.expectation + back * u.enrolled) * positive_part(complaint);
}

/// Anxiety where it would settle if everything stayed as it is now.
template <class N, class Upstream>
in<N, one> anxiety_level(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> missing = s.magnesium_pools.shortage;
    const in<N, one> from_lack = p.gate_status * within(p.status_reach, p.anxiety_status * missing);
    const in<N, one> by_calm = p.gate_calm * within(p.calm_reach, p.anxiety_calm * s.neurons.calm);
    const in<N, one> more_glycine = s.brain_barrier.glycine - 1.0;
    const in<N, one> by_glycine = p.gate_glycine * within(p.glycine_reach, p.anxiety_glycine * more_glycine);
    const in<N, one> from_stress = p.gate_felt * p.anxiety_felt * s.stress.felt;
    const in<N, one> complaint = told_complaint<N>(u.anxiety_load, p.anxiety_hope, p.anxiety_return, u);
    return complaint + from_stress + left_of_effect<N>(u.anxiety_load, p) * (from_lack - by_calm - by_glycine);
}

template <class N, class Upstream>
in<N, one> low_mood_level(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> missing = s.magnesium_pools.shortage;
    const in<N, one> from_lack = p.gate_low_mood * within(p.status_reach, p.low_mood_status * missing);
    const in<N, one> by_serotonin = p.gate_serotonin_low * p.low_mood_serotonin * (s.neurons.serotonin - 1.0);
    const in<N, one> complaint = told_complaint<N>(u.low_mood_load, p.low_mood_hope, p.low_mood_return, u);
    const in<N, one> from_stress = p.gate_low_felt * p.low_mood_felt * s.stress.felt;
    const in<N, one> from_poor_sleep = p.gate_low_rest * p.low_mood_rest * (1.0 - s.mood.rest);
    return complaint + from_stress + from_poor_sleep + left_of_effect<N>(u.low_mood_load, p) * from_lack - by_serotonin;
}

/// How much sleep is missing now, 0 to 1: what the last days lack and what is due today. 0 in who sleeps as usual.
template <class N, class Upstream>
in<N, one> short_of_sleep(const Upstream& s, const parameters<N>& p) {
    const in<N, one> all = 1.0;
    const in<N, one> nights = (s.sleep.lost + s.sleep.overdue) / p.night_lost;
    return within(all, nights);
}

template <class N, class Upstream>
in<N, one> good_mood_level(const Upstream& s, const parameters<N>& p) {
    const in<N, one> from_sleep = p.good_mood_rest * (s.mood.rest - 1.0) - p.good_mood_short * short_of_sleep<N>(s, p);
    return p.gate_rest_mood * from_sleep + p.gate_serotonin_good * p.good_mood_serotonin * (s.neurons.serotonin - 1.0) -
           p.good_mood_low * s.mood.low_mood;
}

template <class N, class Upstream>
in<N, one> clarity_level(const Upstream& s, const parameters<N>& p) {
    const in<N, one> from_sleep = p.clarity_rest * (s.mood.rest - 1.0) - p.clarity_short * short_of_sleep<N>(s, p);
    return p.gate_rest_clarity * from_sleep + p.gate_plasticity * p.clarity_plasticity * (s.neurons.plasticity - 1.0);
}

// What magnesium does to pain it does through sleep and excitable nerves: `gate_direct` stands shut.
template <class N, class Upstream>
in<N, one> pain_level(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> amplified = p.gate_amplified * p.pain_amplified * s.mood.pain_sensitivity * (1.0 + u.pain_load);
    const in<N, one> relieved = p.gate_direct * p.pain_direct * (s.magnesium_pools.relative_plasma - 1.0);
    return u.pain_load + amplified - relieved;
}

/// A night in bed gives the rest of its quality; up, what sleep is missing takes rest away.
template <class N, class Upstream>
in<N, one / hour> rested(const state<N>& x, const Upstream& s, const parameters<N>& p) {
    const in<N, one> is_short = short_of_sleep<N>(s, p);
    const in<N, one> too_much = positive_part(x.rest - 1.0 + p.rest_short * is_short);
    return p.rest_rate * s.sleep.at_night * (s.sleep.quality - x.rest) -
           p.short_rate * (1.0 - s.sleep.in_bed) * is_short * too_much;
}

// Not modelled: therapy and medicines, and what low mood and pain do to each other.
template <class N, class Upstream>
change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>& u,
                                                  const parameters<N>& p) {
    return {.pools = {.rest = rested<N>(x, s, p),
                      .anxiety = p.anxiety_rate * (anxiety_level<N>(s, u, p) - x.anxiety),
                      .low_mood = p.low_mood_rate * (low_mood_level<N>(s, u, p) - x.low_mood),
                      .good_mood = p.good_mood_rate * (good_mood_level<N>(s, p) - x.good_mood),
                      .clarity = p.clarity_rate * (clarity_level<N>(s, p) - x.clarity),
                      .pain = p.pain_rate * (pain_level<N>(s, u, p) - x.pain)},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::mood
