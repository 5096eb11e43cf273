// text.cpp - nearest known name, safe printing, numbers without a locale.
// SPDX-License-Identifier: Apache-2.0
#include "core/text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace magnesia::inline core {
namespace {

/// Length of the well-formed UTF-8 sequence at `text[at]`, or 0 (Unicode 15, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF).
std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xC2 && first < 0xE0 ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    if (length == 0 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
    }
    const unsigned char second = length > 1 ? byte(at + 1) : 0;
    const bool is_overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool is_beyond = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
    return is_overlong || is_beyond ? 0 : length;
}

}  // namespace

std::size_t slips_between(std::string_view a, std::string_view b, std::size_t enough) {
    const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (apart >= enough) return enough;
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> rows(3 * width);  // this one and the two before
    const auto row = [&](std::size_t i) { return &rows[i % 3 * width]; };
    for (std::size_t j = 0; j < width; ++j) row(0)[j] = j;
    std::size_t fewest_before = 0;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t* const now = row(i);
        const std::size_t* const before = row(i - 1);
        now[0] = i;
        std::size_t fewest = i;
        for (std::size_t j = 1; j < width; ++j) {
            const bool is_same = lower_letter(a[i - 1]) == lower_letter(b[j - 1]);
            now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (is_same ? 0 : 1)});
            const bool is_swap = i > 1 && j > 1 && lower_letter(a[i - 1]) == lower_letter(b[j - 2]) &&
                                 lower_letter(a[i - 2]) == lower_letter(b[j - 1]);
            if (is_swap) now[j] = std::min(now[j], row(i - 2)[j - 2] + 1);
            fewest = std::min(fewest, now[j]);
        }
        if (fewest >= enough && fewest_before + 1 >= enough) return enough;  // a swap goes two rows on for one slip
        fewest_before = fewest;
    }
    return std::min(row(a.size())[b.size()], enough);
}

std::string nearest_name(std::string_view word, std::span<const std::string> known) {
    constexpr std::size_t longest_word = 64;  // nobody misspells a longer name; bounds the work on hostile input
    if (word.empty() || word.size() > longest_word) return {};
    std::string best;
    std::size_t best_distance = longest_word;
    for (const std::string& name : known) {
        const std::size_t distance = slips_between(word, name, best_distance);
        const std::size_t longer = std::max(word.size(), name.size());
        if (distance * 3 <= longer && distance < best_distance && distance < std::min(word.size(), name.size())) {
            best = name;
            best_distance = distance;
        }
    }
    return best;
}

std::string lower_case(std::string_view text) {
    std::string small;
    for (const char c : text) small += lower_letter(c);
    return small;
}

std::string with_capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string plain_id(std::string_view id) {
    std::string words{id};
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string listed(std::span<const std::string> all) {
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) text += i + 1 == all.size() ? " and " : ", ";
        text += all[i];
    }
    return text;
}

std::string printable(std::string_view text, std::size_t longest) {
    std::string out;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (shown == longest) return out + "...";
        const std::size_t length = utf8_length(text, i);
        const auto first = static_cast<unsigned char>(text[i]);
        const bool is_control = first < 0x20 || first == 0x7F ||
                                (length == 2 && first == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0);
        if (length == 0 || is_control) {
            out += fmt::format("\\x{:02X}", first);
            ++i;
        } else {
            out.append(text.substr(i, length));
            i += length;
        }
        ++shown;
    }
    return out;
}

std::optional<double> finite_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    if (!is_whole || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string shortest(double value) {
    return fmt::format("{}", value);
}

}  // namespace magnesia::inline core
