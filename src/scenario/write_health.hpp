// write_health.hpp - what only a check of safety asks of a person, as lines of [person]: what was said, nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "scenario/health.hpp"

namespace magnesia::scenario {

/// Lines that `read_health` reads to the same, but for what a screening asks.
///   says_weeks  whether the weeks of a pregnancy are said beside them, which says the pregnancy too
std::string health_text(const health& is, bool says_weeks);

}  // namespace magnesia::scenario
