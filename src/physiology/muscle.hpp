// muscle.hpp - a training session damages, tires and hurts; what of it shows in blood, in strength and in recovery.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/muscle.md. Values and sources: data/parameters/muscle.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/muscle_parameters.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::muscle {

/// What blood holds is counted above the usual. All but repair are 0 in one who rests.
template <class N, unit per>
struct pools {
    in<N, one / per> damage;           ///< 1 = left by 60 maximal eccentric knee extensions in one not used to them
    in<N, one / per> soreness;         ///< points of 10, before the bound of the scale
    in<N, one / per> weakness;         ///< share of force lost by damage; weeks
    in<N, one / per> fatigue;          ///< share of force lost by long work; a day
    in<N, one / per> creatine_kinase;  ///< IU/L
    in<N, one / per> myoglobin;        ///< ug/L
    in<N, one / per> interleukin_6;    ///< pg/mL
    in<N, one / per> lactate;          ///< mmol/L
    in<N, one / per> protection;       ///< by earlier bouts, 0 to 1; months
    in<N, one / per> activity;         ///< mean of work over the last weeks
    in<N, one / per> repair;  ///< by the deep sleep of the last nights, and the hypothesis of timing; 1 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("damage", one / per, s.damage);
        visit("soreness", one / per, s.soreness);
        visit("weakness", one / per, s.weakness);
        visit("fatigue", one / per, s.fatigue);
        visit("creatine_kinase", one / per, s.creatine_kinase);
        visit("myoglobin", one / per, s.myoglobin);
        visit("interleukin_6", one / per, s.interleukin_6);
        visit("lactate", one / per, s.lactate);
        visit("protection", one / per, s.protection);
        visit("activity", one / per, s.activity);
        visit("repair", one / per, s.repair);
    }
};

template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

/// The session, the person, and what moves muscle apart from both: food, drugs, massage. All are 0 in a usual person.
template <class N>
struct inputs {
    in<N, one> work;               ///< share of maximal aerobic power, 0 to 1.2; of what a single muscle can do
    in<N, one / hour> eccentric;   ///< damaging load; 1 in all = 60 maximal eccentric knee extensions
    in<N, one> heat;               ///< 0 temperate, 1 hot
    in<N, one> trained;            ///< 0 untrained, 1 athlete
    in<N, one> age_weakness;       ///< share of strength lost by age
    in<N, one> calcium_transport;  ///< re-uptake of calcium, in parts of the usual
    in<N, one> energy;             ///< supply, in parts of the usual
    in<N, one> synthesis;          ///< of protein, in parts of the usual
    in<N, one> glucose;            ///< supply, in parts of the usual
    in<N, one> recovery;           ///< felt, in parts of the usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("work", one, s.work);
        visit("eccentric", one / hour, s.eccentric);
        visit("heat", one, s.heat);
        visit("trained", one, s.trained);
        visit("age_weakness", one, s.age_weakness);
        visit("calcium_transport", one, s.calcium_transport);
        visit("energy", one, s.energy);
        visit("synthesis", one, s.synthesis);
        visit("glucose", one, s.glucose);
        visit("recovery", one, s.recovery);
    }
};

