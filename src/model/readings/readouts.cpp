// readouts.cpp - the tables of signals, each by a name that a reader knows.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/readouts.hpp"

namespace magnesia::model {
namespace {

/// One signal told on rising.
struct told_on_rising {
    const char* id;
    double (*read)(const signals<real>&);
};

using signals_said = const signals<real>&;
constexpr told_on_rising on_rising[] = {
    {"nmda_unblocked", [](signals_said s) { return s.neurons.unblocked.raw(); }},
    {"nmda_opening", [](signals_said s) { return s.neurons.nmda.raw(); }},
    {"glutamate_release", [](signals_said s) { return s.neurons.glutamate.raw(); }},
    {"gaba_tone", [](signals_said s) { return s.neurons.gaba.raw(); }},
    {"glycine_inhibition", [](signals_said s) { return s.neurons.glycine_inhibition.raw(); }},
    {"neuron_calcium_entry", [](signals_said s) { return s.neurons.calcium.raw(); }},
    {"excitotoxic_load", [](signals_said s) { return s.neurons.excitotoxic.raw(); }},
    {"synaptic_plasticity", [](signals_said s) { return s.neurons.plasticity.raw(); }},
    {"nerve_signalling", [](signals_said s) { return s.neurons.signalling.raw(); }},
    {"catecholamines", [](signals_said s) { return s.neurons.catecholamines.raw(); }},
    {"serotonin_level", [](signals_said s) { return s.neurons.serotonin.raw(); }},
    {"oxidative_stress", [](signals_said s) { return s.neurons.oxidative_stress.raw(); }},
    {"immune_balance", [](signals_said s) { return s.mood.immune.raw(); }},
    {"daytime_alertness", [](signals_said s) { return s.mood.alertness.raw(); }},
    {"preparedness", [](signals_said s) { return s.mood.readiness.raw(); }},
    {"pain_sensitivity", [](signals_said s) { return s.mood.pain_sensitivity.raw(); }},
    {"pain_tolerance", [](signals_said s) { return s.mood.tolerance.raw(); }},
    {"muscle_energy", [](signals_said s) { return s.muscle.energy.raw(); }},
    {"protein_synthesis", [](signals_said s) { return s.muscle.synthesis.raw(); }},
    {"vessel_function", [](signals_said s) { return s.circulation.vessels.raw(); }},
    {"gut_tone", [](signals_said s) { return s.circulation.gut_tone.raw(); }},
    {"hydration", [](signals_said s) { return s.circulation.hydration.raw(); }},
    {"sugar_control", [](signals_said s) { return s.metabolism.control.raw(); }},
    {"bone_strength", [](signals_said s) { return s.bone.strength.raw(); }},
    {"enzyme_work", [](signals_said s) { return s.signs.reactions.raw(); }},
};

}  // namespace

std::vector<series_definition> readouts() {
    using now = const moment&;
    return {
        {"nerve_excitability", [](now m) { return m.said.neurons.excitability.raw(); }},
        {"nervous_calm", [](now m) { return m.said.neurons.calm.raw(); }},
        {"racing_thoughts", [](now m) { return m.said.stress.thoughts.raw(); }},
        {"muscle_tension", [](now m) { return m.said.muscle.tension.raw(); }},
        {"endurance", [](now m) { return m.said.muscle.endurance.raw(); }},
        {"shuttle_run_time", [](now m) { return m.said.muscle.shuttle_run.raw(); }},
        {"myoglobin", [](now m) { return m.said.muscle.myoglobin.raw(); }},
        {"interleukin_6", [](now m) { return m.said.muscle.interleukin_6.raw(); }},
        {"lactate", [](now m) { return m.said.muscle.lactate.raw(); }},
    };
}

const std::vector<std::string>& rising_ids() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const told_on_rising& one : on_rising) all.emplace_back(one.id);
        return all;
    }();
    return ids;
}

std::vector<double> read_on_rising(const signals<real>& said) {
    std::vector<double> all;
    for (const told_on_rising& one : on_rising) all.push_back(one.read(said));
    return all;
}

}  // namespace magnesia::model
