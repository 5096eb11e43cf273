// screen_text.cpp - bars and columns.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/screen_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace magnesia::api {
namespace {

constexpr std::array<std::string_view, 9> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

bool starts_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
}

/// Bytes of the first `columns` characters.
std::size_t bytes_of(std::string_view text, std::size_t columns) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (starts_character(text[i]) && seen++ == columns) return i;
    }
    return text.size();
}

}  // namespace

std::string bar(double share, std::size_t width, letters with) {
    const double inside = std::clamp(share, 0.0, 1.0);
    if (inside == 0) return "";
    const std::size_t parts = with == letters::unicode ? eighths.size() - 1 : 1;
    const double exact = inside * static_cast<double>(width * parts);
    const auto filled = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(exact)));
    if (with == letters::ascii) return repeated("#", filled);
    return repeated("█", filled / parts) + std::string(eighths[filled % parts]);
}

std::string coloured(std::string_view text, bool is_good, bool in_colour) {
    if (!in_colour) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", is_good ? "32" : "1;31", text);
}

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t taken = columns_of(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string fitted(std::string_view text, std::size_t width) {
    constexpr std::string_view mark = "...";
    if (columns_of(text) <= width || width < mark.size()) return std::string(text);
    return std::string(text.substr(0, bytes_of(text, width - mark.size()))) + std::string(mark);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most) {
    std::vector<std::string> lines;
    while (columns_of(text) > width && lines.size() + 1 < most) {
        const std::size_t reach = bytes_of(text, width);
        const std::size_t blank = text.substr(0, reach + 1).rfind(' ');
        const std::size_t end = blank == std::string_view::npos || blank == 0 ? reach : blank;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    lines.push_back(fitted(text, width));
    return lines;
}

std::string paragraph(std::string_view text, std::size_t width) {
    std::string lines;
    while (text.ends_with(' ')) text.remove_suffix(1);
    for (const std::string& line : wrapped(text, width, text.size() + 1)) lines += line + '\n';
    return lines;
}

std::string named_row(std::string_view name, const std::string& text, std::size_t name_columns) {
    constexpr std::size_t any_number = 1000;  // of lines
    if (text.empty()) return "";
    std::string lines;
    for (const std::string& piece : wrapped(text, screen_columns - name_columns - 2, any_number)) {
        lines += "  " + padded(lines.empty() ? name : "", name_columns) + piece + '\n';
    }
    return lines;
}

}  // namespace magnesia::api
