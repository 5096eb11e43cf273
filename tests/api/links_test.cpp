// links_test.cpp - links with their gates in words, as JSON and as a graph; what no equation has is listed.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/links.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/drawing/screen_text.hpp"
#include "api/evidence/evidence.hpp"
#include "api/evidence/evidence_words.hpp"
#include "api/sources/cite.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::links_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

/// Three links: one with a gate in doubt, one that no equation has, one outside the body.
evidence::evidence_base small_base() {
    evidence::evidence_base base;
    const auto link = [&](const char* id, const char* from, const char* to, const char* effect, bool is_of_body) {
        base.links.links.push_back({.id = id,
                                    .from_system = "blood_brain_barrier",
                                    .from = from,
                                    .to_system = "neurotransmission",
                                    .to = to,
                                    .effect = effect,
                                    .claims = {"C114"},
                                    .is_of_body = is_of_body,
                                    .note = {},
                                    .where = {}});
    };
    link("L090", "Brain magnesium", "NMDA \"opening\"", "lowers", true);
    link("L091", "Brain magnesium", "GABA tone", "raises", true);
    link("L210", "Goal", "Plan", "shapes", false);
    base.links.covered = {{.id = "L090",
                           .gate = "neurons.gate_block",
                           .law = {},
                           .table = {},
                           .from = "signal.brain_barrier.relative",
                           .to = "signal.neurons.nmda",
                           .sign = -1,
                           .mechanism = "Magnesium sits in the channel.",
                           .where = {}}};
    evidence::parameter gate;
    gate.id = "neurons.gate_block";
    gate.module = "neurons";
    gate.name = "gate_block";
    gate.value = 1;
    gate.distribution = evidence::spread_shape::gate;
    gate.grade = evidence::evidence_grade::b;
    gate.known_from = evidence::provenance::primary;
    gate.sources = {{.source = "nowak1984", .place = {}, .says = {}}};
    gate.effect = evidence::gate{.p_nil = 0.25, .hypothesis = {}, .links = {"L090"}, .outcome = {}};
    base.modules = {{.module = "neurons", .parameters = {gate}}};
    return base;
}

std::string wrong_in(const links_answer& answer) {
    std::ifstream schema(MAGNESIA_SOURCE_DIR "/src/api/schema/links.json");
    return test_support::wrong_by_schema(json::parse(json_of(answer)), json::parse(schema));
}

TEST(Links, AsJsonSayWhatTheGateSaysAndNullWhereThereIsNone) {
    const json page = json::parse(json_of(links_of(small_base())));
    const json& block = page["links"][0];
    const json& tone = page["links"][1];

    EXPECT_EQ(page["counts"], json::parse(R"({"links": 3, "of_body": 2, "covered": 1})"));
    EXPECT_EQ(block["gate"], "neurons.gate_block");
    EXPECT_EQ(block["strength"], 0.75);
    EXPECT_EQ(block["p_nil"], 0.25);
    EXPECT_EQ(block["sign"], -1);
    EXPECT_EQ(block["grade"], "B");
    EXPECT_EQ(block["sources"], json::parse(R"(["nowak1984"])"));
    EXPECT_TRUE(block["hypothesis"].is_null());
    for (const char* key :
         {"mechanism", "acts", "moves", "sign", "gate", "law", "table", "strength", "p_nil", "grade", "known_from"})
        EXPECT_TRUE(tone[key].is_null()) << key;
}

/// The same, and L091 by a law of two numbers.
evidence::evidence_base base_with_a_law() {
    evidence::evidence_base base = small_base();
    base.links.covered.push_back({.id = "L091",
                                  .gate = {},
                                  .law = {"neurons.rate", "neurons.amount"},
                                  .table = {},
                                  .from = "signal.brain_barrier.relative",
                                  .to = "signal.neurons.gaba",
                                  .sign = 1,
                                  .mechanism = "It flows.",
                                  .where = {}});
    for (const auto& [name, source] : {std::pair{"rate", "silver1960"}, {"amount", "avioli1966"}}) {
        evidence::parameter p;
        p.module = "neurons";
        p.name = name;
        p.id = std::string("neurons.") + name;
        p.value = 2;
        p.grade = evidence::evidence_grade::a;
        p.known_from = evidence::provenance::primary;
        p.sources = {{.source = source, .place = {}, .says = {}}};
        base.modules[0].parameters.push_back(p);
    }
    return base;
}

