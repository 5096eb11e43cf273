// neurons.hpp - what magnesium and glycine do at synapses and nerves, down to how calm the nervous system is.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/neurons.md. Values and sources: data/parameters/neurons.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::neurons {

// Synapses answer within milliseconds, so all of this is algebra.
template <class N, unit per>
using pools = no_pools<N, per>;
template <class N>
using state = pools<N, one>;
template <class N, unit per>
using accumulators = no_pools<N, per>;

/// What moves the brain apart from magnesium and glycine: drugs, stress, injury. All are 0 in a usual person.
template <class N>
struct inputs {
    in<N, one> relaxation;            ///< practised: 0 none, 1 fully
    in<N, millivolt> depolarisation;  ///< of membranes, above the operating voltage
    in<N, one> glutamate;             ///< release, in parts of the usual
    in<N, one> calcium;               ///< entry by other channels, in parts of the usual by NMDA channels
    in<N, one> gaba;                  ///< tone, in parts of the usual
    in<N, one> inhibition;            ///< by glycine receptors, in parts of the usual
    in<N, one> catecholamines;        ///< in parts of the usual
    in<N, one> excitation;            ///< log excitability

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("relaxation", one, s.relaxation);
        visit("depolarisation", millivolt, s.depolarisation);
        visit("glutamate", one, s.glutamate);
        visit("calcium", one, s.calcium);
        visit("gaba", one, s.gaba);
        visit("inhibition", one, s.inhibition);
        visit("catecholamines", one, s.catecholamines);
        visit("excitation", one, s.excitation);
    }
};

/// An `answer` is the relative change of an effect per small relative change of its cause; a `weight` is the change of
/// log excitability or of calm per change of an effect of which the usual is 1.
template <class N>
struct parameters {
    in<N, mmol / litre> usual_magnesium;     ///< free, around neurons
    in<N, mmol / litre> block_half;          ///< magnesium that closes half of the channels at 0 mV
    in<N, one / millivolt> block_steepness;  ///< how the block eases with the voltage
    in<N, millivolt> operating_voltage;      ///< of the membrane, where the block is judged
    in<N, one> release_answer;               ///< of glutamate release, a fall, to magnesium; below 1
    in<N, one> opening_answer;               ///< of NMDA opening to glutamate; 0 to 1
    in<N, one> gaba_answer;                  ///< of GABA tone to magnesium; 0 to 1
    in<N, one> catecholamine_answer;         ///< of catecholamines, a fall, to magnesium; below 1
    in<N, one> serotonin_answer;             ///< hypothesis: of serotonin to magnesium; 0 to 1
    in<N, one> glycine_answer;               ///< of glycine inhibition to glycine of the fluid; 0 to 1
    in<N, one> excitotoxic_threshold;        ///< calcium entry above which neurons are harmed
    in<N, one> excitotoxic_width;            ///< how softly the threshold sets in
    in<N, one> plasticity_optimum;           ///< NMDA opening at which synapses adapt best
    in<N, one> plasticity_width;             ///< departure from it that halves how well they adapt
    in<N, one> glycine_against_oxidation;    ///< log fall of oxidative stress per relative rise of plasma glycine
    in<N, one> lack_to_oxidation;            ///< log rise of oxidative stress per lack of cells
    in<N, one> lack_to_signalling;           ///< log fall of nerve signalling per lack of cells
    in<N, one> weight_direct;                ///< magnesium itself, at the membrane
    in<N, one> weight_release;               ///< glutamate release by ways other than NMDA channels
    in<N, one> weight_calcium;               ///< calcium entry by NMDA channels
    in<N, one> weight_gaba;
    in<N, one> weight_glycine;
    in<N, one> calm_catecholamines;
    in<N, one> calm_glycine;
    in<N, one> calm_relaxation;
    in<N, one> gate_release;          ///< magnesium holds glutamate back
    in<N, one> gate_block;            ///< magnesium closes NMDA channels
    in<N, one> gate_gaba;             ///< magnesium supports GABA
    in<N, one> gate_serotonin;        ///< magnesium supports serotonin
    in<N, one> gate_catecholamines;   ///< magnesium restrains catecholamines
    in<N, one> gate_inhibition;       ///< glycine inhibits
    in<N, one> gate_direct;           ///< magnesium lowers excitability
    in<N, one> gate_opening;          ///< glutamate opens NMDA channels
    in<N, one> gate_calcium;          ///< open NMDA channels let calcium in
    in<N, one> gate_excitotoxic;      ///< calcium harms
    in<N, one> gate_plasticity;       ///< NMDA opening shapes plasticity
    in<N, one> gate_excites_release;  ///< glutamate raises excitability
    in<N, one> gate_excites_calcium;  ///< calcium entry raises excitability
    in<N, one> gate_calms_gaba;       ///< GABA lowers excitability
    in<N, one> gate_calms_glycine;    ///< glycine inhibition lowers excitability
    in<N, one> gate_calm;             ///< less excitability is calm
    in<N, one> gate_calm_catecholamines;
    in<N, one> gate_calm_glycine;
    in<N, one> gate_calm_relaxation;
    in<N, one> gate_antioxidant;  ///< glycine lowers oxidative stress
    in<N, one> gate_signalling;   ///< the body's magnesium carries nerve signalling

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("usual_magnesium", mmol / litre, s.usual_magnesium);
        visit("block_half", mmol / litre, s.block_half);
        visit("block_steepness", one / millivolt, s.block_steepness);
        visit("operating_voltage", millivolt, s.operating_voltage);
        visit("release_answer", one, s.release_answer);
        visit("opening_answer", one, s.opening_answer);
        visit("gaba_answer", one, s.gaba_answer);
        visit("catecholamine_answer", one, s.catecholamine_answer);
        visit("serotonin_answer", one, s.serotonin_answer);
        visit("glycine_answer", one, s.glycine_answer);
        visit("excitotoxic_threshold", one, s.excitotoxic_threshold);
        visit("excitotoxic_width", one, s.excitotoxic_width);
        visit("plasticity_optimum", one, s.plasticity_optimum);
        visit("plasticity_width", one, s.plasticity_width);
        visit("glycine_against_oxidation", one, s.glycine_against_oxidation);
        visit("lack_to_oxidation", one, s.lack_to_oxidation);
        visit("lack_to_signalling", one, s.lack_to_signalling);
        visit("weight_direct", one, s.weight_direct);
        visit("weight_release", one, s.weight_release);
        visit("weight_calcium", one, s.weight_calcium);
        visit("weight_gaba", one, s.weight_gaba);
        visit("weight_glycine", one, s.weight_glycine);
        visit("calm_catecholamines", one, s.calm_catecholamines);
        visit("calm_glycine", one, s.calm_glycine);
        visit("calm_relaxation", one, s.calm_relaxation);
        visit("gate_release", one, s.gate_release);
        visit("gate_block", one, s.gate_block);
        visit("gate_gaba", one, s.gate_gaba);
        visit("gate_serotonin", one, s.gate_serotonin);
        visit("gate_catecholamines", one, s.gate_catecholamines);
        visit("gate_inhibition", one, s.gate_inhibition);
        visit("gate_direct", one, s.gate_direct);
        visit("gate_opening", one, s.gate_opening);
        visit("gate_calcium", one, s.gate_calcium);
        visit("gate_excitotoxic", one, s.gate_excitotoxic);
        visit("gate_plasticity", one, s.gate_plasticity);
        visit("gate_excites_release", one, s.gate_excites_release);
        visit("gate_excites_calcium", one, s.gate_excites_calcium);
        visit("gate_calms_gaba", one, s.gate_calms_gaba);
        visit("gate_calms_glycine", one, s.gate_calms_glycine);
        visit("gate_calm", one, s.gate_calm);
        visit("gate_calm_catecholamines", one, s.gate_calm_catecholamines);
        visit("gate_calm_glycine", one, s.gate_calm_glycine);
        visit("gate_calm_relaxation", one, s.gate_calm_relaxation);
        visit("gate_antioxidant", one, s.gate_antioxidant);
        visit("gate_signalling", one, s.gate_signalling);
    }
};

