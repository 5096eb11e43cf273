// people_test.cpp - people with the verdict and the limit that published rules ask for (people.toml beside this file).
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/safety/published.hpp"

namespace magnesia::safety::people_test {
namespace {

using namespace magnesia::safety::testing;

TEST(People, AreAtLeastAHundredAndFiftyEachWithASource) {
    EXPECT_GE(published_people().size(), 150u);
    for (const published_person& one : published_people()) EXPECT_NE(one.source, "") << one.name;
}

TEST(People, GetTheVerdictTheLimitAndTheReasonsThatThePublishedRulesAskFor) {
    for (const published_person& one : published_people()) {
        EXPECT_EQ(wrong_about(one, rules_of_the_program().rules), "") << one.name << " (" << one.source << ")";
    }
}

}  // namespace
}  // namespace magnesia::safety::people_test
