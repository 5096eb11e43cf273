// sample_scenario.hpp - one valid scenario as text, and ways to read it with one line changed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "evidence/files/toml_file.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "tests/scenario/sample_words.hpp"

namespace magnesia::scenario {

inline constexpr std::string_view sample_text = R"(schema = "magnesia.scenario/1"
[person]
age_y = 45
sex = "female"
weight_kg = 68
height_cm = 168
egfr_ml_min = "unknown"
diet_magnesium_mg = 230
goals = ["sleep"]
[routine]
zone = "Europe/Berlin"
bed = "23:00"
rise = "07:00"
meals = [{ at = "07:30", share = 0.25 }, { at = "12:30", share = 0.35 }, { at = "19:00", share = 0.4 }]
caffeine = [{ at = "15:30", mg = 95 }]
[[regimen]]
dose = "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting"
[run]
start = 2026-03-02
days = 70
)";

/// The sample with `from` replaced by `to`; `from` must occur.
inline std::string changed(const std::string& from, const std::string& to) {
    std::string text{sample_text};
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

inline scenario read_text(const std::string& text) {
    return read_scenario(evidence::parse_toml(text, "s.toml"), sample_words());
}

/// All issues the text is refused with; none when it is accepted.
inline std::vector<issue> issues_of(const std::string& text) {
    try {
        read_text(text);
    } catch (const input_error& error) {
        return error.issues();
    }
    return {};
}

/// The one issue of the sample with `from` replaced by `to`.
inline issue issue_with(const std::string& from, const std::string& to) {
    const std::vector<issue> all = issues_of(changed(from, to));
    EXPECT_EQ(all.size(), 1u) << to << (all.size() > 1 ? "\n" + sentence(all[0]) + "\n" + sentence(all[1]) : "");
    return all.empty() ? issue{} : all[0];
}

/// Whether the sample reads with `from` replaced by `to`.
inline bool reads_with(const std::string& from, const std::string& to) {
    return issues_of(changed(from, to)).empty();
}

}  // namespace magnesia::scenario
