// prepared_question.hpp - a checked scenario laid out in time, with refusals that name where its regimen stands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "api/answers/scenario_request.hpp"
#include "evidence/base/evidence_base.hpp"
#include "model/body/accuracy.hpp"
#include "model/day/product_facts.hpp"
#include "model/following/measured_serum.hpp"
#include "model/following/question.hpp"

namespace magnesia::api {

/// What the body must be told of forms and formats; refers to `base`, which must outlive it.
model::product_facts products_of(const evidence::evidence_base& base);

/// Refuses a habit without meals: nobody has lived so far without food, and such a body would hold no magnesium.
///   throws  input_error that names `file`
void require_meals(const scenario::scenario& what, const std::string& file);

/// The question behind a scenario.
///   throws  input_error for what only shows when its days are laid out, at the place where the regimen stands
model::question prepared(const asked_scenario& asked, const evidence::evidence_base& base, const scenario_request& from,
                         const engine::run_options& options = model::everyday_options());

/// The evidence bound for the person of a scenario: conditions, drugs and a measured serum included, and the hypotheses
/// as they are switched.
///   throws  input_error for a measured serum that no body with this diet and filtration has
model::bound_evidence bound_for(const asked_scenario& asked, const evidence::evidence_base& base,
                                const scenario_request& from, const model::hypothesis_states& hypotheses = {});

}  // namespace magnesia::api
