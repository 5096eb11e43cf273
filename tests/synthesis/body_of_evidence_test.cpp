// body_of_evidence_test.cpp - from a small library to pooled effect, belief and certainty; and what must hold for ours.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/body_of_evidence.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/error.hpp"
#include "evidence/evidence_base.hpp"
#include "tests/synthesis/small_library.hpp"

namespace body_of_evidence_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::synthesis;
using namespace magnesia::synthesis::testing;

const question sleep{.outcome = "total_sleep_time"};

std::vector<trial> trials_around(double effect, int count) {
    std::vector<trial> all;
    for (int i = 0; i < count; ++i) {
        const std::string id = "t" + std::to_string(i);
        all.push_back(with_ends(sound_trial(id), 400 + effect + (i % 2 == 0 ? 2 : -2), 400, 50 + 5 * i));
    }
    return all;
}

/// Nulls come out null: twelve trials around nothing leave little room for an effect.
TEST(BodyOfEvidence, NullTrialsGiveANull) {
    const body_of_evidence body = small_library(trials_around(0, 12)).on(sleep);

    EXPECT_GT(body.believed.p_nil, 0.75);
    EXPECT_LT(body.believed.p_benefit, 0.02);
    EXPECT_LT(body.low(), 0);
    EXPECT_GT(body.high(), 0);
    EXPECT_EQ(body.people, 1200);
}

TEST(BodyOfEvidence, AClearEffectIsBelievedAndGradedHigh) {
    const body_of_evidence body = small_library(trials_around(30, 12)).on(sleep);

    EXPECT_LT(body.believed.p_nil, 0.01);
    EXPECT_GT(body.believed.p_benefit, 0.95);
    EXPECT_EQ(body.certainty.level, certainty::high);
    EXPECT_NEAR(body.estimate(), 30, 3);
    ASSERT_EQ(body.lines.size(), 0U) << "all had one dose and one duration";
    EXPECT_TRUE(body.funnel.has_value());
}

/// The same numbers from trials that could be biased convince less: no number of unblinded people makes certain.
TEST(BodyOfEvidence, DoubtOfBiasWeakensBelief) {
    std::vector<trial> doubtful = trials_around(30, 3);
    const double trusted = small_library(doubtful).on(sleep).believed.p_nil;
    for (trial& t : doubtful) t.bias.front().risk = risk_of_bias::high;

    const body_of_evidence body = small_library(doubtful).on(sleep);

    EXPECT_GT(body.believed.p_nil, 1.5 * trusted);
    EXPECT_LT(body.certainty.level, certainty::moderate);
}

TEST(BodyOfEvidence, WithoutNumbersThePriorStandsAndWordsAreCounted) {
    trial none = sound_trial("a");
    none.results.front().says = finding::no_difference;
    trial better = sound_trial("b");
    better.results.front().says = finding::higher;

    const body_of_evidence body = small_library({none, better}).on(sleep);

    EXPECT_FALSE(body.has_effect());
    EXPECT_EQ(body.believed.p_nil, 0.5);
    EXPECT_EQ(body.in_words.no_difference, 1);
    EXPECT_EQ(body.in_words.higher, 1);
    EXPECT_EQ(body.certainty.level, certainty::very_low);
}

/// Trials of magnesium on sleep: 16 minutes, in an interval, over so many people.
review a_review(double low, double high, int people) {
    review of;
    of.id = "big2020";
    of.kind = review_kind::meta_analysis;
    of.subjects = "people";
    of.studies_of = "randomised";
    pooled_result result;
    result.outcome = "total_sleep_time";
    result.value = 16;
    result.low = low;
    result.high = high;
    result.participants = people;
    of.pooled = {result};
    return of;
}

TEST(BodyOfEvidence, AReviewLeadsWhenItSawMorePeople) {
    small_library library(trials_around(10, 2));
    library.library.reviews = {a_review(-6, 38, 199)};
    EXPECT_FALSE(library.on(sleep).leading.has_value()) << "two trials have 200 people";

    library.library.reviews.front().pooled.front().participants = 5000;
    const body_of_evidence body = library.on(sleep);
    ASSERT_TRUE(body.leading.has_value());
    EXPECT_DOUBLE_EQ(body.estimate(), 16);

    library.library.reviews.front().about = "caffeine";
    EXPECT_FALSE(library.on(sleep).leading.has_value()) << "no review of magnesium";
    library.library.reviews.front().about = "magnesium";
    EXPECT_FALSE(library.on({.outcome = "total_sleep_time", .form = "citrate"}).leading.has_value())
        << "a review does not know the form";
}

