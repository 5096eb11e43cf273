// sample_files.hpp - a scenario and a person file that are right, to be spoilt one place at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace magnesia::apps {

// Both kinds of file have the same lines 2 to 14, so that a mistake there has the same line in both.
inline const std::string person_part = R"(

[person]
age_y = 45
sex = "female"
weight_kg = 68
height_cm = 168
egfr_ml_min = 95
diet_magnesium_mg = 230

[routine]
zone = "Europe/Berlin"
bed = "23:00"
rise = "07:00"
)";

inline const std::string good_person = "schema = \"magnesia.person/1\"" + person_part;

inline const std::string good_scenario = "schema = \"magnesia.scenario/1\"" + person_part + R"(
[[regimen]]
dose = "200 mg elemental citrate at 22:00 daily for 2 d, fasting"

[run]
start = 2026-03-02
days = 3
)";

inline const std::string good_line = "200 mg elemental citrate at 22:00 daily for 2 d, fasting";

/// `text` with one place changed; the place must be there, or the test would test nothing.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::invalid_argument("the sample does not hold: " + from);
    return text.replace(at, from.size(), to);
}

}  // namespace magnesia::apps
