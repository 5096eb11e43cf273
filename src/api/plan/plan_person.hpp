// plan_person.hpp - the person a plan is for, read as the check of safety reads them and as the body does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/answers/scenario_request.hpp"
#include "api/check/check_request.hpp"
#include "evidence/base/evidence_base.hpp"
#include "evidence/plan/plan_base.hpp"

namespace magnesia::api {

/// The person twice. Of somebody who cannot be simulated only the first must be readable.
struct plan_person {
    asked_check checked;                 ///< with nothing taken beside what is taken already
    std::vector<std::string> taken_now;  ///< what the check says of the regimen of the file; empty: none, or nothing
    std::optional<asked_scenario> body;  ///< for the equations, with the health of `checked`
};

/// Reads the person for the check.
///   throws   input_error with every issue
plan_person read_checked_person(const std::string& file, const evidence::safety_base& rules);

/// Reads the same file for the body.
///   throws   input_error with every issue
void read_body(plan_person& who, const std::string& file, const evidence::evidence_base& base);

/// The goal a plan is for: the one asked for, else the first the person names, else enough magnesium.
///   throws   input_error for a goal that is not known, with the nearest one
const evidence::plan_goal& goal_of(const std::string& asked, const scenario::person& who,
                                   const std::vector<evidence::plan_goal>& goals);

}  // namespace magnesia::api
