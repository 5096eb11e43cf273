// report_parts.hpp - the words and tables of the page: the question, the main numbers, doubt, limits, sources.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/answers/accuracy.hpp"
#include "api/answers/head.hpp"
#include "api/simulate/quantity.hpp"
#include "api/simulate/simulate.hpp"
#include "scenario/values/health_phase.hpp"

namespace magnesia::api {

/// The three or four numbers to read first.
std::string main_numbers(const simulate_answer& answer, display_unit unit);

/// The night without and with the regimen, the change, and from where on people notice one; then that in a sentence.
std::string night_table(const simulate_answer& answer);

/// Muscle, heart, metabolism, cramps and signs, as far as they concern the person; empty when none does.
std::string body_table(const simulate_answer& answer);

/// Every outcome with its band, and how much of the width is people and how much is knowledge.
std::string outcome_table(const simulate_answer& answer, display_unit unit);

/// What changes within the run; nothing when health stays as it is.
std::string health_paragraph(const std::vector<scenario::health_phase>& phases);

/// Assumptions and limits as lists.
std::string caveats(const std::vector<std::string>& assumptions, const std::vector<std::string>& limits);

/// The literature behind the numbers, each with what it carries and how good that knowledge is.
std::string source_table(const evidence::evidence_base& base);

/// A question to be asked again from a page.
struct asked_again {
    std::string kind;     ///< of its file: "scenario", "comparison"
    std::string command;  ///< that answers it
    std::string file;     ///< as TOML
    std::string balance;  ///< what is said of it behind the error of the arithmetic; may be empty
};

/// How to compute the same answer again: the file, the command, version and hashes.
std::string recipe_of(const answer_head& head, const chosen_accuracy& accuracy, const asked_again& what);

/// The same of a scenario.
std::string recipe(const simulate_answer& answer);

/// What must be read with the main numbers: warnings, and the first of the limits.
std::string beside_main_numbers(const answer_head& head, const std::vector<std::string>& limits);

}  // namespace magnesia::api
