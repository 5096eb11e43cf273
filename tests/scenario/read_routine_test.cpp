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
    EXPECT_EQ(meals_issue("[1]").key, "routine.meals[1]");
    EXPECT_EQ(meals_issue("[{ share = 1 }]").key, "routine.meals[1].at");
}

/// So many equal meals, `minutes` apart from midnight on.
std::string meals_every(int minutes, int count) {
    std::string text = "[";
    for (int i = 0; i < count; ++i) {
        text += (i > 0 ? ", " : "") + ("{ at = \"" + print(clock_time{i * minutes}) + "\", magnesium_mg = ") +
                (i == 0 ? "230" : "0") + " }";
    }
    return text + "]";
}

TEST(ReadRoutine, AnEmptyListOfMealsIsFastingAndNotTheUsualMeals) {
    EXPECT_TRUE(read_text(with_meals("[]")).day.meals.empty());
    EXPECT_EQ(read_text(changed("meals = ", "#")).day.meals.size(), 3u);
}

TEST(ReadRoutine, MealsAroundTheClockAreAllowedWhenSaid) {
    const std::string night = "\nmeals_at_night = true\n#";
    const auto with = [&](const std::string& meals) { return changed("meals = ", "meals = " + meals + night); };

    EXPECT_EQ(read_text(with(meals_every(240, 6))).day.meals.size(), 6u);
    EXPECT_EQ(read_text(with(meals_every(60, 24))).day.meals.size(), 24u);
    ASSERT_EQ(issues_of(with(meals_every(57, 25))).size(), 1u);
    EXPECT_EQ(issues_of(with(meals_every(57, 25)))[0].found, "is too long");
    EXPECT_TRUE(issues_of(with(meals_every(57, 25)))[0].allowed.starts_with("0 to 24 of {"));
    EXPECT_NE(issues_of(with_meals(meals_every(240, 6)))[0].allowed.find("meals_at_night = true"), std::string::npos);
    EXPECT_EQ(issue_with("meals = ", "meals_at_night = 1\nmeals = ").found, "is a number, not true or false");
}

TEST(ReadRoutine, MealsInBedTimeHaveNoName) {
    const std::string night = "\nmeals_at_night = true\n#";
    // Every four hours: 08:00, 12:00, 16:00 and 20:00 are awake, midnight and 04:00 are not.
    const routine day = read_text(changed("meals = ", "meals = " + meals_every(240, 6) + night)).day;

    EXPECT_EQ(day.meals[*find_meal(day, meal_name::breakfast)].at, clock_time{8 * 60});
    EXPECT_EQ(day.meals[*find_meal(day, meal_name::dinner)].at, clock_time{20 * 60});
    EXPECT_NE(day.meals[*find_meal(day, meal_name::lunch)].at, clock_time{20 * 60});
}

TEST(ReadRoutine, AMealSaysItsShareOrItsMagnesium) {
    const std::string two = "[{ at = \"08:00\", magnesium_mg = 80 }, { at = \"19:00\", magnesium_mg = 150 }]";
    const routine day = read_text(with_meals(two)).day;

    EXPECT_EQ(day.meals[0].magnesium_mg, 80);
    EXPECT_EQ(day.meals[0].share, 0.5);  // of the food: equal parts, for want of a better word
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", magnesium_mg = 230, share = 1 }]").found,
              "stands beside magnesium_mg, which takes its place");
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", magnesium_mg = 80 }, { at = \"19:00\", share = 1 }]").found,
              "says magnesium_mg of 1 of 2 meals");
    EXPECT_EQ(meals_issue("[{ at = \"08:00\" }]").key, "routine.meals[1].share");
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", magnesium_mg = -1 }]").found, "is out of range");
}

TEST(ReadRoutine, MealsThatSayTheirMagnesiumAgreeWithTheHabitualDiet) {
    const auto day_of = [](const std::string& mg) {
        return with_meals("[{ at = \"08:00\", magnesium_mg = " + mg + " }]");
    };

    EXPECT_TRUE(issues_of(day_of("230.5")).empty());
    ASSERT_EQ(issues_of(day_of("231")).size(), 1u);
    EXPECT_EQ(issues_of(day_of("231"))[0].found, "bring 231 mg of magnesium, but person.diet_magnesium_mg is 230");
    EXPECT_EQ(issues_of(day_of("9.5")).size(), 1u);  // 230 mg are 9.5 mmol
}

TEST(ReadRoutine, PhytateAndOxalateOfAMealAreUnknownUntilSaid) {
    const std::string meal_text = "[{ at = \"08:00\", share = 1, phytate_mmol = 1.5 }]";
    const routine day = read_text(with_meals(meal_text)).day;

    EXPECT_EQ(day.meals[0].phytate_mmol, 1.5);
    EXPECT_EQ(day.meals[0].oxalate_mmol, std::nullopt);
    EXPECT_EQ(read_text(with_meals("[{ at = \"08:00\", share = 1, oxalate_mmol = 0 }]")).day.meals[0].oxalate_mmol, 0);
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", share = 1, phytate_mmol = 20.1 }]").found, "is out of range");
    EXPECT_EQ(meals_issue("[{ at = \"08:00\", share = 1, phytate_mg = 900 }]").nearest, "phytate_mmol");
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

TEST(ReadRoutine, GlycineHasEdges) {
    const std::string coffee = "caffeine = [{ at = \"15:30\", mg = 95 }]\n";
    const auto with = [&](const std::string& items) { return coffee + "glycine = [" + items + "]\n"; };
    EXPECT_TRUE(reads_with(coffee, with("{ at = \"22:00\", g = 3, days = \"mon\" }, { at = \"08:00\", g = 15 }")));
    EXPECT_EQ(issue_with(coffee, with("{ at = \"22:00\", g = 15.1 }")).key, "routine.glycine[1].g");
    EXPECT_EQ(issue_with(coffee, with("{ at = \"22:00\", g = 0 }")).key, "routine.glycine[1].g");
    EXPECT_EQ(issue_with(coffee, with("{ at = \"22:00\", g = 3, mg = 3000 }")).key, "routine.glycine[1].mg");
    EXPECT_EQ(issue_with(coffee, with("{ g = 3 }")).key, "routine.glycine[1].at");
    const std::string most = "{ at = \"08:00\", g = 15 }, ";
    EXPECT_TRUE(reads_with(coffee, with(most + most + most + most)));
    EXPECT_EQ(issue_with(coffee, with(most + most + most + most + most)).found, "adds up to 75 in a day");
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
