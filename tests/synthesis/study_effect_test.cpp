// study_effect_test.cpp - one effect a study, from the best numbers its file carries.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/study_effect.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "statistics/effect_size.hpp"
#include "tests/synthesis/small_library.hpp"

namespace study_effect_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::synthesis;
using namespace magnesia::synthesis::testing;

const synthesis_choices& choices() {
    static const synthesis_choices all = load_synthesis_choices();
    return all;
}

study_effect effect_in(const trial& of, effect_scale scale) {
    return std::get<study_effect>(effect_of({of, of.results.front()}, scale, choices()));
}

std::string reason_in(const trial& of, effect_scale scale) {
    return std::get<no_effect>(effect_of({of, of.results.front()}, scale, choices())).reason;
}

TEST(StudyEffect, EndValuesGiveTheDifferenceOfMeans) {
    const study_effect found = effect_in(with_ends(sound_trial("a"), 420, 400, 60), effect_scale::difference);

    EXPECT_DOUBLE_EQ(found.estimate, 20);
    EXPECT_DOUBLE_EQ(found.variance, 60.0 * 60 / 50 + 60.0 * 60 / 50);
    EXPECT_EQ(found.from, "end values of both arms");
    EXPECT_EQ(found.n_treated + found.n_control, 100);
}

TEST(StudyEffect, OfAFormIsThatOfItsArm) {
    trial of = with_ends(sound_trial("a"), 420, 400, 60);
    trial_arm oxide = of.arms.front();
    oxide.id = "oxide";
    oxide.form = "oxide";
    of.arms.insert(of.arms.begin() + 1, oxide);
    of.results.front().arms.push_back(shown("oxide", 402, 60));

    const auto estimate = [&](const std::string& form) {
        return std::get<study_effect>(effect_of({of, of.results.front(), form}, effect_scale::difference, choices()))
            .estimate;
    };
    EXPECT_DOUBLE_EQ(estimate(""), 20);
    EXPECT_DOUBLE_EQ(estimate("citrate"), 20);
    EXPECT_DOUBLE_EQ(estimate("oxide"), 2);
}

TEST(StudyEffect, APublishedIntervalGoesBeforeTheArms) {
    const trial both = with_effect(with_ends(sound_trial("a"), 420, 400, 60), 15, 5, 25);

    const study_effect found = effect_in(both, effect_scale::difference);

    EXPECT_DOUBLE_EQ(found.estimate, 15);
    EXPECT_NEAR(std::sqrt(found.variance), 20 / (2 * 1.959964), 1e-5);
}

TEST(StudyEffect, ChangesGoBeforeEnds) {
    trial of = with_ends(sound_trial("a"), 420, 400, 60);
    for (arm_result& arm : of.results.front().arms) {
        arm.change = arm.arm == "magnesium" ? 30 : 12;
        arm.change_sd = 25;
    }

    const study_effect found = effect_in(of, effect_scale::difference);

    EXPECT_DOUBLE_EQ(found.estimate, 18);
    EXPECT_DOUBLE_EQ(found.variance, 25.0 * 25 / 50 * 2);
}

/// SE of a mean is SD / sqrt(n), not the SD: read as one it would weigh fifty times too much.
TEST(StudyEffect, AStandardErrorIsNotTakenForAnSd) {
    trial of = with_ends(sound_trial("a"), 420, 400, 60);
    const double from_sd = effect_in(of, effect_scale::difference).variance;
    for (arm_result& arm : of.results.front().arms) {
        arm.se = *arm.sd / std::sqrt(50.0);
        arm.sd.reset();
    }

    EXPECT_NEAR(effect_in(of, effect_scale::difference).variance, from_sd, 1e-9);
}

TEST(StudyEffect, ACrossoverIsPairedWithAStatedAssumption) {
    trial of = with_ends(sound_trial("a"), 420, 400, 60);
    of.design.groups = grouping::crossover;

    const study_effect assumed = effect_in(of, effect_scale::difference);
    of.results.front().correlation = 0.8;
    const study_effect told = effect_in(of, effect_scale::difference);

    EXPECT_DOUBLE_EQ(assumed.variance, (3600 + 3600 - 2 * 0.5 * 3600) / 50.0);
    EXPECT_EQ(assumed.assumed, "correlation 0.5 between the periods");
    EXPECT_LT(told.variance, assumed.variance);
    EXPECT_EQ(told.assumed, "");
}

