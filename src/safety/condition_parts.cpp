// condition_parts.cpp - looking for conditions among the words of a name.
// SPDX-License-Identifier: Apache-2.0
#include "safety/condition_parts.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "core/add_once.hpp"
#include "core/text.hpp"

namespace magnesia::safety {
namespace {

using condition_words = std::vector<std::string>;

bool is_of_word(char c) {
    const auto letter = static_cast<unsigned char>(c);
    return std::isalnum(letter) != 0 || letter >= 0x80 || c == '\'';
}

/// Small words; whatever is neither letter nor number stands between them.
condition_words words_in(std::string_view name) {
    condition_words words(1);
    for (const char c : lower_case(name)) {
        if (is_of_word(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

struct condition_run {
    std::size_t words = 0;  ///< that it takes; 0: none begins here
    std::string id;
};

condition_run longest_run(const evidence::safety_words& known, const condition_words& words, std::size_t first) {
    condition_run longest;
    std::string run;
    for (std::size_t i = first; i < words.size(); ++i) {
        run += (run.empty() ? "" : " ") + words[i];
        if (const auto* found = scenario::find_name(known.conditions, run)) longest = {i - first + 1, found->id};
    }
    return longest;
}

/// "not on dialysis": what is denied is no condition, and what else is denied is not understood.
bool is_denial(std::string_view word) {
    constexpr std::string_view denials[] = {"no", "not", "never", "without"};
    return std::find(std::begin(denials), std::end(denials), word) != std::end(denials);
}

bool is_passed_over(const evidence::safety_words& known, const std::string& word) {
    const bool is_counted = std::isdigit(static_cast<unsigned char>(word.front())) != 0;  // "20", "3rd"
    const condition_words& beside = known.beside.conditions;
    return is_counted || std::find(beside.begin(), beside.end(), word) != beside.end();
}

}  // namespace

conditions_said conditions_of(const evidence::safety_words& words, std::string_view name) {
    const condition_words said = words_in(name);
    conditions_said all;
    bool is_understood = true;
    for (std::size_t i = 0; i < said.size();) {
        const condition_run run = longest_run(words, said, i);
        const bool is_denied = i > 0 && is_denial(said[i - 1]);
        if (run.words > 0 && !is_denied) {
            add_once(all.ids, run.id);
        } else if (run.words == 0) {
            is_understood = is_understood && is_passed_over(words, said[i]);
        }
        i += std::max<std::size_t>(run.words, 1);
    }
    all.are_all = is_understood && !all.ids.empty();
    return all;
}

}  // namespace magnesia::safety
