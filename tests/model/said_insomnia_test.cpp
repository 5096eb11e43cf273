// said_insomnia_test.cpp - a run begins at the insomnia index that was said, and hope is a change from there.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/said_insomnia.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/not_followed.hpp"
#include "model/following/question.hpp"
#include "model/person/covariates.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::said_insomnia_test {
namespace {

using namespace tests;

scenario::scenario of(std::optional<double> isi) {
    scenario::person who = adult();
    who.age_y = 50;
    who.isi = isi;
    return {.who = who, .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 10}};
}

scenario::scenario judged(const scenario::scenario& what) {
    const auto typical = [](const scenario::person& who) { return typical_parameters(evidence_base(), who); };
    return with_said_insomnia(what, typical, dissolved_products(0.1), usual_options());
}

std::vector<double> mornings(const scenario::scenario& what, const char* id = "insomnia_severity") {
    const auto typical = [](const scenario::person& who) { return typical_parameters(evidence_base(), who); };
    const course went = follow_in_lanes(typical, ask(what, dissolved_products(0.1), usual_options()), {});
    EXPECT_EQ(went.failure, "");
    const auto& ids = daily_ids();
    const auto at = std::find(ids.begin(), ids.end(), id) - ids.begin();
    return went.daily[static_cast<std::size_t>(at)];
}

TEST(SaidInsomnia, TheRunBeginsAtWhatWasSaid) {
    for (const double isi : {3.0, 11.0, 18.0, 25.0}) {
        const std::vector<double> index = mornings(judged(of(isi)));
        EXPECT_NEAR(index.front(), isi, 0.05) << isi;
        EXPECT_NEAR(index.back(), isi, 0.1) << isi;
    }
}

TEST(SaidInsomnia, OfWhoSaidNothingNothingIsAdded) {
    EXPECT_EQ(judged(of({})).insomnia_beyond, 0);
    EXPECT_EQ(mornings(judged(of({}))), mornings(of({})));
}

TEST(SaidInsomnia, ABodyThatCannotBeFollowedIsACauseAndNotZeroPoints) {
    try {
        with_said_insomnia(of(18), body_without_plasma, dissolved_products(0.1), usual_options());
        FAIL() << "an index was made of nights that nobody lived";
    } catch (const not_followed& failure) {
        EXPECT_THAT(failure.what(), testing::AllOf(testing::HasSubstr("insomnia index"), testing::HasSubstr("plasma")));
    }
    EXPECT_EQ(with_said_insomnia(of({}), body_without_plasma, dissolved_products(0.1), usual_options()).insomnia_beyond,
              0);
}

TEST(SaidInsomnia, HopeTherapyAndAnotherRoutineDoNotMoveWhereItBegins) {
    const double plain = judged(of(18)).insomnia_beyond;
    EXPECT_GT(plain, 2);
    scenario::scenario what = of(18);
    what.expectation = what.enrolled = 1;
    what.habit = what.day;
    what.day.bed = {23 * 60 + 45};
    what.day.therapy = scenario::insomnia_therapy{.from_day = 2, .weeks = 1};
    EXPECT_EQ(judged(what).insomnia_beyond, plain);

    // and hope is a change from there: an index that falls at once
    scenario::scenario hopes = of(18);
    hopes.expectation = hopes.enrolled = 1;
    EXPECT_LT(mornings(judged(hopes)).back(), 16);
    EXPECT_NEAR(mornings(judged(hopes)).back() - mornings(judged(of(18))).back(),
                mornings(hopes).back() - mornings(of(18)).back(), 1e-9);
}

TEST(SaidInsomnia, WhatElseWasSaidDoesNotCountTwice) {
    const scenario::scenario alone = judged(of(18));
    scenario::scenario anxious = of(18), tense = of(18), loud = of(18);
    anxious.who.anxiety_gad7 = 9;
    tense.day.stress = 1;
    loud.day.room.noise = 1;
    for (scenario::scenario what : {anxious, tense, loud}) {
        what = judged(what);

        EXPECT_GT(what.who.explained.sleep, 0.05);
        EXPECT_NEAR(what.insomnia_beyond, alone.insomnia_beyond, 0.05);
        EXPECT_NEAR(mornings(what).front(), 18, 0.1);
        EXPECT_NEAR(mornings(what, "total_sleep_time").back(), mornings(alone, "total_sleep_time").back(), 15);
    }
    EXPECT_EQ(alone.who.explained, scenario::explained_complaints{});
}

// Cardoso 2021: 0.42 standard deviations of the index per one of felt stress, of a spread of 4.5 to 5.5 points: 1.9 to
// 2.3. Ballesio 2022: 0.2 eight to ten months later, 1 point. A quarter more than the first is allowed.
TEST(SaidInsomnia, AStandardDeviationOfFeltStressIsTwoPointsOfTheIndex) {
    const auto [calm, points_per_sd] = std::pair{of({}), 8.0};  // of the stress scale
    for (const double load : {0.5, 1.0, 2.0}) {
        scenario::scenario tense = calm;
        tense.day.stress = load;
        const double felt =
            (mornings(tense, "felt_stress").back() - mornings(calm, "felt_stress").back()) / points_per_sd;
        const double points = mornings(tense).back() - mornings(calm).back();

        EXPECT_NEAR(felt, load, 0.15 * load);
        EXPECT_GT(points / felt, 1.0) << load;
        EXPECT_LT(points / felt, 2.9) << load;
    }
}

TEST(SaidInsomnia, QuestionnairesOfAnxietyAndLowMoodReadWhatWasSaid) {
    scenario::scenario what = of(14);
    what.who.anxiety_gad7 = 8;
    what.who.low_mood_phq9 = 9;
    what = judged(what);

    EXPECT_NEAR(mornings(what, "anxiety_symptoms").front(), 8, 0.1);
    EXPECT_NEAR(mornings(what, "depressive_symptoms").front(), 9, 0.1);
}

TEST(SaidInsomnia, WhereOtherCausesMakeMoreThanWasSaidNoComplaintIsLeft) {
    scenario::scenario what = of(5);
    what.who.anxiety_gad7 = 15;
    what = judged(what);

    EXPECT_NEAR(what.who.explained.sleep, said_slowness(what.who), 1e-12);
    EXPECT_LT(what.insomnia_beyond, -5);
    EXPECT_NEAR(mornings(what).front(), 5, 0.1);
    EXPECT_TRUE(has_other_cause_of_insomnia(what));
    EXPECT_FALSE(has_other_cause_of_insomnia(of(5)));
}

TEST(SaidInsomnia, TheIndexStaysOnItsScale) {
    scenario::scenario what = of(18);
    what.insomnia_beyond = 40;
    EXPECT_EQ(mornings(what).front(), 28);
    what.insomnia_beyond = -40;
    EXPECT_EQ(mornings(what).front(), 0);
}

}  // namespace
}  // namespace magnesia::model::said_insomnia_test
