// food_words.cpp - names taken apart.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "core/text.hpp"

namespace magnesia::evidence {
namespace {

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string singular(std::string word) {
    if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + 'y';
    if (word.size() > 4 && word.ends_with("ie")) return word.substr(0, word.size() - 2) + 'y';  // as of `cookies`
    if (word.size() > 4 && word.ends_with("oes")) return word.substr(0, word.size() - 2);
    if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
    return word;
}

std::string without_brackets(std::string_view text) {
    std::string kept;
    int depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) kept += c;
        if (c == ')' && depth > 0) --depth;
    }
    return kept;
}

/// The words between commas, parts without words left out.
std::vector<std::vector<std::string>> between_commas(std::string_view text) {
    std::vector<std::vector<std::string>> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        if (auto words = words_of(text.substr(0, end)); !words.empty()) parts.push_back(std::move(words));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string joined(const std::vector<std::vector<std::string>>& parts, const char* comma) {
    std::vector<std::string> texts;
    for (const auto& words : parts) texts.push_back(fmt::format("{}", fmt::join(words, " ")));
    return fmt::format("{}", fmt::join(texts, comma));
}

void add_keys(std::string_view name, std::vector<std::string>& keys) {
    auto parts = between_commas(name);
    keys.push_back(joined(parts, ","));
    if (parts.size() < 2) return;
    keys.push_back(joined(parts, " "));
    std::rotate(parts.begin(), parts.end() - 1, parts.end());
    keys.push_back(joined(parts, " "));
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        const char small = lower_letter(c);
        if (is_word_character(small)) {
            word += small;
        } else if (!word.empty()) {
            words.push_back(singular(std::exchange(word, "")));
        }
    }
    if (!word.empty()) words.push_back(singular(word));
    return words;
}

std::vector<std::vector<std::string>> parts_of(std::string_view name) {
    return between_commas(without_brackets(name));
}

std::string name_key(std::string_view name) {
    return joined(between_commas(name), ",");
}

std::vector<std::string> whole_name_keys(std::string_view name) {
    std::vector<std::string> keys;
    add_keys(name, keys);
    if (const std::string plain = without_brackets(name); plain.size() < name.size()) add_keys(plain, keys);
    std::erase(keys, "");
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace magnesia::evidence
