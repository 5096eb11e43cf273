// fasting_rules.hpp - which medicines are taken on an empty stomach, and how far from food.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view fasting_rules_schema = "magnesia.fasting_rules/1";

/// How far from food the medicines of an interaction are taken.
struct fasting_rule {
    std::string interaction;  ///< id
    double minutes_before_food = 0;
    double hours_after_food = 0;
    known_how known;
};

/// Reads data/safety/fasting.toml, appending faults: an interaction that stands twice.
std::vector<fasting_rule> parse_fasting_rules(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
