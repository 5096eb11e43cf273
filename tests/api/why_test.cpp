// why_test.cpp - every id of the data has an answer, in words that fit a terminal and in JSON.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/why.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "api/drawing/screen_text.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::why_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsSupersetOf;

TEST(Why, EveryIdHasAnAnswerOfItsKindThatKeepsToTheSchema) {
    std::ifstream file(MAGNESIA_SOURCE_DIR "/src/api/schema/why.json");
    const json schema = json::parse(file);
    std::set<std::string> kinds;
    const evidence::evidence_base base = evidence::load_evidence();
    for (const std::string& id : evidence::explainable_ids(base)) {
        const why_answer answer = why(id, base);
        const json page = json::parse(json_of(answer));

        EXPECT_EQ(test_support::wrong_by_schema(page, schema), "") << id;
        EXPECT_EQ(page["id"], id);
        EXPECT_NE(page["label"], "");
        EXPECT_TRUE(text_of(answer).starts_with(id + " ("));
        kinds.insert(page["kind"].get<std::string>());
    }

    EXPECT_EQ(kinds, (std::set<std::string>{
                         "parameter",   "form",    "format",           "condition",     "drug",           "outcome",
                         "instrument",  "trial",   "review",           "choice",        "named source",   "measure",
                         "source",      "default", "reference intake", "atomic weight", "validation row", "link",
                         "safety rule", "sign",    "part of a plan",   "claim"}));
}

TEST(Why, AParameterShowsValueGradeAndSource) {
    // Seo & Park 2008: fractional excretion can fall to 0.5 %.
    const why_answer answer = why("kidney.least_excreted_fraction");
    const json page = json::parse(json_of(answer));

    EXPECT_EQ(page["value"].get<double>(), 0.5 / 100);
    EXPECT_EQ(page["unit"], "1");
    EXPECT_EQ(page["sources"][0]["id"], "seopark2008");
    EXPECT_THAT(text_of(answer), HasSubstr("value         0.005\n"));
    EXPECT_THAT(text_of(answer), HasSubstr("Seo JW"));
}

/// Of each effect that is named in doubt, its words.
std::map<std::string, doubt> doubts_of(std::string_view id) {
    std::map<std::string, doubt> all;
    for (const doubted& one : why(id).in_doubt) all[one.name] = one.about;
    return all;
}

// No effect is shown without how sure trials are of it: of a trial, a review, an outcome and a lever.
TEST(Why, EffectsComeWithTheirDoubts) {
    const evidence::evidence_base base = evidence::load_evidence();
    const doubt on_latency = doubt_on(base, "sleep_onset_latency");
    ASSERT_TRUE(on_latency.p_nil);

    EXPECT_EQ(doubts_of("abbasi2012").at("sleep_onset_latency").p_nil, on_latency.p_nil);
    EXPECT_EQ(doubts_of("sleep_onset_latency").at("sleep_onset_latency").certainty, on_latency.certainty);
    EXPECT_TRUE(doubts_of("argeros2025").at("systolic_pressure").p_nil);
    EXPECT_FALSE(doubts_of("argeros2025").at("systolic_pressure (low serum magnesium)").p_nil) << "no interval";
    EXPECT_THAT(text_of(why("lever.cbt_mood")),
                HasSubstr("mood: depressive_symptoms: not graded here, no effect below"));
    EXPECT_EQ(json::parse(json_of(why("abbasi2012")))["in_doubt"][0]["of"], "insomnia_severity");
}

// Of published intervals the one that holds no effect is doubted, the one far from it is not.
TEST(Why, ALeverIsDoubtedByTheIntervalItQuotes) {
    EXPECT_GT(doubts_of("lever.relaxation").at("sleep: insomnia_remission").p_nil.value(), 0.5);  // 0.64 to 1.02
    EXPECT_LT(doubts_of("lever.less_salt").at("heart: systolic_pressure").p_nil.value(), 0.01);   // -5.2 to -3.2
    EXPECT_FALSE(doubts_of("lever.warm_bath").at("sleep: sleep_onset_latency").p_nil) << "no interval";
}

