// health_words.hpp - medicines, conditions and kidneys that change within a run, in words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "scenario/values/health_phase.hpp"

namespace magnesia::api {

/// "medicines: thiazide and proton pump inhibitor, eGFR 40 from day 8".
std::string health_in_words(const scenario::health_phase& phase);

/// All of them one after another; empty when health stays as it is.
std::string health_in_words(const std::vector<scenario::health_phase>& phases);

}  // namespace magnesia::api
