// write_measures.hpp - lines of [person] for what can be said in two ways, as it was said.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "scenario/values/person.hpp"

namespace magnesia::scenario {

/// Creatinine, else eGFR, "unknown" when neither was said.
std::string filtration_text(const person& who);

/// The index of insomnia, else its class; nothing when neither was said.
std::string insomnia_text(const person& who);

/// Nothing when it was not said.
std::string training_status_text(const person& who);

}  // namespace magnesia::scenario