// What is believed of magnesium says nothing of glycine.
TEST(Why, OfATrialWithoutMagnesiumNothingIsDoubted) {
    EXPECT_TRUE(doubts_of("bannai2012").empty());
    EXPECT_TRUE(doubts_of("kidney.least_excreted_fraction").empty());
}

TEST(Why, FactsOfOneNameAreOneTextInJson) {
    const json page = json::parse(json_of(why("gaba")));

    EXPECT_EQ(page["kind"], "word");
    EXPECT_THAT(page["facts"]["link"].get<std::string>(),
                HasSubstr("L091: Brain magnesium raises GABA tone; L103: GABA tone lowers Neuronal excitability"));
}

TEST(Why, ABareNameAndAnAliasLeadToTheFullId) {
    EXPECT_EQ(json::parse(json_of(why("trimagnesium dicitrate")))["id"], "citrate");
}

TEST(Why, WhatStandsOnAScreenAndWhatAHypothesisIsCalledLeadToTheIdToo) {
    const auto id = [](const char* name) { return json::parse(json_of(why(name)))["id"].get<std::string>(); };
    const auto allowed = [](const char* name) {
        const auto issues = issues_of([&] { why(name); });
        return issues.size() == 1 ? issues[0].allowed : "no single issue";
    };

    EXPECT_EQ(id("Low mood"), "depressive_symptoms");
    EXPECT_EQ(id("time to fall asleep"), "sleep_onset_latency");
    EXPECT_EQ(id("deep sleep"), "slow_wave_sleep");
    EXPECT_EQ(id("Magnesium rides into the brain on glycine"), "brain_barrier.gate_piggyback");
    EXPECT_EQ(id("piggyback"), "brain_barrier.gate_piggyback");
    EXPECT_THAT(allowed("exercise_fuel"), HasSubstr("muscle.gate_glucose, muscle.gate_lactate"));
    const auto spoken = [](const char* name, const char* kind) {
        const json page = json::parse(json_of(why(name)));
        return page["kind"] == "word" ? page["facts"][kind].get<std::string>() : "no word";
    };
    EXPECT_THAT(spoken("blood-brain barrier", "numbers"), HasSubstr("brain_barrier.gate_piggyback"));
    EXPECT_THAT(spoken("calm nerves", "number"), HasSubstr("sleep.calm_deep"));
}

/// What was offered once as "did you mean": names put together of words of foods.
TEST(Why, NoNameIsOfferedThatDoesNotExist) {
    for (const char* name : {"blood-brain barrier", "Time to fall asleep or so", "deep sleep", "reduced appetite",
                             "night_waking", "dim light", "safety", "antioxidant"}) {
        for (const issue& one : issues_of([&] { why(name); })) {
            if (one.nearest.empty()) continue;
            EXPECT_NO_THROW(why(one.nearest)) << name << ": " << one.nearest;
        }
    }
}

/// Whom the texts name, and who of them has goods to sell (claims C324, C328).
TEST(Why, WhoSellsIsSaidToAdvertise) {
    EXPECT_TRUE(text_of(why("innopure")).find("advertising: no evidence") != std::string::npos);
    EXPECT_TRUE(text_of(why("webmd")).find("an opinion") != std::string::npos);
    EXPECT_TRUE(text_of(why("jrms")).find("abbasi2012") != std::string::npos);
}