/// All but `unblocked`, `excitotoxic`, `log_excitability` and `calm` are relative to a usual person, who has 1.
template <class N>
struct signals {
    in<N, one> unblocked;           ///< share of NMDA channels that magnesium leaves open at the operating voltage
    in<N, one> nmda;                ///< opening of NMDA channels
    in<N, one> glutamate;           ///< release
    in<N, one> gaba;                ///< tone
    in<N, one> glycine_inhibition;  ///< of spinal cord and brainstem
    in<N, one> calcium;             ///< entry by NMDA channels
    in<N, one> excitotoxic;         ///< calcium entry beyond what neurons bear, 0 in health
    in<N, one> plasticity;          ///< of synapses: learning and memory
    in<N, one> catecholamines;
    in<N, one> serotonin;
    in<N, one> oxidative_stress;
    in<N, one> signalling;  ///< of nerves
    in<N, one> excitability;
    in<N, one> log_excitability;  ///< its logarithm, 0 as usual
    in<N, one> calm;  ///< 0 as usual, above it calmer: minus the logarithm of excitability, and what calms besides

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("unblocked", one, s.unblocked);
        visit("nmda", one, s.nmda);
        visit("glutamate", one, s.glutamate);
        visit("gaba", one, s.gaba);
        visit("glycine_inhibition", one, s.glycine_inhibition);
        visit("calcium", one, s.calcium);
        visit("excitotoxic", one, s.excitotoxic);
        visit("plasticity", one, s.plasticity);
        visit("catecholamines", one, s.catecholamines);
        visit("serotonin", one, s.serotonin);
        visit("oxidative_stress", one, s.oxidative_stress);
        visit("signalling", one, s.signalling);
        visit("excitability", one, s.excitability);
        visit("log_excitability", one, s.log_excitability);
        visit("calm", one, s.calm);
    }
};

