// guard_property_test.cpp - the guard on people and proposals at random, against a judge in plain code.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/safety/plain_judge.hpp"

namespace magnesia::safety::guard_property_test {
namespace {

using namespace magnesia::safety::testing;

TEST(GuardOfPairs, AgreesWithAPlainJudgeOnManyPairsOfEveryKind) {
    std::map<std::string, int> seen;

    EXPECT_EQ(compare_guard(8001, 20000, seen), "");
    for (const char* id : {"", "not_sound", "over_limit", "refused", "gate_missing clinician_agrees",
                           "gate_missing kidney_known", "gate_missing end_date", "too_close", "never_together",
                           "medicine_left_out", "medicine_stretched", "form_to_avoid"}) {
        EXPECT_GE(seen[id], 60) << id;
    }
}

TEST(GuardOfPairs, SaysTheSameOfAPersonGatheredOnce) {
    numbers random{8002};
    for (int i = 0; i < 500; ++i) {
        const pair_of one = random_pair(random);
        const guarded direct = guard(one.who, one.what, rules_of_the_program());
        const guarded prepared = guard_of_person{one.who, rules_of_the_program()}(one.what);

        ASSERT_EQ(direct.breaches, prepared.breaches);
        ASSERT_EQ(direct.result.findings, prepared.result.findings);
        ASSERT_EQ(direct.result.is, prepared.result.is);
    }
}

TEST(GuardOfPairs, LetsThroughWhatTheSolverFoundAndNothingCloser) {
    numbers random{8003};
    int through = 0;
    for (int i = 0; i < 1000; ++i) {
        const pair_of one = random_pair(random);
        const guarded answer = guard(one.who, one.what, rules_of_the_program());
        if (!answer.holds() || !one.what.takes) continue;
        ++through;
        const double others = one.who.is.others && !one.who.is.others->empty()
                                  ? one.who.is.others->front().elemental_mg_a_day.value()
                                  : 0;
        ASSERT_LE(most_mg_a_day(one.what) + others, answer.result.max_supplemental_mg);
        ASSERT_LT(answer.result.is, verdict::refuse);
    }
    EXPECT_GT(through, 50);
}

}  // namespace
}  // namespace magnesia::safety::guard_property_test
