// prepared_run.hpp - a request read, checked and laid out, with everything that is needed to ask it of bodies.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answers/accuracy.hpp"
#include "api/answers/scenario_request.hpp"
#include "evidence/base/evidence_base.hpp"
#include "model/following/question.hpp"
#include "model/person/binding.hpp"
#include "study/tally.hpp"

namespace magnesia::api {

/// What comes before the first body.
struct prepared_run {
    evidence::evidence_base base;
    asked_scenario asked;
    model::question question;
    study::readout what;
    model::bound_evidence bound;
    chosen_accuracy accuracy;

    /// The bodies of so many draws.
    study::body_plan plan(std::size_t draws) const { return {draws, model::has_open_gates(bound)}; }
};

/// Loads the evidence and reads the request.
///   throws  input_error for everything wrong in the request
prepared_run prepare(const scenario_request& from, const chosen_accuracy& accuracy = {},
                     const model::hypothesis_states& hypotheses = {});

/// The same with evidence that is loaded, of which `load_simulation_evidence` is enough.
prepared_run prepare(evidence::evidence_base base, const scenario_request& from, const chosen_accuracy& accuracy,
                     const model::hypothesis_states& hypotheses);

}  // namespace magnesia::api