/// Share of NMDA channels that `magnesium` leaves open at `voltage` (Jahr and Stevens 1990).
template <class N>
in<N, one> unblocked_share(const in<N, mmol / litre>& magnesium, const in<N, millivolt>& voltage,
                           const parameters<N>& p) {
    return 1.0 / (1.0 + magnesium / p.block_half * exp(-(p.block_steepness * voltage)));
}

/// 1 at the usual, with a slope of `answer` there; 0 where the cause is, and at most 1 / (1 - answer).
template <class Share>
constexpr Share supported(const Share& cause, const Share& answer) {
    return cause / (answer + (1.0 - answer) * cause);
}

/// 1 at the usual, with a slope of -answer there, as when magnesium keeps calcium out; finite without any magnesium.
template <class Share>
constexpr Share restrained(const Share& cause, const Share& answer) {
    return 1.0 / (1.0 - answer + answer * cause);
}

/// How well synapses adapt: best at the optimum, less when channels open too little or too much.
template <class N>
in<N, one> adapting(const in<N, one>& opening, const parameters<N>& p) {
    const in<N, one> away = (opening - p.plasticity_optimum) / p.plasticity_width;
    return 1.0 / (1.0 + away * away);
}

// The log change of excitability, first what excites, then what inhibits.
template <class N>
in<N, one> excitation(const in<N, one>& magnesium, const signals<N>& s, const parameters<N>& p) {
    const auto release = p.gate_excites_release * p.weight_release * (s.glutamate - 1.0);
    const auto calcium = p.gate_excites_calcium * p.weight_calcium * (s.calcium - 1.0);
    const auto direct = p.gate_direct * p.weight_direct * (magnesium - 1.0);
    const auto gaba = p.gate_calms_gaba * p.weight_gaba * (s.gaba - 1.0);
    const auto glycine = p.gate_calms_glycine * p.weight_glycine * (s.glycine_inhibition - 1.0);
    return release + calcium - direct - gaba - glycine;
}

// Glycine as co-agonist of NMDA receptors, and its sleep site in the clock, are not here: they are other sites.
template <class N, class Upstream>
signals<N> signal(const state<N>&, const Upstream& upstream, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> magnesium = upstream.brain_barrier.relative;
    const in<N, one> lack = upstream.magnesium_pools.cell_lack;
    const in<N, one> glycine = upstream.glycine.rise;
    signals<N> s;
    const in<N, one> blocking = 1.0 + p.gate_block * (magnesium - 1.0);
    s.unblocked = unblocked_share<N>(p.usual_magnesium * blocking, p.operating_voltage + u.depolarisation, p);
    const in<N, one> usual_unblocked = unblocked_share<N>(p.usual_magnesium, p.operating_voltage, p);
    s.glutamate = 1.0 + u.glutamate + p.gate_release * (restrained(magnesium, p.release_answer) - 1.0);
    const in<N, one> by_glutamate = 1.0 + p.gate_opening * (supported(s.glutamate, p.opening_answer) - 1.0);
    s.nmda = s.unblocked / usual_unblocked * by_glutamate;
    s.calcium = 1.0 + u.calcium + p.gate_calcium * (s.nmda - 1.0);
    const in<N, one> beyond = (s.calcium - p.excitotoxic_threshold) / p.excitotoxic_width;
    s.excitotoxic = p.gate_excitotoxic * p.excitotoxic_width * softplus(beyond);
    s.plasticity = 1.0 + p.gate_plasticity * (adapting<N>(s.nmda, p) / adapting<N>(1.0, p) - 1.0);
    s.gaba = 1.0 + u.gaba + p.gate_gaba * (supported(magnesium, p.gaba_answer) - 1.0);
    s.glycine_inhibition =
        1.0 + u.inhibition + p.gate_inhibition * (supported(upstream.brain_barrier.glycine, p.glycine_answer) - 1.0);
    s.catecholamines =
        1.0 + u.catecholamines + p.gate_catecholamines * (restrained(magnesium, p.catecholamine_answer) - 1.0);
    s.serotonin = 1.0 + p.gate_serotonin * (supported(magnesium, p.serotonin_answer) - 1.0);
    s.oxidative_stress = exp(p.lack_to_oxidation * lack - p.gate_antioxidant * p.glycine_against_oxidation * glycine);
    s.signalling = exp(-(p.gate_signalling * p.lack_to_signalling * lack));
    s.log_excitability = u.excitation + excitation<N>(magnesium, s, p);
    s.excitability = exp(s.log_excitability);
    const auto catecholamines = p.gate_calm_catecholamines * p.calm_catecholamines * (s.catecholamines - 1.0);
    const auto inhibition = p.gate_calm_glycine * p.calm_glycine * (s.glycine_inhibition - 1.0);
    const auto relaxation = p.gate_calm_relaxation * p.calm_relaxation * u.relaxation;
    s.calm = inhibition + relaxation - p.gate_calm * s.log_excitability - catecholamines;
    return s;
}

template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream&, const inputs<N>&,
                                                            const parameters<N>&) {
    return {};
}

}  // namespace magnesia::physiology::neurons
