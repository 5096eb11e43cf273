// random_people_test.cpp - 200 people at random: no plan breaks a limit, an hour or a gate.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/plan/searched_people.hpp"

namespace magnesia::plan::random_people_test {
namespace {

using namespace testing;

TEST(RandomPeople, GetNoPlanAboveALimitWithinAnHourToKeepOrWithoutItsGate) {
    look_counts seen;

    EXPECT_EQ(faults_of_people({.seed = 2026, .people = 200, .searched_each = 5, .full_each = 5}, seen), "");

    EXPECT_EQ(seen.people, 200);
    EXPECT_GT(seen.supplements, 1000);
    EXPECT_GT(seen.conflicts, 100);
    EXPECT_GT(seen.gated, 100);
    EXPECT_GT(seen.searched, 5);
    RecordProperty("placed", seen.placed);
    RecordProperty("supplements", seen.supplements);
    RecordProperty("conflicts", seen.conflicts);
    RecordProperty("gated", seen.gated);
    RecordProperty("searched", seen.searched);
}

}  // namespace
}  // namespace magnesia::plan::random_people_test
