// training_words_test.cpp - training in words: of a session, of an arm that differs, and of what was assumed.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/answers/assumptions.hpp"
#include "api/answers/routine_words.hpp"
#include "evidence/base/evidence_base.hpp"

namespace magnesia::api::training_words_test {
namespace {

using scenario::training_session;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const scenario::weekday_set mon_wed_fri{0b0010101};

training_session strength() {
    return {.at = {18 * 60}, .minutes = 60, .kind = "strength", .intensity = 0.8, .days = mon_wed_fri};
}

/// A woman who eats 256 mg a day and trains so.
std::vector<std::string> assumed_of(const std::vector<training_session>& training) {
    static const evidence::evidence_base base = evidence::load_evidence();
    scenario::scenario what;
    what.who = base.defaults.who.who;
    what.day = base.defaults.who.day;
    what.day.training = training;
    return assumed_of_scenario(what, base);
}

TEST(TrainingWords, SayDaysTimeLengthAndKind) {
    EXPECT_EQ(in_words(strength()), "Mon, Wed, Fri at 18:00, 60 minutes, hard strength");
    training_session race{.at = {9 * 60}, .minutes = 230, .kind = "downhill_running", .intensity = 0.7};
    EXPECT_EQ(in_words(race), "every day at 09:00, 230 minutes, downhill running at 70 %");
    race.on = date_value{2026, 4, 26};
    race.eccentric = 1.5;
    race.temperature_c = 28;
    EXPECT_EQ(in_words(race),
              "on 2026-04-26 at 09:00, 230 minutes, downhill running at 70 %, eccentric load 1.5, at 28 C");
}

TEST(TrainingWords, SayWhereAnArmTrainsOtherwise) {
    scenario::routine usual;
    scenario::routine own;
    own.training = {strength()};

    EXPECT_THAT(changes_in_words(usual, own), ElementsAre("trains Mon, Wed, Fri at 18:00, 60 minutes, hard strength"));
    EXPECT_THAT(changes_in_words(own, usual), ElementsAre("no training"));
    EXPECT_TRUE(changes_in_words(own, own).empty());
}

TEST(TrainingWords, SayWhatWasAssumedOfASession) {
    training_session run{.at = {18 * 60}, .minutes = 90, .kind = "running"};
    // 0.3 an hour for an hour and a half; 1.4 L/h at full power times 0.7.
    EXPECT_THAT(assumed_of({run}),
                Contains("Trains every day at 18:00, 90 minutes, running at 70 %: assumed are an intensity of 70 %, an "
                         "eccentric load of 0.45 in all and 1.0 L of sweat an hour."));
    run.intensity = 0.8;
    run.eccentric = 1;
    EXPECT_THAT(assumed_of({run}), Contains(HasSubstr("eccentric load 1: assumed are 1.1 L of sweat an hour.")));
    EXPECT_THAT(assumed_of({}), Not(Contains(HasSubstr("Trains"))));
}

// Three hard hours a week stand for 10 % above the 320 mg that are advised for women of 45.
TEST(TrainingWords, SayTheNeedOfWhoTrainsHard) {
    EXPECT_THAT(assumed_of({strength()}),
                Contains(testing::AllOf(HasSubstr("estimated at 352 mg a day, 10 % above the 320 mg"),
                                        HasSubstr("food brings 256."))));
    training_session walk = strength();
    walk.intensity = 0.4;
    EXPECT_THAT(assumed_of({walk}), Not(Contains(HasSubstr("Hard training"))));
    EXPECT_THAT(assumed_of({}), Not(Contains(HasSubstr("Hard training"))));
}

}  // namespace
}  // namespace magnesia::api::training_words_test
