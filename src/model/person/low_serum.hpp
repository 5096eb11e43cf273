// low_serum.hpp - which of the said medicines and conditions a low serum is laid on, and where they act.
// SPDX-License-Identifier: Apache-2.0
// Rules: docs/model/covariates.md.
#pragma once

#include <string>
#include <vector>

#include "evidence/parameters/modifiers.hpp"
#include "scenario/values/health_spell.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::model {

/// Where a cause takes magnesium away: from uptake in the small bowel, or from what the kidney takes back.
enum class losing_place { bowel, kidney };

bool loses_at(const evidence::modifier& cause, losing_place where);

/// Ids of what is said of the person and loses magnesium at either place, where a measured serum is low; else none.
std::vector<std::string> low_serum_causes(const scenario::person& who, const std::vector<evidence::modifier>& all);

/// The slowest time constants with which what a cause takes there comes and goes.
scenario::comes_and_goes days_of(const evidence::modifier& cause, losing_place where);

/// What a factor on uptake in the small bowel leaves of a number: of the carriers that factor, a hundredth at least; of
/// passive uptake what it is below that. 1 for other numbers.
double bowel_factor(const std::string& parameter, double uptake);

}  // namespace magnesia::model
