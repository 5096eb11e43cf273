// dose_line_test.cpp - the regimen line: what it means, what it refuses and where it points.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_line.hpp"

#include <gtest/gtest.h>

#include "tests/scenario/sample_words.hpp"

namespace magnesia::scenario::dose_line_test {
namespace {

dose read(std::string_view line) {
    return parse_dose(line, sample_words());
}

/// The one issue a line is refused with.
issue refused(std::string_view line) {
    try {
        read(line);
    } catch (const input_error& error) {
        EXPECT_EQ(error.issues().size(), 1u) << line;
        return error.issues()[0];
    }
    ADD_FAILURE() << "not refused: " << line;
    return {};
}

const weekday_set daily = weekday_set{}.set();

TEST(DoseLine, TheLineOfTheContractMeansWhatItSays) {
    const dose got = read("200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting");

    EXPECT_EQ(std::get<elemental_mg>(got.amount).value, 200);
    EXPECT_EQ(got.form, "bisglycinate");
    EXPECT_EQ(std::get<at_times>(got.when).times, (std::vector<clock_time>{{22 * 60}}));
    EXPECT_EQ(got.days, daily);
    EXPECT_EQ(std::get<for_days>(got.extent).days, 56);
    EXPECT_EQ(got.food, food_state::fasting);
}

TEST(DoseLine, CompoundMilligramsStayCompound) {
    const dose got = read("1000 mg compound citrate at 8:00");

    EXPECT_EQ(std::get<compound_mg>(got.amount).value, 1000);
    EXPECT_TRUE(got.days.none());  // no days and no extent: once
    EXPECT_TRUE(std::holds_alternative<std::monostate>(got.extent));
    EXPECT_EQ(got.food, food_state::unsaid);
}

TEST(DoseLine, AliasesCaseAndALeadingMagnesiumAreRead) {
    EXPECT_EQ(read("1 mg elemental glycinate at 8:00").form, "bisglycinate");
    EXPECT_EQ(read("1 mg elemental Magnesium Citrate at 8:00").form, "citrate");
    EXPECT_EQ(read("1 mg elemental mgo at 8:00").form, "oxide");
    EXPECT_EQ(read("1 mg elemental magnesium  bisglycinate   chelate at 8:00").form, "bisglycinate");
}

TEST(DoseLine, NumbersMayTouchTheirUnit) {
    EXPECT_EQ(read("200mg elemental oxide at 8:00 for 5d"), read("200 mg elemental oxide at 8:00 for 5 d"));
    EXPECT_EQ(std::get<elemental_mg>(read("1e2mg elemental oxide at 8:00").amount).value, 100);
    EXPECT_EQ(std::get<elemental_mg>(read("12.5mg elemental oxide at 8:00").amount).value, 12.5);
}

TEST(DoseLine, SeveralTimesAreOneListAndAreSorted) {
    const dose got = read("100 mg elemental oxide at 20:00, 08:00,14:30 daily");

    EXPECT_EQ(std::get<at_times>(got.when).times, (std::vector<clock_time>{{480}, {870}, {1200}}));
}

TEST(DoseLine, BedAndMealsAreMoments) {
    EXPECT_EQ(std::get<before_bed>(read("1 mg elemental oxide 30 min before bed daily").when).minutes, 30);
    EXPECT_EQ(std::get<with_meal>(read("1 mg elemental oxide with breakfast").when).meal, meal_name::breakfast);
    EXPECT_EQ(std::get<with_meal>(read("1 mg elemental oxide with lunch daily").when).meal, meal_name::lunch);
    EXPECT_EQ(std::get<with_meal>(read("1 mg elemental oxide with dinner daily").when).meal, meal_name::dinner);
}

TEST(DoseLine, WeekdaysAreRead) {
    const dose got = read("1 mg elemental oxide at 8:00 on mon, wednesday,fri until 2026-05-01, with food");

    EXPECT_EQ(got.days, weekday_set{0b0010101});  // bit 0 is Monday
    EXPECT_EQ(std::get<until_date>(got.extent).last, (date_value{2026, 5, 1}));
    EXPECT_EQ(got.food, food_state::with_food);
}

TEST(DoseLine, AnExtentWithoutDaysMeansDaily) {
    EXPECT_EQ(read("1 mg elemental oxide at 8:00 for 3 d").days, daily);
    EXPECT_EQ(read("1 mg elemental oxide at 8:00 until 2026-05-01").days, daily);
}

TEST(DoseLine, WeeksAreSevenDays) {
    EXPECT_EQ(std::get<for_days>(read("1 mg elemental oxide at 8:00 for 8 weeks").extent).days, 56);
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 for 523 weeks").value, "`523`");
    EXPECT_NO_THROW(read("1 mg elemental oxide at 8:00 for 522 weeks"));
}

TEST(DoseLine, AnUnsaidBasisIsExplainedWithBothReadingsNotGuessed) {
    // Oracle: 200 / 0.141 = 1418 and 200 * 0.141 = 28.2, by hand.
    const issue what = refused("200 mg bisglycinate at 22:00 daily");

    EXPECT_EQ(what.where.column, 8u);
    EXPECT_NE(what.found.find("200 mg elemental is 1418 mg of bisglycinate"), std::string::npos) << what.found;
    EXPECT_NE(what.found.find("holds only 28.2 mg of magnesium"), std::string::npos) << what.found;
    EXPECT_EQ(what.allowed, "`200 mg elemental bisglycinate` or `200 mg compound bisglycinate`, as the label says");
}

TEST(DoseLine, AFormWithHydratesGivesTheReadingsAsRanges) {
    // Oracle: 160 * 0.11 = 17.6, 160 * 0.16 = 25.6; 160 / 0.16 = 1000, 160 / 0.11 = 1455.
    const issue what = refused("160 mg citrate at 22:00");

    EXPECT_NE(what.found.find("17.6 to 25.6 mg"), std::string::npos) << what.found;
    EXPECT_NE(what.found.find("1000 to 1455 mg"), std::string::npos) << what.found;
}

TEST(DoseLine, ABasisAfterTheFormIsShownItsPlace) {
    EXPECT_NE(refused("200 mg citrate elemental at 22:00").allowed.find("`200 mg elemental citrate`"),
              std::string::npos);
}

TEST(DoseLine, DosesNobodySwallowsAreRefusedOnBothSidesOfTheEdge) {
    EXPECT_NO_THROW(read("12000 mg elemental oxide at 8:00"));
    EXPECT_NO_THROW(read("0.5 mg elemental oxide at 8:00"));
    EXPECT_EQ(refused("12000.1 mg elemental oxide at 8:00").allowed, "above 0 to 12000 mg elemental");
    EXPECT_EQ(refused("0 mg elemental oxide at 8:00").value, "`0`");
    EXPECT_EQ(refused("-5 mg elemental oxide at 8:00").value, "`-5`");
    EXPECT_EQ(refused("-5 mg oxide at 8:00").value, "`-5`");
    // 12000 / 0.603 = 19900.5; 12000 / 24.305 = 493.726
    EXPECT_NO_THROW(read("19900 mg compound oxide at 8:00"));
    EXPECT_NE(refused("19901 mg compound oxide at 8:00").allowed.find("19900.5"), std::string::npos);
    EXPECT_NO_THROW(read("493 mmol oxide at 8:00"));
    EXPECT_EQ(refused("494 mmol oxide at 8:00").allowed, "above 0 to 493.726 mmol (12000 mg elemental)");
    EXPECT_EQ(refused("0 mmol by vein as bolus at 8:00").found, "mmol is no dose anybody takes");
}

TEST(DoseLine, AnotherWayIntoTheBodyIsNamedAsSuch) {
    for (const char* line : {"40 mmol sulfate into muscle at 08:00", "40 mmol sulfate iv at 08:00"}) {
        EXPECT_EQ(refused(line).found, "says a way into the body that is not known here") << line;
        EXPECT_EQ(refused(line).nearest, "by vein") << line;
    }
}

// 493.726 mmol are 12000 mg; a week by vein may bring seven times that.
TEST(DoseLine, AnInfusionOfDaysIsMeasuredByTheDay) {
    EXPECT_NO_THROW(read("560 mmol by vein over 168 h at 8:00"));
    EXPECT_NO_THROW(read("900 mmol by vein over 25 h at 8:00"));
    EXPECT_EQ(refused("900 mmol by vein over 24 h at 8:00").allowed,
              "above 0 to 493.726 mmol (12000 mg elemental), in each day of an infusion");
    EXPECT_EQ(refused("3457 mmol by vein over 168 h at 8:00").found, "mmol is no dose anybody takes");
    EXPECT_EQ(refused("494 mmol oxide in 7 sips over 2 h at 8:00").allowed,
              "above 0 to 493.726 mmol (12000 mg elemental)");
}

TEST(DoseLine, OtherUnitsAreRefusedWithTheSameAmountInMilligrams) {
    EXPECT_EQ(refused("10 kg elemental oxide at 8:00").allowed, "mg, so write 10000000 mg");
    EXPECT_EQ(refused("0.2 g elemental oxide at 8:00").allowed, "mg, so write 200 mg");
    EXPECT_EQ(refused("5000 µg elemental oxide at 8:00").allowed, "mg, so write 5 mg");
    EXPECT_EQ(refused("5000µg elemental oxide at 8:00").value, "`µg`");
    EXPECT_EQ(refused("0.01 mol citrate at 8:00").allowed, "mmol, so write 10 mmol");
    EXPECT_EQ(refused("16 mEq sulfate by vein as bolus at 8:00").allowed, "mmol, so write 8 mmol");  // two charges
    EXPECT_EQ(refused("200 Mg elemental oxide at 8:00").nearest, "mg");
    EXPECT_EQ(refused("200 stone elemental oxide at 8:00").allowed, "mg or mmol");
}

TEST(DoseLine, MillimolesAlwaysCountTheMagnesium) {
    const dose got = read("10 mmol citrate at 8:00");

    EXPECT_EQ(std::get<magnesium_mmol>(got.amount).value, 10);
    EXPECT_EQ(read("10 mmol elemental citrate at 8:00"), got);
    EXPECT_EQ(read("10mmol citrate at 8:00"), got);
    EXPECT_NEAR(to_elemental_mg(got.amount, 0.11).value, 243.05, 1e-9);  // 10 * 24.305, whatever the form
    EXPECT_EQ(refused("10 mmol compound citrate at 8:00").value, "`compound`");
    EXPECT_EQ(refused("10 mmol at 8:00").found, "stands where a form belongs");
    EXPECT_NE(read("10 mg elemental citrate at 8:00"), got);
}

TEST(DoseLine, MisspeltWordsNameTheNearestKnownOneAndTheColumn) {
    EXPECT_EQ(refused("200 mg elemental bisglycinat at 22:00").nearest, "bisglycinate");
    EXPECT_EQ(refused("200 mg elemental bisglycinat at 22:00").where.column, 18u);
    EXPECT_EQ(refused("200 mg elementl oxide at 22:00").nearest, "elemental");
    EXPECT_EQ(refused("200 mg elemental oxide with diner").nearest, "dinner");
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 dialy").nearest, "daily");
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 on mon,tus").where.column, 39u);
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 on wendesday").nearest, "wednesday");
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 fastng").nearest, "fasting");
    EXPECT_EQ(refused("200 mg elemental oxide 30 min befor bed").nearest, "before");
}

TEST(DoseLine, ARefusedFormIsQuotedWhole) {
    const issue what = refused("200 mg elemental sea salt at 22:00");

    EXPECT_EQ(what.value, "`sea salt`");
    EXPECT_EQ(what.found, "is no known form of magnesium");
}

TEST(DoseLine, ColumnsCountCharactersNotBytes) {
    EXPECT_EQ(refused("200 mg elemental öxide at 22:00").where.column, 18u);
    EXPECT_EQ(refused("200 µg elemental oxide at 22:00").where.column, 5u);
    EXPECT_EQ(refused("ö 25:00").where.column, 1u);
    EXPECT_EQ(refused("1 mg elemental oxide at 22:00 ö").where.column, 31u);
}

TEST(DoseLine, AKnownFormThatCannotBeSimulatedSaysWhy) {
    EXPECT_NE(refused("1 mg elemental l-threonate at 22:00").found.find("its uptake has no human data"),
              std::string::npos);
}

TEST(DoseLine, TimesOutsideTheDayOrSaidTwiceAreRefused) {
    EXPECT_EQ(refused("1 mg elemental oxide at 24:00").value, "`24:00`");
    EXPECT_EQ(refused("1 mg elemental oxide at 22").value, "`22`");
    EXPECT_EQ(refused("1 mg elemental oxide at").value, "the end of the line");
    EXPECT_EQ(refused("1 mg elemental oxide at 08:00, 8:00").found, "is said twice");
    EXPECT_EQ(refused("1 mg elemental oxide at 08:00, 25:00").value, "`25:00`");
}

TEST(DoseLine, MinutesBeforeBedHaveEdges) {
    EXPECT_NO_THROW(read("1 mg elemental oxide 1 min before bed"));
    EXPECT_NO_THROW(read("1 mg elemental oxide 720 min before bed"));
    EXPECT_EQ(refused("1 mg elemental oxide 0 min before bed").found, "is out of range");
    EXPECT_EQ(refused("1 mg elemental oxide 721 min before bed").found, "is out of range");
    EXPECT_EQ(refused("1 mg elemental oxide 7.5 min before bed").found, "is not a whole number");
    EXPECT_EQ(refused("1 mg elemental oxide 2 h before bed").value, "`h`");
}

TEST(DoseLine, DaysAndDatesHaveEdges) {
    EXPECT_NO_THROW(read("1 mg elemental oxide at 8:00 for 3660 d"));
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 for 3661 d").found, "is out of range");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 for 0 d").found, "is out of range");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 for 1e300 d").found, "is out of range");
    EXPECT_NO_THROW(read("1 mg elemental oxide at 8:00 until 2100-12-31"));
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 until 9999-01-01").found, "is not a date");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 until 2026-02-30").found, "is not a date");
}

