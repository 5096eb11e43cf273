// read_comparison_test.cpp - arms over one person: what is common, what is their own, and ways to get it wrong.
// SPDX-License-Identifier: Apache-2.0
// Measured against read_scenario: an arm is the scenario that stands there when it is written out alone.
#include "scenario/reading/read_comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_comparison_test {
namespace {

using testing::HasSubstr;

const std::string capsule = "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting";
const std::string two_capsules = "100 mg elemental citrate at 08:00, 20:00 daily for 28 d";

/// The sample scenario without its regimen, as a comparison of these arms.
std::string with_arms(const std::string& arms) {
    std::string text = changed("[[regimen]]\ndose = \"" + capsule + "\"\n", "");
    text.replace(text.find("scenario/1"), 10, "comparison/1");
    return text + arms;
}

std::string arm_text(const std::string& keys) {
    return "[[arm]]\n" + keys + "\n";
}

const std::string two_arms =
    arm_text("name = \"evening\"\nregimen = [\"" + capsule + "\"]") +
    arm_text("regimen = [\"" + two_capsules + "\"]\n[[arm.diet]]\nfrom_day = 3\nmagnesium_mg = 400");

comparison read(const std::string& text) {
    return read_comparison(evidence::parse_toml(text, "c.toml"), sample_words());
}

std::vector<issue> refused(const std::string& text) {
    try {
        read(text);
    } catch (const input_error& error) {
        return error.issues();
    }
    return {};
}

TEST(ReadComparison, AnArmIsTheScenarioWithItsRegimen) {
    const comparison all = read(with_arms(two_arms));

    ASSERT_EQ(all.arms.size(), 2u);
    EXPECT_EQ(all.arms[0].name, "evening");
    EXPECT_EQ(scenario_of(all, all.arms[0]), read_text(std::string{sample_text}));
    EXPECT_EQ(
        scenario_of(all, all.arms[1]),
        read_text(changed("[[regimen]]\ndose = \"" + capsule + "\"",
                          "[[diet]]\nfrom_day = 3\nmagnesium_mg = 400\n[[regimen]]\ndose = \"" + two_capsules + "\"")));
    EXPECT_TRUE(bare_scenario_of(all).doses.empty());
    EXPECT_TRUE(bare_scenario_of(all).diet.empty());
}

TEST(ReadComparison, ACommonDietHoldsWhereAnArmNamesNone) {
    const std::string common = "[[diet]]\nfrom_day = 10\nmagnesium_mg = 100\n";
    const comparison all = read(with_arms(common + two_arms + arm_text("diet = []")));

    EXPECT_EQ(scenario_of(all, all.arms[0]).diet.at(0).from_day, 10);
    EXPECT_EQ(scenario_of(all, all.arms[1]).diet.at(0).from_day, 3);
    EXPECT_TRUE(scenario_of(all, all.arms[2]).diet.empty());
    EXPECT_EQ(bare_scenario_of(all).diet.at(0).from_day, 10);
}

TEST(ReadComparison, PrintsAndReadsBackEqual) {
    const comparison all = read(with_arms("[[diet]]\nfrom_day = 2\nmagnesium_mg = 90\n" + two_arms +
                                          arm_text("name = \"a \\\"b\\\"\"\ndiet = []")));

    EXPECT_EQ(read(print_toml(all)), all);
}

/// The sample with light of its own and three arms: going on, another evening, and another night.
std::string with_evenings() {
    std::string text = with_arms(arm_text("name = \"as before\"") + arm_text(R"(name = "evening"
[arm.routine]
caffeine = []
bath = [{ at = "21:30", minutes = 15 }]
[arm.routine.light]
evening_lux = 10)") + arm_text("[arm.routine]\nbed = \"22:30\"\nschedule = []\nstress = \"raised\""));
    const std::string coffee = "caffeine = [{ at = \"15:30\", mg = 95 }]\n";
    return text.replace(text.find(coffee), coffee.size(),
                        coffee + "weekend = { bed = \"00:30\", rise = \"08:30\" }\n" +
                            "[routine.light]\nday_lux = 300\nevening_lux = 150\n");
}

