// hash.hpp - a stable 64-bit number for a name, the same on every machine and in every version.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace magnesia::inline core {

/// FNV-1a, 64 bits (Fowler, Noll, Vo; public domain). For keys of random streams, not for security.
constexpr std::uint64_t hash(std::string_view name) {
    std::uint64_t sum = 14695981039346656037ull;
    for (const char c : name) {
        sum ^= static_cast<unsigned char>(c);
        sum *= 1099511628211ull;
    }
    return sum;
}

}  // namespace magnesia::inline core
