// read_routine_test.cpp - the day of a person: nights, meals, caffeine, each rule on both sides of its edge.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_routine_test {
namespace {

/// The sample with another list of meals.
std::string with_meals(const std::string& meals) {
    return changed("meals = ", "meals = " + meals + "\n#");
}

/// The one issue of that text.
issue meals_issue(const std::string& meals) {
    const std::vector<issue> all = issues_of(with_meals(meals));
    EXPECT_EQ(all.size(), 1u) << meals;
    return all.empty() ? issue{} : all[0];
}

TEST(ReadRoutine, TimesInBedHaveEdges) {
    const std::string night = "bed = \"23:00\"\nrise = \"07:00\"\nmeals";
    const auto times = [](const std::string& bed, const std::string& rise) {
        return "bed = \"" + bed + "\"\nrise = \"" + rise + "\"\nmeals = [{ at = \"19:30\", share = 1 }]\n#";
    };

    EXPECT_TRUE(reads_with(night, times("23:00", "01:00")));
    EXPECT_EQ(issue_with(night, times("23:00", "00:59")).key, "routine.rise");
    EXPECT_TRUE(reads_with(night, times("23:00", "15:00")));
    EXPECT_EQ(issue_with(night, times("23:00", "15:01")).key, "routine.rise");
    EXPECT_EQ(issue_with(night, times("23:00", "23:00")).key, "routine.rise");
    EXPECT_TRUE(reads_with(night, times("00:30", "08:00")));  // bed after midnight
    EXPECT_EQ(issue_with("bed = \"23:00\"", "bed = \"24:00\"").found, "is not a time of day");
    EXPECT_EQ(issue_with("bed = \"23:00\"", "bed = 23").found, "is a number, not a text in quotes");
}

TEST(ReadRoutine, SharesOfTheMealsSumToOne) {
    EXPECT_TRUE(issues_of(with_meals("[{ at = \"08:00\", share = 1 }]")).empty());
    EXPECT_TRUE(issues_of(with_meals("[{ at = \"08:00\", share = 0.3333333 }, { at = \"12:00\", share = 0.3333333 }, "
                                     "{ at = \"18:00\", share = 0.3333334 }]"))
                    .empty());
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", share = 0.5 }, { at = \"12:00\", share = 0.49 }]").found,
              "has shares that sum to 0.99");
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", share = 1.2 }]").key, "routine.meals[1].share");
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", share = 1 }, { at = \"12:00\", share = 0 }]").key,
              "routine.meals[2].share");
}

TEST(ReadRoutine, MealsLieOutsideBedTimeAndApart) {
    EXPECT_TRUE(issues_of(with_meals("[{ at = \"07:00\", share = 1 }]")).empty());
    EXPECT_NE(meals_issue("[{ at = \"06:59\", share = 1 }]").found.find("in bed"), std::string::npos);
    EXPECT_TRUE(issues_of(with_meals("[{ at = \"22:59\", share = 1 }]")).empty());
    EXPECT_NE(meals_issue("[{ at = \"23:00\", share = 1 }]").found.find("in bed"), std::string::npos);
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", share = 0.5 }, { at = \"08:00\", share = 0.5 }]").found,
              "has a meal already");
    EXPECT_EQ(meals_issue("[]").found, "is too short");
    EXPECT_TRUE(meals_issue("[]").allowed.starts_with("1 to 12 of {"));
    EXPECT_EQ(meals_issue("[1]").key, "routine.meals[1]");
    EXPECT_EQ(meals_issue("[{ share = 1 }]").key, "routine.meals[1].at");
}

TEST(ReadRoutine, MealsAreSortedByTheWakingDay) {
    const std::string night = "bed = \"23:00\"\nrise = \"07:00\"\nmeals";
    const scenario late =
        read_text(changed(night,
                          "bed = \"04:00\"\nrise = \"12:00\"\nmeals = [{ at = \"01:00\", share = 0.4 }, "
                          "{ at = \"13:00\", share = 0.6 }]\n#"));

    EXPECT_EQ(late.day.meals[0].at, clock_time{13 * 60});
    EXPECT_EQ(late.day.meals[1].at, clock_time{60});
}

