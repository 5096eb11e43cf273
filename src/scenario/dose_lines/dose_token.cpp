// dose_token.cpp - cuts a regimen line into pieces.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_token.hpp"

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == '-' || text[at] == '+') ? at + 1 : at;
}

/// Length of the decimal number `text` begins with, or 0.
std::size_t number_length(std::string_view text) {
    const std::size_t first = skip_sign(text, 0);
    std::size_t end = skip_digits(text, first);
    const bool has_point = end < text.size() && text[end] == '.';
    if (has_point) end = skip_digits(text, end + 1);
    if (end == first || (has_point && end == first + 1)) return 0;
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        const std::size_t exponent = skip_sign(text, end + 1);
        const std::size_t exponent_end = skip_digits(text, exponent);
        if (exponent_end > exponent) end = exponent_end;
    }
    return end;
}

/// Where to cut a piece that starts with a number and goes on with a unit; a time, a date or a plain word stays whole.
std::size_t unit_begin(std::string_view piece) {
    const std::size_t length = number_length(piece);
    if (length == 0 || length == piece.size()) return 0;
    const char next = piece[length];
    const bool is_letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next & 0x80) != 0;
    return is_letter ? length : 0;
}

/// Column of byte `at`: continuation bytes of UTF-8 do not count.
std::size_t column_of(std::string_view line, std::size_t at) {
    std::size_t column = 1;
    for (const char c : line.substr(0, at)) column += (c & 0xC0) == 0x80 ? 0 : 1;
    return column;
}

}  // namespace

std::vector<dose_token> cut(std::string_view line) {
    std::vector<dose_token> all;
    const auto add = [&](std::size_t from, std::size_t to) {
        all.push_back({line.substr(from, to - from), column_of(line, from)});
    };
    for (std::size_t at = 0; at < line.size();) {
        if (is_blank(line[at])) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        if (line[at] != ',') {
            while (end < line.size() && line[end] != ',' && !is_blank(line[end])) ++end;
        }
        const std::size_t unit = unit_begin(line.substr(at, end - at));
        if (unit > 0) add(at, at + unit);
        add(at + unit, end);
        at = end;
    }
    add(line.size(), line.size());
    return all;
}

}  // namespace magnesia::scenario
