// everyday_words_test.cpp - words that people use: each found in any spelling, faults of the file named.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/everyday_words.hpp"

#include <gtest/gtest.h>

#include "evidence/files/toml_file.hpp"
#include "tests/evidence/support.hpp"

namespace everyday_words_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

std::string faults_of(const std::string& words) {
    std::vector<core::issue> issues;
    parse_everyday_words(parse_toml("schema = \"magnesia.everyday_words/1\"\n" + words, "w.toml"), load_outcomes(),
                         issues);
    return sentences(issues);
}

TEST(EverydayWords, AreFoundInAnySpelling) {
    const std::vector<everyday_word> all = load_everyday_words(load_outcomes());

    for (const char* spelling : {"blood pressure", "Blood Pressure", "blood_pressure", "blood-pressure"}) {
        const everyday_word* found = find_everyday_word(all, spelling);
        ASSERT_NE(found, nullptr) << spelling;
        EXPECT_EQ(found->outcomes.front(), "systolic_pressure") << spelling;
    }
    EXPECT_EQ(find_everyday_word(all, "bloodpressure"), nullptr);
}

TEST(EverydayWords, FaultsAreNamed) {
    EXPECT_EQ(faults_of("[[word]]\nsaid = [\"mood\"]\noutcomes = [\"fatigue\"]\n"), "");
    EXPECT_TRUE(contains(faults_of("[[word]]\nsaid = [\"Mood\"]\noutcomes = [\"fatigue\"]\n"), "is not in lower case"));
    EXPECT_TRUE(contains(faults_of("[[word]]\nsaid = [\"mood\"]\noutcomes = [\"fatige\"]\n"), "fatigue"));
    EXPECT_TRUE(contains(faults_of("[[word]]\nsaid = []\noutcomes = []\n"), "is missing"));
    const std::string one = "[[word]]\nsaid = [\"low mood\"]\noutcomes = [\"fatigue\"]\n";
    EXPECT_TRUE(contains(faults_of(one + one), "stands twice"));
}

}  // namespace
}  // namespace everyday_words_test
