// spacing_test.cpp - hours between medicines and magnesium on the clock of a day that repeats.
// SPDX-License-Identifier: Apache-2.0
#include "safety/spacing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::spacing_test {
namespace {

using namespace magnesia::safety::testing;
using scenario::clock_time;

clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

/// Ciprofloxacin of the owners' table: 2 h before, 6 h after.
timed_drug ciprofloxacin(clock_time when) {
    return {when, {"cipro", "ciprofloxacin", 2.0, 6.0}};
}

bool collides(clock_time magnesium, clock_time drug) {
    return !collisions({{magnesium}}, {ciprofloxacin(drug)}).empty();
}

TEST(Spacing, ExactlySoManyHoursAreEnoughAndAMinuteLessIsNot) {
    EXPECT_FALSE(collides(at(10), at(8)));  // magnesium two hours after the medicine
    EXPECT_TRUE(collides(at(9, 59), at(8)));
    EXPECT_FALSE(collides(at(10), at(16)));  // the medicine six hours after magnesium
    EXPECT_TRUE(collides(at(10), at(15, 59)));
    EXPECT_TRUE(collides(at(10), at(10)));
}

TEST(Spacing, GoesAroundMidnight) {
    EXPECT_TRUE(collides(at(0, 30), at(23)));  // 1.5 h before
    EXPECT_FALSE(collides(at(1), at(23)));
    EXPECT_TRUE(collides(at(22), at(3, 59)));  // 5 h 59 min after
    EXPECT_FALSE(collides(at(22), at(4)));
}

TEST(Spacing, NoHoursAreEnoughForWhatMustNotBeCombined) {
    const timed_drug never{at(8), {"raltegravir", "raltegravir", std::nullopt, std::nullopt}};

    EXPECT_EQ(collisions({{at(20)}}, {never}).size(), 1u);
}

TEST(Spacing, AnHourThatIsMissingOnOneSideIsNotEnoughEither) {
    const timed_drug unknown_before{at(8), {"x", "x", std::nullopt, 2.0}};
    const timed_drug unknown_after{at(8), {"x", "x", 2.0, std::nullopt}};

    EXPECT_EQ(collisions({{at(20)}}, {unknown_before}).size(), 1u);
    EXPECT_EQ(collisions({{at(20)}}, {unknown_after}).size(), 1u);
}

RC_GTEST_PROP(Spacing, ShiftingAllTimesAlikeChangesNothing, (const std::vector<unsigned char>& bytes)) {
    std::vector<dose_time> magnesium;
    std::vector<timed_drug> drugs;
    for (std::size_t i = 0; i < bytes.size() && i < 8; ++i) {
        const clock_time time{bytes[i] * 5};
        if (i % 2 == 0) magnesium.push_back({time});
        if (i % 2 == 1) drugs.push_back(ciprofloxacin(time));
    }
    const std::size_t before = collisions(magnesium, drugs).size();
    const int shift = *rc::gen::inRange(0, 1440);
    for (dose_time& one : magnesium) one.at.minute_of_day = (one.at.minute_of_day + shift) % 1440;
    for (timed_drug& drug : drugs) drug.at.minute_of_day = (drug.at.minute_of_day + shift) % 1440;

    RC_ASSERT(collisions(magnesium, drugs).size() == before);
}

TEST(Spacing, HoursComeFromTheTableAndLeaveOutWhatSpacingDoesNotHelp) {
    const auto& all = rules_of_the_program().interactions;

    EXPECT_EQ(hours_of("x", {"levothyroxine"}, all), (std::vector<hours_apart>{{"x", "levothyroxine", 4.0, 4.0}}));
    EXPECT_EQ(hours_of("x", {"moxifloxacin"}, all), (std::vector<hours_apart>{{"x", "moxifloxacin", 4.0, 8.0}}));
    EXPECT_EQ(hours_of("x", {"raltegravir"}, all).at(0).before, std::nullopt);
    EXPECT_TRUE(hours_of("x", {"loop", "ppi"}, all).empty());
    EXPECT_TRUE(hours_of("x", {"nothing that the table has"}, all).empty());
}

TEST(Spacing, HoursOnOneSideAloneCount) {
    evidence::interaction before;
    before.id = "before";
    before.hours_before = 2;
    before.hours_after = 0;
    evidence::interaction after;
    after.id = "after";
    after.hours_before = 0;
    after.hours_after = 2;

    EXPECT_EQ(hours_of("x", {"before", "after"}, {before, after}),
              (std::vector<hours_apart>{{"x", "before", 2.0, 0.0}, {"x", "after", 0.0, 2.0}}));
}

TEST(Spacing, ACollisionIsOfTheDaysThatHaveTheDose) {
    const scenario::weekday_set weekend{0b1100000};

    EXPECT_EQ(collisions({{at(9), weekend}, {at(22)}}, {ciprofloxacin(at(8))}),
              (std::vector<collision>{{"cipro", at(8), at(9), "ciprofloxacin", weekend}}));
}

TEST(Spacing, AConflictIsAFactOnlyWhenTimesAreKnown) {
    const auto person = person_of(std::string(
        "age_y = 45\nsex = \"female\"\ndrugs = [\"levothyroxine\"]\ndrug_times = [[\"levothyroxine\", \"07:00\"]]"));
    const auto facts_at = [&](const char* line) {
        return gather(person, intake_of_line(line), rules_of_the_program()).known.truth(fact::spacing_conflict);
    };

    EXPECT_EQ(facts_at("100 mg elemental citrate at 10:59 daily"), true);
    EXPECT_EQ(facts_at("100 mg elemental citrate at 11:00 daily"), false);
    EXPECT_EQ(facts_at("100 mg elemental citrate 30 min before bed daily"), std::nullopt);
}

}  // namespace
}  // namespace magnesia::safety::spacing_test