TEST(StudyEffect, EventsGiveALogRiskRatio) {
    trial of = sound_trial("a", "loose_stools");
    arm_result treated;
    treated.arm = "magnesium";
    treated.n = 50;
    treated.events = 10;
    arm_result control = treated;
    control.arm = "placebo";
    control.events = 5;
    of.results.front().arms = {treated, control};

    const study_effect found = effect_in(of, effect_scale::log_ratio);

    EXPECT_NEAR(found.estimate, std::log(2.0), 1e-12);
    EXPECT_NEAR(found.variance, 1 / 10.0 - 1 / 50.0 + 1 / 5.0 - 1 / 50.0, 1e-12);
    EXPECT_EQ(found.events, 15);
}

/// A p goes back to an error; "below 0.05" is read as 0.05, which is as uncertain as the words allow.
TEST(StudyEffect, APGivesTheErrorAndABoundTheLargest) {
    trial of = with_effect(sound_trial("a"), 15, 5, 25);
    of.results.front().effect->low.reset();
    of.results.front().effect->high.reset();
    EXPECT_EQ(reason_in(of, effect_scale::difference), "no spread, interval or p is given");

    of.results.front().effect->p_below = 0.05;
    const study_effect bound = effect_in(of, effect_scale::difference);
    of.results.front().effect->p = 0.01;
    const study_effect exact = effect_in(of, effect_scale::difference);

    EXPECT_NEAR(15 / std::sqrt(bound.variance), 1.959964, 1e-5);
    EXPECT_NEAR(15 / std::sqrt(exact.variance), 2.575829, 1e-5);
    EXPECT_EQ(bound.assumed, "p = 0.05");
}

TEST(StudyEffect, StandardisingNeedsASpreadOrFindsItInTheInterval) {
    const trial ends = with_ends(sound_trial("a"), 420, 400, 60);
    EXPECT_NEAR(effect_in(ends, effect_scale::standardised).estimate, 20.0 / 60, 0.004);

    // The interval of a difference of two groups of 50 is 2 * 1.96 * SD * sqrt(2/50) wide.
    const double half = 1.959964 * 60 * std::sqrt(2.0 / 50);
    const trial published = with_effect(sound_trial("a"), 20, 20 - half, 20 + half);
    EXPECT_NEAR(effect_in(published, effect_scale::standardised).estimate, 20.0 / 60, 1e-5);
}

TEST(StudyEffect, WordsAloneAreNoEffect) {
    trial of = sound_trial("a");
    of.results.front().says = finding::no_difference;

    EXPECT_EQ(reason_in(of, effect_scale::difference), "told in words only");
}

TEST(ScaleFor, IsTheUnitForOneInstrumentAndStandardisedForSeveral) {
    const std::vector<outcome> outcomes = load_outcomes();
    const auto scale = [&](const char* outcome_id, std::vector<const char*> instruments) {
        std::vector<trial_result> results(instruments.size());
        std::vector<const trial_result*> pointers;
        for (std::size_t i = 0; i < results.size(); ++i) {
            results[i].instrument = instruments[i];
            results[i].arms = {shown("magnesium", 1, 1)};
            pointers.push_back(&results[i]);
        }
        return scale_for(*find_outcome(outcomes, outcome_id), pointers);
    };

    EXPECT_EQ(scale("depressive_symptoms", {"phq9", "phq9"}), effect_scale::difference);
    EXPECT_EQ(scale("depressive_symptoms", {"phq9", "bdi2"}), effect_scale::standardised);
    EXPECT_EQ(scale("systolic_pressure", {"blood_pressure_office", "blood_pressure_ambulatory"}),
              effect_scale::difference);
    EXPECT_EQ(scale("loose_stools", {"adverse_report"}), effect_scale::log_ratio);
}

}  // namespace
}  // namespace study_effect_test
