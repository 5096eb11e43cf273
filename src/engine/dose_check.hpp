// dose_check.hpp - refuses dose plans that are wrong, contradictory or not supported, naming each field.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/dosing.hpp"

namespace magnesia::engine {

/// throws  input_error with every fault of the plan and its setting
void check(const dose_plan& plan, const dynamics& body, const dose_setting& setting);

/// How many times a checked dose is given, the first included.
std::size_t times_given(const dose& one);

}  // namespace magnesia::engine
