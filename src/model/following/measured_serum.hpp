// measured_serum.hpp - a body whose morning plasma is what was measured: its kidney, or its bowel, is set so.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/lane_batch.hpp"
#include "model/person/binding.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::model {

/// The evidence with the thresholds of the kidney multiplied so that the typical person like `who` wakes with
/// `who.serum_magnesium_mmol_per_l` on the habitual diet; unchanged when no serum was measured. Where that is low and a
/// cause of it was said, it is uptake in the small bowel or the thresholds, by where the cause acts, as long as the
/// cause is there. The spread between draws stays as it is.
///   throws   input_error when no threshold between a fifth and five times the typical one gives that serum
bound_evidence fitted_to_serum(bound_evidence evidence, const scenario::person& who, const scenario::routine& day);

/// The same for several bodies of one person, worked in the lanes of the kernel: to 1e-6 mmol/L, so that bodies which
/// differ little can be told apart. A body that cannot have that serum is empty.
std::vector<std::optional<bound_evidence>> fitted_to_serum(const std::vector<bound_evidence>& bodies,
                                                           const scenario::person& who, const scenario::routine& day,
                                                           const engine::lane_kernel& kernel);

}  // namespace magnesia::model
