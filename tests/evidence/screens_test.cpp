// screens_test.cpp - the files of data/screening: sound as they are, and damage is noticed.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/screens.hpp"

#include <gtest/gtest.h>

#include "evidence/files/embedded.hpp"
#include "tests/evidence/support.hpp"

namespace screens_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

using reader = void (*)(const core::tree&, screen_table&, std::vector<issue>&);

/// The issues of a file of the program after one accident.
std::string issues_after(const std::string& file, std::string_view old_part, std::string_view new_part, reader read) {
    const std::string text = replaced(std::string(*embedded_file("data/screening/" + file)), old_part, new_part);
    std::vector<issue> issues;
    screen_table table;
    read(parse_toml(text, file), table, issues);
    return sentences(issues);
}

std::string of_status(std::string_view old_part, std::string_view new_part) {
    return issues_after("status.toml", old_part, new_part, parse_status);
}

std::string of_scores(std::string_view old_part, std::string_view new_part) {
    return issues_after("questionnaires.toml", old_part, new_part, parse_questionnaires);
}

TEST(Screens, AreSoundAndNameOnlyWhatIsKnown) {
    const safety_base base = load_safety_base();
    const screen_table table = load_screens(base);
    std::vector<issue> issues;

    check_screen_sources(table, load_sources(), issues);

    EXPECT_EQ(sentences(issues), "");
    EXPECT_EQ(table.questionnaires.size(), 5u);
    EXPECT_EQ(table.tests.size(), 4u);
    EXPECT_FALSE(table.intakes.empty());
}

TEST(Screens, RefuseARiskThatCouldLowerTheChance) {
    EXPECT_TRUE(contains(of_status("odds = [1.7, 2.8, 3.3]", "odds = [0.9, 2.8, 3.3]"), "fall below 1"));
    EXPECT_TRUE(contains(of_status("odds = [1.7, 2.8, 3.3]", "odds = [1.7, 1.6, 3.3]"), "is no such list"));
    EXPECT_TRUE(contains(of_status("odds = [1.7, 2.8, 3.3]", "odds = [1.7, 2.8]"), "is no such list"));
    EXPECT_TRUE(contains(of_status("odds = [1.7, 2.8, 3.3]", "odds = 2"), "is no such list"));
}

TEST(Screens, RefuseATestThatIsWorseThanNone) {
    EXPECT_TRUE(
        contains(of_status("sensitivity = [0.1, 0.3, 0.6]", "sensitivity = [0.01, 0.02, 0.6]"), "worse than none"));
    EXPECT_TRUE(contains(of_status("sensitivity = [0.1, 0.3, 0.6]", "sensitivity = [0.1, 0.3, 1]"), "is no such list"));
}

TEST(Screens, RefuseFactorsWithoutTheirCondition) {
    EXPECT_TRUE(contains(of_status("names = [\"type_2_diabetes\"]\n", ""), "names nothing"));
    EXPECT_TRUE(contains(of_status("above = 70\nbelow = 1000", "above = 70\nbelow = 60"), "is not above"));
    EXPECT_TRUE(contains(of_status("of = \"age_y\"", "of = \"age_yy\""), "did you mean `age_y`?"));
    EXPECT_TRUE(contains(of_status("id = \"older\"", "id = \"ppi\""), "stands twice"));
}

TEST(Screens, RefuseBandsThatDoNotAscendOrGetMilder) {
    EXPECT_TRUE(contains(of_scores("from = 3, reading", "from = 6, reading"), "does not ascend"));
    EXPECT_TRUE(
        contains(of_scores("{ from = 0, reading = \"usual\"", "{ from = 1, reading = \"usual\""), "begin at 0"));
    EXPECT_TRUE(contains(of_scores("action = \"note\", sentence = \"You do not have",
                                   "action = \"emergency\", sentence = \"You do not have"),
                         "gets milder"));
    EXPECT_TRUE(contains(of_scores("from = 11, reading", "from = 25, reading"), "above the most points"));
}

TEST(Screens, RefuseNamesThatTheCheckOfSafetyDoesNotKnow) {
    const safety_base base = load_safety_base();
    screen_table table = load_screens(base);
    table.factors.front().of = status_quantity::conditions;
    table.factors.front().names = {"type_two_diabetes"};
    std::vector<issue> issues;

    check_screens(table, base.words, base.interactions, issues);

    EXPECT_TRUE(contains(sentences(issues), "did you mean `type_2_diabetes`?"));
}

TEST(Screens, HoldANumberByTheEndsTheySay) {
    status_factor factor;
    factor.from = 1;
    factor.below = 2;

    EXPECT_TRUE(factor.holds(1));
    EXPECT_FALSE(factor.holds(2));
    factor.is_from_out = true;
    EXPECT_FALSE(factor.holds(1));
    EXPECT_TRUE(factor.holds(1.001));
}

}  // namespace
}  // namespace screens_test
