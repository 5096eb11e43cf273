// plan_page.hpp - the sections of the page of a plan: markup, or nothing when there is nothing to say.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/plan/plan.hpp"

namespace magnesia::api {

std::string answer_section(const plan_answer& answer);
std::string verdict_section(const plan_answer& answer);
std::string day_section(const plan_answer& answer);
std::string weeks_section(const plan_answer& answer);
std::string food_section(const plan_answer& answer);
std::string forms_section(const plan_answer& answer);
std::string effect_section(const plan_answer& answer);
std::string options_section(const plan_answer& answer);
std::string screening_section(const plan_answer& answer);
std::string checklist_section(const plan_answer& answer);
std::string diary_section(const plan_answer& answer);
std::string cards_section(const plan_answer& answer);
std::string conflicts_section(const plan_answer& answer);
std::string basis_section(const plan_answer& answer);
std::string limits_section(const plan_answer& answer);

/// A page of its own on paper, in the words of the trade.
std::string clinician_section(const plan_answer& answer);

}  // namespace magnesia::api