template <class N>
struct signals {
    in<N, one> calcium_transport;      ///< re-uptake of calcium; 1 = usual
    in<N, one> relaxation;             ///< 0 = usual
    in<N, one> stiffness;              ///< and spasm, in and after a session; 0 = none
    in<N, one> tension;                ///< 0 = usual, below it relaxed
    in<N, one> energy;                 ///< supply of ATP; 1 = usual
    in<N, one> synthesis;              ///< of protein; 1 = usual
    in<N, one> susceptibility;         ///< damage per load; 1 = usual in one untrained
    in<N, one> tenderness;             ///< soreness per damage; 1 = usual
    in<N, one> inflammation;           ///< interleukin-6 per work; 1 = usual
    in<N, one> glucose_supply;         ///< of muscle and brain at work; 1 = usual
    in<N, one> lactate_build_up;       ///< per work; 1 = usual
    in<N, one> active;                 ///< 0 = never works, 1/2 = at the half, 1 = far beyond
    in<N, one> damage;                 ///< 1 = left by 60 maximal eccentric knee extensions
    in<N, one> soreness;               ///< points of 10
    in<N, one> fatigue;                ///< share of force lost by work
    in<N, one> exertion;               ///< felt at work, points of 10
    in<N, one> force;                  ///< isometric; share of what is usual in the young
    in<N, one> strength;               ///< torque; share of what is usual in the young
    in<N, one> power;                  ///< likewise
    in<N, one> aerobic;                ///< maximal aerobic power; 1 = usual
    in<N, one> endurance;              ///< 1 = usual
    in<N, one> shuttle_run;            ///< time for a shuttle run; 1 = usual
    in<N, one> chair_stand;            ///< time to rise from a chair; 1 = usual in the young
    in<N, one> gait_speed;             ///< 1 = usual in the young
    in<N, one> creatine_kinase;        ///< IU/L
    in<N, one> lactate_dehydrogenase;  ///< U/L
    in<N, one> myoglobin;              ///< ug/L
    in<N, one> interleukin_6;          ///< pg/mL
    in<N, one> interleukin_of_work;    ///< above the usual, pg/mL
    in<N, one> lactate;                ///< mmol/L
    in<N, one> recovery;               ///< felt; 1 = usual
    in<N, one> injury_risk;            ///< relative; 1 = usual
    in<N, one> performance;            ///< 1 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("calcium_transport", one, s.calcium_transport);
        visit("relaxation", one, s.relaxation);
        visit("stiffness", one, s.stiffness);
        visit("tension", one, s.tension);
        visit("energy", one, s.energy);
        visit("synthesis", one, s.synthesis);
        visit("susceptibility", one, s.susceptibility);
        visit("tenderness", one, s.tenderness);
        visit("inflammation", one, s.inflammation);
        visit("glucose_supply", one, s.glucose_supply);
        visit("lactate_build_up", one, s.lactate_build_up);
        visit("active", one, s.active);
        visit("damage", one, s.damage);
        visit("soreness", one, s.soreness);
        visit("fatigue", one, s.fatigue);
        visit("exertion", one, s.exertion);
        visit("force", one, s.force);
        visit("strength", one, s.strength);
        visit("power", one, s.power);
        visit("aerobic", one, s.aerobic);
        visit("endurance", one, s.endurance);
        visit("shuttle_run", one, s.shuttle_run);
        visit("chair_stand", one, s.chair_stand);
        visit("gait_speed", one, s.gait_speed);
        visit("creatine_kinase", one, s.creatine_kinase);
        visit("lactate_dehydrogenase", one, s.lactate_dehydrogenase);
        visit("myoglobin", one, s.myoglobin);
        visit("interleukin_6", one, s.interleukin_6);
        visit("interleukin_of_work", one, s.interleukin_of_work);
        visit("lactate", one, s.lactate);
        visit("recovery", one, s.recovery);
        visit("injury_risk", one, s.injury_risk);
        visit("performance", one, s.performance);
    }
};

/// What status does to tone, supply, and to the price of a session, each bounded; and what regular work does.
template <class N, class Upstream>
void of_status(signals<N>& mine, const state<N>& x, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> missing = s.magnesium_pools.shortage;
    const in<N, one> more = s.magnesium_pools.relative_plasma - 1.0;
    mine.calcium_transport =
        1.0 + u.calcium_transport + p.gate_transport * within(p.transport_reach, p.transport_plasma * more);
    mine.relaxation = p.gate_transport_relaxation * p.relaxation_transport * (mine.calcium_transport - 1.0) +
                      p.gate_calm * p.relaxation_calm * s.neurons.calm -
                      p.gate_relaxation * within(p.relaxation_reach, p.relaxation_status * missing);
    mine.energy = 1.0 + u.energy - p.gate_energy * within(p.energy_reach, p.energy_status * missing);
    mine.synthesis = 1.0 + u.synthesis - p.gate_synthesis * within(p.synthesis_reach, p.synthesis_status * missing);
    mine.susceptibility = (1.0 - p.training_guard * u.trained) * (1.0 - p.bout_guard * x.protection) *
                          (1.0 + p.gate_damage * within(p.damage_reach, p.damage_status * missing));
    mine.tenderness = 1.0 + p.gate_soreness * within(p.soreness_reach, p.soreness_status * missing);
    mine.active = x.activity / (x.activity + p.activity_half);
    const in<N, one> used = 1.0 - (1.0 - u.trained) * (1.0 - mine.active);
    mine.inflammation = (1.0 + p.gate_inflammation * within(p.inflammation_reach, p.inflammation_status * missing)) *
                        (1.0 - p.interleukin_training * used);
    mine.glucose_supply = 1.0 + u.glucose + p.gate_glucose * within(p.glucose_reach, p.glucose_plasma * more);
    mine.lactate_build_up = 1.0 - p.gate_lactate * within(p.lactate_reach, p.lactate_plasma * more);
    mine.aerobic = 1.0 + p.gate_aerobic * within(p.aerobic_reach, p.aerobic_plasma * positive_part(more));
}

