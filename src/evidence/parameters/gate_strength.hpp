// gate_strength.hpp - how far a gate is open in a typical person, as it is told.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/parameters/parameter.hpp"

namespace magnesia::evidence {

/// Its typical value without the last digits of binary arithmetic: 0.1, not 0.09999999999999998.
double gate_strength(const parameter& gate);

}  // namespace magnesia::evidence
