// plan_card_people_test.cpp - every card is shown to somebody; certainty in cards is that of the library.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "api/evidence/doubt.hpp"
#include "api/plan/plan_reasons.hpp"
#include "core/error.hpp"
#include "evidence/plan/plan_cards.hpp"
#include "tests/api/plan_fixture.hpp"

namespace magnesia::api::plan_card_people_test {
namespace {

using testing::HasSubstr;
using testing::Not;

const evidence::evidence_base& base() {
    static const evidence::evidence_base all = evidence::load_evidence();
    return all;
}

/// Somebody of everything: old and in pain, stressed, an athlete with a weak gut, dementia and a likely lack; a child,
/// an expecting and a nursing mother stand by themselves.
plan_answer somebody(std::string_view audience) {
    plan_answer answer = full_plan();
    answer.cards.clear();
    answer.conflicts.clear();
    answer.who.age_y = audience == "child" ? 9 : 80;
    answer.who.is.pregnant = audience == "pregnant";
    answer.who.lactating = audience == "nursing";
    answer.who.training = scenario::training_status::athlete;
    answer.who.pain_0_10 = 9;
    answer.who.anxiety_gad7 = 9;
    answer.who.is.loose_stools_easily = true;
    answer.lack_is_likely = true;
    answer.facts.known.set(safety::fact::conditions, std::vector<std::string>{"dementia"});
    return answer;
}

TEST(PlanCardPeople, EveryAudienceIsSomebodyAndNotEverybody) {
    plan_answer nobody;
    nobody.who.age_y = 40;
    for (const std::string_view audience : evidence::card_audiences()) {
        const std::string word(audience);
        EXPECT_TRUE(is_for(word, somebody(audience), base().plan.limits)) << word;
        EXPECT_FALSE(is_for(word, nobody, base().plan.limits)) << word;
    }
    EXPECT_THROW(is_for("nobody", nobody, base().plan.limits), internal_error);
}

TEST(PlanCardPeople, EveryCardIsShownToSomebody) {
    for (const evidence::plan_card& card : base().plan.cards) {
        plan_answer answer = somebody(card.audience);
        const std::string goal = card.goals.empty() ? "wellness" : card.goals.front();
        answer.goal = *evidence::find_goal(base().plan.goals, goal);
        add_words(answer, base());
        const bool is_told =
            std::ranges::any_of(answer.cards, [&](const auto& one) { return one.id == card.id; }) ||
            std::ranges::any_of(answer.conflicts, [&](const auto& one) { return one.claimed == card.claimed; });
        EXPECT_TRUE(is_told) << card.id;
    }
}

std::string text_of_card(std::string_view id) {
    const auto found = std::ranges::find(base().plan.cards, id, &evidence::plan_card::id);
    std::string text;
    for (const std::string& one : found->sentences) text += one + ' ';
    return text;
}

/// The words of the card "How sure" beside the rows of `magnesia evidence` on sleep; "Cramps at night" beside those of
/// older people.
TEST(PlanCardPeople, CertaintyIsThatOfTheLibrary) {
    for (const char* of_sleep :
         {"insomnia_severity", "sleep_onset_latency", "total_sleep_time", "sleep_efficiency", "sleep_quality"}) {
        EXPECT_EQ(doubt_on(base(), of_sleep).certainty, "very low") << of_sleep;
    }
    EXPECT_THAT(text_of_card("confirmed_or_limited"), HasSubstr("For sleep it is very low."));
    EXPECT_EQ(doubt_on(base(), "cramps_per_week", {"older_adults"}).certainty, "moderate");
    EXPECT_THAT(text_of_card("cramps_null"), HasSubstr("In older people magnesium is unlikely to prevent cramps"));
    EXPECT_THAT(text_of_card("cramps_null"), HasSubstr("The larger one, of calves alone, found no fewer"));
}

/// Options come at breakfast as well (src/plan/candidates.cpp).
TEST(PlanCardPeople, TheHourIsToldAsItIsChosen) {
    EXPECT_THAT(text_of_card("when_to_take"), HasSubstr("breakfast"));
    EXPECT_THAT(text_of_card("when_to_take"), Not(HasSubstr("It lies in the evening")));
}

}  // namespace
}  // namespace magnesia::api::plan_card_people_test
