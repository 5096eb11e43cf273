// selection_test.cpp - which studies answer a question, and why the others do not.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/selection.hpp"

#include <gtest/gtest.h>

#include "tests/synthesis/small_library.hpp"

namespace selection_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::synthesis;
using namespace magnesia::synthesis::testing;

const question sleep{.outcome = "total_sleep_time"};

trial_library of_one(trial t) {
    trial_library library;
    library.trials = {std::move(t)};
    return library;
}

std::string set_aside(trial t, const question& asked = sleep) {
    const trial_library library = of_one(std::move(t));
    return candidates_for(library, asked).at(0).set_aside;
}

TEST(Selection, ASoundTrialIsPooled) {
    EXPECT_EQ(set_aside(sound_trial("a")), "");
}

TEST(Selection, EachOtherKindHasItsReason) {
    trial t = sound_trial("a");
    t.kind = study_kind::cohort;
    EXPECT_EQ(set_aside(t), "observational: people were followed, not treated");
    t.kind = study_kind::animal;
    EXPECT_EQ(set_aside(t), "animals");
    t = sound_trial("a");
    t.design.control = "active";
    EXPECT_EQ(set_aside(t), "compared with another treatment or dose, not with placebo or nothing");
    t = sound_trial("a");
    t.arms.front().role = arm_role::combination;
    EXPECT_EQ(set_aside(t), "magnesium together with something else");
    EXPECT_EQ(set_aside(t, {.outcome = "total_sleep_time", .with_combinations = true}), "");
    t = sound_trial("a");
    t.arms.front().route = "intravenous";
    EXPECT_EQ(set_aside(t), "given by another way: intravenous");
}

TEST(Selection, FormPeopleAndBiasCanBeAskedFor) {
    trial t = sound_trial("a");
    EXPECT_EQ(set_aside(t, {.outcome = "total_sleep_time", .form = "bisglycinate"}), "another form");
    EXPECT_EQ(set_aside(t, {.outcome = "total_sleep_time", .form = "citrate"}), "");
    EXPECT_EQ(set_aside(t, {.outcome = "total_sleep_time", .condition = "insomnia"}), "other people");
    t.bias.front().risk = risk_of_bias::high;
    EXPECT_EQ(set_aside(t), "");
    EXPECT_EQ(set_aside(t, {.outcome = "total_sleep_time", .with_high_risk = false}), "high risk of bias");
}

/// Citrate and oxide beside placebo.
trial trial_of_two_forms() {
    trial t = sound_trial("a");
    trial_arm oxide = t.arms.front();
    oxide.id = "oxide";
    oxide.form = "oxide";
    t.arms.insert(t.arms.begin() + 1, oxide);
    return t;
}

// Sleep that was regular, heat in the bedroom: an outcome in common makes no study of magnesium, whatever its design.
TEST(Selection, AStudyWithoutMagnesiumIsNoneOfMagnesium) {
    for (const study_kind kind : {study_kind::randomised, study_kind::controlled, study_kind::cohort}) {
        trial t = sound_trial("a");
        t.kind = kind;
        t.arms.front().role = arm_role::comparator;
        t.arms.front().form = "";
        EXPECT_EQ(set_aside(t), "no magnesium arm");
        EXPECT_FALSE(is_of_magnesium(t));
    }
    EXPECT_TRUE(is_of_magnesium(sound_trial("a")));
}

TEST(Selection, AMixIsNamedBeforeTheDesign) {
    trial t = sound_trial("a");
    t.kind = study_kind::controlled;
    t.arms.front().role = arm_role::combination;
    EXPECT_EQ(set_aside(t), "magnesium together with something else");
    EXPECT_EQ(set_aside(t, {.outcome = "total_sleep_time", .with_combinations = true}), "not randomised");
    t.kind = study_kind::animal;
    EXPECT_EQ(set_aside(t), "animals");
}

// More of an illness in the lowest quarter of serum is nothing that magnesium raised.
TEST(Selection, WhoWasSeenWithLittleMagnesiumIsTold) {
    trial t = sound_trial("a");
    t.kind = study_kind::cohort;
    t.arms.front().role = arm_role::comparator;
    t.arms.front().form = "";
    t.arms.front().has = "low";

    EXPECT_EQ(set_aside(t), "observational: people were followed, not treated");
    EXPECT_TRUE(is_of_magnesium(t));
    EXPECT_EQ(magnesium_seen(t, t.results.front()), "low");
    EXPECT_EQ(magnesium_seen(with_effect(t, 1.5, 1, 2), t.results.front()), "low");
    EXPECT_EQ(magnesium_seen(sound_trial("b"), sound_trial("b").results.front()), "");
}

// "Higher with citrate, oxide did not differ" is one finding in the file, and none of oxide.
TEST(Selection, WordsOfSeveralFormsCountForNone) {
    trial t = trial_of_two_forms();
    t.results.front().says = finding::higher;
    const question of_oxide{.outcome = "total_sleep_time", .form = "oxide"};

    EXPECT_EQ(set_aside(t, of_oxide), "of which form is not told");
    EXPECT_EQ(set_aside(t), "");
    t.arms.erase(t.arms.begin());
    EXPECT_EQ(set_aside(t, of_oxide), "");

    trial numbers = trial_of_two_forms();
    numbers.results.front().arms = {shown("magnesium", 420, 60), shown("placebo", 400, 60)};
    const trial_library of_citrate_alone = of_one(numbers);
    EXPECT_TRUE(candidates_for(of_citrate_alone, of_oxide).empty());
    numbers.results.front().arms.push_back(shown("oxide", 401, 60));
    EXPECT_EQ(set_aside(numbers, of_oxide), "");
}

TEST(Selection, PeopleCountOnce) {
    trial second = sound_trial("b");
    second.same_people_as = "a";
    trial_library library;
    library.trials = {sound_trial("a"), second};

    const std::vector<candidate> all = candidates_for(library, sleep);

    EXPECT_EQ(all.at(0).set_aside, "");
    EXPECT_EQ(all.at(1).set_aside, "the same people as a");
}

/// The primary result, then the latest, never a subgroup.
TEST(Selection, OneResultAStudy) {
    trial t = sound_trial("a");
    trial_result early = t.results.front();
    early.day = 14;
    trial_result late = early;
    late.day = 56;
    trial_result subgroup = early;
    subgroup.day = 90;
    subgroup.group = "low serum";
    t.results = {early, late, subgroup};
    const trial_library by_day = of_one(t);
    EXPECT_EQ(*candidates_for(by_day, sleep).at(0).result->day, 56);

    t.results.front().is_primary = true;
    const trial_library by_rank = of_one(t);
    EXPECT_EQ(*candidates_for(by_rank, sleep).at(0).result->day, 14);

    t.results = {subgroup};
    const trial_library part = of_one(t);
    EXPECT_EQ(candidates_for(part, sleep).at(0).set_aside, "only of a part: low serum");
}

}  // namespace
}  // namespace selection_test