TEST(DoseLine, ADoseMayBeginLater) {
    const dose day = read("1 mg elemental oxide at 8:00 from day 8 for 14 d");
    EXPECT_EQ(std::get<from_day>(day.begin).day, 8);
    EXPECT_EQ(std::get<for_days>(day.extent).days, 14);
    EXPECT_EQ(day.days, daily);

    const dose date = read("1 mg elemental oxide at 8:00 on mon from 2026-03-23");
    EXPECT_EQ(std::get<from_date>(date.begin).first, (date_value{2026, 3, 23}));
    EXPECT_EQ(date.days, weekday_set{1});
    EXPECT_EQ(read("1 mg elemental oxide at 8:00 from day 8").days, daily);  // as with how long: no days is daily
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 from day 0").found, "is out of range");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 from monday").found, "is not a date");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 from day 2 from day 3").value, "`from`");
}

TEST(DoseLine, DaysMayBeListed) {
    EXPECT_EQ(read("1 mg elemental oxide at 8:00 on day 22").on_days, (std::vector<int>{22}));
    const dose several = read("1 mg elemental oxide at 8:00 on day 29, 1,15, fasting");
    EXPECT_EQ(several.on_days, (std::vector<int>{1, 15, 29}));
    EXPECT_TRUE(several.days.none());
    EXPECT_EQ(several.food, food_state::fasting);
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 on day 3, 3").found, "is said twice");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 on day 0").found, "is out of range");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 on day 3 daily").value, "`daily`");
    EXPECT_NE(refused("1 mg elemental oxide at 8:00 on day 3 for 5 d").found.find("lists its days"), std::string::npos);
    EXPECT_NE(refused("1 mg elemental oxide at 8:00 on day 3 from day 2").found.find("lists its days"),
              std::string::npos);
}

