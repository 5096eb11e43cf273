// hypotheses_test.cpp - words that switch hypotheses, names nobody knows, and what an answer says of them.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/hypotheses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/answers/json_text.hpp"
#include "api/answers/prepared_question.hpp"
#include "api/compare/compare.hpp"
#include "api/compare/compare_hypotheses.hpp"
#include "api/compare/compare_json.hpp"
#include "api/compare/compare_screen.hpp"
#include "api/parts/answer_file.hpp"
#include "api/parts/part.hpp"
#include "api/simulate/json_simulate.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::hypotheses_test {
namespace {

using testing::HasSubstr;

const model::hypothesis_states two{{"piggyback", true}, {"threonate", false}};

std::vector<evidence::parameter_set> one_gate(const std::string& hypothesis) {
    evidence::parameter p;
    p.id = "brain_barrier.gate_piggyback";
    p.effect = evidence::gate{.p_nil = 0.9, .hypothesis = hypothesis, .links = {}, .outcome = {}};
    return {{.module = "brain_barrier", .parameters = {p}}};
}

issue refused(const std::vector<std::string>& words) {
    const auto issues = issues_of([&] { hypotheses_of(words); });
    EXPECT_EQ(issues.size(), 1u);
    return issues.empty() ? issue{} : issues.front();
}

TEST(Hypotheses, AreReadFromWords) {
    EXPECT_EQ(hypotheses_of({"threonate=off", "piggyback=on"}), two);
    EXPECT_TRUE(hypotheses_of({}).empty());
}

TEST(Hypotheses, RefuseWordsThatSwitchNothing) {
    for (const char* word : {"piggyback", "piggyback=", "=on", "", "piggyback=On", "piggyback=on=off"}) {
        EXPECT_EQ(refused({word}).allowed, "NAME=on or NAME=off") << word;
    }
    EXPECT_EQ(refused({"piggyback=on", "piggyback=on"}).found, "is said twice");
}

TEST(Hypotheses, ThatNobodyKnowsNameTheNearest) {
    EXPECT_TRUE(issues_of([] { refuse_unknown_hypotheses({{"piggyback", true}}, one_gate("piggyback")); }).empty());
    const auto wrong = issues_of([] { refuse_unknown_hypotheses({{"pigyback", true}}, one_gate("piggyback")); });
    ASSERT_EQ(wrong.size(), 1u);
    EXPECT_EQ(wrong[0].nearest, "piggyback");
    EXPECT_EQ(wrong[0].allowed, "piggyback");
    const auto none = issues_of([] { refuse_unknown_hypotheses({{"piggyback", true}}, one_gate("")); });
    ASSERT_EQ(none.size(), 1u);
    EXPECT_EQ(none[0].allowed, "none: this body has no open hypothesis");
}

TEST(Hypotheses, OfAnotherBodyAreRefusedBeforeASimulation) {
    simulate_request request;
    request.from.regimen = short_line;
    request.hypotheses = {{"no_such_name", true}};
    EXPECT_EQ(issues_of([&] { simulate(request); }).size(), 1u);

    compare_request beside;
    beside.from = {.file = {}, .lines = {short_line, "none"}, .person_file = {}};
    beside.hypotheses = request.hypotheses;
    EXPECT_EQ(issues_of([&] { compare(beside); }).size(), 1u);
}

TEST(Hypotheses, ReachTheBodyAlsoWhenItsSerumWasMeasured) {
    evidence::evidence_base base = evidence::load_evidence();
    for (evidence::parameter_set& set : base.modules) {
        for (evidence::parameter& p : set.parameters) {
            if (p.id != "intestine.meal_gain") continue;  // stands in for a gate
            p.value = 1;
            p.distribution = evidence::spread_shape::gate;
            p.effect = evidence::gate{.p_nil = 0.9, .hypothesis = "plug", .links = {}, .outcome = {}};
        }
    }
    const scenario_request from{.file = {}, .regimen = short_line, .person_file = {}};
    asked_scenario asked = read_request(from, base);
    const auto gate = [&](const model::hypothesis_states& states) {
        const model::bound_evidence bound = bound_for(asked, base, from, states);
        return model::typical_parameters(bound, asked.what.who).intestine.meal_gain.raw();
    };

    EXPECT_EQ(gate({}), 0);
    EXPECT_EQ(gate({{"plug", true}}), 1);
    asked.what.who.serum_magnesium_mmol_per_l = 0.85;
    EXPECT_EQ(gate({{"plug", true}}), 1);
}

TEST(Hypotheses, StandInTheHeadOfAnAnswerAndAreReadBack) {
    simulate_answer answer = typical_answer();
    answer.head.hypotheses = two;
    const std::string page = json_of(answer);

    EXPECT_EQ(nlohmann::json::parse(page)["hypotheses"],
              nlohmann::json::parse(R"([{"id": "piggyback", "state": "on"}, {"id": "threonate", "state": "off"}])"));
    EXPECT_EQ(parse_answer(page, "a.json").hypotheses, two);
    EXPECT_TRUE(parse_answer(json_of(typical_answer()), "a.json").hypotheses.empty());
}

TEST(Hypotheses, OfAnEditedAnswerAreRefusedWithTheirKeys) {
    simulate_answer answer = typical_answer();
    answer.head.hypotheses = two;
    const auto keys_wrong = [&](const std::string& before, const std::string& after) {
        std::string keys;
        const std::string page = with_change(json_of(answer), before, after);
        for (const issue& one : issues_of([&] { parse_answer(page, "a.json"); })) keys += one.key + ' ';
        return keys;
    };

    EXPECT_EQ(keys_wrong("\"on\"", "\"maybe\""), "hypotheses[0].state ");
    EXPECT_EQ(keys_wrong("\"threonate\"", "\"piggyback\""), "hypotheses[1].id ");
    EXPECT_EQ(keys_wrong("\"id\": \"piggyback\"", "\"id\": 7"), "hypotheses[0].id ");
    EXPECT_EQ(keys_wrong("\"hypotheses\"", "\"hypothesis\""), "hypotheses ");
}

TEST(Hypotheses, ThatAreOnAreWarnedOf) {
    const std::vector<std::string> warnings = warnings_of_hypotheses(two);

    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_THAT(warnings[0], HasSubstr("piggyback is switched on"));
    EXPECT_TRUE(warnings_of_hypotheses({{"threonate", false}}).empty());
}

TEST(Hypotheses, OfAPartMustBeThoseOfTheRun) {
    part_head here{.asked = parse_answer(json_of(typical_answer()), "1.part"), .which = {}};
    part_head there = here;
    there.asked.name = "2.part";
    EXPECT_TRUE(issues_of([&] { refuse_other_run(here, there); }).empty());

    there.asked.hypotheses = two;
    const auto wrong = issues_of([&] { refuse_other_run(here, there); });

    ASSERT_EQ(wrong.size(), 1u);
    EXPECT_EQ(wrong[0].key, "hypotheses");
    EXPECT_EQ(wrong[0].value, "none");
    EXPECT_EQ(wrong[0].allowed, "piggyback on, threonate off");
}

TEST(Hypotheses, AreWrittenIntoAPart) {
    simulate_request request;
    request.from.regimen = short_line;
    request.draws = 1;
    const prepared_run run = prepare(request.from);
    const study::tally nothing(run.question, run.what, run.plan(1));
    request.hypotheses = two;

    EXPECT_EQ(parse_part(part_bytes(run, request, {}, nothing), "kept").head.asked.hypotheses, two);
}

/// A finished comparison of two arms, as it is and as if each hypothesis had been asked for.
compare_answer compared(bool with_each) {
    compare_request request;
    request.from = {.file = {}, .lines = {short_line, "none"}, .person_file = {}};
    request.draws = 0;
    request.with_each_hypothesis = with_each;
    return *compare(request);
}

TEST(EachHypothesis, IsNullUnlessAskedForAndAListOfThoseThatAreOff) {
    EXPECT_TRUE(each_hypothesis_json(compared(false)).is_null());
    EXPECT_TRUE(hypothesis_sentences(compared(false), display_unit::mmol_per_l).empty());

    const compare_answer asked = compared(true);
    EXPECT_EQ(each_hypothesis_json(asked).size(), evidence::hypothesis_names(asked.base.modules).size());
    EXPECT_FALSE(hypothesis_sentences(asked, display_unit::mmol_per_l).empty());
}

TEST(EachHypothesis, SaysHowFarMediansMove) {
    compare_answer answer = compared(false);
    switched_comparison on{"plug", answer.result.arms};
    const std::size_t urine = 4;
    ASSERT_EQ(study::measure_ids()[urine], "urine_magnesium_24h");
    on.arms[0].measures[urine]->change->median += 0.5;
    on.arms[1].measures[urine]->to_first->value.median -= 0.5;
    answer.switched = {on};

    const json moved = each_hypothesis_json(answer)[0];

    EXPECT_EQ(moved["id"], "plug");
    const json& first = moved["arms"][0]["measures"]["urine_magnesium_24h"];
    EXPECT_NEAR(first["shift"].get<double>(), 0.5, 1e-12);
    EXPECT_TRUE(first["difference"].is_null());
    const json& second = moved["arms"][1]["measures"]["urine_magnesium_24h"];
    EXPECT_EQ(second["shift"], 0.0);
    EXPECT_NEAR(second["difference"]["shift"].get<double>(), -0.5, 1e-12);
    std::ifstream schema(MAGNESIA_SOURCE_DIR "/src/api/schema/compare.json");
    EXPECT_EQ(test_support::wrong_by_schema(json::parse(json_of(answer)), json::parse(schema)), "");
}

TEST(EachHypothesis, IsToldInASentenceWithWhatIsWorthTelling) {
    compare_answer answer = compared(false);
    const auto sentence = [&](double shift) {
        switched_comparison on{"plug", answer.result.arms};
        on.arms[0].measures[4]->change->median += shift;
        answer.switched = {on};
        return hypothesis_sentences(answer, display_unit::mmol_per_l).at(0);
    };

    EXPECT_EQ(sentence(1e-9), "Hypothesis plug, if it were true, moves no measure by as much as is worth telling.");
    EXPECT_THAT(sentence(2), HasSubstr("moves A "));
    EXPECT_THAT(screen_of(answer, {}), HasSubstr("Hypothesis plug, if it were true"));
}

/// Lines of a screen that begin with these words.
std::vector<std::string> lines_with(const std::string& screen, const std::string& words) {
    std::vector<std::string> found;
    std::istringstream all(screen);
    for (std::string line; std::getline(all, line);) {
        if (line.starts_with(words)) found.push_back(line);
    }
    return found;
}

// However full the screen is: who asks for hypotheses is told of each, in a line of its own.
TEST(EachHypothesis, IsOnTheScreenInALineOfItsOwn) {
    compare_answer answer = compared(true);
    const std::string screen = screen_of(answer, {});
    const std::vector<std::string> names = evidence::hypothesis_names(answer.base.modules);
    ASSERT_GE(names.size(), 5u);
    EXPECT_EQ(lines_with(screen, "Hypothesis ").size(), names.size()) << screen;
    for (const std::string& name : names) EXPECT_THAT(screen, HasSubstr("Hypothesis " + name + ", if it were true"));
    for (const std::string& line : lines_with(screen, "Hypothesis ")) EXPECT_LE(columns_of(line), 80u) << line;
}

TEST(EachHypothesis, ItsLineSaysHowManyMoreMeasuresItMovesThanFit) {
    compare_answer answer = compared(false);
    switched_comparison on{"plug", answer.result.arms};
    for (const std::size_t measure : {2u, 3u, 4u, 5u, 6u}) on.arms[0].measures[measure]->change->median += 20;
    answer.switched = {on};

    const std::vector<std::string> lines = lines_with(screen_of(answer, {}), "Hypothesis plug");

    ASSERT_EQ(lines.size(), 1u);
    EXPECT_THAT(lines[0], HasSubstr("moves A "));
    EXPECT_THAT(lines[0], HasSubstr(" more)."));
    EXPECT_LE(columns_of(lines[0]), 80u);
}

}  // namespace
}  // namespace magnesia::api::hypotheses_test
