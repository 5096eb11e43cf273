// wrong_answers.hpp - when magnesium is the wrong answer, and what is the right one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screening/screening.hpp"
#include "screening/subject.hpp"

namespace magnesia::screening {

/// Whether apnoea is likely and nobody said it: sure points of STOP-BANG in the worst band, or pauses of breath that
/// somebody saw.
bool suspects_apnoea(const subject& who);

/// Whether something else is the answer; what is not said does not count.
///   throws   internal_error for an id that is not known
bool is_wrong_answer(std::string_view id, const subject& who, const status_estimate& status);

/// The sentences of the table that apply, in its order.
std::vector<std::string> read_wrong_answers(const subject& who, const status_estimate& status);

}  // namespace magnesia::screening
