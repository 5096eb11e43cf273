// judgement_test.cpp - offsets, intervals and bars against arithmetic by hand.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "study/qualification.hpp"

namespace magnesia::study::judgement_test {
namespace {

using evidence::target_role;
using evidence::target_scale;

/// A ratio row observed at 10, within 8 to 12.5: symmetric on the log scale.
qualified_row ratio(const std::string& id, double raw, target_role role = target_role::calibrate) {
    qualified_row one;
    one.row.id = id;
    one.row.family = "study";
    one.row.system = "gut";
    one.row.grade = "A";
    one.row.role = role;
    one.row.scale = target_scale::ratio;
    one.row.observed = 10;
    one.row.low = 8;
    one.row.high = 12.5;
    one.status = row_status::simulated;
    one.raw = raw;
    return one;
}

const double log_error = std::log(12.5 / 8) / (2 * 1.96);

TEST(Judgement, AnOffsetIsTheLeastSquaresOneWithItsPenalty) {
    const qualified_row one = ratio("a", 8);
    const qualified_row other = ratio("b", 9);
    const double w = 1 / (log_error * log_error);
    const double p = 1 / (0.12 * 0.12);

    EXPECT_NEAR(study_offset({&one}), w * std::log(10.0 / 8) / (w + p), 1e-14);
    EXPECT_NEAR(study_offset({&one, &other}), w * (std::log(10.0 / 8) + std::log(10.0 / 9)) / (2 * w + p), 1e-14);
    EXPECT_EQ(study_offset({}), 0);
}

TEST(Judgement, NoOtherOffsetFitsBetter) {  // the sum of squares it promises to make least
    const qualified_row one = ratio("a", 7);
    const auto badness = [&](double b) {
        return std::pow((std::log(10.0 / 7) - b) / log_error, 2) + std::pow(b / 0.12, 2);
    };
    const double best = study_offset({&one});

    EXPECT_LT(badness(best), badness(best + 1e-3));
    EXPECT_LT(badness(best), badness(best - 1e-3));
}

TEST(Judgement, OnlyCalibrateRowsThatSayItTakeAnOffset) {
    const qualification q = judged({ratio("takes", 8), ratio("says_nothing", 8), ratio("check", 8, target_role::check)},
                                   {{"takes", true}, {"says_nothing", false}, {"check", true}});

    ASSERT_TRUE(q.rows[0].offset_used);
    EXPECT_NEAR(*q.rows[0].simulated, 8 * *q.rows[0].offset_used, 1e-12);
    EXPECT_NEAR(std::log(*q.rows[0].offset_used), study_offset({&q.rows[0]}), 1e-14);
    EXPECT_FALSE(q.rows[1].offset_used);
    EXPECT_FALSE(q.rows[2].offset_used);
    EXPECT_EQ(*q.rows[1].simulated, 8);
    EXPECT_EQ(*q.rows[2].simulated, 8);
}

TEST(Judgement, StudiesDoNotShareAnOffset) {
    qualified_row low = ratio("low", 8);
    qualified_row high = ratio("high", 12);
    high.row.family = "another";

    const qualification q = judged({low, high}, {{"low", true}, {"high", true}});

    EXPECT_GT(*q.rows[0].offset_used, 1);
    EXPECT_LT(*q.rows[1].offset_used, 1);
}

TEST(Judgement, TheEndsOfAnIntervalLieWithin) {
    const qualification q =
        judged({ratio("low", 8), ratio("high", 12.5), ratio("above", 12.51), ratio("below", 7.99)}, {});

    EXPECT_TRUE(q.rows[0].is_within);
    EXPECT_TRUE(q.rows[1].is_within);
    EXPECT_FALSE(q.rows[2].is_within);
    EXPECT_FALSE(q.rows[3].is_within);
    EXPECT_EQ(q.by_role.at("calibrate").within, 2U);
    EXPECT_EQ(q.by_system.at("gut").all, 4U);
}

TEST(Judgement, AFoldIsTheSameBothWaysAndADifferenceHasNone) {
    qualified_row difference = ratio("difference", 10.5);
    difference.row.scale = target_scale::difference;
    difference.row.low = 9;
    difference.row.high = 11;

    const qualification q = judged({ratio("half", 5), ratio("double", 20), difference}, {});

    EXPECT_DOUBLE_EQ(*q.rows[0].fold_error, 2);
    EXPECT_DOUBLE_EQ(*q.rows[1].fold_error, 2);
    EXPECT_FALSE(q.rows[2].fold_error);
    EXPECT_NEAR(*q.rows[2].z, 0.5 / (1 / 1.96), 1e-12);
    EXPECT_EQ(q.gmfe_rows, 2U);
    EXPECT_DOUBLE_EQ(q.gmfe, 2);
}

TEST(Judgement, ArithmeticDoesNotCountTowardsTheFold) {
    const qualification q = judged({ratio("a", 10), ratio("identity", 40, target_role::verify)}, {});

    EXPECT_DOUBLE_EQ(q.gmfe, 1);
    EXPECT_EQ(q.without_offset.all, 1U);
}

TEST(Judgement, ARatioAtZeroCannotBeAveragedAway) {
    const qualification q = judged({ratio("fine", 10), ratio("zero", 0)}, {});

    EXPECT_FALSE(q.bars[2].is_met);
    EXPECT_FALSE(q.is_passed());
}

TEST(Judgement, WhatIsNoNumberIsMissedAndCannotBeAveragedAway) {
    const qualification q = judged({ratio("good", 10), ratio("none", std::nan(""))}, {{"none", true}});

    EXPECT_TRUE(q.rows[0].is_within);
    EXPECT_FALSE(q.rows[1].is_within);
    EXPECT_FALSE(q.rows[1].offset_used);
    EXPECT_EQ(q.gmfe_rows, 1U);
    EXPECT_EQ(q.gmfe, 1);  // of the good row; its bar is missed all the same
    EXPECT_FALSE(q.bars.at(2).is_met);
}

TEST(Judgement, WhatCannotBeSimulatedIsMissedAndWhatComesLaterIsNotCounted) {
    qualified_row cannot = ratio("cannot", 0, target_role::check);
    cannot.raw.reset();
    cannot.status = row_status::not_simulated;
    qualified_row later = cannot;
    later.status = row_status::not_yet;

    const qualification q = judged({ratio("check", 10, target_role::check), cannot, later}, {});

    EXPECT_EQ(q.by_role.at("check").all, 2U);
    EXPECT_EQ(q.by_role.at("check").within, 1U);
}

/// `within` of `all` rows of grade A and a role lie within.
std::vector<qualified_row> rows_of(target_role role, int within, int all) {
    std::vector<qualified_row> rows;
    for (int i = 0; i < all; ++i) rows.push_back(ratio("row", i < within ? 10 : 7.9, role));
    return rows;
}

TEST(Judgement, TheBarsStandAtNineTenthsAndFourFifths) {
    EXPECT_TRUE(judged(rows_of(target_role::calibrate, 9, 10), {}).is_passed());
    EXPECT_FALSE(judged(rows_of(target_role::calibrate, 8, 10), {}).is_passed());
    EXPECT_TRUE(judged(rows_of(target_role::check, 8, 10), {}).is_passed());
    EXPECT_FALSE(judged(rows_of(target_role::check, 7, 10), {}).is_passed());
    EXPECT_FALSE(judged(rows_of(target_role::verify, 9, 10), {}).is_passed());
}

TEST(Judgement, RowsOfGradeBDoNotCountForTheFirstBar) {
    std::vector<qualified_row> rows = rows_of(target_role::calibrate, 1, 2);
    rows[1].row.grade = "B";

    EXPECT_TRUE(judged(rows, {}).is_passed());
}

TEST(Judgement, AFoldBeyondFiveQuartersIsMissed) {
    EXPECT_TRUE(judged({ratio("a", 12.4)}, {}).bars[2].is_met);
    qualified_row wide = ratio("b", 12.6);
    wide.row.high = 20;
    EXPECT_FALSE(judged({wide}, {}).bars[2].is_met);
}

}  // namespace
}  // namespace magnesia::study::judgement_test
