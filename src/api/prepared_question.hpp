// prepared_question.hpp - a checked scenario laid out in time, with refusals that name where its regimen stands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "api/scenario_request.hpp"
#include "evidence/forms.hpp"
#include "model/accuracy.hpp"
#include "model/question.hpp"

namespace magnesia::api {

/// The question behind a scenario.
///   throws  input_error for what only shows when its days are laid out, at the place where the regimen stands
model::question prepared(const asked_scenario& asked, const std::vector<evidence::form>& forms,
                         const scenario_request& from, const engine::run_options& options = model::usual_options());

}  // namespace magnesia::api
