// write_health.hpp - what a check of safety and a screening ask of a person, as lines of [person]: what was said.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "scenario/values/health.hpp"

namespace magnesia::scenario {

/// Lines that `read_health` reads to the same.
///   says_weeks  whether the weeks of a pregnancy are said beside them, which says the pregnancy too
std::string health_text(const health& is, bool says_weeks);

}  // namespace magnesia::scenario
