// muscle_parameters.hpp - the numbers of muscle.hpp: loads, rates, markers in blood, and gates.
// SPDX-License-Identifier: Apache-2.0
// Values and sources: data/parameters/muscle.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::muscle {

template <class N>
struct parameters {
    in<N, one> gate_load;                       ///< load damages
    in<N, one / hour> damage_rate;              ///< settling of damage, and soreness behind it
    in<N, one> training_guard;                  ///< share of damage that full training spares
    in<N, one> bout_guard;                      ///< share of damage that full protection spares
    in<N, one / hour> protection_gain;          ///< protection gained per hour of much damage
    in<N, one> protection_half;                 ///< damage that protects half as fast: little is enough
    in<N, one / hour> protection_loss;          ///< loss of protection
    in<N, one> gate_damage;                     ///< lack of magnesium makes load damage more
    in<N, one> damage_status;                   ///< damage per load by share of cell magnesium missing
    in<N, one> damage_reach;                    ///< the most of it
    in<N, one> gate_sore;                       ///< damage hurts
    in<N, one> soreness_gain;                   ///< points of 10 per damage, before it settles
    in<N, one> soreness_most;                   ///< bound of soreness
    in<N, one> gate_soreness;                   ///< lack of magnesium makes damage hurt more
    in<N, one> soreness_status;                 ///< soreness per damage by share of cell magnesium missing
    in<N, one> soreness_reach;                  ///< the most of it
    in<N, one> weakness_gain;                   ///< force lost per damage
    in<N, one / hour> weakness_rate;            ///< recovery of it, when it is much
    in<N, one> weakness_quick;                  ///< how much faster little of it goes, relative
    in<N, one> weakness_half;                   ///< share of force lost at which that is half as much
    in<N, one / hour> fatigue_gain;             ///< fatigue per hour of work 1
    in<N, one / hour> fatigue_rate;             ///< recovery of fatigue
    in<N, one> training_stamina;                ///< share of fatigue that full training spares
    in<N, one> heat_strain;                     ///< relative rise of the strain of work in full heat
    in<N, one> gate_lactate_fatigue;            ///< lactate tires
    in<N, one> fatigue_lactate;                 ///< fatigue per mmol/L of lactate above usual
    in<N, one> gate_glucose_fatigue;            ///< more glucose delays fatigue
    in<N, one> fatigue_glucose;                 ///< fatigue taken off per relative rise of glucose supply
    in<N, one> creatine_kinase_usual;           ///< IU/L
    in<N, one / hour> creatine_kinase_release;  ///< IU/L per hour of damage 1; with its square
    in<N, one / hour> creatine_kinase_loss;     ///< elimination
    in<N, one> myoglobin_usual;                 ///< ug/L
    in<N, one> myoglobin_burst;                 ///< ug/L per new damage 1 at work 1
    in<N, one / hour> myoglobin_leak;           ///< ug/L per hour of damage 1
    in<N, one / hour> myoglobin_loss;           ///< elimination
    in<N, one> dehydrogenase_usual;             ///< U/L
    in<N, one> dehydrogenase_fast;              ///< U/L per ug/L of myoglobin above usual
    in<N, one> dehydrogenase_slow;              ///< U/L per IU/L of creatine kinase above usual
    in<N, one> interleukin_usual;               ///< pg/mL
    in<N, one / hour> interleukin_gain;         ///< pg/mL per hour of work 1 that has gone on for long
    in<N, one> interleukin_half;                ///< fatigue at which half of that is made
    in<N, one / hour> interleukin_damage;       ///< pg/mL per hour of damage 1
    in<N, one / hour> interleukin_loss;         ///< elimination
    in<N, one> interleukin_training;            ///< share of interleukin-6 per work that training spares
    in<N, one> gate_inflammation;               ///< lack of magnesium inflames more
    in<N, one> inflammation_status;             ///< interleukin-6 per work by share of cell magnesium missing
    in<N, one> inflammation_reach;              ///< the most of it
    in<N, one> lactate_usual;                   ///< mmol/L
    in<N, one / hour> lactate_gain;             ///< mmol/L per hour of work 1
    in<N, one / hour> lactate_loss;             ///< removal at rest
    in<N, one> lactate_training;                ///< share of lactate per little work that full training spares
    in<N, one> lactate_burnt;                   ///< how much faster it goes at work 1, relative
    in<N, one> gate_glucose;                    ///< magnesium brings more glucose to muscle
    in<N, one> glucose_plasma;                  ///< relative rise of glucose supply per that of plasma magnesium
    in<N, one> glucose_reach;                   ///< the most of it
    in<N, one> gate_lactate;                    ///< magnesium slows the rise of lactate
    in<N, one> lactate_plasma;                  ///< relative fall of lactate per rise of plasma magnesium
    in<N, one> lactate_reach;                   ///< the most of it
    in<N, one> gate_transport;                  ///< magnesium helps calcium transport
    in<N, one> transport_plasma;                ///< relative rise of calcium re-uptake per that of plasma magnesium
    in<N, one> transport_reach;                 ///< the most of it
    in<N, one> gate_relaxation;                 ///< lack of magnesium tenses
    in<N, one> relaxation_status;               ///< relaxation lost by share of cell magnesium missing
    in<N, one> relaxation_reach;                ///< the most of it
    in<N, one> gate_transport_relaxation;       ///< calcium re-uptake relaxes
    in<N, one> relaxation_transport;            ///< relaxation per relative rise of calcium re-uptake
    in<N, one> gate_calm;                       ///< calm nerves relax
    in<N, one> relaxation_calm;                 ///< relaxation per log unit of calm
    in<N, one> stiffness_fatigue;               ///< stiffness per fatigue
    in<N, one> stiffness_soreness;              ///< stiffness per point of soreness
    in<N, one> gate_energy;                     ///< lack of magnesium lowers energy supply
    in<N, one> energy_status;                   ///< energy lost by share of cell magnesium missing
    in<N, one> energy_reach;                    ///< the most of it
    in<N, one> gate_synthesis;                  ///< lack of magnesium lowers protein synthesis
    in<N, one> synthesis_status;                ///< synthesis lost by share of cell magnesium missing
    in<N, one> synthesis_reach;                 ///< the most of it
    in<N, one> exertion_gain;                   ///< points of 10 at work 1
    in<N, one> exertion_power;                  ///< of work, with which it is felt
    in<N, one> exertion_most;                   ///< bound of exertion
    in<N, one> gate_function;                   ///< lack of magnesium weakens
    in<N, one> function_status;                 ///< strength lost by share of cell magnesium missing
    in<N, one> function_reach;                  ///< the most of it
    in<N, one> gate_aerobic;                    ///< plasma magnesium moves aerobic power
    in<N, one> aerobic_plasma;                  ///< relative rise of it per that of plasma magnesium
    in<N, one> aerobic_reach;                   ///< the most of it
    in<N, one> chair_weakness;                  ///< relative rise of the time to rise from a chair per strength lost
    in<N, one> gait_weakness;                   ///< relative fall of walking speed per strength lost
    in<N, hour> activity_time;                  ///< over which work is averaged
    in<N, one> activity_half;                   ///< mean work at which half is reached of what regular work does
    in<N, one> gate_repair;                     ///< deep sleep repairs muscle
    in<N, one / hour> repair_rate;              ///< repair follows deep sleep, asleep in bed
    in<N, one> gate_timing;                     ///< hypothesis: magnesium in plasma during work helps recovery
    in<N, one / hour> timing_plasma;            ///< repair per hour of full work and relative rise of plasma magnesium
    in<N, one> timing_reach;                    ///< largest rise that counts
    in<N, one> healing_repair;                  ///< relative rise of healing per unit of repair
    in<N, one> healing_synthesis;               ///< relative rise of healing per relative rise of synthesis
    in<N, one> recovery_repair;                 ///< felt recovery per unit of repair
    in<N, one> gate_synthesis_recovery;         ///< protein synthesis helps recovery
    in<N, one> recovery_synthesis;              ///< felt recovery per relative rise of synthesis
    in<N, one> gate_inflammation_recovery;      ///< inflammation delays recovery
    in<N, one> recovery_inflammation;           ///< felt recovery lost per pg/mL of interleukin-6
    in<N, one> recovery_reach;                  ///< the most of it
    in<N, one> gate_soreness_recovery;          ///< soreness is felt as lack of recovery
    in<N, one> recovery_soreness;               ///< felt recovery lost per point of soreness
    in<N, one> recovery_weakness;               ///< felt recovery lost per share of force lost by damage
    in<N, one> gate_injury;                     ///< inflammation raises the risk of injury
    in<N, one> injury_inflammation;             ///< relative risk of injury per pg/mL of interleukin-6
    in<N, one> injury_reach;                    ///< the most of it
    in<N, one> injury_fatigue;                  ///< relative risk of injury per fatigue
    in<N, one> gate_hydration;                  ///< water and salts missing lower performance
    in<N, one> performance_hydration;           ///< performance per unit of hydration
    in<N, one> gate_readiness;                  ///< who is ready performs better
    in<N, one> performance_readiness;           ///< performance per unit of readiness
    in<N, one> gate_energy_performance;         ///< energy supply bears performance
    in<N, one> performance_energy;              ///< performance per relative rise of energy supply
    in<N, one> gate_fatigue_performance;        ///< fatigue lowers performance
    in<N, one> performance_fatigue;             ///< performance lost per fatigue
    in<N, one> gate_recovery_performance;       ///< recovery lifts performance
    in<N, one> performance_recovery;            ///< performance per unit of recovery
    in<N, one> performance_weakness;            ///< performance lost per share of force lost by damage

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("gate_load", one, s.gate_load);
        visit("damage_rate", one / hour, s.damage_rate);
        visit("training_guard", one, s.training_guard);
        visit("bout_guard", one, s.bout_guard);
        visit("protection_gain", one / hour, s.protection_gain);
        visit("protection_half", one, s.protection_half);
        visit("protection_loss", one / hour, s.protection_loss);
        visit("gate_damage", one, s.gate_damage);
        visit("damage_status", one, s.damage_status);
        visit("damage_reach", one, s.damage_reach);
        visit("gate_sore", one, s.gate_sore);
        visit("soreness_gain", one, s.soreness_gain);
        visit("soreness_most", one, s.soreness_most);
        visit("gate_soreness", one, s.gate_soreness);
        visit("soreness_status", one, s.soreness_status);
        visit("soreness_reach", one, s.soreness_reach);
        visit("weakness_gain", one, s.weakness_gain);
        visit("weakness_rate", one / hour, s.weakness_rate);
        visit("weakness_quick", one, s.weakness_quick);
        visit("weakness_half", one, s.weakness_half);
        visit("fatigue_gain", one / hour, s.fatigue_gain);
        visit("fatigue_rate", one / hour, s.fatigue_rate);
        visit("training_stamina", one, s.training_stamina);
        visit("heat_strain", one, s.heat_strain);
        visit("gate_lactate_fatigue", one, s.gate_lactate_fatigue);
        visit("fatigue_lactate", one, s.fatigue_lactate);
        visit("gate_glucose_fatigue", one, s.gate_glucose_fatigue);
        visit("fatigue_glucose", one, s.fatigue_glucose);
        visit("creatine_kinase_usual", one, s.creatine_kinase_usual);
        visit("creatine_kinase_release", one / hour, s.creatine_kinase_release);
        visit("creatine_kinase_loss", one / hour, s.creatine_kinase_loss);
        visit("myoglobin_usual", one, s.myoglobin_usual);
        visit("myoglobin_burst", one, s.myoglobin_burst);
        visit("myoglobin_leak", one / hour, s.myoglobin_leak);
        visit("myoglobin_loss", one / hour, s.myoglobin_loss);
        visit("dehydrogenase_usual", one, s.dehydrogenase_usual);
        visit("dehydrogenase_fast", one, s.dehydrogenase_fast);
        visit("dehydrogenase_slow", one, s.dehydrogenase_slow);
        visit("interleukin_usual", one, s.interleukin_usual);
        visit("interleukin_gain", one / hour, s.interleukin_gain);
        visit("interleukin_half", one, s.interleukin_half);
        visit("interleukin_damage", one / hour, s.interleukin_damage);
        visit("interleukin_loss", one / hour, s.interleukin_loss);
        visit("interleukin_training", one, s.interleukin_training);
        visit("gate_inflammation", one, s.gate_inflammation);
        visit("inflammation_status", one, s.inflammation_status);
        visit("inflammation_reach", one, s.inflammation_reach);
        visit("lactate_usual", one, s.lactate_usual);
        visit("lactate_gain", one / hour, s.lactate_gain);
        visit("lactate_loss", one / hour, s.lactate_loss);
        visit("lactate_training", one, s.lactate_training);
        visit("lactate_burnt", one, s.lactate_burnt);
        visit("gate_glucose", one, s.gate_glucose);
        visit("glucose_plasma", one, s.glucose_plasma);
        visit("glucose_reach", one, s.glucose_reach);
        visit("gate_lactate", one, s.gate_lactate);
        visit("lactate_plasma", one, s.lactate_plasma);
        visit("lactate_reach", one, s.lactate_reach);
        visit("gate_transport", one, s.gate_transport);
        visit("transport_plasma", one, s.transport_plasma);
        visit("transport_reach", one, s.transport_reach);
        visit("gate_relaxation", one, s.gate_relaxation);
        visit("relaxation_status", one, s.relaxation_status);
        visit("relaxation_reach", one, s.relaxation_reach);
        visit("gate_transport_relaxation", one, s.gate_transport_relaxation);
        visit("relaxation_transport", one, s.relaxation_transport);
        visit("gate_calm", one, s.gate_calm);
        visit("relaxation_calm", one, s.relaxation_calm);
        visit("stiffness_fatigue", one, s.stiffness_fatigue);
        visit("stiffness_soreness", one, s.stiffness_soreness);
        visit("gate_energy", one, s.gate_energy);
        visit("energy_status", one, s.energy_status);
        visit("energy_reach", one, s.energy_reach);
        visit("gate_synthesis", one, s.gate_synthesis);
        visit("synthesis_status", one, s.synthesis_status);
        visit("synthesis_reach", one, s.synthesis_reach);
        visit("exertion_gain", one, s.exertion_gain);
        visit("exertion_power", one, s.exertion_power);
        visit("exertion_most", one, s.exertion_most);
        visit("gate_function", one, s.gate_function);
        visit("function_status", one, s.function_status);
        visit("function_reach", one, s.function_reach);
        visit("gate_aerobic", one, s.gate_aerobic);
        visit("aerobic_plasma", one, s.aerobic_plasma);
        visit("aerobic_reach", one, s.aerobic_reach);
        visit("chair_weakness", one, s.chair_weakness);
        visit("gait_weakness", one, s.gait_weakness);
        visit("activity_time", hour, s.activity_time);
        visit("activity_half", one, s.activity_half);
        visit("gate_repair", one, s.gate_repair);
        visit("repair_rate", one / hour, s.repair_rate);
        visit("gate_timing", one, s.gate_timing);
        visit("timing_plasma", one / hour, s.timing_plasma);
        visit("timing_reach", one, s.timing_reach);
        visit("healing_repair", one, s.healing_repair);
        visit("healing_synthesis", one, s.healing_synthesis);
        visit("recovery_repair", one, s.recovery_repair);
        visit("gate_synthesis_recovery", one, s.gate_synthesis_recovery);
        visit("recovery_synthesis", one, s.recovery_synthesis);
        visit("gate_inflammation_recovery", one, s.gate_inflammation_recovery);
        visit("recovery_inflammation", one, s.recovery_inflammation);
        visit("recovery_reach", one, s.recovery_reach);
        visit("gate_soreness_recovery", one, s.gate_soreness_recovery);
        visit("recovery_soreness", one, s.recovery_soreness);
        visit("recovery_weakness", one, s.recovery_weakness);
        visit("gate_injury", one, s.gate_injury);
        visit("injury_inflammation", one, s.injury_inflammation);
        visit("injury_reach", one, s.injury_reach);
        visit("injury_fatigue", one, s.injury_fatigue);
        visit("gate_hydration", one, s.gate_hydration);
        visit("performance_hydration", one, s.performance_hydration);
        visit("gate_readiness", one, s.gate_readiness);
        visit("performance_readiness", one, s.performance_readiness);
        visit("gate_energy_performance", one, s.gate_energy_performance);
        visit("performance_energy", one, s.performance_energy);
        visit("gate_fatigue_performance", one, s.gate_fatigue_performance);
        visit("performance_fatigue", one, s.performance_fatigue);
        visit("gate_recovery_performance", one, s.gate_recovery_performance);
        visit("performance_recovery", one, s.performance_recovery);
        visit("performance_weakness", one, s.performance_weakness);
    }
};

}  // namespace magnesia::physiology::muscle
