// reading_grade.hpp - how many years of school a text asks for: the grade of Flesch and Kincaid.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace magnesia::api {

/// Syllables of an English word, by its groups of vowels and the usual exceptions; at least 1.
int syllables_of(std::string_view word);

/// What the grade is computed from. Words are runs of letters; numbers and signs are none.
struct text_counts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
};

/// Of pieces of text, each of which ends a sentence; so do full stops, question and exclamation marks.
text_counts counts_of(const std::vector<std::string>& pieces);

/// 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid 1975, for the US Navy).
double grade_of(const text_counts& counts);

}  // namespace magnesia::api
