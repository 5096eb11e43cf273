// cite_test.cpp - the sources of answers of every verb, found again from the answer alone.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/cite.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "api/check/label.hpp"
#include "api/drawing/screen_text.hpp"
#include "api/foods/foods.hpp"
#include "api/foods/forms.hpp"
#include "api/simulate/json_simulate.hpp"
#include "api/sources/cited_things.hpp"
#include "api/sources/why.hpp"
#include "evidence/base/source_uses.hpp"
#include "tests/api/sample_answers.hpp"

namespace magnesia::api::cite_test {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A person of many things: a drug, a condition, foods for a diet, a tablet.
const std::string rich_scenario = R"(schema = "magnesia.scenario/1"
[person]
age_y = 40
sex = "male"
weight_kg = 80
height_cm = 180
egfr_ml_min = 90
foods = [["Kale, raw", "500 g"], ["oats, dry", "100 g"]]
goals = []
drugs = ["omeprazole"]
conditions = ["proteinuria"]
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
[[regimen]]
dose = "100 mg elemental oxide as enteric_tablet at 22:00"
[run]
start = 2026-03-02
days = 2
)";

/// As much of an answer as says what it rests on.
std::string answer_with(const std::string& schema, json rest) {
    rest["schema"] = schema;
    rest["data_hash"] = make_head("x", 0).data_hash;
    return rest.dump();
}

std::vector<std::string> ids_of(const cite_answer& answer) {
    std::vector<std::string> ids;
    for (const cited_source& one : answer.sources) ids.push_back(one.what.id);
    return ids;
}

std::vector<std::string> used_for(const cite_answer& answer, const std::string& id) {
    std::vector<std::string> words;
    for (const cited_source& one : answer.sources) {
        for (const cited_use& use : one.used_for) {
            if (one.what.id == id) words.push_back(use.kind + ' ' + use.name);
        }
    }
    return words;
}

TEST(Cite, FindsEverySourceOfTheBodyBehindASimulation) {
    const evidence::evidence_base base = evidence::load_evidence();

    const cite_answer answer = cite_text(json_of(typical_answer()), "answer.json");

    for (const evidence::parameter_set& set : base.modules) {
        for (const evidence::parameter& p : set.parameters) {
            for (const evidence::citation& cited : p.sources) {
                EXPECT_THAT(used_for(answer, cited.source), Contains("parameter " + p.id));
            }
        }
    }
    EXPECT_THAT(used_for(answer, "lindberg1990"), Contains("form citrate"));
    EXPECT_THAT(used_for(answer, "iupac2021"), Contains("atomic weights IUPAC"));
    EXPECT_THAT(used_for(answer, "nhanes2018"), Contains("default person.diet_magnesium_mg"));
    EXPECT_THAT(used_for(answer, "greupner2020"), Each(Not(StartsWith("format"))));  // none was swallowed
    EXPECT_THAT(used_for(answer, "abbasi2012"), Contains("trial abbasi2012"));  // behind "very low, no effect 47 %"
    EXPECT_THAT(used_for(answer, "mah2021"), Contains("review mah2021"));
    EXPECT_TRUE(answer.head.warnings.empty());
}

TEST(Cite, FollowsDrugsConditionsFoodsAndFormatsOfAPerson) {
    const cite_answer answer = cite_text(answer_with("magnesia.simulate/1", {{"options", {{"scenario", rich_scenario}}},
                                                                             {"assumptions", json::array()}}),
                                         "answer.json");

    EXPECT_THAT(used_for(answer, "srinutta2019"), Contains("drug proton_pump_inhibitor"));
    EXPECT_THAT(used_for(answer, "oka2019"), Contains("condition proteinuria"));
    EXPECT_THAT(used_for(answer, "usda_sr24"), Contains("food table usda_sr24.csv"));
    EXPECT_THAT(used_for(answer, "lindberg1990"), Contains("form oxide"));
    EXPECT_THAT(used_for(answer, "fine1991"), Contains("format enteric_tablet"));
    for (const cited_source& one : answer.sources) {
        for (const cited_use& use : one.used_for) EXPECT_NE(use.kind, "default") << use.name;
    }
}

// A chance of no effect rests on the trials that were asked; one that is not said rests on none.
TEST(Cite, FollowsDoubtsToTheirTrials) {
    const json doubted = {{"certainty", "very low"}, {"p_nil", 0.5}};
    const json nobody_tried = {{"certainty", nullptr}, {"p_nil", nullptr}};
    const cite_answer answer = cite_text(
        answer_with("magnesia.plan/1", {{"not_simulated", "for this test"},
                                        {"expected", {{"melatonin", doubted}, {"sleep_efficiency", nobody_tried}}},
                                        {"loose_stools", nobody_tried}}),
        "answer.json");
    const evidence::evidence_base base = evidence::load_evidence();
    const asked_library of_melatonin = behind_doubt_on(base, "melatonin");

    std::set<std::string> trials;
    for (const cited_source& one : answer.sources) {
        for (const cited_use& use : one.used_for) {
            if (use.kind == "trial") trials.insert(use.name);
        }
    }
    EXPECT_EQ(trials, (std::set<std::string>(of_melatonin.trials.begin(), of_melatonin.trials.end())));
    EXPECT_THAT(trials, Contains("abbasi2012"));
}

