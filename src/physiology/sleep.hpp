// sleep.hpp - pressure and clock against each other: awake or asleep in bed, how deep, and how sleepy by day.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/sleep.md. Values and sources: data/parameters/sleep.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/shortage.hpp"
#include "physiology/sleep_parameters.hpp"

namespace magnesia::physiology::sleep {

template <class N, unit per>
struct pools {
    in<N, one / per> pressure;        ///< to sleep: grows awake, falls asleep
    in<N, one / per> awake;           ///< chance of being awake; 1 out of bed, set so by the event of getting up
    in<N, one / per> not_yet_asleep;  ///< chance of not having slept since lights out; set to 1 likewise
    in<N, one / per> depth;           ///< of sleep to come, 1 at the usual bedtime
    in<N, one / per> recent;          ///< share of the day awake, of the last days
    in<N, one / per> habit;           ///< the same that one is used to: of the last year

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("pressure", one / per, s.pressure);
        visit("awake", one / per, s.awake);
        visit("not_yet_asleep", one / per, s.not_yet_asleep);
        visit("depth", one / per, s.depth);
        visit("recent", one / per, s.recent);
        visit("habit", one / per, s.habit);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, hour / per> latency;       ///< hours until sleep came first
    in<N, hour / per> awake_in_bed;  ///< hours, latency too
    in<N, hour / per> late_awake;    ///< hours, of them in the last hour
    in<N, hour / per> asleep;
    in<N, hour / per> deep;
    in<N, hour / per> rem;
    in<N, hour / per> light_sleep;  ///< hours, stages 1 and 2
    in<N, hour / per> drowsy;       ///< hours, stage 1
    in<N, one / per> awakenings;
    in<N, hour / per> up;          ///< hours out of bed
    in<N, hour / per> sleepiness;  ///< of them, each times the Karolinska scale

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("latency", hour / per, s.latency);
        visit("awake_in_bed", hour / per, s.awake_in_bed);
        visit("late_awake", hour / per, s.late_awake);
        visit("asleep", hour / per, s.asleep);
        visit("deep", hour / per, s.deep);
        visit("rem", hour / per, s.rem);
        visit("light_sleep", hour / per, s.light_sleep);
        visit("drowsy", hour / per, s.drowsy);
        visit("awakenings", one / per, s.awakenings);
        visit("up", hour / per, s.up);
        visit("sleepiness", hour / per, s.sleepiness);
    }
};

template <class N>
struct inputs {
    in<N, one> in_bed;   ///< 1 in bed, else 0
    in<N, one> napping;  ///< 1 in bed for a nap, else 0
    in<N, one>
        complaint;  ///< logarithm by which falling asleep is slower; 0 = good sleeper, about -1.4 = chronic insomnia
    in<N, one> expectation;   ///< 0 to 1, of one in a trial: hope of being treated
    in<N, one> enrolled;      ///< 0 to 1, of one taken into a trial when worst: the return to the mean
    in<N, one> therapy;       ///< 0 to 1, how much of a therapy of insomnia is practised
    in<N, one> noise;         ///< 0 = quiet
    in<N, one> restlessness;  ///< restless legs; 0 = none
    in<N, one> other_causes;  ///< apnoea, illness: logarithm of waking more often; 0 = none
    in<N, one> late;          ///< 1 in the last hour in bed, else 0
    in<N, one> heavy_meal;    ///< 0 to 1, late in the evening

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("in_bed", one, s.in_bed);
        visit("napping", one, s.napping);
        visit("complaint", one, s.complaint);
        visit("expectation", one, s.expectation);
        visit("enrolled", one, s.enrolled);
        visit("therapy", one, s.therapy);
        visit("noise", one, s.noise);
        visit("restlessness", one, s.restlessness);
        visit("other_causes", one, s.other_causes);
        visit("late", one, s.late);
        visit("heavy_meal", one, s.heavy_meal);
    }
};

