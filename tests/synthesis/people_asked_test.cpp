// people_asked_test.cpp - whose evidence answers a question: reviews and trials of the people asked about go first, and
// what is carried over from others costs a step and is believed less.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/people_asked.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "evidence/base/evidence_base.hpp"
#include "tests/synthesis/small_library.hpp"

namespace people_asked_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::synthesis;
using namespace magnesia::synthesis::testing;

using words = std::vector<std::string>;

const question sleep{.outcome = "total_sleep_time"};

/// 20 minutes more, over so many people with these conditions.
review review_of(const std::string& id, const words& conditions, int people) {
    review of;
    of.id = id;
    of.kind = review_kind::meta_analysis;
    of.subjects = "people";
    of.studies_of = "randomised";
    of.people = {id, conditions};
    pooled_result result;
    result.outcome = "total_sleep_time";
    result.value = 20;
    result.low = 10;
    result.high = 30;
    result.i2 = 0;
    result.participants = people;
    of.pooled = {result};
    return of;
}

body_of_evidence asked_about(const std::string& outcome, const std::string& condition = "") {
    static const std::vector<evidence::outcome> outcomes = load_outcomes();
    body_of_evidence body;
    body.asked = {.outcome = outcome, .condition = condition};
    body.what = find_outcome(outcomes, outcome);
    return body;
}

TEST(PeopleAsked, AreAdultsOfAllKindsWhenNobodyIsNamed) {
    const body_of_evidence body = asked_about("fasting_glucose");

    EXPECT_TRUE(are_asked(body, {"general_population"}));
    EXPECT_TRUE(are_asked(body, {"healthy", "active"}));
    EXPECT_TRUE(are_asked(body, {"type_2_diabetes", "general_population"})) << "with and without";
    EXPECT_FALSE(are_asked(body, {"type_2_diabetes"}));
    EXPECT_FALSE(are_asked(body, {"healthy", "older_adults"}));
}

TEST(PeopleAsked, AreThoseWithTheConditionThatIsNamed) {
    const body_of_evidence body = asked_about("fasting_glucose", "type_2_diabetes");

    EXPECT_TRUE(are_asked(body, {"type_2_diabetes", "hypertension"}));
    EXPECT_FALSE(are_asked(body, {"general_population"}));
}

TEST(PeopleAsked, AreNotThePregnantUnlessTheyAreNamed) {
    const words both{"pregnancy", "night_cramps"};

    EXPECT_FALSE(are_asked(asked_about("cramps_per_week", "night_cramps"), both));
    EXPECT_TRUE(are_asked(asked_about("cramps_per_week", "pregnancy"), both));
    EXPECT_TRUE(are_asked(asked_about("eclampsia", "hypertension"), {"pregnancy", "hypertension"}));
}

TEST(PeopleAsked, AreThoseWhoHaveWhatIsMeasured) {
    EXPECT_TRUE(are_asked(asked_about("cramps_per_week"), {"night_cramps"}));
    EXPECT_FALSE(are_asked(asked_about("cramps_per_week"), {"night_cramps", "pregnancy"}));
    EXPECT_TRUE(are_asked(asked_about("eclampsia"), {"pregnancy"}));
}

TEST(PeopleAsked, AReviewOfThemLeadsBeforeALargerOneOfOthers) {
    small_library library({});
    library.library.reviews = {review_of("many_ill", {"type_2_diabetes"}, 9000),
                               review_of("few_like_anybody", {"general_population"}, 500)};
    ASSERT_TRUE(library.on(sleep).leading);
    EXPECT_EQ(library.on(sleep).leading->of->id, "few_like_anybody");

    const body_of_evidence ill = library.on({.outcome = "total_sleep_time", .condition = "type_2_diabetes"});
    ASSERT_TRUE(ill.leading);
    EXPECT_EQ(ill.leading->of->id, "many_ill");
    EXPECT_TRUE(ill.leading->is_of_people_asked);
    EXPECT_FALSE(library.on({.outcome = "total_sleep_time", .condition = "pregnancy"}).leading);
}

TEST(PeopleAsked, TrialsOfThemGoBeforeAReviewOfOthers) {
    trial one = with_ends(sound_trial("a"), 405, 400, 50);
    small_library library({one});
    library.library.reviews = {review_of("others", {"insomnia", "older_adults"}, 9000)};
    EXPECT_FALSE(library.on(sleep).leading) << "the trial is of healthy people";

    library.library.trials.front().people.conditions = {"kidney_disease"};
    EXPECT_TRUE(library.on(sleep).leading) << "neither is of those asked about";
}

TEST(PeopleAsked, AReviewThatDoesNotTellItsPeopleLeadsByItsStudies) {
    small_library library({with_ends(sound_trial("a"), 405, 400, 50)});
    library.library.reviews = {review_of("untold", {"general_population"}, 1)};
    library.library.reviews.front().pooled.front().participants.reset();
    library.library.reviews.front().pooled.front().studies = 1;
    EXPECT_FALSE(library.on(sleep).leading);

    library.library.reviews.front().pooled.front().studies = 2;
    EXPECT_TRUE(library.on(sleep).leading);
}

