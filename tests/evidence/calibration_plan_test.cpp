// calibration_plan_test.cpp - the free numbers of the program are sound, and each rule of the file broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/calibration_plan.hpp"

#include <gtest/gtest.h>

#include "evidence/parameters/parameters.hpp"
#include "tests/evidence/support.hpp"

namespace calibration_plan_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"(schema = "magnesia.calibration/1"
seed = 7
[[free]]
parameter = "kidney.loop_capacity"
with = ["kidney.distal_capacity"]
low = 0.3
high = 0.6
provenance = "primary"
why = "words"
sources = ["rude1980"]
)";

std::vector<issue> issues_of(const std::string& text) {
    std::vector<issue> issues;
    const calibration_plan plan = parse_calibration_plan(parse_toml(text, "c.toml"), issues);
    if (issues.empty()) check_calibration_plan(plan, load_parameters(), load_sources(), issues);
    return issues;
}

std::vector<issue> issues_with(const std::string& from, const std::string& to) {
    std::string text = good_file;
    text.replace(text.find(from), from.size(), to);
    return issues_of(text);
}

TEST(CalibrationPlan, OfTheProgramIsSoundAndSaysWhy) {
    const calibration_plan plan = load_calibration_plan();
    std::vector<issue> issues;

    check_calibration_plan(plan, load_parameters(), load_sources(), issues);

    EXPECT_TRUE(issues.empty()) << sentence(issues.front());
    EXPECT_GE(plan.free.size(), 20u);
    for (const free_number& one : plan.free) {
        EXPECT_GT(one.why.size(), 20u) << one.parameter;
        const bool needs_source = one.known_from == provenance::primary || one.known_from == provenance::derived;
        EXPECT_TRUE(!needs_source || !one.sources.empty()) << one.parameter;
    }
}

TEST(CalibrationPlan, IsReadAsItStands) {
    std::vector<issue> issues;
    const calibration_plan plan = parse_calibration_plan(parse_toml(good_file, "c.toml"), issues);

    ASSERT_TRUE(issues.empty());
    EXPECT_EQ(plan.seed, 7u);
    EXPECT_EQ(plan.free.at(0).parameter, "kidney.loop_capacity");
    EXPECT_EQ(plan.free.at(0).with, std::vector<std::string>{"kidney.distal_capacity"});
    EXPECT_EQ(plan.free.at(0).low, 0.3);
    EXPECT_EQ(plan.free.at(0).high, 0.6);
    EXPECT_EQ(plan.free.at(0).known_from, provenance::primary);
}

TEST(CalibrationPlan, EveryRuleIsKept) {
    EXPECT_TRUE(issues_of(good_file).empty());
    EXPECT_EQ(issues_with("seed = 7", "seed = -1").at(0).key, "seed");
    EXPECT_EQ(issues_with("low = 0.3", "low = 0").at(0).key, "free[1].low");
    EXPECT_EQ(issues_with("low = 0.3", "low = 0.6").at(0).found, "is not below high");
    EXPECT_EQ(issues_with("low = 0.3", "low = 0.5").at(0).found, "is outside its own range");
    EXPECT_EQ(issues_with("high = 0.6", "high = 2").at(0).found, "leaves the bounds of kidney.loop_capacity");
    EXPECT_EQ(issues_with("\"primary\"", "\"heard\"").at(0).key, "free[1].provenance");
    EXPECT_EQ(issues_with("why =", "wy =").at(0).nearest, "why");
    EXPECT_EQ(issues_with("rude1980", "rude1981").at(0).nearest, "rude1980");
    EXPECT_EQ(issues_with("distal", "loop").at(0).found, "is free twice");
    const std::vector<issue> unknown = issues_with("distal_capacity", "distal_capacty");
    EXPECT_EQ(unknown.at(0).found, "is no parameter");
    EXPECT_EQ(unknown.at(0).nearest, "kidney.distal_capacity");
}

TEST(CalibrationPlan, ThoseThatMoveAlongStayInTheirBoundsToo) {
    EXPECT_TRUE(issues_with("high = 0.6", "high = 0.9").empty());
    const std::vector<issue> issues = issues_with("distal_capacity\"]\nlow = 0.3", "proximal_capacity\"]\nlow = 0.06");
    ASSERT_EQ(issues.size(), 1u);  // 0.06 / 0.4445 * 0.1189 = 0.016 is below 0.02
    EXPECT_EQ(issues[0].found, "leaves the bounds of kidney.proximal_capacity");
}

}  // namespace
}  // namespace calibration_plan_test