TEST(ReadComparison, AnArmLivesTheCommonRoutineWithWhatItSaysInItsPlace) {
    const comparison all = read(with_evenings());

    EXPECT_FALSE(all.arms[0].day.has_value());
    ASSERT_TRUE(all.arms[1].day.has_value());
    routine evening = all.day;
    evening.caffeine.clear();
    evening.baths = {{{21 * 60 + 30}, 15}};
    evening.light.evening_lux = 10;  // and the day keeps its 300
    EXPECT_EQ(*all.arms[1].day, evening);
    EXPECT_EQ(all.arms[2].day->bed, (clock_time{22 * 60 + 30}));
    EXPECT_TRUE(all.arms[2].day->nights.empty());
    EXPECT_EQ(all.arms[2].day->light, all.day.light);
}

TEST(ReadComparison, WithAnyRoutineThePersonComesFromTheCommonOne) {
    const comparison all = read(with_evenings());

    EXPECT_EQ(habitual_day(scenario_of(all, all.arms[1])), all.day);
    EXPECT_EQ(scenario_of(all, all.arms[1]).day, *all.arms[1].day);
    EXPECT_EQ(habitual_day(scenario_of(all, all.arms[0])), all.day);
    EXPECT_EQ(bare_scenario_of(all).day, all.day);
}

TEST(ReadComparison, RoutinesOfArmsPrintAndReadBackEqual) {
    const comparison all = read(with_evenings());

    EXPECT_EQ(read(print_toml(all)), all);
}

TEST(ReadComparison, ARoutineThatSaysNothingNewIsTheCommonOne) {
    const comparison all =
        read(with_arms(two_arms + arm_text("[arm.routine]\nbed = \"23:00\"") + arm_text("[arm.routine]")));

    EXPECT_FALSE(all.arms[2].day.has_value());
    EXPECT_FALSE(all.arms[3].day.has_value());
}

TEST(ReadComparison, AMistakeInAnArmsRoutineIsNamedByArmAndKey) {
    const auto in_arm = [](const std::string& keys) {
        const auto found = refused(with_arms(two_arms + arm_text("[arm.routine]\n" + keys)));
        EXPECT_EQ(found.size(), 1u) << keys;
        return found.empty() ? issue{} : found.front();
    };

    EXPECT_EQ(in_arm("bath = [{ at = \"21:30\", minutes = 300 }]").key, "arm[3].routine.bath[1].minutes");
    EXPECT_EQ(in_arm("bath = [{ at = \"21:30\", minutes = 300 }]").where.line, 29u);
    EXPECT_EQ(in_arm("cafeine = []").nearest, "caffeine");
    EXPECT_EQ(in_arm("cafeine = []").key, "arm[3].routine.cafeine");
    EXPECT_EQ(in_arm("zone = \"UTC\"").key, "arm[3].routine.zone");
    EXPECT_EQ(in_arm("zone = \"UTC\"").found, "is said of one arm");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("routine = 3")))[0].key, "arm[3].routine");
}

/// A top of keys before the tables, as TOML wants it.
std::string at_top(std::string text, const std::string& keys) {
    return text.insert(text.find("[person]"), keys);
}

TEST(ReadComparison, AnArmHopesAsItSaysOrAsAllDo) {
    const std::string own = arm_text("expectation = 0\nenrolled = 0.9") + arm_text("expectation = 0.25");
    const comparison all = read(at_top(with_arms(two_arms + own), "expectation = 0.8\n"));

    EXPECT_EQ(hope_of(bare_scenario_of(all)), (hope{0.8, 0.8}));
    EXPECT_EQ(hope_of(scenario_of(all, all.arms[0])), (hope{0.8, 0.8}));
    EXPECT_EQ(hope_of(scenario_of(all, all.arms[2])), (hope{0, 0.9}));
    EXPECT_EQ(hope_of(scenario_of(all, all.arms[3])), (hope{0.25, 0.25}));
    EXPECT_TRUE(is_regimen_alone(all.arms[0]));
    EXPECT_FALSE(is_regimen_alone(all.arms[2]));
    EXPECT_EQ(read(print_toml(all)), all);
}

