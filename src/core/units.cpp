// units.cpp - units as text.
// SPDX-License-Identifier: Apache-2.0
#include "core/units.hpp"

#include <fmt/core.h>

#include <cstdlib>

namespace magnesia::inline core {

std::string text(unit u) {
    struct factor {
        const char* symbol;
        int exponent;
    };
    std::string above;
    std::string below;
    for (const factor f : {factor{"mmol", u.amount}, factor{"L", u.volume}, factor{"h", u.time}, factor{"g", u.mass},
                           factor{"mV", u.potential}}) {
        if (f.exponent == 0) continue;
        std::string& side = f.exponent > 0 ? above : below;
        if (f.exponent < 0) side += '/';
        if (f.exponent > 0 && !side.empty()) side += '*';
        side += f.symbol;
        if (std::abs(f.exponent) > 1) side += fmt::format("^{}", std::abs(f.exponent));
    }
    return (above.empty() ? "1" : above) + below;
}

}  // namespace magnesia::inline core
