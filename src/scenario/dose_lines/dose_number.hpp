// dose_number.hpp - whole numbers and spans of time in a regimen line, and words that must follow them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/dose_lines/dose_cursor.hpp"

namespace magnesia::scenario {

/// The known word nearest to what stands in the line, or empty.
std::string nearest_of(std::string_view word, std::vector<std::string> known);

/// A whole number from `low` to `high`, nothing else; `what` begins the message: "days".
int read_whole(dose_cursor& line, int low, int high, std::string_view what);

/// `N min` or `N h` as whole minutes, at least one: "90 min", "1.5 h".
int read_span(dose_cursor& line, int longest_minutes, std::string_view what);

/// Steps past `word`, which must stand here; `whole` is the phrase it belongs to.
void expect(dose_cursor& line, std::string_view word, std::string_view whole);

/// Minutes as read_span reads them: "8 h", "90 min".
std::string span_text(int minutes);

}  // namespace magnesia::scenario