TEST(BodyOfEvidence, AReviewThatDoesNotTellHeterogeneityIsDoubtedForIt) {
    small_library library(trials_around(10, 2));
    library.library.reviews = {a_review(12, 20, 5000)};
    const graded unknown = library.on(sleep).certainty;

    library.library.reviews.front().pooled.front().i2 = 10;
    const graded told = library.on(sleep).certainty;

    EXPECT_EQ(unknown.reasons.at(1).steps, 1);
    EXPECT_EQ(told.reasons.at(1).steps, 0);
    EXPECT_EQ(static_cast<int>(told.level) - static_cast<int>(unknown.level), 1);
}

TEST(BodyOfEvidence, AnOverrideReplacesTheLevelAndKeepsTheReasons) {
    small_library library(trials_around(30, 12));
    library.overrides = {{.outcome = "total_sleep_time",
                          .condition = "",
                          .level = "low",
                          .reason = "because",
                          .source = "",
                          .where = {}}};

    const body_of_evidence body = library.on(sleep);

    EXPECT_EQ(body.certainty.level, certainty::low);
    EXPECT_EQ(body.certainty.overridden_because, "because");
    EXPECT_EQ(body.certainty.reasons.size(), 5U);
}

/// With one study left out nothing but that study changes: pooling the others by hand gives the same.
TEST(BodyOfEvidence, LeavingOneOutIsPoolingTheOthers) {
    const std::vector<trial> all = trials_around(20, 4);
    const body_of_evidence body = small_library(all).on(sleep);

    const body_of_evidence without = small_library({all.begin() + 1, all.end()}).on(sleep);

    ASSERT_TRUE(body.studies.front().pooled_without);
    EXPECT_DOUBLE_EQ(body.studies.front().pooled_without->estimate, without.pooled->effect.estimate);
}

TEST(BodyOfEvidence, AnUnknownOutcomeNamesTheNearest) {
    const small_library library({});
    try {
        library.on({.outcome = "total_slep_time"});
        FAIL() << "not refused";
    } catch (const input_error& failure) {
        EXPECT_EQ(failure.issues().at(0).nearest, "total_sleep_time");
    }
}

/// Every outcome of our own library has a belief and a certainty; no effect is never excluded by a prior.
TEST(OurLibrary, EveryEffectCarriesItsCertaintyAndItsChanceOfNothing) {
    const evidence_base base = load_evidence();
    int with_effect = 0;
    for (const outcome& one : base.outcomes) {
        const body_of_evidence body =
            gather({.outcome = one.id}, {base.library, base.outcomes, base.instruments, base.synthesis, {}});
        EXPECT_GT(body.believed.p_nil, 0) << one.id;
        EXPECT_LT(body.believed.p_nil, 1) << one.id;
        EXPECT_FALSE(body.certainty.reasons.empty()) << one.id;
        if (!body.has_effect()) continue;
        ++with_effect;
        EXPECT_LE(body.low(), body.estimate()) << one.id;
        EXPECT_LE(body.estimate(), body.high()) << one.id;
        EXPECT_GT(body.appreciable, 0) << one.id;
    }
    EXPECT_GT(with_effect, 30);
}

/// What trials found nothing in stays likely nothing; what is physiology is believed.
TEST(OurLibrary, NullsStayLikelyAndUrineIsBelieved) {
    const evidence_base base = load_evidence();
    const auto p_nil = [&](const char* outcome_id) {
        return gather({.outcome = outcome_id}, {base.library, base.outcomes, base.instruments, base.synthesis, {}})
            .believed.p_nil;
    };

    EXPECT_GT(p_nil("cramps_per_week"), 0.5);
    EXPECT_GT(p_nil("felt_stress"), 0.5);
    EXPECT_GT(p_nil("time_trial"), 0.5);
    EXPECT_LT(p_nil("urine_magnesium_24h"), 0.05);
    EXPECT_LT(p_nil("plasma_magnesium_total"), 0.1);
}

}  // namespace
}  // namespace body_of_evidence_test