template <class N>
struct signals {
    in<N, one> in_bed;                 ///< 1 in bed
    in<N, one> at_night;               ///< 1 in bed for the main sleep
    in<N, one> awake;                  ///< chance of being awake
    in<N, one / hour> falling_asleep;  ///< rate, were one awake in bed and not asleep before
    in<N, one / hour> falling_back;    ///< rate, were one awake after an awakening
    in<N, one / hour> waking;          ///< rate, were one asleep
    in<N, one> deep_share;             ///< of sleep: stage 3
    in<N, one> rem_share;              ///< of sleep: dream sleep
    in<N, one> light_share;            ///< of sleep: stages 1 and 2
    in<N, one> drowsy_share;           ///< of sleep: stage 1, part of the light
    in<N, one> restlessness;           ///< 0 = none
    in<N, one> efficiency;             ///< chance of being asleep in bed
    in<N, one> sleeping;               ///< the same, by when the wake time falls
    in<N, one> repair;                 ///< deep sleep relative to usual
    in<N, hour> lost;                  ///< sleep a day that the last days lack of what one is used to
    in<N, hour> overdue;               ///< sleep that is due now beyond that: nothing before a usual bedtime
    in<N, one> quality;                ///< of this moment in bed; its mean over a usual night is 1
    in<N, one> sleepiness;             ///< Karolinska scale, 1 (alert) to 9

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("in_bed", one, s.in_bed);
        visit("at_night", one, s.at_night);
        visit("awake", one, s.awake);
        visit("falling_asleep", one / hour, s.falling_asleep);
        visit("falling_back", one / hour, s.falling_back);
        visit("waking", one / hour, s.waking);
        visit("deep_share", one, s.deep_share);
        visit("rem_share", one, s.rem_share);
        visit("light_share", one, s.light_share);
        visit("drowsy_share", one, s.drowsy_share);
        visit("restlessness", one, s.restlessness);
        visit("efficiency", one, s.efficiency);
        visit("sleeping", one, s.sleeping);
        visit("repair", one, s.repair);
        visit("lost", hour, s.lost);
        visit("overdue", hour, s.overdue);
        visit("quality", one, s.quality);
        visit("sleepiness", one, s.sleepiness);
    }
};

/// The clock's drive to wake, relative to its strength; a gate shut leaves its average over a day.
template <class N, class Clock>
constexpr in<N, one> drive(const Clock& c, const parameters<N>& p, const in<N, one>& gate) {
    const auto swing = p.clock_constant + p.clock_lead * c.rhythm_lead + p.clock_rhythm * c.rhythm +
                       p.clock_lead_squared * power<2>(c.rhythm_lead) + p.clock_product * c.rhythm_lead * c.rhythm +
                       p.clock_rhythm_squared * power<2>(c.rhythm);
    return p.clock_mean + gate * (swing - p.clock_mean);
}

/// The same for those who feel only a part of its swing; it turns about its usual value in bed.
template <class N, class Clock>
constexpr in<N, one> drive_in_part(const Clock& c, const in<N, one>& part, const parameters<N>& p,
                                   const in<N, one>& gate) {
    return p.clock_in_bed + part * (drive<N>(c, p, gate) - p.clock_in_bed);
}

/// Pressure above that at which sleep and waking balance under a drive to wake; `hidden` is the share of it that is not
/// felt.
template <class N>
constexpr in<N, one> balance(const state<N>& x, const parameters<N>& p, const in<N, one>& hidden,
                             const in<N, one>& to_wake) {
    return x.pressure * (1.0 - p.gate_caffeine * hidden) - p.threshold - p.clock_drive * to_wake;
}

template <class N>
constexpr in<N, one> bounded_exp(const in<N, one>& exponent, const parameters<N>& p) {
    return exp(min(max(exponent, -p.largest_exponent), p.largest_exponent));
}

/// What is left of a complaint after hope, the return to the mean, what therapy teaches and regular exercise.
template <class N, class Upstream>
constexpr in<N, one> felt_complaint(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> in_trial = p.expectation * (p.hope_share * u.expectation + (1.0 - p.hope_share) * u.enrolled);
    const in<N, one> left =
        (1.0 - in_trial) * (1.0 - p.therapy_arousal * u.therapy) * (1.0 - p.exercise_relief * s.muscle.active);
    return p.gate_complaint * (u.complaint + (1.0 - left) * positive_part(-u.complaint));
}

/// What keeps the mind awake: a complaint, stress hormones, thoughts, anxiety; 0 in somebody at ease.
template <class N, class Upstream>
constexpr in<N, one> arousal(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    return p.gate_cortisol * p.cortisol_onset * s.stress.excess +
           p.gate_thoughts * p.thoughts_onset * s.stress.thoughts + p.gate_anxiety * p.anxiety_onset * s.mood.anxiety -
           felt_complaint<N>(s, u, p);
}

/// Grams per litre of blood above what one is used to.
template <class N, class Upstream>
constexpr in<N, one> unaccustomed(const Upstream& s, const parameters<N>& p) {
    return p.gate_alcohol * (s.alcohol.grams_per_litre - p.alcohol_tolerance * s.alcohol.habit);
}

/// What much blood alcohol does to falling asleep; after an awakening it does not help.
template <class N, class Upstream>
constexpr in<N, one> sedation(const Upstream& s, const parameters<N>& p) {
    return p.alcohol_onset * positive_part(unaccustomed<N>(s, p) - p.gate_alcohol * p.alcohol_threshold);
}

/// By how much waking is less while alcohol is in the blood, its logarithm.
template <class N, class Upstream>
constexpr in<N, one> held_asleep(const Upstream& s, const parameters<N>& p) {
    return within(p.alcohol_firm_reach, p.alcohol_firm * positive_part(unaccustomed<N>(s, p)));
}

