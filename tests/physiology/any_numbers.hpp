// any_numbers.hpp - structs of an organ filled with random numbers, for what must hold whatever the numbers are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
// rapidcheck's gtest support needs gtest first
#include <rapidcheck/gtest.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <type_traits>

#include "core/units.hpp"

namespace magnesia::tests {

/// The same numbers on every machine and day; RC_PARAMS in the environment still overrides it.
inline const int seeded = setenv("RC_PARAMS", "seed=2026 max_success=200", 0);

/// From a thousandth to a hundred, every size alike.
inline double any_positive() {
    return std::pow(10, *rc::gen::inRange(-300, 200) * 0.01);
}

/// Inside 0 to 1, ends left out.
inline double any_share() {
    return *rc::gen::inRange(1, 1000) * 0.001;
}

/// A state: sizes as above, and now and then nothing at all.
template <class S>
S any_state() {
    S s{};
    S::each(s, [](const char*, unit, auto& member) {
        member = std::remove_cvref_t<decltype(member)>(*rc::gen::inRange(0, 5) == 0 ? 0.0 : any_positive());
    });
    return s;
}

/// Numbers of an organ: pure numbers are shares, the rest of any size.
template <class S>
S any_parameters() {
    S s{};
    S::each(s, [](const char*, unit u, auto& member) {
        member = std::remove_cvref_t<decltype(member)>(u == one ? any_share() : any_positive());
    });
    return s;
}

/// The first member that is not finite, or "".
template <class S>
std::string first_not_finite(S s) {
    std::string found;
    S::each(s, [&](const char* name, unit, const auto& member) {
        if (found.empty() && !std::isfinite(member.raw())) found = name;
    });
    return found;
}

}  // namespace magnesia::tests
