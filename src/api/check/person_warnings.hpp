// person_warnings.hpp - what was said of a person and is not simulated, or is hard to believe, as plain sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::api {

/// Names that change nothing in the body, foods said by a short name, a diet and a serum that hardly anybody has, and
/// what of a child, a pregnancy or a fast is not simulated over so many days; nothing is refused.
std::vector<std::string> warnings_of_person(const scenario::person& who, const scenario::routine& day, int days,
                                            const evidence::evidence_base& base);

/// What is not simulated of days without meals; empty: there are meals, or it is short.
std::string warning_of_fast(const scenario::routine& day, int days);

}  // namespace magnesia::api
