// readouts.cpp - the table of signals, each by a name that a reader knows.
// SPDX-License-Identifier: Apache-2.0
#include "model/readouts.hpp"

namespace magnesia::model {

std::vector<series_definition> readouts() {
    using said = const moment&;
    return {
        {"nmda_unblocked", [](said m) { return m.said.neurons.unblocked.raw(); }},
        {"nmda_opening", [](said m) { return m.said.neurons.nmda.raw(); }},
        {"glutamate_release", [](said m) { return m.said.neurons.glutamate.raw(); }},
        {"gaba_tone", [](said m) { return m.said.neurons.gaba.raw(); }},
        {"glycine_inhibition", [](said m) { return m.said.neurons.glycine_inhibition.raw(); }},
        {"neuron_calcium_entry", [](said m) { return m.said.neurons.calcium.raw(); }},
        {"excitotoxic_load", [](said m) { return m.said.neurons.excitotoxic.raw(); }},
        {"synaptic_plasticity", [](said m) { return m.said.neurons.plasticity.raw(); }},
        {"nerve_excitability", [](said m) { return m.said.neurons.excitability.raw(); }},
        {"nerve_signalling", [](said m) { return m.said.neurons.signalling.raw(); }},
        {"nervous_calm", [](said m) { return m.said.neurons.calm.raw(); }},
        {"catecholamines", [](said m) { return m.said.neurons.catecholamines.raw(); }},
        {"serotonin_level", [](said m) { return m.said.neurons.serotonin.raw(); }},
        {"oxidative_stress", [](said m) { return m.said.neurons.oxidative_stress.raw(); }},
        {"racing_thoughts", [](said m) { return m.said.stress.thoughts.raw(); }},
        {"immune_balance", [](said m) { return m.said.mood.immune.raw(); }},
        {"daytime_alertness", [](said m) { return m.said.mood.alertness.raw(); }},
        {"preparedness", [](said m) { return m.said.mood.readiness.raw(); }},
        {"pain_sensitivity", [](said m) { return m.said.mood.pain_sensitivity.raw(); }},
        {"pain_tolerance", [](said m) { return m.said.mood.tolerance.raw(); }},
        {"muscle_tension", [](said m) { return m.said.muscle.tension.raw(); }},
        {"muscle_energy", [](said m) { return m.said.muscle.energy.raw(); }},
        {"protein_synthesis", [](said m) { return m.said.muscle.synthesis.raw(); }},
        {"endurance", [](said m) { return m.said.muscle.endurance.raw(); }},
        {"shuttle_run_time", [](said m) { return m.said.muscle.shuttle_run.raw(); }},
        {"vessel_function", [](said m) { return m.said.circulation.vessels.raw(); }},
        {"gut_tone", [](said m) { return m.said.circulation.gut_tone.raw(); }},
        {"hydration", [](said m) { return m.said.circulation.hydration.raw(); }},
        {"sugar_control", [](said m) { return m.said.metabolism.control.raw(); }},
        {"bone_strength", [](said m) { return m.said.bone.strength.raw(); }},
        {"enzyme_work", [](said m) { return m.said.signs.reactions.raw(); }},
        {"myoglobin", [](said m) { return m.said.muscle.myoglobin.raw(); }},
        {"interleukin_6", [](said m) { return m.said.muscle.interleukin_6.raw(); }},
        {"lactate", [](said m) { return m.said.muscle.lactate.raw(); }},
    };
}

}  // namespace magnesia::model
