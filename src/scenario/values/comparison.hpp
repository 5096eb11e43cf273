// comparison.hpp - one person under several regimens, diets and routines: what is asked when arms are set side by side.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scenario/values/scenario.hpp"

namespace magnesia::scenario {

inline constexpr std::size_t fewest_arms = 2;
inline constexpr std::size_t most_arms = 8;

/// One of the ways that are compared.
struct arm {
    std::string name;                                   ///< as the reader called it; may be empty
    regimen doses;                                      ///< none: no supplement
    std::optional<std::vector<diet_phase>> diet{};      ///< in place of the common one
    std::optional<routine> day{};                       ///< lived from the first day on, in place of the common one
    std::optional<hope> hopes{};                        ///< in place of the common one
    std::optional<std::vector<health_phase>> health{};  ///< in place of the common ones
    bool operator==(const arm&) const = default;
};

/// Person, travel and run are common to all arms; so are routine, diet, health and hope where an arm says none of its
/// own.
struct comparison {
    person who;
    routine day;
    std::vector<diet_phase> diet;
    run_span run;
    std::vector<arm> arms;  ///< fewest_arms to most_arms
    std::vector<journey> travel = {};
    hope hopes = {};
    std::vector<health_phase> health = {};
    bool operator==(const comparison&) const = default;
};

/// The scenario of one arm. Whatever its routine, the person comes from the common one.
scenario scenario_of(const comparison& all, const arm& one);

/// Whether the arm differs from the common life in what it takes alone.
inline bool is_regimen_alone(const arm& one) {
    return !one.day && !one.diet && !one.hopes && !one.health;
}

/// The scenario beside all arms: the common routine, diet, health and hope without a supplement.
scenario bare_scenario_of(const comparison& all);

}  // namespace magnesia::scenario
