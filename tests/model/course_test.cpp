// course_test.cpp - what is read off a body with and without its regimen, against sums and differences made by hand.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/course.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "evidence/outcomes/outcomes.hpp"
#include "model/following/follow_many.hpp"
#include "tests/model/support.hpp"

namespace course_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

const std::vector<series_definition>& wanted() {
    static const auto all = series_of(evidence::load_outcomes());
    return all;
}

course followed(const question& asked) {
    course c = follow_in_lanes(typical_parameters(evidence_base(), adult()), asked, wanted());
    EXPECT_EQ(c.failure, "");
    return c;
}

double outcome(const course& c, const std::string& id) {
    const auto& ids = outcome_ids();
    return c.outcomes.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
}

/// One series over the hours of the question.
const std::vector<double>& curve(const std::vector<std::vector<double>>& table, const std::string& id) {
    const auto at = std::find_if(wanted().begin(), wanted().end(), [&](const auto& s) { return s.id == id; });
    return table.at(static_cast<std::size_t>(at - wanted().begin()));
}

double at_hour(const question& asked, const std::vector<double>& values, double hour) {
    const auto at = std::find(asked.series_h.begin(), asked.series_h.end(), hour);
    return values.at(static_cast<std::size_t>(at - asked.series_h.begin()));
}

TEST(Course, GivesWhatIsSaidToBeComputed) {
    const auto described = evidence::load_outcomes();
    for (const auto& s : wanted()) EXPECT_NE(evidence::find_computed(described, s.id), nullptr) << s.id;
    for (const auto& id : outcome_ids()) EXPECT_NE(evidence::find_computed(described, id), nullptr) << id;
}

// In the order of daily_ids.
enum daily { morning_plasma, urine, faeces, stool_water };

TEST(Course, WithoutTheRegimenABodyIsTheOneThatNeverTookIt) {
    const question asked = evening_capsules(4, 6);
    const question bare = evening_capsules(0, 6);

    const course taking = followed(asked);
    const course never = followed(bare);

    EXPECT_EQ(taking.daily_without, never.daily);
    for (std::size_t row = 0; row < wanted().size(); ++row) {
        for (std::size_t i = 0; i < bare.series_h.size(); ++i) {
            if (!std::ranges::binary_search(asked.series_h, bare.series_h[i])) continue;  // looked at closely elsewhere
            EXPECT_EQ(at_hour(asked, taking.series_without[row], bare.series_h[i]), never.series[row][i])
                << wanted()[row].id << " at hour " << bare.series_h[i];
        }
    }
}

TEST(Course, TheLedgerClosesWhateverTheFormAndFormat) {
    for (const entry enters : {entry::dissolved, entry::solid, entry::chelate}) {
        product_facts product = dissolved_products(0.141);
        product.form = [=](const std::string&) {
            return compound{.elemental_fraction = 0.141, .enters = enters, .glycine_per_magnesium = 2};
        };
        product.format = [](const std::string&) {
            return std::vector<release_phase>{{release_site::stomach, 0.4, 0, 1},
                                              {release_site::jejunum, 0.3, 2, 0},
                                              {release_site::ileum, 0.2, 4, 1},
                                              {release_site::colon, 0.1, 9, 0}};
        };
        const course c = followed(ask(evening_capsules(3, 4).what, product, usual_options()));

        EXPECT_LT(std::abs(c.balance_error), 1e-9);
        EXPECT_NEAR(outcome(c, "supplement_magnesium_urine") + outcome(c, "supplement_magnesium_faeces") +
                        outcome(c, "supplement_magnesium_sweat") + outcome(c, "supplement_magnesium_retained") +
                        outcome(c, "supplement_magnesium_in_gut"),
                    3 * 200 / 24.305, 1e-7);
    }
}

TEST(Course, OfAnInfusionThatOutlastsTheRunOnlyWhatRanInIsCounted) {
    const scenario::dose drip{.amount = scenario::magnesium_mmol{30},
                              .form = "",
                              .when = scenario::at_times{{{18 * 60}}},
                              .days = {},
                              .extent = {},
                              .on_days = {2},
                              .route = scenario::by_vein{.over_minutes = 8 * 60}};
    const scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {drip}, .run = {{2026, 3, 2}, 2}};
    const course c = followed(ask(what, dissolved_products(0.141), usual_options()));

    EXPECT_NEAR(outcome(c, "supplement_magnesium_swallowed"), 30 * 6.0 / 8, 1e-9);
    EXPECT_NEAR(outcome(c, "supplement_magnesium_urine") + outcome(c, "supplement_magnesium_faeces") +
                    outcome(c, "supplement_magnesium_sweat") + outcome(c, "supplement_magnesium_retained") +
                    outcome(c, "supplement_magnesium_in_gut"),
                30 * 6.0 / 8, 1e-7);
}

/// A number of a day by its id.
double on_day(const course& c, const std::string& id, std::size_t day) {
    const auto place = std::ranges::find(daily_ids(), id) - daily_ids().begin();
    return c.daily.at(static_cast<std::size_t>(place)).at(day);
}

TEST(Course, SpellsOfADayAreInTheirPlaces) {
    const course c = followed(evening_capsules(4, 6));
    const double per_stool = typical_parameters(evidence_base(), adult()).colon.cramps_per_stool.raw();

    EXPECT_NEAR(on_day(c, "abdominal_cramps_24h", 2), per_stool * on_day(c, "loose_stools_24h", 2), 1e-9);
    EXPECT_GT(on_day(c, "nausea_24h", 2), 1.5 * on_day(c, "nausea_24h", 5));  // day 5 has meals alone
    EXPECT_GT(outcome(c, "nausea_24h_change"), 0);
}