/// Light of the bedroom at night, from 0 in the dark to 1; for naps people lie down in daylight.
template <class N, class Upstream>
constexpr in<N, one> lit_room(const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    return p.gate_lit_room * (1.0 - u.napping) * s.clock.light / (s.clock.light + p.light_half);
}

/// Falling asleep but for warm skin and alcohol, which both help once a night.
template <class N, class Upstream>
constexpr in<N, one / hour> falling_unhelped(const in<N, one>& pressed, const in<N, one>& aroused, const Upstream& s,
                                             const inputs<N>& u, const parameters<N>& p) {
    const auto room = p.gate_room_onset * (p.noise_onset * u.noise + p.heat_onset * s.warmth.heat) +
                      p.light_onset * lit_room<N>(s, u, p);
    const auto body = p.gate_calm_onset * p.calm_onset * s.neurons.calm -
                      p.gate_deficit * within(p.deficit_reach, p.deficit_onset * s.magnesium_pools.shortage) -
                      p.gate_tension * p.tension_onset * s.muscle.tension - p.gate_pain * p.pain_onset * s.mood.pain -
                      p.gate_melatonin * p.melatonin_onset * s.melatonin.missing;
    return p.falling_rate * bounded_exp<N>(p.falling_slope * pressed + body - room - aroused, p);
}

template <class N, class Upstream>
constexpr in<N, one / hour> waking(const in<N, one>& pressed, const in<N, one>& aroused, const in<N, one>& restlessness,
                                   const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const auto disturbed = p.arousal_waking * aroused + p.gate_pain * p.pain_waking * s.mood.pain +
                           p.gate_restless_waking * p.restless_waking * restlessness +
                           p.gate_room * p.noise_waking * u.noise + p.light_waking * lit_room<N>(s, u, p) +
                           p.gate_heavy_meal * p.meal_waking * u.heavy_meal +
                           p.gate_alcohol * p.alcohol_waking * s.alcohol.rebound - held_asleep<N>(s, p) +
                           p.gate_other_causes * u.other_causes - p.gate_calm_waking * p.calm_waking * s.neurons.calm;
    const auto warm = 1.0 + p.gate_room * p.heat_waking * s.warmth.heat;
    return p.waking_rate * warm * bounded_exp<N>(disturbed - p.waking_slope * pressed, p) +
           p.gate_cramps * s.cramps.night_hazard;
}

/// Stages as shares of sleep: dreams when sleep is shallow and the body cold, and of the rest deep sleep by depth.
template <class N, class Upstream>
constexpr void share_out(signals<N>& mine, const state<N>& x, const Upstream& s, const parameters<N>& p) {
    const auto phase = s.clock.cosine * cos(p.rem_lag) + s.clock.sine * sin(p.rem_lag);
    const in<N, one> deepened = positive_part(
        1.0 + p.gate_calm_deep * p.calm_deep * s.neurons.calm +
        p.gate_glycine_deep * p.glycine_deep * (s.neurons.glycine_inhibition - 1.0) -
        p.gate_stress_deep * p.stress_deep * s.stress.excess - p.gate_caffeine * p.caffeine_deep * s.caffeine.masked -
        p.gate_heat_deep * p.heat_deep * s.warmth.heat);
    mine.rem_share = logistic(p.rem_base - p.rem_depth * x.depth + p.rem_clock * phase -
                              p.gate_alcohol * p.rem_alcohol * s.alcohol.grams_per_litre);
    const in<N, one> all = 1.0;
    mine.deep_share = (1.0 - mine.rem_share) * min(p.deep_at_onset * p.depth_amplitude * x.depth * deepened, all);
    mine.light_share = 1.0 - mine.rem_share - mine.deep_share;
    mine.drowsy_share = min(p.drowsy_time * mine.waking, mine.light_share);
}