TEST(Links, ByALawAreSureAndNameItsNumbers) {
    const links_answer answer = links_of(base_with_a_law());
    const json tone = json::parse(json_of(answer))["links"][1];

    EXPECT_EQ(answer.covered(), 2u);
    EXPECT_EQ(tone["law"], json::parse(R"(["neurons.rate", "neurons.amount"])"));
    EXPECT_TRUE(tone["gate"].is_null());
    EXPECT_EQ(tone["strength"], 1.0);
    EXPECT_EQ(tone["p_nil"], 0.0);
    EXPECT_EQ(tone["grade"], "A");
    EXPECT_EQ(tone["sources"], json::parse(R"(["avioli1966", "silver1960"])"));
    EXPECT_THAT(text_of(answer), HasSubstr("A, a law\n"));
    EXPECT_THAT(dot_of(answer), HasSubstr("[label=\"L091\", arrowhead=normal, style=solid];"));
    EXPECT_EQ(wrong_in(answer), "");
}

TEST(Links, OfARuleNameItsDataAndAreSure) {
    evidence::evidence_base base = small_base();
    base.links.covered.push_back({.id = "L091",
                                  .gate = {},
                                  .law = {},
                                  .table = {.file = "data/safety/rules.toml", .rows = {"kidney_severe"}, .columns = {}},
                                  .from = "said.person.egfr_ml_min",
                                  .to = "told.dose.most_mg",
                                  .sign = 1,
                                  .mechanism = "Kidneys put it out.",
                                  .where = {}});
    const links_answer answer = links_of(base);
    const json rule = json::parse(json_of(answer))["links"][1];

    EXPECT_EQ(rule["table"],
              json::parse(R"({"file": "data/safety/rules.toml", "rows": ["kidney_severe"], "columns": []})"));
    EXPECT_EQ(rule["strength"], 1.0);
    EXPECT_TRUE(rule["gate"].is_null() && rule["law"].is_null() && rule["grade"].is_null());
    EXPECT_THAT(text_of(answer), HasSubstr("a rule\n"));
    EXPECT_THAT(dot_of(answer), HasSubstr("[label=\"L091\", arrowhead=normal, style=solid];"));
    EXPECT_EQ(missing_of(answer), "");
    EXPECT_EQ(wrong_in(answer), "");
}

TEST(Links, KeepToTheirSchema) {
    EXPECT_EQ(wrong_in(links_of(small_base())), "");
    EXPECT_EQ(wrong_in(list_links()), "");
}

TEST(Links, OfAHypothesisHaveNoStrengthUnlessItIsSwitchedOn) {
    evidence::evidence_base base = small_base();
    base.modules[0].parameters[0].effect->hypothesis = "plug";
    const links_answer answer = links_of(base);

    EXPECT_EQ(json::parse(json_of(answer))["links"][0]["strength"], 0.0);
    EXPECT_EQ(json::parse(json_of(answer))["links"][0]["hypothesis"], "plug");
    EXPECT_THAT(text_of(answer), HasSubstr("B, no effect 0.25 ?"));
    EXPECT_THAT(dot_of(answer), HasSubstr("label=\"L090\", arrowhead=tee, style=dashed"));
    EXPECT_EQ(wrong_in(answer), "");
}

