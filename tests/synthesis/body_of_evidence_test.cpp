// body_of_evidence_test.cpp - from a small library to pooled effect, belief and certainty; and what must hold for ours.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/body_of_evidence.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/error.hpp"
#include "evidence/base/evidence_base.hpp"
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

trial said(const std::string& id, finding what) {
    trial one = sound_trial(id);
    one.results.front().says = what;
    return one;
}

/// A trial of 50 and 50 people that sees no difference, by hand: the chance to see none without an effect, and with
/// one; the spread between trials summed.
TEST(BodyOfEvidence, OneNullToldInWordsIsBayesByHand) {
    const small_library library({said("a", finding::no_difference)});
    const body_of_evidence body = library.on(sleep);
    const double z = 1.959963985;
    const double se = std::sqrt(1.0 / 50 + 1.0 / 50);
    const auto none = [&](double variance) { return std::erf(z * se / std::sqrt(2 * variance)); };
    double nil = 0;
    double effect = 0;
    for (int i = 0; i < 10000; ++i) {
        const double tau = library.choices.heterogeneity_scale * std::tan(std::acos(-1.0) / 2 * (i + 0.5) / 10000);
        nil += none(se * se + tau * tau);
        effect += none(se * se + tau * tau + library.choices.effect_sd * library.choices.effect_sd);
    }

    EXPECT_NEAR(body.believed.p_nil, nil / (nil + effect), 2e-3);
    EXPECT_EQ(body.believed.words_counted, 1);
    EXPECT_FALSE(body.has_effect());
    EXPECT_EQ(body.certainty.level, certainty::very_low);
}

/// Arms that are held against their own start alone say nothing of magnesium beside placebo.
TEST(BodyOfEvidence, WordsWithoutAComparisonAreNoVote) {
    evidence::trial told = sound_trial("told");
    told.results.front().says = evidence::finding::not_compared;
    const small_library library({told});

    const body_of_evidence body = library.on({.outcome = "total_sleep_time"});

    EXPECT_EQ(body.in_words.unclear, 1);
    EXPECT_EQ(body.in_words.all(), 1);
    EXPECT_EQ(body.believed.words_counted, 0);
    EXPECT_DOUBLE_EQ(body.believed.p_nil, library.choices.prior_nil);
}

TEST(BodyOfEvidence, WordsMoveBeliefTowardsNothingAndAway) {
    const auto p_nil = [](const std::vector<trial>& trials) { return small_library(trials).on(sleep).believed.p_nil; };
    const trial null_a = said("a", finding::no_difference);
    const trial null_b = said("b", finding::no_difference);

    EXPECT_GT(p_nil({null_a}), 0.5);
    EXPECT_GT(p_nil({null_a, null_b}), p_nil({null_a}));
    EXPECT_LT(p_nil({said("a", finding::higher), said("b", finding::higher), said("c", finding::higher)}), 0.45);
    const body_of_evidence good = small_library({said("a", finding::higher)}).on(sleep);
    EXPECT_GT(good.believed.p_any_benefit, 0.25) << "more sleep is better";
    const trial number = with_ends(sound_trial("z"), 430, 400, 50);
    EXPECT_GT(p_nil({null_a, null_b, number}), p_nil({number}));
}

