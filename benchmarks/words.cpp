// words.cpp - reads the words of the command line.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/words.hpp"

#include <fmt/core.h>

#include <charconv>
#include <vector>

namespace magnesia::benchmarks {
namespace {

constexpr int most = 99'999;

std::optional<int> whole_number(const std::string& word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size() || number < 1 || number > most) return std::nullopt;
    return number;
}

}  // namespace

std::optional<asked> asked_of(int count, const char* const* words, asked usual, std::string& why) {
    std::vector<int*> places{&usual.days, &usual.people};
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--json") {
            usual.is_json = true;
            continue;
        }
        const std::optional<int> number = whole_number(word);
        if (!number || places.empty()) {
            why = places.empty()
                      ? fmt::format("\"{}\" is one word too many; after PEOPLE and DAYS nothing follows", word)
                      : fmt::format("\"{}\" is neither --json nor a whole number from 1 to {}", word, most);
            return std::nullopt;
        }
        *places.back() = *number;
        places.pop_back();
    }
    return usual;
}

}  // namespace magnesia::benchmarks
