// kidney_disease.hpp - what a kidney disease that is said in words tells of filtration.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "evidence/safety/safety_words.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::api {

/// The eGFR of a body of that stage, mL/min per 1.73 m2: the middle of the stage, "ckd stage 4" is 22. Dialysis is the
/// last stage. Empty where the name tells of no stage.
std::optional<double> stage_egfr(const evidence::safety_words& words, const std::string& name);

/// Whether it is the name of kidneys on or before dialysis.
bool is_last_stage(const evidence::safety_words& words, const std::string& name);

/// Whether a kidney disease was said and nothing that tells how much the kidneys still filter.
bool is_filtration_open(const evidence::safety_words& words, const scenario::person& who);

}  // namespace magnesia::api