TEST(BodyOfEvidence, WordsOfManyWeighMoreThanOfFew) {
    trial small = said("a", finding::no_difference);
    for (trial_arm& arm : small.arms) arm.n = 6;
    trial untold = said("a", finding::no_difference);
    for (trial_arm& arm : untold.arms) arm.n.reset();
    const body_of_evidence of_nobody = small_library({untold}).on(sleep);

    EXPECT_GT(small_library({said("a", finding::no_difference)}).on(sleep).believed.p_nil,
              small_library({small}).on(sleep).believed.p_nil + 0.02);
    EXPECT_EQ(of_nobody.believed.p_nil, 0.5) << "nobody says how many they were";
    EXPECT_EQ(of_nobody.believed.words_counted, 0);
    untold.people.randomised = 100;
    EXPECT_DOUBLE_EQ(small_library({untold}).on(sleep).believed.p_nil,
                     small_library({said("a", finding::no_difference)}).on(sleep).believed.p_nil);
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

/// What a review holds already is not counted again; what it does not name, more than it pooled, is a doubt.
TEST(BodyOfEvidence, WordsBesideAReviewAreADoubtAndNoVote) {
    std::vector<trial> silent;
    for (const char* id : {"a", "b", "c"}) silent.push_back(said(id, finding::no_difference));
    small_library library(silent);
    library.library.reviews = {a_review(12, 20, 5000)};
    library.library.reviews.front().pooled.front().studies = 2;
    const body_of_evidence body = library.on(sleep);

    EXPECT_EQ(body.believed.words_counted, 0);
    EXPECT_EQ(body.in_words.no_difference, 3);
    EXPECT_EQ(body.certainty.reasons.at(4).steps, 1);
    library.library.reviews.front().covers = {"a"};
    EXPECT_EQ(library.on(sleep).certainty.reasons.at(4).steps, 0);
}

/// A review of people with diabetes cannot hold trials of healthy people: their nulls speak against carrying it over.
TEST(BodyOfEvidence, WordsOfThoseAskedAboutCountBesideAReviewOfOthers) {
    std::vector<trial> silent;
    for (const char* id : {"a", "b", "c"}) silent.push_back(said(id, finding::no_difference));
    silent.back().people.conditions = {"type_2_diabetes"};
    small_library library(silent);
    library.library.reviews = {a_review(12, 20, 5000)};
    library.library.reviews.front().people.conditions = {"type_2_diabetes"};
    const body_of_evidence body = library.on(sleep);

    EXPECT_EQ(body.believed.words_counted, 2);
    library.library.reviews.front().covers = {"a", "b"};
    EXPECT_EQ(library.on(sleep).believed.words_counted, 0);
    EXPECT_GT(body.believed.p_nil, library.on(sleep).believed.p_nil + 0.05);
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

/// Squares of the published error and of each doubt add up, by hand; 1.96 of them on either side.
TEST(BodyOfEvidence, TheIntervalIsWidenedByEveryDoubt) {
    small_library library({});
    library.library.reviews = {a_review(12, 20, 5000)};
    library.library.reviews.front().people.conditions = {"type_2_diabetes"};
    const body_of_evidence body = library.on(sleep);
    const double sd = body.believed.people_sd;
    const double half = 1.959963985 * std::hypot(4 / 1.959963985, 0.1 * sd, 0.25 * sd);

    ASSERT_TRUE(body.believed.widened);
    EXPECT_NEAR(body.believed.widened->low, 16 - half, 1e-6);
    EXPECT_NEAR(body.believed.widened->high, 16 + half, 1e-6);
    EXPECT_NE(body.believed.widened_by.find("other people"), std::string::npos);
    EXPECT_NEAR(body.believed.usual_effect, 0.43 * sd, 1e-9);
}

TEST(BodyOfEvidence, OnlyDoubtfulTrialsWidenWhatManyGive) {
    std::vector<trial> trials = trials_around(20, 4);
    EXPECT_FALSE(small_library(trials).on(sleep).believed.widened);
    for (trial& one : trials) one.bias.front().risk = risk_of_bias::high;
    const body_of_evidence body = small_library(trials).on(sleep);

    ASSERT_TRUE(body.believed.widened);
    EXPECT_LT(body.believed.widened->low, body.low());
    EXPECT_GT(body.believed.widened->high, body.high());
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
    EXPECT_GT(p_nil("sleep_quality"), 0.5) << "7 of 11 trials say in words that they saw no difference";
    EXPECT_GT(p_nil("anxiety_symptoms"), 0.45) << "five nulls in words against one number of an open trial";
    EXPECT_LT(p_nil("urine_magnesium_24h"), 0.05);
    EXPECT_LT(p_nil("plasma_magnesium_total"), 0.1);
}

/// Abstracts of Barna 2021 (momh2021) and Breus 2024: sleep quality better than with placebo. The Leeds questionnaire
/// counts better sleep upwards: a trial that found it better was counted as one that found it worse.
TEST(OurLibrary, BetterSleepIsLowerOnWhateverScale) {
    const evidence_base base = load_evidence();
    const body_of_evidence body =
        gather({.outcome = "sleep_quality"}, {base.library, base.outcomes, base.instruments, base.synthesis, {}});

    EXPECT_EQ(body.in_words.lower, 4);  // breus2024, hausenblas2024, jadidi2022, momh2021
    EXPECT_EQ(body.in_words.higher, 0);
    for (const trial& one : base.library.trials) {
        for (const trial_result& result : one.results) {
            const instrument* by = find_instrument(base.instruments, result.instrument);
            const bool counts_otherwise = by != nullptr && by->direction.has_value();
            if (!counts_otherwise || !result.says || *result.says == finding::no_difference) continue;
            EXPECT_NE(result.note.find("turned to the sense of the outcome"), std::string::npos) << one.id;
        }
    }
}

}  // namespace
}  // namespace body_of_evidence_test
