// fasting_rules_test.cpp - the reader of data/safety/fasting.toml: each rule broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/fasting_rules.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace fasting_rules_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string row = R"([[fasting]]
interaction = "levothyroxine"
minutes_before_food = 30
hours_after_food = 4
grade = "D"
provenance = "memory"
note = "so"
)";

std::string faults(const std::string& rows) {
    std::vector<issue> issues;
    parse_fasting_rules(parse_toml("schema = \"magnesia.fasting_rules/1\"\n" + rows, "f.toml"), issues);
    return sentences(issues);
}

TEST(FastingRules, EveryRuleIsKept) {
    EXPECT_EQ(faults(row), "");
    EXPECT_TRUE(contains(faults(""), "at least 1 of [[fasting]]"));
    EXPECT_TRUE(contains(faults(row + row), "stands twice"));
    EXPECT_TRUE(contains(faults(replaced(row, "= 30", "= 241")), "0 to 240"));
    EXPECT_TRUE(contains(faults(replaced(row, "= 4", "= 13")), "0 to 12"));
    EXPECT_TRUE(contains(faults(replaced(row, "note = \"so\"", "")), "note"));
    EXPECT_TRUE(contains(faults(replaced(row, "hours_after_food", "hours_after_fod")), "did you mean"));
}

}  // namespace
}  // namespace fasting_rules_test