template <class N>
void in_blood(signals<N>& mine, const state<N>& x, const parameters<N>& p) {
    mine.creatine_kinase = p.creatine_kinase_usual + x.creatine_kinase;
    mine.lactate_dehydrogenase =
        p.dehydrogenase_usual + p.dehydrogenase_fast * x.myoglobin + p.dehydrogenase_slow * x.creatine_kinase;
    mine.myoglobin = p.myoglobin_usual + x.myoglobin;
    mine.interleukin_6 = p.interleukin_usual + x.interleukin_6;
    mine.interleukin_of_work = x.interleukin_6;
    mine.lactate = p.lactate_usual + x.lactate;
}

/// What muscle can do, and how it feels; `lost` is what a lack of magnesium takes off strength.
template <class N>
void can_do(signals<N>& mine, const state<N>& x, const in<N, one>& lost, const inputs<N>& u, const parameters<N>& p) {
    mine.damage = x.damage;
    mine.soreness = within(p.soreness_most, x.soreness);
    mine.fatigue = x.fatigue + p.gate_lactate_fatigue * p.fatigue_lactate * x.lactate -
                   p.gate_glucose_fatigue * p.fatigue_glucose * (mine.glucose_supply - 1.0);
    const in<N, one> fresh = positive_part(1.0 - mine.fatigue);
    mine.force = (1.0 - u.age_weakness) * (1.0 - x.weakness) * fresh;
    mine.strength = mine.force * (1.0 - lost);
    mine.power = mine.strength * mine.energy;
    mine.endurance = mine.aerobic * mine.energy * fresh;
    mine.shuttle_run = 2.0 - mine.power;
    mine.chair_stand = 1.0 + p.chair_weakness * (1.0 - mine.strength);
    mine.gait_speed = 1.0 - p.gait_weakness * (1.0 - mine.strength);
    const in<N, one> strained = 1.0 + p.heat_strain * u.heat;
    const in<N, one> pressed = p.stiffness_soreness * mine.soreness + p.stiffness_fatigue * x.fatigue * strained;
    mine.stiffness = pressed * (1.0 - within(p.relaxation_reach, mine.relaxation));
    mine.tension = mine.stiffness - mine.relaxation;
    const in<N, one> felt = p.exertion_gain * real_power(positive_part(u.work), p.exertion_power);
    mine.exertion = min(felt * strained * (2.0 + mine.fatigue - mine.energy), p.exertion_most);
}

template <class N, class Upstream>
void judge(signals<N>& mine, const state<N>& x, const in<N, one>& lost, const Upstream& s, const inputs<N>& u,
           const parameters<N>& p) {
    mine.recovery = 1.0 + u.recovery + p.recovery_repair * (x.repair - 1.0) +
                    p.gate_synthesis_recovery * p.recovery_synthesis * (mine.synthesis - 1.0) -
                    p.gate_inflammation_recovery * within(p.recovery_reach, p.recovery_inflammation * x.interleukin_6) -
                    p.gate_soreness_recovery * p.recovery_soreness * mine.soreness - p.recovery_weakness * x.weakness;
    mine.injury_risk = 1.0 + p.gate_injury * within(p.injury_reach, p.injury_inflammation * x.interleukin_6) +
                       p.injury_fatigue * mine.fatigue;
    mine.performance = 1.0 + p.gate_readiness * p.performance_readiness * s.mood.readiness +
                       p.gate_hydration * p.performance_hydration * (s.circulation.hydration - 1.0) +
                       p.gate_energy_performance * p.performance_energy * (mine.energy - 1.0) -
                       p.gate_fatigue_performance * p.performance_fatigue * mine.fatigue +
                       p.gate_recovery_performance * p.performance_recovery * (mine.recovery - 1.0) -
                       p.performance_weakness * x.weakness - lost;
}