TEST(ReadRoutine, UnsaidMealsAreTheUsualOnesMovedWithTheRise) {
    const std::string night = "bed = \"23:00\"\nrise = \"07:00\"\nmeals";
    const routine day = read_text(changed(night, "bed = \"01:00\"\nrise = \"09:00\"\n#")).day;

    ASSERT_EQ(day.meals.size(), 3u);
    EXPECT_EQ(day.meals[0].at, clock_time{9 * 60 + 30});  // half an hour after rise, as 07:30 is after 07:00
    EXPECT_EQ(day.meals[2].at, clock_time{21 * 60});
}

TEST(ReadRoutine, UsualMealsThatDoNotFitAreNotForced) {
    const std::string night = "bed = \"23:00\"\nrise = \"07:00\"\nmeals";

    const issue what = issue_with(night, "bed = \"19:00\"\nrise = \"07:30\"\n#");  // dinner would be 19:30
    EXPECT_EQ(what.key, "routine.meals");
}

TEST(ReadRoutine, TheCallerMayNameOtherUsualMeals) {
    const tree file = evidence::parse_toml(changed("meals = ", "#"), "s.toml");

    const scenario what = read_scenario(file, sample_words(), {{6 * 60}, {{{12 * 60}, 1}}});

    EXPECT_EQ(what.day.meals, (std::vector<meal>{{{13 * 60}, 1}}));  // six hours after rise
}

TEST(ReadRoutine, CaffeineHasEdges) {
    EXPECT_TRUE(reads_with("mg = 95", "mg = 1000"));
    EXPECT_EQ(issue_with("mg = 95", "mg = 1001").key, "routine.caffeine[1].mg");
    EXPECT_EQ(issue_with("mg = 95", "mg = 0").key, "routine.caffeine[1].mg");
    EXPECT_EQ(issue_with("15:30", "15:60").key, "routine.caffeine[1].at");
    EXPECT_TRUE(reads_with("caffeine = [{ at = \"15:30\", mg = 95 }]\n", ""));
}

TEST(ReadRoutine, ZonesAreKnownOnes) {
    const issue what = issue_with("Europe/Berlin", "Europe/Berln");

    EXPECT_EQ(what.key, "routine.zone");
    EXPECT_EQ(what.nearest, "Europe/Berlin");
    EXPECT_EQ(what.where.line, 11u);
    EXPECT_TRUE(reads_with("Europe/Berlin", "UTC"));
}

TEST(ReadRoutine, NamesOfMealsFollowTheirOrder) {
    routine day{"UTC", {23 * 60}, {7 * 60}, {}, {}};
    EXPECT_FALSE(find_meal(day, meal_name::dinner));

    day.meals = {{{19 * 60}, 1}};
    EXPECT_EQ(find_meal(day, meal_name::dinner), 0u);
    EXPECT_FALSE(find_meal(day, meal_name::breakfast));
    day.meals = {{{8 * 60}, 0.5}, {{19 * 60}, 0.5}};
    EXPECT_EQ(find_meal(day, meal_name::breakfast), 0u);
    EXPECT_EQ(find_meal(day, meal_name::dinner), 1u);
    EXPECT_FALSE(find_meal(day, meal_name::lunch));
    // Five meals: awake 07:00 to 23:00, the middle is 15:00; 13:00 is nearer to it than 10:00 and 17:30.
    day.meals = {{{8 * 60}, 0.2}, {{10 * 60}, 0.2}, {{13 * 60}, 0.2}, {{17 * 60 + 30}, 0.2}, {{19 * 60}, 0.2}};
    EXPECT_EQ(find_meal(day, meal_name::lunch), 2u);
    EXPECT_EQ(find_meal(day, meal_name::dinner), 4u);
}

}  // namespace
}  // namespace magnesia::scenario::read_routine_test
