// sleep_parameters.hpp - the numbers of sleep.hpp: rates, what each cause does to them, and gates.
// SPDX-License-Identifier: Apache-2.0
// Values and sources: data/parameters/sleep.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::sleep {

template <class N>
struct parameters {
    in<N, hour> rise_time;      ///< of the pressure to sleep, both ways
    in<N, one> production;      ///< pressure reached by one who never sleeps
    in<N, one> clock_drive;     ///< strength of the clock
    in<N, one> clock_constant;  ///< the six numbers of the clock's drive to wake, a quadratic of the oscillator
    in<N, one> clock_lead;
    in<N, one> clock_rhythm;
    in<N, one> clock_lead_squared;
    in<N, one> clock_product;
    in<N, one> clock_rhythm_squared;
    in<N, one> clock_mean;           ///< the quadratic averaged over a day
    in<N, one> clock_weight;         ///< how much of its swing those feel who have slept
    in<N, one> clock_in_bed;         ///< the same over usual hours in bed
    in<N, one> clock_nap;            ///< how much of its swing those feel who lie down for a nap
    in<N, one> threshold;            ///< pressure at which sleep and waking balance without a clock
    in<N, one / hour> falling_rate;  ///< falling asleep at the balance
    in<N, one> falling_slope;        ///< of its logarithm by pressure
    in<N, one> falling_again;        ///< falling asleep after an awakening, relative to the first time
    in<N, one> arousal_waking;       ///< share of arousal that wakes more often; the rest keeps one awake longer
    in<N, one / hour> waking_rate;   ///< waking up at the balance
    in<N, one> waking_slope;         ///< of its logarithm by lack of pressure
    in<N, one> largest_exponent;     ///< of both rates: a bound far outside what happens
    in<N, one> expectation;          ///< share of a complaint that hope and the return to the mean take away
    in<N, one> hope_share;           ///< of that, what hope alone does
    in<N, one> therapy_arousal;      ///< share of a complaint that the thoughts and habits of a therapy take away
    in<N, one> calm_onset;           ///< in falling asleep: logarithm of the rate per unit of each cause
    in<N, one> deficit_onset;        ///< per share of what cells hold missing, while little is
    in<N, one> deficit_reach;        ///< and no more than this however much is missing
    in<N, one> cortisol_onset;
    in<N, one> thoughts_onset;
    in<N, one> anxiety_onset;
    in<N, one> pain_onset;
    in<N, one> melatonin_onset;
    in<N, one> noise_onset;
    in<N, one> heat_onset;   ///< per degree C above the comfortable
    in<N, one> light_onset;  ///< in a bright bedroom
    in<N, one> tension_onset;
    in<N, one> warmth_onset;       ///< relative rise of the rate, the first time only
    in<N, one> warmth_reach;       ///< the most of it
    in<N, one> alcohol_onset;      ///< per gram per litre above the threshold
    in<N, one> alcohol_reach;      ///< the most of it
    in<N, one> exercise_relief;    ///< share of a complaint that regular hard work takes away
    in<N, one> alcohol_threshold;  ///< grams per litre above which alcohol puts to sleep
    in<N, one> alcohol_tolerance;  ///< its rise per gram per litre that blood has held in the last days
    in<N, one> calm_waking;        ///< in waking up, likewise
    in<N, one> pain_waking;
    in<N, one> restless_waking;
    in<N, one> noise_waking;
    in<N, one> heat_waking;         ///< share added per degree C
    in<N, one> light_waking;        ///< in a bright bedroom
    in<N, one> light_half;          ///< lux that wake half as much as any
    in<N, one> meal_waking;         ///< by a late heavy meal
    in<N, one> alcohol_waking;      ///< per gram per litre of rebound
    in<N, one> alcohol_firm;        ///< less waking per gram per litre above what one is used to
    in<N, one> alcohol_firm_reach;  ///< the most of it
    in<N, one> caffeine_waking;     ///< how far caffeine hides pressure from a sleeper
    in<N, hour> depth_rise_time;    ///< awake
    in<N, hour> depth_fall_time;    ///< asleep
    in<N, one> depth_ceiling;       ///< depth after waking for ever; 1 = at the usual bedtime
    in<N, one> deep_at_onset;       ///< share of deep sleep in sleep without dreams at depth 1
    in<N, one> depth_amplitude;     ///< of this person
    in<N, one> stress_deep;         ///< in deep sleep: relative change of its share per unit of each cause
    in<N, one> calm_deep;
    in<N, one> glycine_deep;
    in<N, one> caffeine_deep;       ///< per hidden share of pressure
    in<N, one> heat_deep;           ///< per degree C above the comfortable
    in<N, one> rem_base;            ///< of the odds of dream sleep, logarithms
    in<N, one> rem_depth;           ///< fall by depth
    in<N, one> rem_clock;           ///< swing with the clock
    in<N, one> rem_lag;             ///< radians from the lowest temperature to most dream sleep
    in<N, one> rem_alcohol;         ///< per gram per litre
    in<N, hour> drowsy_time;        ///< of stage 1 after falling asleep
    in<N, hour> day;                ///< 24 hours
    in<N, hour> recent_time;        ///< over which lost sleep counts
    in<N, hour> habit_time;         ///< over which one gets used to so much sleep
    in<N, hour> lost_width;         ///< so much of a loss goes unnoticed
    in<N, hour> day_swing;          ///< what is due at a usual bedtime beyond the mean of the day
    in<N, one> usual_efficiency;    ///< of such a person's nights
    in<N, one> usual_pressure;      ///< mean in bed, as a share of `production`
    in<N, one> usual_deep;          ///< share of deep sleep, mean in bed
    in<N, one> quality_efficiency;  ///< how quality follows each, relative to usual
    in<N, one> quality_time;
    in<N, one> quality_deep;
    in<N, one / hour> quality_lost;  ///< taken off per hour of sleep a day missing
    in<N, one / hour> repair_lost;   ///< repair taken off likewise
    in<N, one> sleepiness_least;     ///< of Karolinska's scale
    in<N, one> sleepiness_range;
    in<N, one> sleepiness_middle;    ///< balance of pressure at the middle of the scale
    in<N, one> sleepiness_width;     ///< balance over which it is run through
    in<N, one> sleepiness_rest;      ///< by lasting rest
    in<N, one> sleepiness_sedation;  ///< by blood magnesium: none, by evidence
    in<N, one> gate_calm_onset;      ///< gates: 1 where the effect is there, 0 where it is not
    in<N, one> gate_calm_waking;
    in<N, one> gate_calm_deep;
    in<N, one> gate_glycine_deep;
    in<N, one> gate_deficit;
    in<N, one> gate_cortisol;
    in<N, one> gate_thoughts;
    in<N, one> gate_stress_deep;
    in<N, one> gate_melatonin;
    in<N, one> gate_rhythm;
    in<N, one> gate_rhythm_waking;
    in<N, one> gate_tension;
    in<N, one> gate_restlessness;
    in<N, one> gate_restless_waking;
    in<N, one> gate_cramps;
    in<N, one> gate_room;
    in<N, one> gate_room_onset;
    in<N, one> gate_lit_room;
    in<N, one> gate_heat_deep;
    in<N, one> gate_anxiety;
    in<N, one> gate_pain;
    in<N, one> gate_complaint;
    in<N, one> gate_caffeine;
    in<N, one> gate_alcohol;
    in<N, one> gate_heavy_meal;
    in<N, one> gate_other_causes;
    in<N, one> gate_latency_efficiency;
    in<N, one> gate_awakening_efficiency;
    in<N, one> gate_awakening_time;
    in<N, one> gate_early_time;
    in<N, one> gate_efficiency_quality;
    in<N, one> gate_time_quality;
    in<N, one> gate_deep_quality;
    in<N, one> gate_repair;
    in<N, one> gate_refreshed;
    in<N, one> gate_sedation;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("rise_time", hour, s.rise_time);
        visit("production", one, s.production);
        visit("clock_drive", one, s.clock_drive);
        visit("clock_constant", one, s.clock_constant);
        visit("clock_lead", one, s.clock_lead);
        visit("clock_rhythm", one, s.clock_rhythm);
        visit("clock_lead_squared", one, s.clock_lead_squared);
        visit("clock_product", one, s.clock_product);
        visit("clock_rhythm_squared", one, s.clock_rhythm_squared);
        visit("clock_mean", one, s.clock_mean);
        visit("clock_weight", one, s.clock_weight);
        visit("clock_in_bed", one, s.clock_in_bed);
        visit("clock_nap", one, s.clock_nap);
        visit("threshold", one, s.threshold);
        visit("falling_rate", one / hour, s.falling_rate);
        visit("falling_slope", one, s.falling_slope);
        visit("falling_again", one, s.falling_again);
        visit("arousal_waking", one, s.arousal_waking);
        visit("waking_rate", one / hour, s.waking_rate);
        visit("waking_slope", one, s.waking_slope);
        visit("largest_exponent", one, s.largest_exponent);
        visit("expectation", one, s.expectation);
        visit("hope_share", one, s.hope_share);
        visit("therapy_arousal", one, s.therapy_arousal);
        visit("calm_onset", one, s.calm_onset);
        visit("deficit_onset", one, s.deficit_onset);
        visit("deficit_reach", one, s.deficit_reach);
        visit("cortisol_onset", one, s.cortisol_onset);
        visit("thoughts_onset", one, s.thoughts_onset);
        visit("anxiety_onset", one, s.anxiety_onset);
        visit("pain_onset", one, s.pain_onset);
        visit("melatonin_onset", one, s.melatonin_onset);
        visit("noise_onset", one, s.noise_onset);
        visit("heat_onset", one, s.heat_onset);
        visit("light_onset", one, s.light_onset);
        visit("tension_onset", one, s.tension_onset);
        visit("warmth_onset", one, s.warmth_onset);
        visit("warmth_reach", one, s.warmth_reach);
        visit("alcohol_onset", one, s.alcohol_onset);
        visit("alcohol_reach", one, s.alcohol_reach);
        visit("exercise_relief", one, s.exercise_relief);
        visit("alcohol_threshold", one, s.alcohol_threshold);
        visit("alcohol_tolerance", one, s.alcohol_tolerance);
        visit("calm_waking", one, s.calm_waking);
        visit("pain_waking", one, s.pain_waking);
        visit("restless_waking", one, s.restless_waking);
        visit("noise_waking", one, s.noise_waking);
        visit("heat_waking", one, s.heat_waking);
        visit("light_waking", one, s.light_waking);
        visit("light_half", one, s.light_half);
        visit("meal_waking", one, s.meal_waking);
        visit("alcohol_waking", one, s.alcohol_waking);
        visit("alcohol_firm", one, s.alcohol_firm);
        visit("alcohol_firm_reach", one, s.alcohol_firm_reach);
        visit("caffeine_waking", one, s.caffeine_waking);
        visit("depth_rise_time", hour, s.depth_rise_time);
        visit("depth_fall_time", hour, s.depth_fall_time);
        visit("depth_ceiling", one, s.depth_ceiling);
        visit("deep_at_onset", one, s.deep_at_onset);
        visit("depth_amplitude", one, s.depth_amplitude);
        visit("stress_deep", one, s.stress_deep);
        visit("calm_deep", one, s.calm_deep);
        visit("glycine_deep", one, s.glycine_deep);
        visit("caffeine_deep", one, s.caffeine_deep);
        visit("heat_deep", one, s.heat_deep);
        visit("rem_base", one, s.rem_base);
        visit("rem_depth", one, s.rem_depth);
        visit("rem_clock", one, s.rem_clock);
        visit("rem_lag", one, s.rem_lag);
        visit("rem_alcohol", one, s.rem_alcohol);
        visit("drowsy_time", hour, s.drowsy_time);
        visit("day", hour, s.day);
        visit("recent_time", hour, s.recent_time);
        visit("habit_time", hour, s.habit_time);
        visit("lost_width", hour, s.lost_width);
        visit("day_swing", hour, s.day_swing);
        visit("usual_efficiency", one, s.usual_efficiency);
        visit("usual_pressure", one, s.usual_pressure);
        visit("usual_deep", one, s.usual_deep);
        visit("quality_efficiency", one, s.quality_efficiency);
        visit("quality_time", one, s.quality_time);
        visit("quality_deep", one, s.quality_deep);
        visit("quality_lost", one / hour, s.quality_lost);
        visit("repair_lost", one / hour, s.repair_lost);
        visit("sleepiness_least", one, s.sleepiness_least);
        visit("sleepiness_range", one, s.sleepiness_range);
        visit("sleepiness_middle", one, s.sleepiness_middle);
        visit("sleepiness_width", one, s.sleepiness_width);
        visit("sleepiness_rest", one, s.sleepiness_rest);
        visit("sleepiness_sedation", one, s.sleepiness_sedation);
        visit("gate_calm_onset", one, s.gate_calm_onset);
        visit("gate_calm_waking", one, s.gate_calm_waking);
        visit("gate_calm_deep", one, s.gate_calm_deep);
        visit("gate_glycine_deep", one, s.gate_glycine_deep);
        visit("gate_deficit", one, s.gate_deficit);
        visit("gate_cortisol", one, s.gate_cortisol);
        visit("gate_thoughts", one, s.gate_thoughts);
        visit("gate_stress_deep", one, s.gate_stress_deep);
        visit("gate_melatonin", one, s.gate_melatonin);
        visit("gate_rhythm", one, s.gate_rhythm);
        visit("gate_rhythm_waking", one, s.gate_rhythm_waking);
        visit("gate_tension", one, s.gate_tension);
        visit("gate_restlessness", one, s.gate_restlessness);
        visit("gate_restless_waking", one, s.gate_restless_waking);
        visit("gate_cramps", one, s.gate_cramps);
        visit("gate_room", one, s.gate_room);
        visit("gate_room_onset", one, s.gate_room_onset);
        visit("gate_lit_room", one, s.gate_lit_room);
        visit("gate_heat_deep", one, s.gate_heat_deep);
        visit("gate_anxiety", one, s.gate_anxiety);
        visit("gate_pain", one, s.gate_pain);
        visit("gate_complaint", one, s.gate_complaint);
        visit("gate_caffeine", one, s.gate_caffeine);
        visit("gate_alcohol", one, s.gate_alcohol);
        visit("gate_heavy_meal", one, s.gate_heavy_meal);
        visit("gate_other_causes", one, s.gate_other_causes);
        visit("gate_latency_efficiency", one, s.gate_latency_efficiency);
        visit("gate_awakening_efficiency", one, s.gate_awakening_efficiency);
        visit("gate_awakening_time", one, s.gate_awakening_time);
        visit("gate_early_time", one, s.gate_early_time);
        visit("gate_efficiency_quality", one, s.gate_efficiency_quality);
        visit("gate_time_quality", one, s.gate_time_quality);
        visit("gate_deep_quality", one, s.gate_deep_quality);
        visit("gate_repair", one, s.gate_repair);
        visit("gate_refreshed", one, s.gate_refreshed);
        visit("gate_sedation", one, s.gate_sedation);
    }
};

}  // namespace magnesia::physiology::sleep