TEST(DoseLine, DosesMayComeAroundTheClock) {
    const dose got = read("16 mmol citrate every 4 h from 20:00, 6 times");

    EXPECT_EQ(std::get<every_minutes>(got.when), (every_minutes{240, {20 * 60}, 6}));
    EXPECT_TRUE(got.days.none());
    EXPECT_EQ(read("16 mmol citrate every 240 min from 20:00 6 times"), got);
    EXPECT_EQ(refused("16 mmol citrate every 4 h from 20:00, 1 times").found, "is out of range");
    EXPECT_EQ(refused("16 mmol citrate every 0 h from 20:00, 3 times").found, "is out of range");
    EXPECT_EQ(refused("16 mmol citrate every 4 h at 20:00").value, "`at`");
    EXPECT_EQ(refused("16 mmol citrate every 4 d from 20:00, 3 times").found, "stands where the unit of time belongs");
    EXPECT_NO_THROW(read("16 mmol citrate every 4 h from 20:00, 6 times daily"));  // 20 h from the first to the last
    EXPECT_NE(refused("16 mmol citrate every 4 h from 20:00, 7 times daily").found.find("last into those of the next"),
              std::string::npos);
    for (const char* line : {"100 mg elemental citrate every 24 h from 08:00, 6 times on mon,tue,wed,thu,fri,sat",
                             "100 mg elemental citrate every 24 h from 08:00, 6 times on day 1, 2, 3, 4, 5, 6",
                             "50 mg elemental citrate every 6 h from 00:00, 8 times on sun,mon",
                             "50 mg elemental citrate every 24 h from 00:00, 8 times on mon"}) {
        EXPECT_NE(refused(line).found.find("last into those of the next"), std::string::npos) << line;
    }
    EXPECT_NO_THROW(read("50 mg elemental citrate every 24 h from 00:00, 7 times on mon"));
}

