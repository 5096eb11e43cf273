// diary.hpp - the verb `foods --diary`: a day of eating added up and set against what bodies advise.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/foods/eater.hpp"
#include "evidence/foods/food_tally.hpp"

namespace magnesia::api {

inline constexpr const char* diary_schema = "magnesia.diary/1";

/// What is asked.
struct diary_request {
    std::string file;  ///< TOML, or CSV when its name ends so
    eater_words who;
};

/// What is answered.
struct diary_answer {
    answer_head head;
    eater who;
    std::vector<evidence::food> foods;  ///< what the lines of `day` point into
    evidence::food_tally day;
    double rich_serving_mg = 0;
    double few_servings = 0;
    double phytate_mmol = 0;  ///< of the known phytate, as phytic acid
    std::vector<std::string> sources;
};

/// Reads and adds up a diary.
///   throws   input_error: an unreadable file, unknown foods and amounts, wrong words about who eats
diary_answer tally_diary(const diary_request& request);

/// What a reader should know of how the diary was read, one sentence each: short names and what they were taken as,
/// ranges of which the middle counts, and energy that hardly is a whole day's.
std::vector<std::string> doubts_of(const diary_answer& answer);

/// Servings a day of greens, nuts and seeds, legumes and whole grains together.
double counted_servings(const diary_answer& answer);

/// What is missing to an amount; 0 when it is reached.
double gap_to(const diary_answer& answer, double advised_mg);

/// The answer as JSON (src/api/schema/diary.json), as CSV (one food a line), for a screen of 80 columns, and as one
/// self-contained HTML page.
std::string json_of(const diary_answer& answer);
std::string csv_of(const diary_answer& answer);
std::string text_of(const diary_answer& answer);
std::string report_of(const diary_answer& answer);

}  // namespace magnesia::api
