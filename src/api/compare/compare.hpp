// compare.hpp - the verb `compare`: one person under several forms, doses, times, splits and diets.
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
#include "api/answers/comparison_request.hpp"
#include "api/answers/head.hpp"
#include "api/simulate/simulate.hpp"
#include "study/comparison.hpp"

namespace magnesia::api {

inline constexpr const char* compare_schema = "magnesia.compare/1";

/// What is asked.
struct compare_request {
    comparison_request from;
    std::size_t draws = usual_draws;  ///< 0: the typical person alone, without bands
    std::uint64_t seed = 1;
    chosen_accuracy accuracy = {};
    model::hypothesis_states hypotheses = {};  ///< open ones switched on or off
    bool with_each_hypothesis = false;         ///< also with each of the others switched on alone
    std::size_t threads = 1;                   ///< changes the waiting time, never the answer
    std::function<void(std::size_t done, std::size_t total)> progress = {};
    std::stop_token stop = {};
};

/// The same comparison with one more hypothesis switched on.
struct switched_comparison {
    std::string hypothesis;
    std::vector<study::compared_arm> arms;  ///< as in the answer
};

/// What is answered; JSON, CSV, terminal and report are made from this alone.
struct compare_answer {
    answer_head head;
    std::size_t of_person = 0;  ///< so many of the warnings, the first, are about the doses and the person
    std::size_t draws_asked = 0;
    chosen_accuracy accuracy = {};
    scenario::comparison what;
    std::string asked_file;  ///< the comparison as a file that is answered the same
    std::vector<std::string> assumptions;
    std::vector<std::string> limits;
    study::paired_comparison result;
    evidence::evidence_base base;                                   ///< labels, units, sources
    std::optional<std::vector<switched_comparison>> switched = {};  ///< empty when nobody asked
};

/// Simulates all arms with the same people; empty when it was stopped before the last one.
///   throws  input_error for everything wrong in the request, before any long computation
std::optional<compare_answer> compare(const compare_request& request);

}  // namespace magnesia::api
