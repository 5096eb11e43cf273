// usual_values_test.cpp - values for what was left unsaid: each with an owner, each once, and none that cannot be.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/usual_values.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace usual_values_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good = R"(schema = "magnesia.usual_values/1"
[[usual]]
id = "systolic_mmhg"
label = "Systolic blood pressure"
who = "adults"
value = 120
unit = "mmHg"
grade = "D"
provenance = "memory"
note = "Half of adults are below it."
)";

std::string faults_of(const std::string& text) {
    std::vector<issue> issues;
    parse_usual_values(parse_toml(text, "u.toml"), issues);
    return sentences(issues);
}

TEST(UsualValues, EachRuleCatchesItsFault) {
    EXPECT_EQ(faults_of(good), "");
    EXPECT_TRUE(contains(faults_of(replaced(good, "value = 120", "value = -1")), "value"));
    EXPECT_TRUE(contains(faults_of(replaced(good, "value = 120", "valu = 120")), "did you mean `value`?"));
    EXPECT_TRUE(contains(faults_of(replaced(good, "note = \"Half of adults are below it.\"\n", "")), "note"));
    EXPECT_TRUE(contains(faults_of(replaced(good, "memory", "primary")), "source"));
    EXPECT_TRUE(contains(faults_of(good + good.substr(good.find("[[usual]]"))), "each value once"));
}

/// By the definitions of diagnosis: high pressure from 140/90, diabetes from 7.0 mmol/L and 6.5 %.
TEST(UsualValues, OfTheProgramKeepHealthyAndIllPeopleApart) {
    EXPECT_LT(usual_value_of("systolic_mmhg"), 140);
    EXPECT_GE(usual_value_of("systolic_high_mmhg"), 140);
    EXPECT_LT(usual_value_of("diastolic_mmhg"), 90);
    EXPECT_GE(usual_value_of("diastolic_high_mmhg"), 90);
    EXPECT_LT(usual_value_of("fasting_glucose_mmol_per_l"), 5.6);
    EXPECT_GE(usual_value_of("fasting_glucose_diabetic_mmol_per_l"), 7.0);
    EXPECT_LT(usual_value_of("hba1c_percent"), 5.7);
    EXPECT_GE(usual_value_of("hba1c_diabetic_percent"), 6.5);
    EXPECT_THROW(usual_value_of("sistolic_mmhg"), internal_error);
}

}  // namespace
}  // namespace usual_values_test