/// What a newcomer asks is no id; each line has its grade, and the command that answers for a person.
TEST(Why, QuestionsOfANewcomerAreAnswered) {
    const std::map<std::string, std::string> questions{{"how long", "card.days_or_weeks"},
                                                       {"How long?", "card.days_or_weeks"},
                                                       {"when", "card.when_to_take"},
                                                       {"which form", "card.oxide_cheap_or_poor"},
                                                       {"how much", "card.typical_or_ceiling"}};
    for (const auto& [asked, card] : questions) {
        const why_answer answer = why(asked);
        const std::string text = text_of(answer);

        EXPECT_THAT(text, HasSubstr(card)) << asked;
        EXPECT_THAT(text, HasSubstr("magnesia plan FILE")) << asked;
        for (std::size_t i = 0; i + 1 < answer.what.facts.size(); ++i) {
            EXPECT_THAT(answer.what.facts[i].second, HasSubstr("(grade ")) << asked;
        }
        EXPECT_LE(answer.what.facts.size(), 4u) << asked;
    }
    EXPECT_THAT(text_of(why("sleep")), HasSubstr("this speaks of it"));  // a word that is no question
}

TEST(Why, LinesFitATerminal) {
    for (const char* id :
         {"kidney.loop_capacity", "citrate", "omeprazole", "enteric_tablet", "plasma_magnesium_morning",
          "insomnia_severity", "actigraphy", "schuster2025", "mah2021", "prior_nil", "rude1980", "person.age_y",
          "us_canada_1997", "kale, raw", "evian", "sabatier2011_split_ratio", "Mg", "schuette1994"}) {
        std::istringstream text(text_of(why(id)));
        for (std::string line; std::getline(text, line);) EXPECT_LE(columns_of(line), 80u) << line;
    }
}

TEST(Why, AnUnknownIdNamesTheNearestOfEachKind) {
    const auto nearest = [](const char* id) {
        const auto issues = issues_of([&] { why(id); });
        return issues.size() == 1 ? issues[0].nearest : "no single issue";
    };

    EXPECT_EQ(nearest("kidney.loop_capasity"), "kidney.loop_capacity");
    EXPECT_EQ(nearest("omeprazol"), "omeprazole");
    EXPECT_EQ(nearest("citrat"), "citrate");
    EXPECT_EQ(nearest("plasma_magnesium_mornin"), "plasma_magnesium_morning");
    EXPECT_EQ(nearest("rude1890"), "rude1980");
    EXPECT_EQ(nearest("person.age"), "person.age_y");
    EXPECT_EQ(nearest("sabatier2011_split_rato"), "sabatier2011_split_ratio");
    EXPECT_EQ(nearest("efsa_2051"), "efsa_2015");
    EXPECT_EQ(nearest("spinch"), "Spinach");
    EXPECT_EQ(nearest("something else entirely"), "");
}

TEST(Why, AFoodIsFoundByItsNumberOrNameAndNeverGuessed) {
    // USDA SR24, 11233: kale, raw, 34 mg per 100 g.
    const json page = json::parse(json_of(why("Kale, raw")));

    EXPECT_EQ(page["id"], "11233");
    EXPECT_EQ(page["kind"], "food");
    EXPECT_EQ(page["value"], 34);
    EXPECT_EQ(page["facts"]["phytate"], "not measured, which is not zero");
    EXPECT_EQ(page["sources"][0]["id"], "usda_sr24");
    const json several = json::parse(json_of(why("kale")));
    EXPECT_EQ(several["kind"], "word");
    EXPECT_THAT(several["facts"]["food"].get<std::string>(),
                HasSubstr("`Kale, raw` (34 mg magnesium per 100 g), `Kale, boiled` (18 mg)"));
    const auto issues = issues_of([&] { why("seaweed"); });
    ASSERT_EQ(issues.size(), 1u);
    EXPECT_THAT(issues[0].allowed, HasSubstr("Seaweed"));
}

