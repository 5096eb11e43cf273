// body_facts.hpp - age, measures and scores of a person as facts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/safety/safety_words.hpp"
#include "safety/facts.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::safety {

/// Sets what is known of the body; the rest stays unknown.
void add_body(const scenario::person& who, const evidence::safety_words& words, facts& known);

}  // namespace magnesia::safety