TEST(Cite, TakesTheDosesOfEveryArm) {
    const std::string arms =
        rich_scenario.substr(0, rich_scenario.find("[[regimen]]")) +
        "[run]\nstart = 2026-03-02\ndays = 2\n[[arm]]\nregimen = [\"200 mg elemental bisglycinate at "
        "22:00\"]\n[[arm]]\nregimen = []\n";
    std::string text = arms;
    text.replace(text.find("scenario/1"), 10, "comparison/1");

    const cite_answer answer = cite_text(
        answer_with("magnesia.compare/1", {{"options", {{"comparison", text}}}, {"assumptions", json::array()}}),
        "answer.json");

    EXPECT_THAT(used_for(answer, "schuette1994"), Contains("form bisglycinate"));
    EXPECT_THAT(used_for(answer, "srinutta2019"), Contains("drug proton_pump_inhibitor"));
}

TEST(Cite, ListsRowsRangesAndTextsOfAFit) {
    const json rows = {{{"id", "rude1980_tm"}}, {{"id", "habitual_serum"}}, {{"id", "mckee2005_nothing"}}};
    const cite_answer answer =
        cite_text(answer_with("magnesia.calibrate/1", {{"rows", rows}, {"numbers", {{{"parameter", "kidney.splay"}}}}}),
                  "a.json");

    EXPECT_THAT(used_for(answer, "rude1980"), Contains("validation row rude1980_tm"));
    EXPECT_THAT(used_for(answer, "rude1980"), Contains("calibration range kidney.splay"));
    ASSERT_EQ(answer.head.warnings.size(), 1u);
    EXPECT_THAT(answer.head.warnings[0], HasSubstr("validation row mckee2005_nothing"));
}

TEST(Cite, TellsARowWithoutASourceByItsText) {
    const cite_answer answer =
        cite_text(answer_with("magnesia.qualify/1", {{"rows", {{{"id", "ref_csf_plasma_085"}}}}}), "a.json");
    const evidence::evidence_base base = evidence::load_evidence();
    std::string id;
    for (const evidence::target& row : base.targets.targets) {
        if (row.family == "ref_csf_transport") id = row.id;
    }

    const cite_answer known = cite_text(answer_with("magnesia.qualify/1", {{"rows", {{{"id", id}}}}}), "a.json");

    EXPECT_EQ(answer.head.warnings.size(), id == "ref_csf_plasma_085" ? 0u : 1u);
    bool is_listed = false;
    for (const unsourced_thing& one : known.without_source) {
        is_listed = is_listed || (one.what == cited_use{"validation row", id} &&
                                  one.because.find("Saturable blood-CSF transport fit") == 0);
    }
    EXPECT_TRUE(is_listed);
}

TEST(Cite, OfANightTheBodyAndWhatWasSwallowed) {
    const json options{{"regimen", {"200 mg elemental bisglycinate at 22:00"}}, {"night", 1}};
    const cite_answer answer = cite_text(
        answer_with("magnesia.hypnogram/1", {{"options", options}, {"assumptions", json::array()}}), "night.json");

    EXPECT_THAT(used_for(answer, "schuette1994"), Contains("form bisglycinate"));
    EXPECT_THAT(used_for(answer, "rude1980"), Contains("parameter kidney.loop_capacity"));
}

TEST(Cite, ReadsAnswersAboutFoodsFormsLabelsAndNames) {
    const cite_answer foods = cite_text(json_of(find_foods({{"spinach boiled"}, {}})), "foods.json");
    EXPECT_THAT(used_for(foods, "ifct2017"), Contains("food table binders.csv"));
    EXPECT_THAT(used_for(foods, "efsa2015"), Contains("reference intake European Union (EFSA 2015): >=18 y"));

    const cite_answer water = cite_text(json_of(find_foods({{"rozana"}, {}})), "foods.json");
    EXPECT_THAT(ids_of(water), Not(Contains("usda_sr24")));

    const cite_answer forms = cite_text(json_of(compare_forms({"oxide"})), "forms.json");
    EXPECT_THAT(used_for(forms, "walker2003"), Contains("study of a form oxide"));

    const cite_answer label =
        cite_text(json_of(read_label({.text = "citrate 300 mg", .file = {}, .basis = {}, .form = {}})), "label.json");
    EXPECT_THAT(used_for(label, "schutten2022"), Contains("form citrate"));
    EXPECT_THAT(used_for(label, "iupac2021"), Contains("atomic weights IUPAC"));

    const cite_answer name = cite_text(json_of(why("kidney.loop_capacity")), "why.json");
    EXPECT_EQ(ids_of(name), (std::vector<std::string>{"rude1980", "seopark2008"}));
    EXPECT_EQ(used_for(name, "rude1980"), std::vector<std::string>{"parameter kidney.loop_capacity"});
}