template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream& upstream, const inputs<N>& u, const parameters<N>& p) {
    signals<N> mine;
    const in<N, one> missing = upstream.magnesium_pools.shortage;
    const in<N, one> lost = p.gate_function * within(p.function_reach, p.function_status * missing);
    of_status<N>(mine, x, upstream, u, p);
    in_blood<N>(mine, x, p);
    can_do<N>(mine, x, lost, u, p);
    judge<N>(mine, x, lost, upstream, u, p);
    return mine;
}

// Not modelled: pain of effort at once, which muscle works, gain of strength by training, glycogen, and water lost.
template <class N, class Upstream>
change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>& u,
                                                  const parameters<N>& p) {
    const auto& mine = s.muscle;
    const in<N, one> healing = positive_part(1.0 + p.healing_repair * (x.repair - 1.0) +
                                             p.gate_synthesis_recovery * p.healing_synthesis * (mine.synthesis - 1.0));
    const auto damaged = p.gate_load * u.eccentric * mine.susceptibility;
    const in<N, one> strain = power<4>(u.work) * (1.0 + p.heat_strain * u.heat);
    const in<N, one> sour = power<2>(strain);
    const in<N, one> spared = p.lactate_training * u.trained * positive_part(1.0 - sour);
    const in<N, one> hours = x.fatigue / (x.fatigue + p.interleukin_half);
    const auto tiring = p.fatigue_gain * strain * (1.0 - p.training_stamina * u.trained);
    const auto learning = p.protection_gain * x.damage / (x.damage + p.protection_half);
    const in<N, one> little = power<2>(p.weakness_half);
    const auto mending = p.weakness_rate * (1.0 + p.weakness_quick * little / (little + power<2>(x.weakness)));
    const auto hurting = p.gate_sore * p.soreness_gain * mine.tenderness * x.damage;
    const in<N, one> asleep = s.sleep.in_bed * (1.0 - s.sleep.awake);
    const in<N, one> deep = 1.0 + p.gate_repair * (s.sleep.repair - 1.0);
    const auto timed =
        p.gate_timing * p.timing_plasma * u.work * within(p.timing_reach, s.magnesium_pools.relative_plasma - 1.0);
    return {.pools = {.damage = damaged - p.damage_rate * x.damage,
                      .soreness = p.damage_rate * (hurting - healing * x.soreness),
                      .weakness = p.weakness_gain * damaged * (1.0 - x.weakness) - mending * healing * x.weakness,
                      .fatigue = tiring * (1.0 - x.fatigue) - p.fatigue_rate * x.fatigue,
                      .creatine_kinase =
                          p.creatine_kinase_release * power<2>(x.damage) - p.creatine_kinase_loss * x.creatine_kinase,
                      .myoglobin = p.myoglobin_burst * u.work * damaged + p.myoglobin_leak * x.damage -
                                   p.myoglobin_loss * x.myoglobin,
                      .interleukin_6 = p.interleukin_gain * mine.inflammation * u.work * strain * hours +
                                       p.interleukin_damage * x.damage - p.interleukin_loss * x.interleukin_6,
                      .lactate = p.lactate_gain * mine.lactate_build_up * sour * (1.0 - spared) -
                                 p.lactate_loss * (1.0 + p.lactate_burnt * u.work) * x.lactate,
                      .protection = learning * (1.0 - x.protection) - p.protection_loss * x.protection,
                      .activity = (u.work - x.activity) / p.activity_time,
                      .repair = p.repair_rate * asleep * (deep - x.repair) + timed},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::muscle
