// measured_serum.hpp - a body whose morning plasma is what was measured: its kidney's thresholds are set so.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/binding.hpp"
#include "scenario/person.hpp"
#include "scenario/routine.hpp"

namespace magnesia::model {

/// The evidence with the thresholds of the kidney multiplied so that the typical person like `who` wakes with
/// `who.serum_magnesium_mmol_per_l` on the habitual diet; unchanged when no serum was measured. The spread between
/// draws stays as it is.
///   throws   input_error when no threshold between a fifth and five times the typical one gives that serum
bound_evidence fitted_to_serum(bound_evidence evidence, const scenario::person& who, const scenario::routine& day);

}  // namespace magnesia::model
