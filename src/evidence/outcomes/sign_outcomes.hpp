// sign_outcomes.hpp - what a simulation tells of each sign of too little or too much magnesium.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/outcomes/outcomes.hpp"
#include "evidence/outcomes/signs.hpp"

namespace magnesia::evidence {

/// `signs.nausea`, the id of the outcome of a sign.
std::string outcome_id_of(const sign& one);

/// Two outcomes of each sign: the chance of having it, %, and how the regimen changes that.
std::vector<outcome> sign_outcomes(const sign_table& table);

}  // namespace magnesia::evidence
