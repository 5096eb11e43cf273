// read_scenario_test.cpp - a scenario file: what it means, and every rule on both sides of its edge.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_scenario.hpp"

#include <gtest/gtest.h>

#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_scenario_test {
namespace {

TEST(ReadScenario, TheSampleMeansWhatItSays) {
    const scenario what = read_text(std::string{sample_text});

    EXPECT_EQ(what.who, (person{45, biological_sex::female, 68, 168, std::nullopt, 230, {"sleep"}}));
    EXPECT_EQ(what.day.zone, "Europe/Berlin");
    EXPECT_EQ(what.day.bed, clock_time{23 * 60});
    EXPECT_EQ(what.day.rise, clock_time{7 * 60});
    ASSERT_EQ(what.day.meals.size(), 3u);
    EXPECT_EQ(what.day.meals[2], (meal{{19 * 60}, 0.4}));
    EXPECT_EQ(what.day.caffeine, (std::vector<caffeine_intake>{{{15 * 60 + 30}, 95}}));
    ASSERT_EQ(what.doses.size(), 1u);
    EXPECT_EQ(print(what.doses[0]), "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting");
    EXPECT_EQ(what.run, (run_span{{2026, 3, 2}, 70, concentration_unit::mmol_per_l}));
}

TEST(ReadScenario, ARegimenMayBeAbsent) {
    std::string text{sample_text};
    const std::size_t from = text.find("[[regimen]]");
    text.erase(from, text.find("[run]") - from);

    EXPECT_TRUE(read_text(text).doses.empty());
}

TEST(ReadScenario, ARegimenOfNoneTakesNothing) {
    const scenario what = read_text(changed("200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting", "none"));

    EXPECT_TRUE(what.doses.empty());
    EXPECT_EQ(issue_with("fasting\"\n", "fasting\"\n[[regimen]]\ndose = \"none\"\n").key, "regimen[2].dose");
}

TEST(ReadScenario, SomebodyInATrialHopesAndWasTakenIn) {
    const auto with = [](const std::string& keys) {
        return hope_of(read_text(changed("[person]", keys + "[person]")));
    };

    EXPECT_EQ(with(""), (hope{0, 0}));
    EXPECT_EQ(with("expectation = 0.6\n"), (hope{0.6, 0.6}));
    EXPECT_EQ(with("expectation = 0.6\nenrolled = 0\n"), (hope{0.6, 0}));
    EXPECT_EQ(with("enrolled = 1\n"), (hope{0, 1}));
    EXPECT_EQ(issue_with("[person]", "expectation = -0.1\n[person]").key, "expectation");
}

TEST(ReadScenario, NumbersOfAPersonHaveEdges) {
    struct edge {
        const char *key, *line, *low, *below, *high, *above;
    };
    for (const edge& e : {edge{"person.age_y", "age_y = 45", "18", "0.9", "90", "90.1"},
                          edge{"person.weight_kg", "weight_kg = 68", "30", "29.9", "250", "300.1"},
                          edge{"person.height_cm", "height_cm = 168", "120", "119.9", "230", "230.1"},
                          edge{"person.diet_magnesium_mg", "diet_magnesium_mg = 230", "1", "0.9", "3000", "3001"},
                          edge{"person.egfr_ml_min", "egfr_ml_min = \"unknown\"", "5", "4.9", "200", "201"}}) {
        const std::string key = std::string{e.key}.substr(7) + " = ";
        EXPECT_TRUE(reads_with(e.line, key + e.low)) << e.key;
        EXPECT_TRUE(reads_with(e.line, key + e.high)) << e.key;
        EXPECT_EQ(issue_with(e.line, key + e.below).key, e.key);
        EXPECT_EQ(issue_with(e.line, key + e.above).found, "is out of range");
        EXPECT_EQ(issue_with(e.line, key + "true").found, "is true or false, not a number") << e.key;
    }
}

TEST(ReadScenario, ARefusedNumberSaysWhy) {
    EXPECT_NE(issue_with("weight_kg = 68", "weight_kg = 29").allowed.find("no data"), std::string::npos);
}

TEST(ReadScenario, UnknownFiltrationIsAValueOfItsOwn) {
    EXPECT_EQ(read_text(changed("\"unknown\"", "90")).who.egfr_ml_min, 90);
    EXPECT_EQ(read_text(std::string{sample_text}).who.egfr_ml_min, std::nullopt);
    EXPECT_EQ(issue_with("\"unknown\"", "\"unknwon\"").nearest, "unknown");
    EXPECT_EQ(issue_with("egfr_ml_min = \"unknown\"\n", "").found, "is missing");  // never assumed
}

TEST(ReadScenario, ABodyMassIndexThatNobodyHasPointsAtTheUnits) {
    EXPECT_NE(issue_with("weight_kg = 68", "weight_kg = 280").found.find("body mass index of 99.2"),
              std::string::npos);                                  // 280 / 1.68^2 = 99.2
    EXPECT_TRUE(reads_with("weight_kg = 68", "weight_kg = 250"));  // 88.6
}

TEST(ReadScenario, WordsOfAPersonAreKnownOnes) {
    EXPECT_TRUE(reads_with("\"female\"", "\"male\""));
    EXPECT_EQ(issue_with("\"female\"", "\"femal\"").nearest, "female");
    EXPECT_EQ(issue_with("\"female\"", "1").found, "is a number, not a text in quotes");
    EXPECT_EQ(issue_with("[\"sleep\"]", "[\"slep\"]").nearest, "sleep");
    EXPECT_EQ(issue_with("[\"sleep\"]", "[\"sleep\", \"sleep\"]").found, "is said twice");
    EXPECT_EQ(issue_with("[\"sleep\"]", "\"sleep\"").found, "is a text, not a list");
    EXPECT_TRUE(reads_with("goals = [\"sleep\"]\n", ""));
}

TEST(ReadScenario, UnknownKeysNameTheNearestKnownOneAndTheirPlace) {
    const issue what = issue_with("goals = [", "goal = [");

    EXPECT_EQ(what.key, "person.goal");
    EXPECT_EQ(what.nearest, "goals");
    EXPECT_EQ(what.where.file, "s.toml");
    EXPECT_EQ(what.where.line, 9u);
    EXPECT_EQ(issue_with("caffeine = [{", "coffee = [{").key, "routine.coffee");
    EXPECT_EQ(issue_with("days = 70", "days = 70\ndispley = 1").nearest, "display");
    EXPECT_EQ(issue_with("mg = 95", "mg = 95, cups = 1").key, "routine.caffeine[1].cups");
    EXPECT_EQ(issue_with("share = 0.25", "share = 0.25, size = 1").key, "routine.meals[1].size");
    EXPECT_EQ(issue_with("[run]", "food = 1\n[run]").key, "regimen[1].food");
    EXPECT_EQ(issue_with("[person]", "persons = 1\n[person]").nearest, "person");
}

TEST(ReadScenario, FoodsStandInsteadOfTheDietAndNotBesideIt) {
    const std::string diet = "diet_magnesium_mg = 230";
    const std::string foods = R"(foods = [["oats, cooked", "1 cup"], ["brown rice", "1 cup", "3 per week"]])";
    const scenario what = read_text(changed(diet, foods));

    ASSERT_EQ(what.who.foods.size(), 2u);
    EXPECT_EQ(what.who.foods[1], (food_item{"brown rice", "1 cup", {3, food_period::week}}));
    EXPECT_EQ(what.who.diet_magnesium_mg, 0);  // until the foods are looked up
    EXPECT_EQ(read_text(print_toml(what)), what);
    EXPECT_EQ(issue_with(diet, diet + "\n" + foods).found, "stands beside diet_magnesium_mg");
    EXPECT_EQ(issue_with(diet, "").key, "person.diet_magnesium_mg");
    EXPECT_EQ(issue_with(diet, "foods = []").found, "is no list of foods");
    EXPECT_EQ(issue_with(diet, "foods = [[\"oats\"]]").key, "person.foods[1]");
    EXPECT_EQ(issue_with(diet, "foods = [[\"oats\", 1]]").found, "is no line of a food list");
    EXPECT_EQ(issue_with(diet, "foods = [[\"oats\", \"1 cup\", \"often\"]]").found, "is not how often");
}

TEST(ReadScenario, MissingKeysAndTablesAreNamed) {
    for (const char* line : {"age_y = 45\n", "sex = \"female\"\n", "weight_kg = 68\n", "height_cm = 168\n",
                             "diet_magnesium_mg = 230\n", "zone = \"Europe/Berlin\"\n", "bed = \"23:00\"\n",
                             "rise = \"07:00\"\n", "start = 2026-03-02\n", "days = 70\n"}) {
        EXPECT_EQ(issue_with(line, "").found, "is missing") << line;
    }
    EXPECT_EQ(issue_with("schema = \"magnesia.scenario/1\"\n", "").key, "schema");
    EXPECT_EQ(issues_of("schema = \"magnesia.scenario/1\"").size(), 3u);  // person, routine, run
    EXPECT_EQ(issues_of("").size(), 4u);                                  // and the schema
    EXPECT_EQ(issue_with("dose = \"200", "# dose = \"200").key, "regimen[1].dose");
}

TEST(ReadScenario, AllIssuesAreReportedAtOnce) {
    std::string text = changed("age_y = 45", "age_y = 7");
    text.replace(text.find("22:00"), 5, "25:00");
    text.replace(text.find("Berlin"), 6, "Berlim");
    text.replace(text.find("days = 70"), 9, "days = 0.5");

    EXPECT_EQ(issues_of(text).size(), 4u);
}

TEST(ReadScenario, AnotherSchemaIsRefusedByThatAlone) {
    const issue what = issue_with("magnesia.scenario/1", "magnesia.scenario/2");

    EXPECT_EQ(what.allowed, "\"magnesia.scenario/1\"");
    EXPECT_EQ(issue_with("magnesia.scenario/1", "magnesia.person/1").key, "schema");
}

TEST(ReadScenario, ADoseLineIsBlamedAtItsColumnInTheFile) {
    const issue what = issue_with("bisglycinate at", "bisglycinat at");

    EXPECT_EQ(what.key, "regimen[1].dose");
    EXPECT_EQ(what.where.line, 17u);
    EXPECT_EQ(what.where.column, 26u);  // `dose = "` is 8 characters, the form is the 18th of the line
    EXPECT_EQ(what.nearest, "bisglycinate");
}

TEST(ReadScenario, TheRunHasEdges) {
    EXPECT_TRUE(reads_with("days = 70", "days = 1"));
    EXPECT_TRUE(reads_with("days = 70", "days = 3660"));
    EXPECT_EQ(issue_with("days = 70", "days = 0").found, "is out of range");
    EXPECT_EQ(issue_with("days = 70", "days = 3661").found, "is out of range");
    EXPECT_EQ(issue_with("days = 70", "days = 70.5").found, "is not a whole number");
    EXPECT_EQ(issue_with("2026-03-02", "9999-03-02").found, "is out of range");
    EXPECT_EQ(issue_with("2026-03-02", "1969-12-31").found, "is out of range");
    EXPECT_TRUE(reads_with("2026-03-02", "1970-01-01"));
    EXPECT_EQ(issue_with("2026-03-02", "\"2026-03-02\"").found, "is a text, not a date");
}

TEST(ReadScenario, ARunPastTheZoneTablesOrTheCalendarIsRefused) {
    EXPECT_EQ(issue_with("2026-03-02", "2037-12-01").key, "routine.zone");
    EXPECT_TRUE(reads_with("2026-03-02", "2037-10-01"));

    std::string text = changed("Europe/Berlin", "UTC");
    text.replace(text.find("2026-03-02"), 10, "2100-10-23");
    EXPECT_TRUE(issues_of(text).empty());  // 70 days from 23 October end on 31 December
    text.replace(text.find("2100-10-23"), 10, "2100-10-24");
    ASSERT_EQ(issues_of(text).size(), 1u);
    EXPECT_EQ(issues_of(text)[0].key, "run.days");
}

TEST(ReadScenario, TheDisplayUnitIsOneOfTwo) {
    EXPECT_EQ(read_text(changed("days = 70", "days = 70\ndisplay = \"mg/dL\"")).run.display,
              concentration_unit::mg_per_dl);
    EXPECT_EQ(read_text(changed("days = 70", "days = 70\ndisplay = \"mmol/L\"")).run.display,
              concentration_unit::mmol_per_l);
    EXPECT_EQ(issue_with("days = 70", "days = 70\ndisplay = \"mg/dl\"").nearest, "mg/dL");
}

TEST(ReadScenario, ACourseIsLookedAtInEvenPartsOfAnHour) {
    EXPECT_EQ(read_text(std::string{sample_text}).run.every_min, 60);
    for (const int every_min : {5, 6, 10, 12, 15, 20, 30, 60}) {
        const std::string said = "days = 70\nevery_min = " + std::to_string(every_min);
        EXPECT_EQ(read_text(changed("days = 70", said)).run.every_min, every_min);
    }
    for (const char* wrong : {"4", "7", "25", "61", "7.5", "0", "-15"}) {
        const issue found = issue_with("days = 70", std::string("days = 70\nevery_min = ") + wrong);
        EXPECT_EQ(found.key, "run.every_min") << wrong;
        EXPECT_NE(found.allowed.find("5, 6, 10, 12, 15, 20, 30 or 60"), std::string::npos) << wrong;
    }
}

TEST(ReadScenario, ALineThatIsNeverTakenIsAMistake) {
    EXPECT_NE(issue_with("for 56 d", "until 2026-03-01").found.find("never taken"), std::string::npos);
    EXPECT_TRUE(reads_with("for 56 d", "until 2026-03-02"));
    EXPECT_NE(issue_with("daily for 56 d", "on sun for 6 d").found.find("never taken"), std::string::npos);
    EXPECT_TRUE(reads_with("daily for 56 d", "on sun for 7 d"));  // the run begins on a Monday
}

TEST(ReadScenario, DaysOfADoseLieInTheRun) {
    const std::string days = "daily for 56 d";
    EXPECT_TRUE(reads_with(days, "on day 1, 70"));
    EXPECT_EQ(issue_with(days, "on day 1, 71").found, "names day 71 of a run of 70 day(s)");
    EXPECT_TRUE(reads_with(days, "from 2026-03-02 for 3 d"));
    EXPECT_EQ(issue_with(days, "from 2026-03-01 for 3 d").found, "begins before the run");
    EXPECT_TRUE(reads_with(days, "from day 70"));
    EXPECT_NE(issue_with(days, "from day 71").found.find("never taken"), std::string::npos);
}

TEST(ReadScenario, MoreDosesThanAMachineHoldsAreRefusedBeforeTheyAreLaidOut) {
    // 60 sips 200 times a day are 12,000; 70 days are 840,000.
    const issue what =
        issue_with("at 22:00 daily for 56 d, fasting", "in 60 sips over 1 min every 1 min from 08:00, 200 times daily");

    EXPECT_EQ(what.key, "regimen");
    EXPECT_EQ(what.found, "is up to 840000 doses and sips");
}

TEST(ReadScenario, ADoseNeedsTheMealItNames) {
    const std::string two = "meals = [{ at = \"07:30\", share = 0.5 }, { at = \"19:00\", share = 0.5 }]\n#";

    std::string text = changed("meals = ", two);
    text.replace(text.find("at 22:00 daily for 56 d, fasting"), 32, "with lunch daily");
    ASSERT_EQ(issues_of(text).size(), 1u);
    EXPECT_NE(issues_of(text)[0].found.find("names lunch, but routine.meals has 2 meal(s)"), std::string::npos);
    text.replace(text.find("with lunch"), 10, "with dinner");
    EXPECT_TRUE(issues_of(text).empty());
}

TEST(ReadScenario, MinutesBeforeBedStayInTheWakingDay) {
    // Bed 19:00, rise 10:00: awake for 540 minutes.
    std::string text = changed("bed = \"23:00\"\nrise = \"07:00\"\nmeals",
                               "bed = \"19:00\"\nrise = \"10:00\"\nmeals = [{ at = \"12:00\", share = 1 }]\n#");
    text.replace(text.find("at 22:00 daily for 56 d, fasting"), 32, "540 min before bed daily");

    EXPECT_TRUE(issues_of(text).empty());
    text.replace(text.find("540 min"), 7, "541 min");
    ASSERT_EQ(issues_of(text).size(), 1u);
    EXPECT_EQ(issues_of(text)[0].found, "is before the rise of that day");
}

// In bed from Tuesday 11:00 to Wednesday 03:00, so that each Tuesday, day 2 the first, is awake for 240 minutes.
TEST(ReadScenario, MinutesBeforeBedStayInTheWakingDayOfANightOfItsOwn) {
    std::string text = changed(
        "rise = \"07:00\"\n", "rise = \"07:00\"\nschedule = [{ days = \"wed\", bed = \"11:00\", rise = \"03:00\" }]\n");
    const auto with = [&](const std::string& when) {
        std::string all = text;
        all.replace(all.find("at 22:00 daily for 56 d, fasting"), 32, when);
        return issues_of(all);
    };

    EXPECT_TRUE(with("240 min before bed daily").empty());
    ASSERT_EQ(with("241 min before bed daily").size(), 1u);
    const issue why = with("241 min before bed daily")[0];
    EXPECT_EQ(why.key, "regimen[1].dose");
    EXPECT_EQ(why.found, "is before the rise of that day");
    EXPECT_EQ(why.allowed, "at most 240 min before bed, the time awake on day 2");
    EXPECT_GT(why.where.line, 0u);
    EXPECT_TRUE(with("720 min before bed on wed").empty());
    EXPECT_EQ(with("720 min before bed on day 2, 9").size(), 1u);
}

TEST(ReadScenario, BinaryInsideADoseIsRefusedNotEchoed) {
    const issue what = issue_with("bisglycinate", "\\u0007bell");

    EXPECT_EQ(sentence(what).find('\a'), std::string::npos);
}

}  // namespace
}  // namespace magnesia::scenario::read_scenario_test
