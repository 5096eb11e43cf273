// gate_strength.cpp - a typical value rounded.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/gate_strength.hpp"

#include <cmath>

namespace magnesia::evidence {

double gate_strength(const parameter& gate) {
    constexpr double kept = 1e12;
    return std::round(typical_value(gate) * kept) / kept;
}

}  // namespace magnesia::evidence
