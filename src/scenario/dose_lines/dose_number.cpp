// dose_number.cpp - whole numbers and spans of time.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_number.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>

#include "core/conversions.hpp"
#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

std::optional<int> take_minutes_per_unit(dose_cursor& line) {
    for (const std::string_view unit : {"min", "minutes"}) {
        if (line.take_if(unit)) return 1;
    }
    for (const std::string_view unit : {"h", "hour", "hours"}) {
        if (line.take_if(unit)) return whole_minutes_per_hour;
    }
    return std::nullopt;
}

}  // namespace

std::string nearest_of(std::string_view word, std::vector<std::string> known) {
    return nearest_name(word, known);
}

int read_whole(dose_cursor& line, int low, int high, std::string_view what) {
    const dose_token piece = line.take();
    const auto value = finite_number(piece.text);
    const std::string allowed = fmt::format("{}: a whole number from {} to {}", what, low, high);
    if (!value) refuse(piece, {"is not a number", allowed});
    if (*value < low || *value > high) refuse(piece, {"is out of range", allowed});
    const int whole = static_cast<int>(*value);
    if (whole != *value) refuse(piece, {"is not a whole number", allowed});
    return whole;
}

int read_span(dose_cursor& line, int longest_minutes, std::string_view what) {
    const dose_token piece = line.take();
    const auto value = finite_number(piece.text);
    const std::string allowed =
        fmt::format("{}: 1 min to {:g} h", what, static_cast<double>(longest_minutes) / whole_minutes_per_hour);
    if (!value) refuse(piece, {"is not a number", allowed});
    const auto unit = take_minutes_per_unit(line);
    if (!unit) {
        refuse(line.here(), {"stands where the unit of time belongs", "min or h; " + allowed,
                             nearest_of(line.here().text, {"minutes", "hours"})});
    }
    const double minutes = *value * *unit;
    if (!(minutes >= 1 && minutes <= longest_minutes)) refuse(piece, {"is out of range", allowed});
    const int whole = static_cast<int>(std::lround(minutes));
    constexpr double rounding = 1e-9;  // tenths of an hour are no binary numbers
    if (std::abs(minutes - whole) > rounding) refuse(piece, {"is no whole number of minutes", allowed});
    return whole;
}

void expect(dose_cursor& line, std::string_view word, std::string_view whole) {
    if (line.take_if(word)) return;
    refuse(line.here(), {fmt::format("stands where `{}` belongs", word), std::string{whole},
                         nearest_of(line.here().text, {std::string{word}})});
}

std::string span_text(int minutes) {
    const bool is_in_hours = minutes % whole_minutes_per_hour == 0;
    return is_in_hours ? fmt::format("{} h", minutes / whole_minutes_per_hour) : fmt::format("{} min", minutes);
}

}  // namespace magnesia::scenario
