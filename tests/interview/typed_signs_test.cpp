// typed_signs_test.cpp - warning signs as people say and deny them; what is not known is not lost.
// SPDX-License-Identifier: Apache-2.0
#include "interview/typed_signs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/interview/interview_reader.hpp"

namespace magnesia::interview::typed_signs_test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using namespace magnesia::interview::reader;
using sign_list = std::vector<std::string>;

constexpr const char* nobody_knows = "green ears";

struct taken {
    std::string wrong;
    said_so_far state;
};

taken answer(const std::string& said, const std::string& insisted = "") {
    said_so_far state;
    state.known = &known();
    state.who.age_y = 45;
    state.insisted = insisted;
    std::string wrong = sign_questions().front().take(said, state);
    return {std::move(wrong), std::move(state)};
}

sign_list signs_of(const std::string& said) {
    const taken one = answer(said);
    EXPECT_EQ(one.wrong, "") << said;
    EXPECT_TRUE(one.state.who.is.symptoms_are_said) << said;
    return one.state.who.is.symptoms;
}

/// What stands between the commas of the question.
sign_list phrases_of_question() {
    const std::string ask = sign_questions().front().ask;
    sign_list all;
    const auto add = [&](const std::string& from, const std::string& to) {
        const std::size_t first = ask.find(from) + from.size();
        std::string list = ask.substr(first, ask.find(to, first) - first) + ", ";
        for (std::size_t at = 0; (at = list.find(", ")) != std::string::npos; list.erase(0, at + 2)) {
            const std::string one = list.substr(0, at);
            all.push_back(one.starts_with("or ") ? one.substr(3) : one);
        }
    };
    add("such as ", "?");
    add("Others: ", ".");
    return all;
}

TEST(SignAnswer, UnderstandsEveryPhraseOfItsOwnQuestion) {
    EXPECT_EQ(phrases_of_question().size(), 10u);
    for (const std::string& phrase : phrases_of_question()) EXPECT_EQ(signs_of(phrase).size(), 1u) << phrase;
}

TEST(SignAnswer, FindsASignWithinAPhrase) {
    const std::pair<const char*, const char*> all[] = {
        {"a racing pulse", "irregular_or_fast_pulse"},    {"pauses of breath in sleep", "witnessed_apnoea"},
        {"I have blood in my stool", "blood_in_stool"},   {"fainted last week", "fainting"},
        {"chest pain when I climb stairs", "chest_pain"}, {"Yes, chest-pain.", "chest_pain"},
        {"I can\u2019t breathe", "breathless_at_rest"},   {"had a fit", "seizure"}};
    for (const auto& [said, id] : all) EXPECT_EQ(signs_of(said), sign_list{id}) << said;
    EXPECT_EQ(signs_of("restless legs and a seizure; slurred speech"),
              (sign_list{"restless_legs", "seizure", "slurred_speech"}));
}

TEST(SignAnswer, SendsWhoThinksOfDeathToACrisisLineAtOnce) {
    for (const char* said :
         {"thoughts of harming yourself", "thoughts of harming myself", "I want to die", "suicide", "suicidal",
          "I don't want to live any more", "I don\u2019t want to live", "I want to kill myself", "self-harm",
          "I'm tired of living", "no reason to live", "yes, I think of ending my life"}) {
        const taken one = answer(said);
        EXPECT_EQ(one.state.who.is.symptoms, sign_list{"suicidal_thoughts"}) << said;
        EXPECT_THAT(one.state.notes, Contains(HasSubstr("a crisis line"))) << said;
    }
}

TEST(SignAnswer, UnderstandsDenials) {
    for (const char* said : {"no", "none", "nope", "nothing", "None.", "no, none", "none of these", "nothing like that",
                             "no warning signs", "never", "I don't have any", "no symptoms at all"}) {
        EXPECT_THAT(signs_of(said), IsEmpty()) << said;
    }
}

TEST(SignAnswer, TakesADeniedSignForNoneAndAsksForTheOthers) {
    for (const char* said : {"no chest pain", "I am not suicidal", "I do not have chest pain", "never had a seizure",
                             "no chest pain or fainting", "no chest pain, no fainting", "not slurred speech"}) {
        EXPECT_THAT(answer(said).wrong, HasSubstr("then none at all?")) << said;
        EXPECT_THAT(answer(said, said).state.who.is.symptoms, IsEmpty()) << said;
    }
    EXPECT_EQ(signs_of("no chest pain but fainting"), sign_list{"fainting"});
    EXPECT_EQ(signs_of("no fainting, I have chest pain"), sign_list{"chest_pain"});
}

TEST(SignAnswer, DoesNotLetADenialHideASignThatItMayNotMean) {
    EXPECT_THAT(answer("no chest pain, fainting").wrong, HasSubstr("Do you have this: fainting?"));
    EXPECT_EQ(answer("no chest pain, fainting", "no chest pain, fainting").state.who.is.symptoms,
              sign_list{"fainting"});
    EXPECT_EQ(signs_of("not been well since fainting"), sign_list{"fainting"});
    EXPECT_EQ(signs_of("chest pain that does not go away"), sign_list{"chest_pain"});
}

TEST(SignAnswer, KeepsASignThatNobodyKnowsWhenItIsSaidTwice) {
    const taken first = answer(nobody_knows);
    const taken again = answer(nobody_knows, nobody_knows);

    EXPECT_THAT(first.wrong, AllOf(HasSubstr("Say the same again to keep it"), HasSubstr("irregular or fast pulse"),
                                   Not(HasSubstr("_"))));
    EXPECT_EQ(again.wrong, "");
    EXPECT_EQ(again.state.who.is.symptoms, sign_list{nobody_knows});
    EXPECT_THAT(refusals_of(again.state), IsEmpty());
}

/// Who does not answer again must not lose the sign that was understood.
TEST(SignAnswer, KeepsWhatIsKnownBesideWhatIsNot) {
    const taken one = answer(std::string("suicidal and ") + nobody_knows);

    EXPECT_EQ(one.wrong, "");
    EXPECT_EQ(one.state.who.is.symptoms, (sign_list{"suicidal_thoughts", nobody_knows}));
    EXPECT_THAT(one.state.notes, Contains(HasSubstr("crisis line")));
    EXPECT_THAT(one.state.notes, Contains(HasSubstr("is kept as it is")));
}

TEST(SignAnswer, AsksWhichOnYes) {
    EXPECT_THAT(answer("yes").wrong, AllOf(HasSubstr("Which?"), HasSubstr("suicidal thoughts")));
    EXPECT_EQ(answer("yes", "yes").state.who.is.symptoms, sign_list{"yes"});  // counts as a sign that nobody knows
}

TEST(SignAnswer, DoesNotTakeAShortNameForASignWithinAPhrase) {
    EXPECT_THAT(answer("I am fit").state.who.is.symptoms, IsEmpty());
    EXPECT_EQ(signs_of("a fit"), sign_list{"seizure"});
}

}  // namespace
}  // namespace magnesia::interview::typed_signs_test
