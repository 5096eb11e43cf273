// simulate.hpp - the verb `simulate`: one person's magnesium over days and weeks, with and without a regimen.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "api/answers/accuracy.hpp"
#include "api/answers/head.hpp"
#include "api/answers/scenario_request.hpp"
#include "evidence/base/evidence_base.hpp"
#include "model/following/label_course.hpp"
#include "model/person/binding.hpp"
#include "study/simulation.hpp"

namespace magnesia::api {

inline constexpr const char* simulate_schema = "magnesia.simulate/1";
inline constexpr std::size_t usual_draws = 200;
inline constexpr std::size_t most_draws = 100'000'000;  ///< counts of bodies and sums of values stay exact up to here

class people_writer;

/// Where an answer is shown; each shows what those before it show. What a front does not show is neither read, kept nor
/// summarised: the answer it gets lacks it, and what it has is the same to the last bit.
enum class front { screen, data, report };

/// What is asked.
struct simulate_request {
    scenario_request from;
    std::size_t draws = usual_draws;  ///< 0: the typical person alone, without bands
    std::uint64_t seed = 1;
    chosen_accuracy accuracy = {};
    model::hypothesis_states hypotheses = {};  ///< open ones switched on or off
    front shown_on = front::report;
    std::size_t threads = 1;          ///< changes the waiting time, never the answer
    people_writer* people = nullptr;  ///< shown everybody's curves, when there is one
    std::function<void(std::size_t done, std::size_t total)> progress;
    std::stop_token stop;
};

/// What is answered. Everything the front asked for needs to show it: JSON, CSV, terminal and report are made from this
/// alone.
struct simulate_answer {
    answer_head head;
    std::size_t of_person = 0;  ///< so many of the warnings, the first, are about the doses and the person
    std::size_t draws_asked = 0;
    chosen_accuracy accuracy = {};
    std::string asked_file;                ///< the scenario as a file that is answered the same
    std::vector<std::string> assumptions;  ///< what was taken where nothing was said
    std::vector<std::string> limits;       ///< what this version leaves out
    study::simulation result;
    evidence::evidence_base base;              ///< labels, units; all of it for a report
    std::vector<model::label_course> tracers;  ///< one for each labelled line, in the typical person
};

/// Throws input_error for more than `most_draws`.
void refuse_too_many_draws(std::size_t draws);

/// Simulates; empty when it was stopped before the last body.
///   throws  input_error for everything wrong in the request, at once and before any long computation
std::optional<simulate_answer> simulate(const simulate_request& request);

/// Follows the labelled lines of an answer in its typical person and adds them to it.
void add_tracers(simulate_answer& answer, const model::bound_evidence& bound);

/// The answer around a finished simulation: head, warnings, sentences. Separate, so that it can be tested by hand.
simulate_answer answer_of(const asked_scenario& asked, study::simulation result, evidence::evidence_base base,
                          const simulate_request& request);

}  // namespace magnesia::api
