// sample_answers.hpp - short answers to test the printers with: one typical person, or a few people.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/simulate/simulate.hpp"
#include "evidence/files/toml_file.hpp"

namespace magnesia::api {

inline const std::string short_line = "200 mg elemental citrate at 22:00 daily for 2 d, fasting";

inline simulate_answer answer_to(const std::string& line, std::size_t draws) {
    return *simulate({.from = {.file = {}, .regimen = line, .person_file = {}},
                      .draws = draws,
                      .seed = 1,
                      .threads = 1,
                      .progress = {},
                      .stop = {}});
}

/// The typical person, without bands.
inline simulate_answer typical_answer() {
    return answer_to(short_line, 0);
}

/// Few people, so bands are there, rough as they are.
inline simulate_answer drawn_answer() {
    return answer_to(short_line, 4);
}

/// The issues something is refused with; none when it is accepted.
template <class Work>
std::vector<issue> issues_of(Work work) {
    try {
        work();
    } catch (const input_error& failure) {
        return failure.issues();
    }
    return {};
}

}  // namespace magnesia::api