TEST(DoseLine, EachPartIsSaidOnce) {
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 daily on mon").where.column, 36u);
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 for 3 d until 2026-05-01").value, "`until`");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 fasting with food").value, "`with`");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 at 9:00").value, "`at`");
    EXPECT_EQ(refused("1 mg elemental oxide at 8:00 on mon,mon").value, "`mon`");
    EXPECT_EQ(refused("1 mg elemental oxide with dinner with dinner").value, "`with`");
}

TEST(DoseLine, AMealAndFastingContradict) {
    EXPECT_NE(refused("1 mg elemental oxide with dinner daily fasting").found.find("both a meal and fasting"),
              std::string::npos);
    EXPECT_NO_THROW(read("1 mg elemental oxide with dinner daily with food"));
}

TEST(DoseLine, FoodAloneIsNoTime) {
    EXPECT_EQ(refused("1 mg elemental oxide with food").found, "does not say when");
}

TEST(DoseLine, MissingPartsNameWhatBelongsThere) {
    EXPECT_EQ(refused("").found, "stands where the amount belongs");
    EXPECT_EQ(refused("200").found, "stands where the unit belongs");
    EXPECT_EQ(refused("200 mg").found, "stands where a form belongs");
    EXPECT_EQ(refused("200 mg elemental").allowed, "bisglycinate, citrate, oxide");
    EXPECT_EQ(refused("200 mg elemental oxide").found, "stands where the time belongs");
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 for").value, "the end of the line");
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 for 5").found, "stands where the unit of time belongs");
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 daily,").found, "follows a comma");
    EXPECT_EQ(refused("200 mg elemental oxide at 8:00 daily,,fasting").value, "`,`");
}

