// clock_hours.hpp - numbers that are hours of the clock, and how far they move: never the long way round.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace magnesia::model {

/// Whether a daily number (`daily_ids`) is an hour of the local clock, 0 to 24.
bool is_clock_hour(std::string_view id);

/// Hours by which one hour of the clock is after another, the shorter way: -12 to 12. 00:30 is 1 h after 23:30.
double clock_hours_after(double hour, double other);

/// By how much a daily number differs from what it is elsewhere.
double difference_of(std::string_view id, double value, double elsewhere);

}  // namespace magnesia::model