/// Read in data/safety: the rules and hours of each.
TEST(Why, AMedicineOrConditionOfTheCheckNamesTheRulesThatNameIt) {
    const json sotalol = json::parse(json_of(why("Betapace")));
    EXPECT_EQ(sotalol["id"], "sotalol");
    EXPECT_EQ(sotalol["kind"], "drug");
    EXPECT_EQ(sotalol["facts"]["hours (sotalol)"], "at least 2 h before magnesium or 2 h after it");
    EXPECT_TRUE(sotalol["facts"].contains("safety.interaction_sotalol"));
    EXPECT_TRUE(sotalol["facts"].contains("safety.interaction_antihypertensives"));
    EXPECT_EQ(sotalol["facts"]["in the body"], "antihypertensive");
    EXPECT_EQ(sotalol["sources"][0]["id"], "rcem_hypokalaemia2026");  // of the rule on low potassium beside it
    std::vector<std::string> ids;
    for (const json& one : sotalol["sources"]) ids.push_back(one["id"].get<std::string>());
    EXPECT_THAT(ids, IsSupersetOf({"khatib2021", "laer1997", "argeros2025"}));
    EXPECT_EQ(sotalol["used_by"], (std::vector<std::string>{"check"}));

    const json block = json::parse(json_of(why("heart block")));
    EXPECT_EQ(block["id"], "av_block");
    EXPECT_EQ(block["kind"], "condition");
    EXPECT_THAT(block["facts"]["safety.heart_block"].get<std::string>(), HasSubstr("[refuse] With a block"));

    EXPECT_EQ(json::parse(json_of(why("levothyroxine")))["id"], "levothyroxine");
    EXPECT_EQ(json::parse(json_of(why("Veltassa")))["id"], "patiromer");
    EXPECT_THAT(json::parse(json_of(why("raltegravir")))["facts"]["hours (raltegravir)"].get<std::string>(),
                HasSubstr("no hours make it safe"));
    EXPECT_THAT(json::parse(json_of(why("asthma")))["facts"]["check"].get<std::string>(),
                HasSubstr("no rule names it"));
    EXPECT_THAT(json::parse(json_of(why("paracetamol")))["facts"]["check"].get<std::string>(),
                HasSubstr("no rule of its own"));
}

TEST(Why, AMedicineOfTheBodyNamesItsRulesOfTheCheckToo) {
    const json page = json::parse(json_of(why("omeprazole")));

    EXPECT_TRUE(page["facts"].contains("change 1"));
    EXPECT_TRUE(page["facts"].contains("safety.interaction_ppi"));
    // An outcome of this name, and a medicine.
    EXPECT_TRUE(json::parse(json_of(why("melatonin")))["facts"].contains("safety.interaction_melatonin"));
}

TEST(Why, AMedicineWithTheNameOfAModuleNamesItsNumbersToo) {
    EXPECT_THAT(json::parse(json_of(why("caffeine")))["facts"]["numbers"].get<std::string>(),
                HasSubstr("caffeine.volume"));
}

TEST(Why, EveryNameOfTheCheckHasAnAnswer) {
    const evidence::evidence_base base = evidence::load_evidence();
    for (const evidence::drug& one : base.safety.drugs) EXPECT_NO_THROW(evidence::explain(base, one.name)) << one.name;
    for (const auto& one : base.safety.words.conditions) {
        EXPECT_NO_THROW(evidence::explain(base, one.id)) << one.id;
    }
}

TEST(Why, AJudgedLimitIsGradedAsJudged) {
    const json page = json::parse(json_of(why("safety.kidney_moderate")));

    EXPECT_EQ(page["value"], 150);
    EXPECT_THAT(page["grade"].get<std::string>(), HasSubstr("D: "));
    EXPECT_THAT(page["known_from"].get<std::string>(), HasSubstr("assumption: "));
    EXPECT_THAT(page["facts"]["apart from its number"].get<std::string>(), HasSubstr("grade B: "));
}

TEST(Why, TheHeadSaysWhichDataAndEquations) {
    const json page = json::parse(json_of(why("citrate")));

    EXPECT_EQ(page["schema"], "magnesia.why/1");
    EXPECT_EQ(page["model_hash"], model_hash());
    EXPECT_EQ(page["data_hash"].get<std::string>().size(), 64u);
}

}  // namespace
}  // namespace magnesia::api::why_test