// The scale runs from 1 to 9; 3 to 7 between morning and bedtime was how it was set.
TEST(Course, SleepinessIsTheMeanOverTheHoursUpAndMoreAfterShortNights) {
    const auto sleepy = [](int bed_minutes) {
        question asked = evening_capsules(0, 3);
        scenario::scenario what = asked.what;
        what.day.bed = {bed_minutes};
        return on_day(followed(ask(what, dissolved_products(0.141), usual_options())), "sleepiness", 1);
    };

    EXPECT_GT(sleepy(23 * 60), 3);
    EXPECT_LT(sleepy(23 * 60), 5);
    EXPECT_GT(sleepy(3 * 60), sleepy(23 * 60) + 0.5);
}

TEST(Course, ASupplementRaisesPlasmaUrineStoolAndItsWater) {
    const course c = followed(evening_capsules(4, 6));

    EXPECT_GT(outcome(c, "plasma_magnesium_morning_change"), 0);
    EXPECT_GT(outcome(c, "urine_magnesium_24h_change"), 0);
    EXPECT_GT(outcome(c, "faeces_magnesium_24h_change"), 0);
    EXPECT_GT(outcome(c, "stool_water_24h_change"), 0);
}

TEST(Course, TheLastDoseDayIsReadFromTheDaysAndTheMorningFromTheDayAfter) {
    const course c = followed(evening_capsules(4, 6));  // the last capsule is taken on day 3

    EXPECT_EQ(outcome(c, "plasma_magnesium_morning"), c.daily[morning_plasma][4]);
    EXPECT_EQ(outcome(c, "plasma_magnesium_morning_change"),
              c.daily[morning_plasma][4] - c.daily_without[morning_plasma][4]);
    EXPECT_EQ(outcome(c, "urine_magnesium_24h"), c.daily[urine][3]);
    EXPECT_EQ(outcome(c, "urine_magnesium_24h_change"), c.daily[urine][3] - c.daily_without[urine][3]);
    EXPECT_EQ(outcome(c, "faeces_magnesium_24h_change"), c.daily[faeces][3] - c.daily_without[faeces][3]);
    EXPECT_EQ(outcome(c, "stool_water_24h_change"), c.daily[stool_water][3] - c.daily_without[stool_water][3]);
}

TEST(Course, ADayIsWhatTheCurvesSayBetweenItsMidnights) {
    const question asked = evening_capsules(4, 6);
    const course c = followed(asked);
    const auto gained = [&](const char* id, double day) {
        const std::vector<double>& values = curve(c.series, id);
        return at_hour(asked, values, 24 * (day + 1)) - at_hour(asked, values, 24 * day);
    };

    for (std::size_t day = 0; day < 6; ++day) {
        const auto number = static_cast<double>(day);
        EXPECT_NEAR(c.daily[urine][day], gained("urine_magnesium_cumulative", number), 1e-12) << day;
        EXPECT_NEAR(c.daily[faeces][day], gained("faeces_magnesium_cumulative", number), 1e-12) << day;
    }
    // Day 3 and the morning after are shown hour by hour around the last dose.
    EXPECT_EQ(c.daily[morning_plasma][4], at_hour(asked, curve(c.series, "plasma_magnesium_total"), 4 * 24 + 7));
}

TEST(Course, ThePeakIsTheHighestOfTheCurve) {
    const course c = followed(evening_capsules(4, 6));
    const std::vector<double>& plasma = curve(c.series, "plasma_magnesium_total");
    const double highest = *std::max_element(plasma.begin(), plasma.end());

    EXPECT_GE(outcome(c, "plasma_magnesium_peak"), highest * (1 - 1e-6));
    EXPECT_LE(outcome(c, "plasma_magnesium_peak"), highest * 1.005);  // the curve is looked at once an hour
}

TEST(Course, TheFreePartOfPlasmaIsLessThanTheWhole) {
    const course c = followed(evening_capsules(1, 3));
    const std::vector<double>& total = curve(c.series, "plasma_magnesium_total");
    const std::vector<double>& ionised = curve(c.series, "plasma_magnesium_ionised");

    for (std::size_t i = 0; i < total.size(); ++i) {
        EXPECT_GT(ionised[i], 0.4 * total[i]);
        EXPECT_LT(ionised[i], 0.8 * total[i]);
    }
}

TEST(Course, RightAfterACapsuleAllOfItIsInTheGut) {
    const question asked = evening_capsules(1, 2);
    const course c = followed(asked);

    const double before = at_hour(asked, curve(c.series_without, "gut_magnesium"), 22);
    const double after = at_hour(asked, curve(c.series, "gut_magnesium"), 22);

    EXPECT_NEAR(after - before, 200 / 24.305, 1e-6);
}

TEST(Course, WhatIsStillInTheGutIsNeitherAbsorbedNorLost) {
    const double while_taking = outcome(followed(evening_capsules(14, 14)), "supplement_absorbed_share");
    const double long_after = outcome(followed(evening_capsules(14, 28)), "supplement_absorbed_share");

    EXPECT_NEAR(while_taking, long_after, 0.03);
}

TEST(Course, ABodyWithoutASteadyDaySaysSo) {
    question asked = evening_capsules(1, 2);
    asked.options.most_steps = 3;  // not enough for a day

    const course c = follow_in_lanes(typical_parameters(evidence_base(), adult()), asked, wanted());

    EXPECT_TRUE(c.failure.starts_with("no steady day was found")) << c.failure;
    EXPECT_TRUE(c.outcomes.empty());
}

}  // namespace
}  // namespace course_test
