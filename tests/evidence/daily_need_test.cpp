// daily_need_test.cpp - advice with a factor for training, against the figures of a review and arithmetic by hand.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/daily_need.hpp"

#include <gtest/gtest.h>

#include "evidence/explain/explain.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/sources/sources.hpp"
#include "scenario/values/region.hpp"
#include "tests/evidence/support.hpp"

namespace daily_need_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;
using scenario::biological_sex;
using scenario::training_session;

scenario::person adult(biological_sex sex) {
    scenario::person who;
    who.age_y = 45;
    who.sex = sex;
    return who;
}

/// An hour of hard running on so many days of the week.
scenario::routine runner(unsigned days) {
    scenario::routine day;
    const scenario::weekday_set some{(1UL << days) - 1};
    day.training = {training_session{.at = {1080}, .minutes = 60, .kind = "running", .intensity = 0.8, .days = some}};
    return day;
}

daily_need need_of(const scenario::person& who, const scenario::routine& day) {
    return *daily_need_of(load_reference_intakes(), load_food_rules().training, who, day);
}

TEST(DailyNeed, WithoutTrainingIsTheAdvice) {
    const daily_need need = need_of(adult(biological_sex::female), {});

    EXPECT_EQ(need.advice.body, "us_canada_1997");
    EXPECT_EQ(need.factor, 1);
    EXPECT_EQ(need.needed_mg, 320);
    EXPECT_EQ(need.average_mg, 265);
}

/// EFSA 2015: 300 and 350 mg; the United Kingdom: 270 and 300 mg. EFSA gives no average requirement, so that of the
/// first body stands in.
TEST(DailyNeed, IsThatOfTheBodyWhereThePersonLives) {
    scenario::person woman = adult(biological_sex::female);
    scenario::person man = adult(biological_sex::male);

    woman.is.region = man.is.region = "eu";
    EXPECT_EQ(need_of(woman, {}).needed_mg, 300);
    EXPECT_EQ(need_of(man, {}).needed_mg, 350);
    EXPECT_EQ(need_of(woman, {}).average_mg, 265);
    woman.is.region = man.is.region = "uk";
    EXPECT_EQ(need_of(woman, {}).needed_mg, 270);
    EXPECT_EQ(need_of(man, {}).needed_mg, 300);
    woman.is.region = "other";
    EXPECT_EQ(need_of(woman, {}).needed_mg, 320);
}

/// Every region has a body of the table, but for those of which none is listed.
TEST(DailyNeed, EveryRegionHasABodyThatAdvises) {
    for (const std::string_view region : scenario::known_regions) {
        scenario::person who = adult(biological_sex::female);
        who.is.region = region;
        const bool is_american = region == "us" || region == "canada" || region == "other";
        EXPECT_EQ(need_of(who, {}).advice.body == "us_canada_1997", is_american) << region;
    }
}

// 10 to 20 % above 320 and 420 mg a day: 352 to 384 and 462 to 504.
TEST(DailyNeed, OfHardTrainingIsTenToTwentyPerCentAbove) {
    const scenario::person woman = adult(biological_sex::female);
    const scenario::person man = adult(biological_sex::male);
    scenario::routine athlete = runner(7);
    athlete.training.push_back(athlete.training.front());
    athlete.training.back().at = {420};

    EXPECT_NEAR(need_of(woman, runner(3)).needed_mg, 352, 1e-9);
    EXPECT_NEAR(need_of(man, runner(3)).needed_mg, 462, 1e-9);
    EXPECT_NEAR(need_of(woman, athlete).needed_mg, 384, 1e-9);  // 14 hours a week: no further than the upper end
    EXPECT_NEAR(need_of(man, athlete).needed_mg, 504, 1e-9);
    EXPECT_NEAR(*need_of(woman, athlete).average_mg, 265 * 1.2, 1e-9);
}

TEST(DailyNeed, RisesWithTrainingWithoutAStep) {
    const training_need need = load_food_rules().training;
    double last = 1;
    for (double hours = 0; hours <= 20; hours += 0.125) {
        const double factor = need.factor(hours);
        EXPECT_GE(factor, last) << hours;
        EXPECT_LE(factor - last, 0.1 / 3 * 0.125 + 1e-12) << hours;
        last = factor;
    }
    EXPECT_EQ(need.factor(0), 1);
    EXPECT_NEAR(need.factor(6.5), 1.15, 1e-12);  // half way from 3 to 10 hours
    EXPECT_EQ(need.factor(100), 1.2);
}

TEST(DailyNeed, IsThatOfTheStateOfLife) {
    scenario::person mother = adult(biological_sex::female);
    mother.age_y = 30;
    EXPECT_EQ(need_of(mother, {}).needed_mg, 310);
    mother.lactating = false;
    EXPECT_EQ(need_of(mother, {}).needed_mg, 310);
    mother.lactating = true;
    EXPECT_EQ(life_state_of(mother), life_state::lactation);
    mother.pregnant_weeks = 20;
    EXPECT_EQ(life_state_of(mother), life_state::pregnancy);
    EXPECT_EQ(need_of(mother, {}).needed_mg, 350);
    EXPECT_NEAR(need_of(mother, runner(3)).needed_mg, 385, 1e-9);

    mother = adult(biological_sex::female);
    mother.is.pregnant = true;
    EXPECT_EQ(life_state_of(mother), life_state::pregnancy);
    mother.is = {};
    mother.is.pregnant = false;
    mother.pregnant_weeks = 0;
    EXPECT_EQ(life_state_of(mother), life_state::none);
}

TEST(DailyNeed, OfNobodyWhomNobodyAdvisesIsNone) {
    scenario::person child = adult(biological_sex::female);
    child.pregnant_weeks = 20;
    child.age_y = 5;

    EXPECT_FALSE(daily_need_of(load_reference_intakes(), load_food_rules().training, child, {}));
}

TEST(DailyNeed, OfTrainingHasASourceAndEachRuleCatchesItsFault) {
    const training_need need = load_food_rules().training;
    EXPECT_EQ(need.known_from, provenance::secondary);
    EXPECT_NE(find_source(load_sources(), need.source), nullptr);
    const auto fault = [](const std::string& low, const std::string& hours) {
        const std::string text =
            "schema = \"magnesia.food_tables/1\"\n[[table]]\nfile = \"a\"\nrows = 1\nimported = 2026-01-01\nnote = "
            "\"n\"\n"
            "[diary]\nrich_serving_mg = 42\nfew_servings = 2\n[training]\nfactor_low = " +
            low + "\nfactor_high = 1.2\nhours_low = " + hours +
            "\nhours_high = 10\ngrade = \"C\"\nprovenance = \"secondary\"\nsource = \"s\"\nnote = \"n\"\n";
        std::vector<issue> issues;
        parse_food_rules(parse_toml(text, "t"), issues);
        return sentences(issues);
    };
    EXPECT_EQ(fault("1.1", "3"), "");
    EXPECT_TRUE(contains(fault("1.3", "3"), "is below factor_low"));
    EXPECT_TRUE(contains(fault("0.9", "3"), "1 to 2 times"));
    EXPECT_TRUE(contains(fault("1.1", "10"), "is not above hours_low"));
}

}  // namespace
}  // namespace daily_need_test
