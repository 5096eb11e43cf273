// rerun_test.cpp - reading an answer back, which assumptions are taken over, and finding where two answers differ.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/rerun.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/parts/answer_file.hpp"
#include "api/simulate/json_simulate.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::rerun_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

issue only_issue(const std::function<void()>& work) {
    const auto issues = issues_of(work);
    EXPECT_EQ(issues.size(), 1u);
    return issues.empty() ? issue{} : issues.front();
}

issue difference(std::string_view written, std::string_view computed) {
    return only_issue([&] { refuse_edited(written, computed, "a.json"); });
}

TEST(AnswerFile, ReadsTheQuestionOfAnAnswer) {
    const simulate_answer answer = drawn_answer();

    const answer_file read = parse_answer(json_of(answer), "a.json");

    EXPECT_EQ(read.name, "a.json");
    EXPECT_EQ(read.version, version());
    EXPECT_EQ(read.model_hash, model_hash());
    EXPECT_EQ(read.seed, 1u);
    EXPECT_EQ(read.draws, 4u);
    EXPECT_EQ(read.accuracy.asked, 1e-4);
    EXPECT_EQ(read.accuracy.row.relative, answer.result.asked.options.tolerance.relative);
    EXPECT_EQ(read.assumptions, answer.assumptions);
    EXPECT_THAT(read.scenario, HasSubstr("schema = \"magnesia.scenario/1\"\n"));
}

TEST(AnswerFile, KeepsEveryDigitOfALargeSeed) {
    simulate_answer answer = typical_answer();
    answer.head.seed = 18446744073709551615U;  // 2^64 - 1; as a double it would be 2^64

    EXPECT_EQ(parse_answer(json_of(answer), "a.json").seed, 18446744073709551615U);
}

TEST(AnswerFile, TheOrderOfKeysAndBlanksDoNotMatterForReading) {
    const std::string text = R"({"assumptions":["b","a"],"options":{"scenario":"x","accuracy":{"method":"?",
        "asked":0.00001},"draws":0},"seed":2,"data_hash":"d","model_hash":"m","version":"v","more":[{"seed":3}],
        "hypotheses":[],"schema":"magnesia.simulate/1"})";

    const answer_file read = parse_answer(text, "a.json");

    EXPECT_EQ(read.seed, 2u);
    EXPECT_EQ(read.accuracy.asked, 1e-5);
    EXPECT_THAT(read.assumptions, ElementsAre("b", "a"));
}

TEST(Rerun, GivesTheBytesOfTheFile) {
    const std::string written = json_of(drawn_answer());
    const sample_file file("a.json", written);

    EXPECT_EQ(rerun({.file = file.path(), .threads = 2}), written);
}

TEST(Rerun, IsEmptyWhenItIsStopped) {
    const sample_file file("a.json", json_of(drawn_answer()));
    std::stop_source wish;
    wish.request_stop();

    EXPECT_EQ(rerun({.file = file.path(), .stop = wish.get_token()}), "");
}

TEST(Rerun, MistakesOfTheScenarioNameFileAndKey) {
    const sample_file file("a.json", with_change(json_of(typical_answer()), "[run]", "[running]"));

    const auto issues = issues_of([&] { rerun({.file = file.path()}); });

    EXPECT_EQ(issues.size(), 2u);  // a key nobody knows, and [run] is missing
    for (const issue& one : issues) {
        EXPECT_EQ(one.where.file, file.path() + ": options.scenario");
        EXPECT_GT(one.where.line, 0u);
    }
}

TEST(AssumptionsAgain, AreThoseOfTheAnswerAsFarAsTheyAreTrue) {
    const simulate_answer answer = answer_to("1000 mg compound citrate at 22:00 daily for 2 d", 0);
    const scenario::scenario& what = answer.result.asked.what;
    std::vector<std::string> more = answer.assumptions;
    more.emplace_back("The moon was full.");

    EXPECT_EQ(answer.assumptions.size(),
              8u);  // default adult (two), complaints, light, bedroom, composition, food, span
    EXPECT_EQ(assumptions_again(answer.assumptions, what, answer.base), answer.assumptions);
    EXPECT_EQ(assumptions_again(more, what, answer.base), answer.assumptions);
    // All but adult and span are open in the scenario itself, so they are assumed whatever the file says.
    EXPECT_EQ(assumptions_again({}, what, answer.base).size(), 5u);
}

TEST(AssumptionsAgain, TheDefaultAdultIsNobodyElse) {
    const simulate_answer answer = typical_answer();
    scenario::scenario other = answer.result.asked.what;
    other.who.age_y += 1;

    EXPECT_EQ(assumptions_again(answer.assumptions, answer.result.asked.what, answer.base).size(), 6u);
    EXPECT_THAT(assumptions_again(answer.assumptions, other, answer.base),
                ElementsAre(testing::StartsWith("Nothing was said of insomnia"), testing::StartsWith("Light"),
                            testing::StartsWith("The bedroom"), testing::StartsWith("A regimen line has no date")));
}

TEST(RefuseEdited, EqualTextsAreNot) {
    EXPECT_THAT(issues_of([] { refuse_edited("a\nb\n", "a\nb\n", "a.json"); }), IsEmpty());
    EXPECT_THAT(issues_of([] { refuse_edited("", "", "a.json"); }), IsEmpty());
}

TEST(RefuseEdited, NamesLineColumnAndBothWords) {
    const issue found = difference("{\n  \"x\": [1.25, 3]\n", "{\n  \"x\": [1.5, 3]\n");

    EXPECT_EQ(found.where.line, 2u);
    EXPECT_EQ(found.where.column, 11u);
    EXPECT_EQ(found.value, "`[1.25`");
    EXPECT_EQ(found.allowed, "`[1.5`");
}

TEST(RefuseEdited, NamesTheEndsOfLinesAndFiles) {
    EXPECT_EQ(difference("a\n", "a\nb\n").value, "the end of the file");
    EXPECT_EQ(difference("a\n", "a\nb\n").where.line, 2u);
    EXPECT_EQ(difference("a\nb\n", "a\n").allowed, "the end of the file");
    EXPECT_EQ(difference("a", "a\n").allowed, "the end of the line");
    EXPECT_EQ(difference("", "a").where.column, 1u);
    EXPECT_EQ(difference("b", "a").value, "`b`");
    EXPECT_EQ(difference("a b", "a,b").value, "`a `");  // the blank itself differs, so it is shown
}

TEST(RefuseEdited, KeepsTheSentenceShortAndSafe) {
    const issue found = difference(std::string(1000, 'x'), "\x1b" + std::string(1000, 'y'));

    EXPECT_LT(sentence(found).size(), 300u);
    EXPECT_EQ(sentence(found).find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace magnesia::api::rerun_test
