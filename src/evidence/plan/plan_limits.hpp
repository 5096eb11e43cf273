// plan_limits.hpp - which amounts a plan tries, whom its cards are for, and which answers tell how a goal stands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view plan_limits_schema = "magnesia.plan_limits/1";

/// An outcome that a person says a number of, and the key of the person file that holds it.
struct said_outcome {
    std::string outcome;
    std::string key;
};

/// Edges of the planner: data/plan/limits.toml.
struct plan_limits {
    double small_mg = 0;  ///< amounts a day that are tried, as near as pieces come
    double middle_mg = 0;
    double large_mg = 0;
    double split_above_mg = 0;  ///< larger days have two doses
    int most_pieces = 0;        ///< a day
    double adult_y = 0;
    double older_y = 0;            ///< from here on cards for older people are shown
    double older_in_trials_y = 0;  ///< from here on trials of older people speak for a person
    double much_pain = 0;          ///< of 10
    double much_anxiety = 0;       ///< points of GAD-7
    double likely_low = 0;         ///< chance of a low status
    std::vector<known_how> known;  ///< of these, in this order
    std::vector<said_outcome> said;
};

/// Reads the file of limits, appending faults.
plan_limits parse_plan_limits(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
