// sleep_scores_test.cpp - scores of sleep questionnaires: classes, ends, limits, and that minutes count.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/sleep_scores.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace sleep_scores_test {
namespace {

using namespace magnesia::model;

const usual_night good{.latency_min = 15, .awake_later_min = 45, .asleep_min = 420, .in_bed_min = 480};
const usual_night bad{.latency_min = 37, .awake_later_min = 75, .asleep_min = 368, .in_bed_min = 480, .distress = 0.6};

pittsburgh_numbers without_scatter() {
    pittsburgh_numbers p;
    for (stepped_score* one : {&p.latency, &p.duration, &p.efficiency, &p.disturbance, &p.quality, &p.daytime}) {
        one->spread = 1e-6;
    }
    return p;
}

TEST(SleepScores, WithoutScatterAScoreIsTheNumberOfLimitsPassed) {
    EXPECT_NEAR(expected_score({{1, 2, 3}, 1e-6}, 0.5), 0, 1e-12);
    EXPECT_NEAR(expected_score({{1, 2, 3}, 1e-6}, 2.5), 2, 1e-12);
    EXPECT_NEAR(expected_score({{3, 2, 1}, 1e-6}, 0.5), 3, 1e-12);
    EXPECT_NEAR(expected_score({{3, 2, 1}, 1e-6}, 2.5), 1, 1e-12);
}

TEST(SleepScores, AtALimitHalfOfTheAnswersPassIt) {
    EXPECT_NEAR(expected_score({{1, 20, 30}, 0.5}, 1), 0.5, 1e-12);
}

// Scoring rules of the index: latency up to 15, 30, 60 min; 7, 6, 5 h; 85, 75, 65 %.
TEST(SleepScores, WithoutScatterTheScoringRulesOfPittsburghHold) {
    const auto of = [](double latency, double asleep, double in_bed) {
        return pittsburgh({.latency_min = latency, .awake_later_min = 10, .asleep_min = asleep, .in_bed_min = in_bed},
                          without_scatter());
    };

    EXPECT_NEAR(of(14, 450, 480).latency, 0, 1e-6);
    EXPECT_NEAR(of(29, 450, 480).latency, 0.5, 1e-6);  // 1, and no night over half an hour
    EXPECT_NEAR(of(70, 450, 480).latency, 3, 1e-6);
    EXPECT_NEAR(of(14, 430, 480).duration, 0, 1e-6);
    EXPECT_NEAR(of(14, 390, 480).duration, 1, 1e-6);
    EXPECT_NEAR(of(14, 330, 480).duration, 2, 1e-6);
    EXPECT_NEAR(of(14, 290, 480).duration, 3, 1e-6);
    EXPECT_NEAR(of(14, 430, 500).efficiency, 0, 1e-6);
    EXPECT_NEAR(of(14, 400, 500).efficiency, 1, 1e-6);
    EXPECT_NEAR(of(14, 350, 500).efficiency, 2, 1e-6);
    EXPECT_NEAR(of(14, 300, 500).efficiency, 3, 1e-6);
}

// Above 5 is poor sleep by the index; from 8 by the other one, below it none.
TEST(SleepScores, GoodAndBadSleepersFallIntoTheirClasses) {
    EXPECT_LT(pittsburgh(good).sum(), 5);
    EXPECT_GT(pittsburgh(bad).sum(), 7);
    EXPECT_LT(insomnia_severity(good), 7.5);
    EXPECT_GT(insomnia_severity(bad), 7.5);
}

TEST(SleepScores, TheInsomniaIndexIsThatOfItsFormula) {
    EXPECT_NEAR(insomnia_severity(good), 4, 1e-12);
    EXPECT_NEAR(insomnia_severity(bad), 4 + 3 * std::log(37.0 / 15) + 3 * std::log(75.0 / 45) + 1.5 * 52 / 60 + 6 * 0.6,
                1e-12);
}

TEST(SleepScores, ScoresKeepToTheirScales) {
    const usual_night blissful{.latency_min = 0, .awake_later_min = 0, .asleep_min = 600, .in_bed_min = 600};
    const usual_night sleepless{
        .latency_min = 400, .awake_later_min = 400, .asleep_min = 0, .in_bed_min = 480, .distress = 1};

    EXPECT_EQ(insomnia_severity(blissful), 0);
    EXPECT_EQ(insomnia_severity({.latency_min = 1e6, .awake_later_min = 1e6, .distress = 1}), 28);
    EXPECT_GE(pittsburgh(blissful).sum(), 0);
    EXPECT_LT(pittsburgh(blissful).sum(), 1);
    EXPECT_GT(pittsburgh(sleepless).sum(), 16);
    EXPECT_LE(pittsburgh(sleepless).sum(), 21);
}

TEST(SleepScores, AMinuteMoreOfLatencyOrWakingAndOneLessOfSleepAreSeen) {
    usual_night later = bad, broken = bad, shorter = bad, troubled = bad;
    later.latency_min += 1;
    broken.awake_later_min += 1;
    shorter.asleep_min -= 1;
    troubled.distress += 0.01;

    for (const usual_night& worse : {later, broken, shorter, troubled}) {
        EXPECT_GT(pittsburgh(worse).sum(), pittsburgh(bad).sum() + 1e-3);
        EXPECT_GT(insomnia_severity(worse), insomnia_severity(bad) + 1e-3);
    }
}

// Usual score 4, and 1.5 points for each of 7 hours of sleep.
TEST(SleepScores, ANightUpCountsTheSleepThatWasMissedAndNoMore) {
    EXPECT_NEAR(insomnia_severity(night_up(0)), 4 + 1.5 * 7, 1e-12);
    EXPECT_NEAR(pittsburgh(night_up(0)).efficiency, 3, 0.01);
    EXPECT_NEAR(pittsburgh(night_up(0)).duration, 3, 0.01);
    EXPECT_LE(pittsburgh(night_up(1)).sum(), 21);
}

TEST(SleepScores, PillsAddTheirOwnPart) {
    pittsburgh_numbers with_pills;
    with_pills.medication = 2;

    EXPECT_NEAR(pittsburgh(bad, with_pills).sum() - pittsburgh(bad).sum(), 2, 1e-12);
}

}  // namespace
}  // namespace sleep_scores_test