TEST(DoseLine, NumbersThatAreNoneAreRefused) {
    for (const char* amount : {"nan", "inf", "-inf", "1e400", "0x10", "ten", "1/2", "2OO", "", ".", "-"}) {
        EXPECT_THROW(read(std::string{amount} + " mg elemental oxide at 8:00"), input_error) << amount;
    }
    EXPECT_NE(refused("1,5 mg elemental oxide at 8:00").allowed.find("1.5"), std::string::npos);
}

/// 1.200 is 1200 in Germany and 1.2 elsewhere.
TEST(DoseLine, APointThatMayMarkThousandsIsRefused) {
    for (const char* number : {"1.200", "12.000", "9.999"}) {
        const issue what = refused(std::string(number) + " mg elemental citrate at 22:00 daily");
        EXPECT_EQ(what.value, std::string("`") + number + "`");
        EXPECT_EQ(what.found, "can be read in two ways");
        EXPECT_EQ(what.where.column, 1);
    }
    EXPECT_EQ(std::get<elemental_mg>(read("0.125 mg elemental citrate at 22:00").amount).value, 0.125);
    EXPECT_EQ(std::get<elemental_mg>(read("1.2000 mg elemental citrate at 22:00").amount).value, 1.2);
    // 12.001 g in one dose are nobody's.
    EXPECT_EQ(std::get<elemental_mg>(read("12.001 mg elemental citrate at 22:00").amount).value, 12.001);
    EXPECT_EQ(refused("50.000 mg compound citrate at 22:00").found, "can be read in two ways");
    EXPECT_EQ(std::get<elemental_mg>(read("1.25 mg elemental citrate at 22:00").amount).value, 1.25);
    EXPECT_EQ(std::get<magnesium_mmol>(read("1.125 mmol citrate at 22:00").amount).value, 1.125);
}

