// glycine_doubt.hpp - what a chelate does to the night is mostly its glycine, of which no trial of magnesium tells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "evidence/base/evidence_base.hpp"
#include "scenario/values/regimen.hpp"

namespace magnesia::api {

/// Whether any swallowed dose is a form that brings glycine.
bool brings_glycine(const scenario::regimen& doses, const evidence::evidence_base& base);

/// The chance that glycine does nothing to the night: 1 less that its gate is open (warmth.gate_glycine).
double chance_of_no_glycine_effect(const evidence::evidence_base& base);

/// "The night with this form is mostly glycine's, by our guess (no effect 40 %)." Nothing where no dose brings any.
///   of  "" or the arms, such as "B, C"
std::string glycine_in_words(const scenario::regimen& doses, const evidence::evidence_base& base,
                             const std::string& of = "");

}  // namespace magnesia::api
