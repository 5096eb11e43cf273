// reading_grade_test.cpp - the measure of reading itself: syllables of known words, counts, and the published formula.
// SPDX-License-Identifier: Apache-2.0
#include "tests/api/reading_grade.hpp"

#include <gtest/gtest.h>

#include <map>

namespace magnesia::api::reading_grade_test {
namespace {

TEST(ReadingGrade, CountsSyllablesAsADictionaryDoes) {
    // As hyphenated in dictionaries of English: mag-ne-si-um, di-a-ry, no-ticed.
    const std::map<std::string, int> known{
        {"the", 1},      {"take", 1},     {"takes", 1},      {"noticed", 2},    {"wanted", 2},   {"table", 2},
        {"boxes", 2},    {"people", 2},   {"magnesium", 4},  {"diary", 3},      {"diet", 2},     {"special", 2},
        {"question", 2}, {"doctor", 2},   {"pharmacist", 3}, {"medicine", 3},   {"before", 2},   {"change", 1},
        {"changes", 2},  {"like", 1},     {"kidney", 2},     {"capsule", 2},    {"capsules", 2}, {"yes", 1},
        {"only", 2},     {"insomnia", 4}, {"simulated", 4},  {"supplement", 3}, {"trial", 2},    {"asked", 1}};
    for (const auto& [word, count] : known) EXPECT_EQ(syllables_of(word), count) << word;
}

TEST(ReadingGrade, CountsSentencesAndWordsButNoNumbers) {
    const text_counts counts = counts_of({"Take 2.5 mg at 21:30. Stop then!", "A heading", "12 (3 to 4)"});

    EXPECT_EQ(counts.sentences, 4);
    EXPECT_EQ(counts.words, 8);  // Take mg at / Stop then / A heading / to
}

TEST(ReadingGrade, FollowsThePublishedFormula) {
    // Six words of one syllable: 0.39 x 6 + 11.8 - 15.59 = -1.45.
    EXPECT_NEAR(grade_of(counts_of({"The cat sat on the mat."})), -1.45, 1e-9);
    // 13 words, 26 syllables: 0.39 x 13 + 11.8 x 2 - 15.59 = 13.08.
    const text_counts hard =
        counts_of({"The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."});
    EXPECT_EQ(hard.words, 13);
    EXPECT_EQ(hard.syllables, 26);
    EXPECT_NEAR(grade_of(hard), 13.08, 1e-9);
}

}  // namespace
}  // namespace magnesia::api::reading_grade_test