TEST(Cite, SortsCountsAndMarks) {
    const cite_answer answer = cite_text(json_of(compare_forms({})), "forms.json");
    const json page = json::parse(json_of(answer));
    std::size_t unverified = 0;
    std::size_t with_forms = 0;
    for (const cited_source& one : answer.sources) {
        unverified += one.what.doi.empty() ? 1u : 0u;
        with_forms += std::any_of(one.used_for.begin(), one.used_for.end(),
                                  [](const cited_use& use) { return use.kind == "form"; });
    }

    for (std::size_t i = 1; i < answer.sources.size(); ++i) {
        EXPECT_LT(answer.sources[i - 1].what.id, answer.sources[i].what.id);
    }
    EXPECT_EQ(page["without_verified_doi"], unverified);
    EXPECT_EQ(page["counts"]["form"], with_forms);
    EXPECT_GT(with_forms, 3u);
    const std::string text = text_of(answer);
    EXPECT_THAT(text, HasSubstr("used for      form taurate"));  // no study in people, yet what it rests on
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), 80u) << line;
}

TEST(Cite, WarnsOnceOfOtherDataAndRefusesNothing) {
    json other = json::parse(json_of(why("citrate")));
    other["data_hash"] = std::string(64, 'a');

    const cite_answer answer = cite_text(other.dump(), "why.json");

    ASSERT_EQ(answer.head.warnings.size(), 1u);
    EXPECT_THAT(answer.head.warnings[0], HasSubstr("The data have changed since"));
    EXPECT_THAT(ids_of(answer), Contains("schutten2022"));
    EXPECT_FALSE(json::parse(json_of(answer))["answer"]["same_data"].get<bool>());
    EXPECT_THAT(text_of(answer), HasSubstr("Warning: The data have changed"));
}

TEST(Cite, RefusesWhatIsNoAnswerWithOneSentence) {
    const auto refusal = [](const std::string& text) {
        const auto issues = issues_of([&] { cite_text(text, "mine.toml"); });
        return issues.size() == 1 ? sentence(issues[0]) : "no single issue";
    };

    EXPECT_THAT(refusal(rich_scenario), HasSubstr("mine.toml:1:1: `schema` is not valid JSON"));
    EXPECT_THAT(refusal(""), HasSubstr("mine.toml"));
    EXPECT_THAT(refusal("[]"), HasSubstr("is not an answer"));
    EXPECT_THAT(refusal("{}"), HasSubstr("schema is missing, so this is no answer of magnesia"));
    EXPECT_THAT(refusal(R"({"schema": "magnesia.simulat/1"})"), HasSubstr("did you mean `magnesia.simulate/1`?"));
    EXPECT_THAT(refusal(R"({"schema": "magnesia.cite/1"})"), HasSubstr("is not that of an answer with sources"));
    EXPECT_THAT(refusal(R"({"schema": "magnesia.why/1"})"), HasSubstr("data_hash is missing"));
    EXPECT_THAT(refusal(answer_with("magnesia.simulate/1", {{"options", {{"scenario", "schema = 1"}}}})),
                HasSubstr("mine.toml: options.scenario"));
}

TEST(Cite, WritesTheSameSourcesInEveryFormat) {
    const cite_answer answer = cite_text(json_of(why("oxide")), "why.json");
    std::vector<issue> issues;
    std::vector<std::string> read;
    for (const evidence::source& one :
         evidence::parse_sources(written_as(answer, cite_format_of("csl")), "x.json", issues)) {
        read.push_back(one.id);
    }

    EXPECT_TRUE(issues.empty());
    EXPECT_EQ(read, ids_of(answer));
    for (const std::string& id : ids_of(answer)) {
        EXPECT_THAT(written_as(answer, cite_format_of("bibtex")), HasSubstr('{' + id + ','));
        EXPECT_THAT(written_as(answer, cite_format_of("ris")), HasSubstr("ID  - " + id + '\n'));
        EXPECT_THAT(written_as(answer, cite_format_of("text")), HasSubstr('\n' + id + '\n'));
    }
    const auto issue = issues_of([] { cite_format_of("bibtec"); });
    ASSERT_EQ(issue.size(), 1u);
    EXPECT_EQ(issue[0].nearest, "bibtex");
}

}  // namespace
}  // namespace magnesia::api::cite_test