TEST(Links, InWordsSayHowSureEachIs) {
    const std::string text = text_of(links_of(small_base()));

    EXPECT_THAT(text, HasSubstr("neurotransmission\n  L090  Brain magnesium lowers NMDA \"opening\""));
    EXPECT_THAT(text, HasSubstr("B, no effect 0.25\n"));
    EXPECT_THAT(text, HasSubstr("L091  Brain magnesium raises GABA tone"));
    EXPECT_THAT(text, HasSubstr("not yet\n"));
    EXPECT_THAT(text, HasSubstr("outside the body\n"));
    std::istringstream lines(text_of(list_links()));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), 80u) << line;
}

/// The two numbers stand beside each other, each with its name, and the second is that of `magnesia evidence`.
TEST(Links, NameWhatTrialsLeaveBesideTheirOwnNumber) {
    const links_answer answer = list_links();
    const auto pressure = std::ranges::find_if(answer.links, [](const auto& one) { return one.what.id == "L077"; });
    const evidence_answer trials = evidence_on({.about = "systolic_pressure", .form = {}, .condition = {}});

    ASSERT_EQ(pressure->trials.size(), 2u);
    EXPECT_EQ(pressure->trials.front().name, "systolic_pressure");
    EXPECT_DOUBLE_EQ(*pressure->trials.front().about.p_nil, trials.bodies.front().believed.p_nil);
    const std::string chance = chance_words(trials.bodies.front().believed.p_nil);
    EXPECT_THAT(text_of(answer), HasSubstr("trials: systolic_pressure " + chance));
    EXPECT_THAT(text_of(answer), HasSubstr("program's own"));
}

/// An assumption is called one, not a law that nobody doubts.
TEST(Links, ByGradeDAreAssumed) {
    evidence::evidence_base base = base_with_a_law();
    base.modules[0].parameters[1].grade = evidence::evidence_grade::d;
    EXPECT_THAT(text_of(links_of(base)), HasSubstr("D, assumed\n"));
    base = small_base();
    base.modules[0].parameters[0].effect->p_nil = 0;
    EXPECT_THAT(text_of(links_of(base)), HasSubstr("B, sure\n"));
    base.modules[0].parameters[0].grade = evidence::evidence_grade::d;
    EXPECT_THAT(text_of(links_of(base)), HasSubstr("D, assumed\n"));
    EXPECT_THAT(text_of(list_links()), Not(HasSubstr("D, a law")));
}

TEST(Links, HaveNoTailOfBinaryDigits) {
    evidence::evidence_base base = small_base();
    base.modules[0].parameters[0].effect->p_nil = 0.9;
    EXPECT_EQ(json::parse(json_of(links_of(base)))["links"][0]["strength"].get<double>(), 0.1);
}

TEST(Links, ThatAreMissingAreThoseOfTheBodyWithoutAnEquation) {
    EXPECT_EQ(missing_of(links_of(small_base())), "L091 Brain magnesium -> GABA tone\n");
}

TEST(Links, AreAGraphWithQuotedNames) {
    const std::string dot = dot_of(links_of(small_base()));

    EXPECT_THAT(dot, testing::StartsWith("digraph magnesia {\n"));
    EXPECT_THAT(dot,
                HasSubstr("\"blood_brain_barrier: Brain magnesium\" -> \"neurotransmission: NMDA \\\"opening\\\"\" "
                          "[label=\"L090\", arrowhead=tee, style=solid];"));
    EXPECT_THAT(dot, HasSubstr("[label=\"L091\", arrowhead=normal, style=dotted];"));
    EXPECT_THAT(dot, HasSubstr("subgraph \"cluster_neurotransmission\" {"));
    EXPECT_EQ(std::count(dot.begin(), dot.end(), '{'), std::count(dot.begin(), dot.end(), '}'));
}

TEST(Links, AreCitedByTheirGates) {
    const cite_answer cited = cite_text(json_of(list_links()), "links.json");

    EXPECT_EQ(cited.answer_schema, links_answer_schema);
    EXPECT_TRUE(cited.head.warnings.empty());
}

}  // namespace
}  // namespace magnesia::api::links_test