/// What the states mean for a person: these are bookkeeping, so their gates are always open.
template <class N, class Upstream>
constexpr void judge(signals<N>& mine, const state<N>& x, const Upstream& s, const inputs<N>& u,
                     const parameters<N>& p) {
    const auto again_awake = x.awake - x.not_yet_asleep;
    mine.efficiency = 1.0 - p.gate_latency_efficiency * x.not_yet_asleep - p.gate_awakening_efficiency * again_awake;
    mine.sleeping =
        1.0 - x.not_yet_asleep - (p.gate_awakening_time * (1.0 - u.late) + p.gate_early_time * u.late) * again_awake;
    const auto slept_lately = 1.0 - x.pressure / p.production;
    const auto usually = 1.0 - p.usual_pressure;
    mine.lost = shortage_of(in<N, hour>(p.day * (x.recent - x.habit)), p.lost_width);
    const in<N, hour> awake_beyond = p.day * (x.pressure / p.production - x.recent) - p.day_swing;
    mine.overdue = shortage_of(awake_beyond, p.lost_width);
    const auto relative_deep = mine.deep_share / p.usual_deep;
    mine.repair = 1.0 + p.gate_repair * (relative_deep - 1.0 - p.repair_lost * mine.lost);
    mine.quality =
        1.0 + p.gate_efficiency_quality * p.quality_efficiency * ((1.0 - x.awake) / p.usual_efficiency - 1.0) +
        p.gate_time_quality * p.quality_time * (slept_lately / usually - 1.0) +
        p.gate_deep_quality * p.quality_deep * (relative_deep - 1.0) - p.gate_time_quality * p.quality_lost * mine.lost;
    const auto sleepy =
        (balance<N>(x, p, s.caffeine.masked, drive<N>(s.clock, p, p.gate_rhythm)) - p.sleepiness_middle) /
        p.sleepiness_width;
    const auto rested = p.gate_refreshed * p.sleepiness_rest * (s.mood.rest - 1.0) -
                        p.gate_sedation * p.sleepiness_sedation * (s.magnesium_pools.relative_plasma - 1.0);
    mine.sleepiness = p.sleepiness_least + p.sleepiness_range * logistic(sleepy - rested);
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    signals<N> mine;
    mine.in_bed = u.in_bed;
    mine.at_night = u.in_bed * (1.0 - u.napping);
    mine.awake = x.awake;
    mine.restlessness = u.restlessness + p.gate_restlessness * positive_part(s.muscle.tension);
    const in<N, one> aroused = arousal<N>(s, u, p);
    const in<N, one> lying_down = 1.0 - (1.0 - p.clock_nap) * u.napping;
    const in<N, one> tired =
        balance<N>(x, p, s.caffeine.masked, drive_in_part<N>(s.clock, lying_down, p, p.gate_rhythm));
    const in<N, one> warmed = positive_part(1.0 + within(p.warmth_reach, p.warmth_onset * s.warmth.skin));
    mine.falling_asleep =
        falling_unhelped<N>(tired, aroused, s, u, p) * warmed * exp(within(p.alcohol_reach, sedation<N>(s, p)));
    const in<N, one> again =
        balance<N>(x, p, s.caffeine.masked, drive_in_part<N>(s.clock, p.clock_weight, p, p.gate_rhythm));
    mine.falling_back =
        p.falling_again * falling_unhelped<N>(again, aroused, s, u, p) * bounded_exp<N>(p.arousal_waking * aroused, p);
    const in<N, one> hidden_asleep = p.caffeine_waking * s.caffeine.masked;
    const in<N, one> pressed_asleep =
        balance<N>(x, p, hidden_asleep, drive_in_part<N>(s.clock, p.clock_weight, p, p.gate_rhythm_waking));
    mine.waking = waking<N>(pressed_asleep, aroused, mine.restlessness, s, u, p);
    share_out<N>(mine, x, s, p);
    judge<N>(mine, x, s, u, p);
    return mine;
}

// Not modelled: cycles of dreams within a night, inertia after waking, and habit of naps.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>& u,
                                                            const parameters<N>& p) {
    const auto& mine = s.sleep;
    const auto asleep = 1.0 - x.awake;
    const auto falling_first = u.in_bed * mine.falling_asleep * x.not_yet_asleep;
    const auto falling_again = u.in_bed * mine.falling_back * (x.awake - x.not_yet_asleep);
    const auto waking = u.in_bed * mine.waking * asleep;
    const auto sleeping = u.in_bed * mine.sleeping;
    return {.pools = {.pressure = (p.production * x.awake - x.pressure) / p.rise_time,
                      .awake = waking - falling_first - falling_again,
                      .not_yet_asleep = -falling_first,
                      .depth = (p.depth_ceiling - x.depth) * x.awake / p.depth_rise_time -
                               x.depth * asleep / p.depth_fall_time,
                      .recent = (x.pressure / p.production - x.recent) / p.recent_time,
                      .habit = (x.pressure / p.production - x.habit) / p.habit_time},
            .accumulators = {.latency = u.in_bed * x.not_yet_asleep,
                             .awake_in_bed = u.in_bed * x.awake,
                             .late_awake = u.in_bed * u.late * x.awake,
                             .asleep = sleeping,
                             .deep = sleeping * mine.deep_share,
                             .rem = sleeping * mine.rem_share,
                             .light_sleep = sleeping * mine.light_share,
                             .drowsy = sleeping * mine.drowsy_share,
                             .awakenings = waking,
                             .up = 1.0 - u.in_bed,
                             .sleepiness = (1.0 - u.in_bed) * mine.sleepiness}};
}

}  // namespace magnesia::physiology::sleep
