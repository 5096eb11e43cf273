// plan_names.hpp - names of medicines and conditions as the check reads them, for the reader of the body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/evidence_base.hpp"
#include "scenario/health.hpp"
#include "scenario/vocabulary.hpp"

namespace magnesia::api {

/// The usual names, and those of a person as written that are none of them: the body has no numbers for a name as such;
/// what is meant by it is told by `meant_for_body`, and its verdict is that of the check.
scenario::vocabulary names_for_plan(const scenario::health& said, const evidence::evidence_base& base);

/// Medicines and conditions of the body, by id.
struct known_to_body {
    std::vector<std::string> drugs;
    std::vector<std::string> conditions;
};

/// What the names of a person mean to the body as the check reads them: "furosemide 40 mg", one slip of a letter, each
/// medicine of "lisinopril/hydrochlorothiazide". Each id once; nothing of names the body has no numbers for.
known_to_body meant_for_body(const scenario::health& said, const evidence::evidence_base& base);

}  // namespace magnesia::api
