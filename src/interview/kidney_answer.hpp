// kidney_answer.hpp - what people type of their kidneys: an eGFR, a bound of it, or creatinine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "interview/said_so_far.hpp"

namespace magnesia::interview {

/// Understands "85", "eGFR 85", ">60", "85 mL/min/1.73m2", "80 umol/L", "0.9 mg/dL", "creatinine 80". A number without
/// a unit is asked back where it may be a creatinine and that would matter; `kidney_answer.cpp` says why.
///   returns  what is wrong, or nothing
std::string take_kidney(std::string_view said, said_so_far& state);

}  // namespace magnesia::interview