/// A group leads only for those who are asked about by name.
TEST(PeopleAsked, AGroupOfAReviewAnswersForItsPeople) {
    small_library library({});
    review split = review_of("split", {"general_population"}, 900);
    split.pooled.front().group = "those who sleep badly";
    split.pooled.front().conditions = {"insomnia"};
    library.library.reviews = {split};

    EXPECT_FALSE(library.on(sleep).leading);
    EXPECT_TRUE(library.on({.outcome = "total_sleep_time", .condition = "insomnia"}).leading);
}

TEST(PeopleAsked, WhatIsCarriedOverCostsAStepAndSomeBelief) {
    small_library library({});
    library.library.reviews = {review_of("r", {"general_population"}, 9000)};
    const body_of_evidence direct = library.on(sleep);
    library.library.reviews = {review_of("r", {"type_2_diabetes"}, 9000)};
    const body_of_evidence carried_over = library.on(sleep);

    EXPECT_EQ(static_cast<int>(direct.certainty.level) - static_cast<int>(carried_over.certainty.level), 1);
    EXPECT_GT(carried_over.believed.p_nil, 1.3 * direct.believed.p_nil);

    library.library.reviews.front().pooled.front().certainty = "low";
    EXPECT_EQ(library.on(sleep).certainty.level, certainty::very_low) << "low for its own people";
}

/// Bayes' rule with the spread between trials summed by hand: a review of others counts as one study that may differ.
TEST(PeopleAsked, WhatIsCarriedOverDiffersAsTrialsDo) {
    small_library library({});
    library.library.reviews = {review_of("r", {"type_2_diabetes"}, 9000)};
    const body_of_evidence body = library.on(sleep);
    const double sd = body.believed.people_sd;
    const double se = 20.0 / (2 * 1.959963985);
    const double doubt = library.choices.bias_sd_some * sd;
    const double effect_sd = library.choices.effect_sd * sd;
    const double scale = library.choices.heterogeneity_scale * sd;
    const auto density = [](double x, double v) { return std::exp(-0.5 * x * x / v) / std::sqrt(v); };

    double nil = 0;
    double effect = 0;
    const int slices = 200000;
    for (int i = 0; i < slices; ++i) {
        const double tau = scale * std::tan(std::numbers::pi / 2 * (i + 0.5) / slices);
        const double v = se * se + doubt * doubt + tau * tau;
        nil += density(20, v);
        effect += density(20, v + effect_sd * effect_sd);
    }

    EXPECT_NEAR(body.believed.p_nil, nil / (nil + effect), 1e-3);
}

TEST(PeopleAsked, TrialsOfOthersAreIndirectToo) {
    trial one = with_ends(sound_trial("a"), 440, 400, 50);
    const body_of_evidence direct = small_library({one}).on(sleep);
    one.people.conditions = {"older_adults"};
    const body_of_evidence of_others = small_library({one}).on(sleep);

    EXPECT_EQ(direct.certainty.reasons.at(2).steps, 0);
    EXPECT_EQ(of_others.certainty.reasons.at(2).steps, 1);
    EXPECT_NE(of_others.certainty.reasons.at(2).sentence.find("older_adults"), std::string::npos);
    const question of_old{.outcome = "total_sleep_time", .condition = "older_adults"};
    EXPECT_EQ(small_library({one}).on(of_old).certainty.reasons.at(2).steps, 0);
}

/// Blood sugar of people with diabetes no longer speaks for everybody, nor cramps of the pregnant; asked about, it
/// does.
TEST(PeopleAsked, InOurLibraryLeadTheirOwn) {
    const evidence_base base = load_evidence();
    const auto on = [&](const char* outcome, const char* condition) {
        return gather({.outcome = outcome, .condition = condition},
                      {base.library, base.outcomes, base.instruments, base.synthesis, {}});
    };

    EXPECT_EQ(on("fasting_glucose", "").leading->of->id, "simental2016");
    EXPECT_EQ(on("fasting_glucose", "type_2_diabetes").leading->of->id, "xu2023");
    EXPECT_EQ(on("hba1c", "").leading->of->id, "simental2016");
    EXPECT_FALSE(on("cramps_per_week", "").leading) << "trials of adults with cramps";
    EXPECT_EQ(on("cramps_per_week", "pregnancy").leading->of->id, "liu2021_cramps");
    EXPECT_EQ(on("cramps_per_week", "night_cramps").leading->of->id, "garrison2020");
    EXPECT_EQ(on("cramps_per_week", "older_adults").leading->of->id, "garrison2020");
    EXPECT_FALSE(on("sleep_onset_latency", "").leading->is_of_people_asked);
    EXPECT_TRUE(on("sleep_onset_latency", "insomnia").leading->is_of_people_asked);
}

}  // namespace
}  // namespace people_asked_test