TEST(DoseLine, AnAmountOfThreeDecimalsIsPrintedSoThatItReadsBack) {
    for (const double mg : {98.125, 1.125, 1.2, 0.125, 200.0}) {
        dose one = read("200 mg elemental citrate at 22:00 daily");
        one.amount = elemental_mg{mg};

        EXPECT_EQ(read(print(one)), one) << print(one);
    }
}

TEST(DoseLine, ALongLineIsRefusedAtOnce) {
    const std::string edge = "1 mg elemental oxide at 8:00" + std::string(372, ' ');
    ASSERT_EQ(edge.size(), 400u);

    EXPECT_NO_THROW(read(edge));
    EXPECT_NE(refused(edge + " ").found.find("401 bytes"), std::string::npos);
    EXPECT_THROW(read(std::string(10'000'000, 'a')), input_error);
}

TEST(DoseLine, PrintsTheCanonicalLine) {
    const auto canonical = [](std::string_view line) { return print(read(line)); };

    EXPECT_EQ(canonical("200mg elemental glycinate at 22:00 for 8 weeks fasting"),
              "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting");
    EXPECT_EQ(canonical("1.50 mg compound MgO at 20:00,8:00, with food, until 2026-05-01, on sunday,mon"),
              "1.5 mg compound oxide at 08:00, 20:00 on mon,sun until 2026-05-01, with food");
    EXPECT_EQ(canonical("1 mg elemental oxide 30 minutes before bed"), "1 mg elemental oxide 30 min before bed");
    EXPECT_EQ(canonical("1 mg elemental oxide with lunch daily"), "1 mg elemental oxide with lunch daily");
    EXPECT_EQ(canonical("10mmol citrate tracer in 4 sips over 0.5 h as drink with breakfast on days 5,2"),
              "10 mmol citrate as liquid in 4 sips over 30 min tracer with breakfast on day 2, 5");
    EXPECT_EQ(canonical("30 mmol by vein over 480 min at 8:00 from day 3"),
              "30 mmol by vein over 8 h at 08:00 daily from day 3");
    EXPECT_EQ(canonical("30 mmol citrate by vein as bolus every 90 min from 8:00 3 times on mon"),
              "30 mmol citrate by vein as bolus every 90 min from 08:00, 3 times on mon");
}

}  // namespace
}  // namespace magnesia::scenario::dose_line_test
