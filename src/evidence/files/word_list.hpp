// word_list.hpp - a closed list of words with the values they stand for, found in both directions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace magnesia::evidence {

template <class Value, std::size_t count>
using word_list = std::array<std::pair<Value, std::string_view>, count>;

/// The word of a value; empty when the list has none.
template <class Value, std::size_t count>
std::string_view text_of(const word_list<Value, count>& list, Value value) {
    for (const auto& [one, text] : list) {
        if (one == value) return text;
    }
    return "";
}

/// The value of a word, or nothing.
template <class Value, std::size_t count>
std::optional<Value> value_of(const word_list<Value, count>& list, std::string_view text) {
    for (const auto& [one, known] : list) {
        if (known == text) return one;
    }
    return std::nullopt;
}

/// All words, in the order of the list.
template <class Value, std::size_t count>
std::vector<std::string_view> texts_of(const word_list<Value, count>& list) {
    std::vector<std::string_view> texts;
    for (const auto& [one, text] : list) texts.push_back(text);
    return texts;
}

}  // namespace magnesia::evidence
