// screen_text.hpp - pieces of a terminal answer: bars and columns; in Unicode or plain ASCII.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::api {

inline constexpr std::size_t screen_columns = 80;
inline constexpr std::size_t row_name_columns = 14;  // of names before a text, where an answer needs no other room

/// Characters a terminal can show.
enum class letters { ascii, unicode };

/// A bar of `share` (0 to 1) of `width` columns; anything above 0 shows at least a sliver.
std::string bar(double share, std::size_t width, letters with);

/// `text` in green or red where colours are wanted, else as it is.
std::string coloured(std::string_view text, bool is_good, bool in_colour);

/// Columns a text takes: code points, not bytes.
std::size_t columns_of(std::string_view text);

/// `text` with blanks up to `width` columns; never cut.
std::string padded(std::string_view text, std::size_t width);

/// `text` cut to `width` columns with "..." where it was longer.
std::string fitted(std::string_view text, std::size_t width);

/// `text` broken at blanks into lines of at most `width` columns; at most `most` lines, the last one cut.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most);

/// `text` broken at blanks into as many lines of at most `width` columns as it takes, each with its end of line.
std::string paragraph(std::string_view text, std::size_t width);

/// "  name    text text" in lines of at most `screen_columns`, the text hanging under itself behind `name_columns`
/// columns and never cut; nothing for an empty text.
std::string named_row(std::string_view name, const std::string& text, std::size_t name_columns = row_name_columns);

}  // namespace magnesia::api
