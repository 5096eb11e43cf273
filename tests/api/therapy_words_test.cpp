// therapy_words_test.cpp - therapy of insomnia in words, and what is said of scores of mood that no hope has moved.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/answers/assumptions.hpp"
#include "api/answers/routine_words.hpp"
#include "api/answers/scenario_request.hpp"
#include "evidence/base/evidence_base.hpp"

namespace magnesia::api::therapy_words_test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const evidence::evidence_base& program() {
    static const evidence::evidence_base base = evidence::load_evidence();
    return base;
}

scenario::scenario usual() {
    scenario::scenario what;
    what.who = program().defaults.who.who;
    what.day = program().defaults.who.day;
    return what;
}

TEST(TherapyWords, SayThatAnArmHasItOrHasItNot) {
    scenario::routine in_therapy = usual().day;
    in_therapy.therapy = scenario::insomnia_therapy{.from_day = 8, .weeks = 4};

    EXPECT_THAT(changes_in_words(usual().day, in_therapy), ElementsAre("therapy of insomnia for 4 weeks from day 8"));
    EXPECT_THAT(changes_in_words(in_therapy, usual().day), ElementsAre("no therapy of insomnia"));
    EXPECT_TRUE(changes_in_words(in_therapy, in_therapy).empty());
}

TEST(TherapyWords, SayByWhoseDiaryOneGoesToBed) {
    scenario::scenario what = usual();
    EXPECT_THAT(assumed_of_scenario(what, program()), Not(Contains(StartsWith("Therapy of insomnia"))));
    what.day.therapy = scenario::insomnia_therapy{};

    EXPECT_THAT(assumed_of_scenario(what, program()), Contains(HasSubstr("the diary of the typical person")));
}

TEST(TherapyWords, SayOfWhomScoresOfMoodKnowNoHope) {
    scenario::scenario what = usual();
    EXPECT_THAT(limits_of(what), Not(Contains(HasSubstr("return to the mean"))));
    what.who.low_mood_phq9 = 12;

    EXPECT_THAT(limits_of(what), Contains(HasSubstr("hope of being treated and the return to the mean")));
}

}  // namespace
}  // namespace magnesia::api::therapy_words_test
