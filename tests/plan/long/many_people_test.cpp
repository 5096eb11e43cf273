// many_people_test.cpp - ten thousand people at random: no plan breaks a limit, an hour or a gate.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/plan/searched_people.hpp"

namespace magnesia::plan::many_people_test {
namespace {

using namespace testing;

TEST(ManyPeople, GetNoPlanAboveALimitWithinAnHourToKeepOrWithoutItsGate) {
    look_counts seen;

    EXPECT_EQ(faults_of_people({.seed = 10000, .people = 10000, .searched_each = 100, .full_each = 4}, seen), "");

    EXPECT_EQ(seen.people, 10000);
    EXPECT_GT(seen.supplements, 50000);
    EXPECT_GT(seen.searched, 40);
    RecordProperty("placed", seen.placed);
    RecordProperty("supplements", seen.supplements);
    RecordProperty("conflicts", seen.conflicts);
    RecordProperty("gated", seen.gated);
    RecordProperty("searched", seen.searched);
}

}  // namespace
}  // namespace magnesia::plan::many_people_test