TEST(ReadComparison, WhatIsCommonOfHopeHoldsKeyByKey) {
    const comparison all =
        read(at_top(with_arms(two_arms + arm_text("expectation = 1") + arm_text("enrolled = 1")), "enrolled = 0.5\n"));

    EXPECT_EQ(hope_of(scenario_of(all, all.arms[0])), (hope{0, 0.5}));
    EXPECT_EQ(hope_of(scenario_of(all, all.arms[2])), (hope{1, 0.5}));
    EXPECT_EQ(hope_of(scenario_of(all, all.arms[3])), (hope{0, 1}));
    EXPECT_EQ(read(print_toml(all)), all);
}

TEST(ReadComparison, HopeIsAShareAndIsBlamedWhereItIsSaid) {
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("expectation = 1.5")))[0].key, "arm[3].expectation");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("enrolled = -0.1")))[0].key, "arm[3].enrolled");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("expectaton = 1")))[0].nearest, "expectation");
    const auto common = refused(at_top(with_arms(two_arms), "enrolled = 2\n"));
    ASSERT_EQ(common.size(), 1u);
    EXPECT_EQ(common[0].key, "enrolled");
}

TEST(ReadComparison, AnArmMaySayThatItTakesNothing) {
    const comparison all = read(with_arms(two_arms + arm_text("regimen = [\"none\"]")));

    EXPECT_TRUE(all.arms[2].doses.empty());
    EXPECT_EQ(read(print_toml(all)), all);
}

TEST(ReadComparison, NoneBesideALineIsAContradiction) {
    const auto found = refused(with_arms(two_arms + arm_text("regimen = [\"" + capsule + "\", \"none\"]")));

    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].key, "arm[3].regimen[2]");
    EXPECT_EQ(found[0].found, "stands beside other lines");
}

TEST(ReadComparison, TwoToEightArms) {
    EXPECT_THAT(refused(with_arms(""))[0].allowed, HasSubstr("2 to 8 of [[arm]]"));
    EXPECT_THAT(refused(with_arms(arm_text("regimen = []")))[0].allowed, HasSubstr("2 to 8 of [[arm]]"));
    std::string many;
    for (int i = 0; i < 8; ++i) many += arm_text("regimen = []");
    EXPECT_EQ(read(with_arms(many)).arms.size(), 8u);
    EXPECT_THAT(refused(with_arms(many + arm_text("regimen = []")))[0].allowed, HasSubstr("2 to 8 of [[arm]]"));
}

TEST(ReadComparison, AWrongLineIsNamedByArmAndPlace) {
    const auto found = refused(
        with_arms(two_arms + arm_text("regimen = [\"" + capsule + "\",\n\"200 mg elemental citrat at 22:00\"]")));

    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].key, "arm[3].regimen[2]");
    EXPECT_EQ(found[0].where.line, 29u);  // 18 lines in common, 8 of two arms, [[arm]], first line, this
    EXPECT_EQ(found[0].nearest, "citrate");
}

TEST(ReadComparison, AMistakeInWhatIsCommonIsSaidOnce) {
    std::string text = with_arms(two_arms);
    text.replace(text.find("weight_kg = 68"), 14, "weight_kg = 6.8");

    const auto found = refused(text);

    ASSERT_EQ(found.size(), 1u) << sentence(found[1]);
    EXPECT_EQ(found[0].key, "person.weight_kg");
}

TEST(ReadComparison, RefusesWhatIsNoArm) {
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("name = \"evening\"")))[0].found, "is the name of two arms");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("name = \"\"")))[0].found, "is empty");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("name = \"a\\u001bb\"")))[0].found, "is no name");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("regimen = \"" + capsule + "\"")))[0].found, "is not a list");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("regimens = []")))[0].nearest, "regimen");
    EXPECT_EQ(refused(with_arms(two_arms + arm_text("[[arm.diet]]\nfrom_day = 71\nmagnesium_mg = 1")))[0].key,
              "arm[3].diet[1].from_day");
    EXPECT_EQ(refused(std::string{sample_text})[0].key, "schema");
}

}  // namespace
}  // namespace magnesia::scenario::read_comparison_test
