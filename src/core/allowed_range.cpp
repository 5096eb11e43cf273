// allowed_range.cpp - a range in words.
// SPDX-License-Identifier: Apache-2.0
#include "core/allowed_range.hpp"

#include <fmt/core.h>

namespace magnesia::inline core {

std::string allowed_range::text() const {
    constexpr allowed_range open;
    std::string words = low > open.low && high < open.high ? fmt::format("{} to {}", low, high)
                        : low > open.low                   ? fmt::format("at least {}", low)
                        : high < open.high                 ? fmt::format("at most {}", high)
                                                           : "any number";
    if (!unit.empty()) words += fmt::format(" {}", unit);
    if (!reason.empty()) words += fmt::format(" ({})", reason);
    return words;
}

}  // namespace magnesia::inline core
