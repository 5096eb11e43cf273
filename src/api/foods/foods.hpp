// foods.hpp - the verb `foods`: foods by words, with their magnesium and what else is known of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/foods/eater.hpp"
#include "evidence/foods/foods.hpp"

namespace magnesia::api {

inline constexpr const char* foods_schema = "magnesia.foods/1";

/// What is asked: words of a name, or none for the foods whose usual serving is richest.
struct foods_request {
    std::vector<std::string> words;
    eater_words who;
};

/// What is answered.
struct foods_answer {
    answer_head head;
    std::string words;
    eater who;
    std::vector<evidence::food> foods;  ///< best first, at most `most_foods`
    std::size_t matches = 0;            ///< how many there are in all
    std::vector<std::string> sources;   ///< references of the tables
};

inline constexpr std::size_t most_foods = 100;

/// Finds foods.
///   throws   input_error: no food has these words, with the nearest ones; wrong words about who eats
foods_answer find_foods(const foods_request& request);

/// The measure a food is shown by: its usual serving, else its first measure, else 100 g.
evidence::food_measure shown_serving(const evidence::food& one);

/// References of the tables that foods come from.
std::vector<std::string> references_of_foods(const evidence::evidence_base& base);

/// The answer as JSON (src/api/schema/foods.json), as CSV, and for a screen of 80 columns.
std::string json_of(const foods_answer& answer);
std::string csv_of(const foods_answer& answer);
std::string text_of(const foods_answer& answer);

}  // namespace magnesia::api
