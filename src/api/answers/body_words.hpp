// body_words.hpp - warnings about simulated bodies: those left out, and those whose days never repeat.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace magnesia::api {

struct simulated_bodies {
    std::size_t asked = 0;      ///< draws; 0 is the typical person alone
    std::size_t left_out = 0;   ///< could not be simulated
    std::string first_reason;   ///< of the first of them
    std::size_t unsettled = 0;  ///< of the others: those without a steady day to start from
    std::string where;          ///< "" or " in every arm"
};

/// One sentence each; empty where all went well.
std::vector<std::string> warnings_of_bodies(const simulated_bodies& told);

/// Of a run that ends before a morning could tell of any dose.
inline constexpr const char* told_before_doses =
    "The run ends before the first morning after a dose: plasma of the morning and the night are those before it. Let "
    "the run go on for another day.";

}  // namespace magnesia::api
