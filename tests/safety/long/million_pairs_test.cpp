// million_pairs_test.cpp - the guard on a million people with a proposal each, against a judge in plain code.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/safety/plain_judge.hpp"

namespace magnesia::safety::million_pairs_test {
namespace {

using namespace magnesia::safety::testing;

TEST(GuardOfPairs, AgreesWithAPlainJudgeOnAMillionPairs) {
    std::map<std::string, int> seen;

    EXPECT_EQ(compare_guard(9001, 1000000, seen), "");
    for (const auto& [id, times] : seen) RecordProperty(id.empty() ? "holds" : id, times);
    EXPECT_GE(seen.size(), 11u);
    EXPECT_GT(seen[""], 50000);
}

}  // namespace
}  // namespace magnesia::safety::million_pairs_test
