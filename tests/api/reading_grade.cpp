// reading_grade.cpp - counts of sentences, words and syllables.
// SPDX-License-Identifier: Apache-2.0
#include "tests/api/reading_grade.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace magnesia::api {
namespace {

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool is_vowel(char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

bool ends(std::string_view word, std::string_view end) {
    return word.size() > end.size() && word.ends_with(end);
}

/// A last e that is not heard: "time", "takes", "noticed"; heard in "table", "boxes", "wanted".
bool has_silent_end(std::string_view word) {
    const auto before = [&](std::size_t back) { return word.size() > back ? word[word.size() - 1 - back] : 'a'; };
    if (ends(word, "e")) return !is_vowel(before(1)) && !(before(1) == 'l' && !is_vowel(before(2)));
    if (ends(word, "ed")) return !is_vowel(before(2)) && before(2) != 't' && before(2) != 'd';
    if (!ends(word, "es")) return false;
    const std::string_view hissing = "szxcg";
    const bool is_heard = hissing.find(before(2)) != std::string_view::npos || ends(word, "ches") ||
                          ends(word, "shes") || (before(2) == 'l' && !is_vowel(before(3)));
    return !is_vowel(before(2)) && !is_heard;
}

/// Pairs of vowels that are two syllables: "magnesium", "diet", "diary", but not "special" or "ration".
int split_pairs(std::string_view word) {
    constexpr std::array<std::string_view, 5> split{"ia", "io", "iu", "iet", "eo"};
    constexpr std::string_view joined_after = "tcsg";
    int found = 0;
    for (const std::string_view pair : split) {
        const std::size_t at = word.find(pair);
        if (at == std::string_view::npos || at == 0 || word.starts_with("people")) continue;
        const bool may_join = pair == "ia" || pair == "io";
        if (may_join && joined_after.find(word[at - 1]) != std::string_view::npos) continue;
        ++found;
    }
    return found;
}

}  // namespace

int syllables_of(std::string_view written) {
    std::string word;
    for (const char c : written) word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    int groups = 0;
    bool was_vowel = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool is_consonant_y = word[i] == 'y' && i == 0;
        const bool is_one = is_vowel(word[i]) && !is_consonant_y;
        if (is_one && !was_vowel) ++groups;
        was_vowel = is_one;
    }
    if (has_silent_end(word)) --groups;
    return std::max(1, groups + split_pairs(word));
}

text_counts counts_of(const std::vector<std::string>& pieces) {
    constexpr std::string_view enders = ".?!";
    text_counts all;
    for (const std::string& piece : pieces) {
        bool has_words = false;
        const auto end_sentence = [&] {
            if (has_words) ++all.sentences;
            has_words = false;
        };
        std::string word;
        const auto end_word = [&] {
            if (!word.empty()) {
                ++all.words;
                all.syllables += syllables_of(word);
                has_words = true;
            }
            word.clear();
        };
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (is_letter(piece[i])) {
                word += piece[i];
                continue;
            }
            if (piece[i] == '\'') continue;
            end_word();
            const bool is_last = i + 1 == piece.size() || piece[i + 1] == ' ';  // a decimal point ends nothing
            if (is_last && enders.find(piece[i]) != std::string_view::npos) end_sentence();
        }
        end_word();
        end_sentence();
    }
    return all;
}

double grade_of(const text_counts& counts) {
    if (counts.sentences == 0 || counts.words == 0) return 0;
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

}  // namespace magnesia::api
