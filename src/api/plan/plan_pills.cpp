// plan_pills.cpp - the sentences.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_pills.hpp"

#include <algorithm>

namespace magnesia::api {

std::string pills_behind_food(const plan_answer& answer) {
    const bool has_pill =
        std::ranges::any_of(answer.options, [](const plan::option& one) { return one.what.takes.has_value(); });
    if (!has_pill || answer.pills == plan::left_to_pills::all) return "";
    const std::string behind = "Pills are only for what food leaves, so pills without food stand behind.";
    if (answer.pills == plan::left_to_pills::rest) return behind;
    const bool has_gap = answer.intake.diet && answer.intake.diet->gap_mg > 0;
    if (has_gap) return "A few foods can close your gap. " + behind;
    return "You eat as much magnesium as is advised. Pills are only for what food leaves, so none is advised here, "
           "though one would surely add more.";
}

}  // namespace magnesia::api
