// clock_hours.cpp - differences on a clock face.
// SPDX-License-Identifier: Apache-2.0
#include "model/day/clock_hours.hpp"

#include <cmath>

#include "core/conversions.hpp"

namespace magnesia::model {

bool is_clock_hour(std::string_view id) {
    return id == "clock_minimum";
}

double clock_hours_after(double hour, double other) {
    return std::remainder(hour - other, hours_per_day);
}

double difference_of(std::string_view id, double value, double elsewhere) {
    return is_clock_hour(id) ? clock_hours_after(value, elsewhere) : value - elsewhere;
}

}  // namespace magnesia::model
