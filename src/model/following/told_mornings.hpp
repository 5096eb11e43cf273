// told_mornings.hpp - which morning tells of the doses, and which morning belongs to which day.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "model/following/question.hpp"

namespace magnesia::model {

/// Place among the mornings of the first one after the last dose, or of the latest there is. What is taken in the
/// second half of a sleep belongs to the day after it.
std::size_t morning_after_doses(const question& asked);

/// That morning, or the last one before it whose night was slept; the same where nobody slept at all.
std::size_t told_morning(const question& asked);

/// Whether the morning that is told comes before any dose could act: the run ends too early to tell of them.
bool is_told_before_doses(const question& asked);

/// The last morning of a day; over the date line a day may have none, and has that of the day before, or two.
std::size_t morning_of(const question& asked, std::size_t day);

/// The day that a morning lies in.
std::size_t day_of(const question& asked, std::size_t morning);

}  // namespace magnesia::model
