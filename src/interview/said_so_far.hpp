// said_so_far.hpp - what an interview knows, and what was said so far.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/foods/foods.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/forms/product_formats.hpp"
#include "evidence/safety/interview_words.hpp"
#include "evidence/safety/safety_base.hpp"
#include "scenario/values/vocabulary.hpp"
#include "scenario/writing/write_patient.hpp"

namespace magnesia::interview {

/// What is needed to understand answers.
struct knowledge {
    evidence::safety_base safety;
    std::vector<evidence::form> forms;
    evidence::product_formats formats;
    std::vector<evidence::food> foods;
    evidence::interview_words words;
    scenario::vocabulary names;  ///< all that a person file may use
};

knowledge load_knowledge();

/// The kinds of food that hold much.
inline constexpr std::array<std::string_view, 4> rich_foods{"nuts and seeds", "greens", "legumes", "whole grains"};

struct said_food {
    const evidence::diet_kind* base = nullptr;
    std::array<std::optional<double>, rich_foods.size()> servings;  ///< a day, of each of the rich foods
};

/// What was said.
struct said_so_far {
    const knowledge* known = nullptr;
    scenario::person who;
    scenario::said_day day;
    bool says_bed = false;
    bool says_rise = false;
    said_food food;
    bool is_on_ppi = false;
    std::string kidney_remark;       ///< what the file says beside the number of the kidneys
    std::vector<std::string> notes;  ///< to be told once the answer is taken
    std::string insisted;            ///< the last answer that was not understood: said again it is kept as it is
};

/// One question. `take` puts an answer into the state and gives back what is wrong with it, or nothing.
struct interview_question {
    std::string id;
    std::string ask;
    std::string why;
    std::string (*take)(std::string_view said, said_so_far& state) = nullptr;
    bool (*applies)(const said_so_far& state) = nullptr;  ///< null: always
    bool must_be_known = false;
};

/// All questions, in order.
std::vector<interview_question> all_questions();

/// Its parts.
std::vector<interview_question> sign_questions();
std::vector<interview_question> body_questions();
std::vector<interview_question> food_questions();
std::vector<interview_question> health_questions();
std::vector<interview_question> score_questions();
std::vector<interview_question> day_questions();

/// The person file as far as answers have come; a night that was not said is a usual one, and says so.
std::string file_of(const said_so_far& state);

/// What a reader of the file would refuse; empty: nothing.
std::vector<std::string> refusals_of(const said_so_far& state);

/// What the file holds that is rough: one sentence each.
std::vector<std::string> rough_in(const said_so_far& state);

/// What `simulate` would still ask.
std::vector<std::string> still_missing(const said_so_far& state);

}  // namespace magnesia::interview
