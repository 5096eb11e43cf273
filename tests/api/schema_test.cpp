// schema_test.cpp - real answers keep to the published JSON schemas, and spoilt ones do not.
// SPDX-License-Identifier: Apache-2.0
// Measured against valijson, a schema validator that is not ours.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "api/check/label.hpp"
#include "api/compare/compare_json.hpp"
#include "api/evidence/evidence.hpp"
#include "api/foods/diary.hpp"
#include "api/foods/foods.hpp"
#include "api/foods/forms.hpp"
#include "api/simulate/json_simulate.hpp"
#include "api/sources/cite.hpp"
#include "api/sources/why.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::schema_test {
namespace {

using nlohmann::json;

json file_of(const std::string& path) {
    std::ifstream file(MAGNESIA_SOURCE_DIR "/" + path);
    return json::parse(file);
}

/// What a validator finds wrong; empty when the answer keeps to the schema.
std::string wrong_in(const json& answer, const std::string& verb) {
    return test_support::wrong_by_schema(answer, file_of("src/api/schema/" + verb + ".json"));
}

json simulated(std::size_t draws) {
    return json::parse(json_of(answer_to(short_line, draws)));
}

TEST(Schema, SimulateKeepsToItWithAndWithoutDraws) {
    EXPECT_EQ(wrong_in(simulated(0), "simulate"), "");
    EXPECT_EQ(wrong_in(simulated(3), "simulate"), "");
}

TEST(Schema, SimulateKeepsToItWithoutARegimen) {
    simulate_request request;
    request.from.file = MAGNESIA_SOURCE_DIR "/examples/constant-diet.toml";
    request.draws = 0;

    EXPECT_EQ(wrong_in(json::parse(json_of(*simulate(request))), "simulate"), "");
}

json compared(std::size_t draws) {
    return json::parse(
        json_of(*compare({.from = {.file = {}, .lines = {short_line, "none"}, .person_file = {}}, .draws = draws})));
}

TEST(Schema, CompareKeepsToItsOwn) {
    EXPECT_EQ(wrong_in(compared(0), "compare"), "");
    const json good = compared(3);
    EXPECT_EQ(wrong_in(good, "compare"), "");
    for (const auto& [where, value] : {std::pair<const char*, json>{"/arms/0/rank", 1},
                                       {"/arms/1/measures/urine_magnesium_24h/difference/told", "better"},
                                       {"/arms/1/measures/urine_magnesium_24h/difference/share_larger", 1.5},
                                       {"/measures/urine_magnesium_24h/worth_telling", 0},
                                       {"/options/draws", 10'001}}) {
        json spoilt = good;
        spoilt[json::json_pointer(where)] = value;
        EXPECT_NE(wrong_in(spoilt, "compare"), "") << where;
    }
}

json found_foods(const std::string& word) {
    return json::parse(json_of(find_foods({{word}, {}})));
}

json model_diary() {
    return json::parse(json_of(tally_diary({MAGNESIA_SOURCE_DIR "/examples/diaries/model-diet.toml", {}})));
}

TEST(Schema, AWhyOfFoodKeepsToIt) {
    for (const char* food : {"Kale, raw", "spinach, boiled, drained", "evian", "01001"}) {
        EXPECT_EQ(wrong_in(json::parse(json_of(why(food))), "why"), "") << food;
    }
}

json cited(const std::string& text) {
    return json::parse(json_of(cite_text(text, "answer.json")));
}

TEST(Schema, CiteKeepsToItForEveryVerb) {
    for (const char* verb : {"calibrate", "check", "compare", "diary", "evidence", "foods", "forms", "label", "plan",
                             "qualify", "simulate", "why"}) {
        EXPECT_EQ(wrong_in(cited(file_of(std::string("examples/answers/") + verb + ".json").dump()), "cite"), "")
            << verb;
    }
    const json good = cited(json_of(why("citrate")));
    for (const auto& [where, value] : {std::pair<const char*, json>{"/sources/0/used_for", json::array()},
                                       {"/sources/0/doi_verified", "yes"},
                                       {"/counts/form", 0},
                                       {"/answer/schema", "citrate"}}) {
        json spoilt = good;
        spoilt[json::json_pointer(where)] = value;
        EXPECT_NE(wrong_in(spoilt, "cite"), "") << where;
    }
}

TEST(Schema, AnswersAboutFoodKeepToTheirs) {
    for (const char* word : {"spinach", "water", "milk", "beef"}) {
        EXPECT_EQ(wrong_in(found_foods(word), "foods"), "") << word;
    }
    EXPECT_EQ(wrong_in(model_diary(), "diary"), "");
    json spoilt = model_diary();
    spoilt["foods"][0]["food"]["oxalate_mg_per_100g"] = -1;
    EXPECT_NE(wrong_in(spoilt, "diary"), "");
}

label_answer labelled(const std::string& text) {
    return read_label({.text = text, .file = {}, .basis = {}, .form = {}});
}

TEST(Schema, FormsKeepToIt) {
    EXPECT_EQ(wrong_in(json::parse(json_of(compare_forms({}))), "forms"), "");
    EXPECT_EQ(wrong_in(json::parse(json_of(compare_forms({"pidolate"}))), "forms"), "");
    EXPECT_EQ(wrong_in(json::parse(json_of(evidence_on({}))), "evidence"), "");
    EXPECT_EQ(
        wrong_in(json::parse(json_of(evidence_on({.about = "runners", .form = {}, .condition = {}}))), "evidence"), "");
}

TEST(Schema, LabelKeepsToIt) {
    for (const char* text :
         {"magnesium bisglycinate 1000 mg", "400 mg magnesium", "citrate 300 mg, oxide 100 mg",
          "bisglycinate 1000 mg providing 200 mg magnesium", "2 capsules: 300 mg magnesium (as oxide, bisglycinate)"}) {
        EXPECT_EQ(wrong_in(json::parse(json_of(labelled(text))), "label"), "") << text;
    }
}

TEST(Schema, ASpoiltComparisonOrLabelIsNoticed) {
    const auto spoilt = [](json answer, const char* verb, const char* where, const json& value) {
        answer[json::json_pointer(where)] = value;
        return wrong_in(answer, verb);
    };
    const json forms = json::parse(json_of(compare_forms({"oxide"})));
    const json label = json::parse(json_of(labelled("bisglycinate 1000 mg providing 200 mg magnesium")));

    EXPECT_NE(spoilt(forms, "forms", "/forms/0/rank", 1), "");
    const json found = json::parse(json_of(evidence_on({.about = "isi", .form = {}, .condition = {}})));
    EXPECT_NE(spoilt(found, "evidence", "/evidence/0/belief/p_nil", 1.2), "");
    EXPECT_NE(spoilt(found, "evidence", "/evidence/0/grade", "certain"), "");
    EXPECT_NE(spoilt(found, "evidence", "/evidence/0/reasons", json::array()), "");
    EXPECT_NE(spoilt(forms, "forms", "/forms/0/studies/0/subjects", "rats"), "");
    EXPECT_NE(spoilt(forms, "forms", "/forms", json::array()), "");
    EXPECT_NE(spoilt(label, "label", "/magnesium_mg/low", -1), "");
    EXPECT_NE(spoilt(label, "label", "/items/0/readings", json::array()), "");
    EXPECT_NE(spoilt(label, "label", "/mix/rich_share", 0.1), "");
    EXPECT_NE(spoilt(label, "label", "/options/basis", "mg"), "");
}

TEST(Schema, ASpoiltAnswerIsNoticed) {
    const json good = simulated(0);
    const auto spoilt = [&](const char* where, const json& value) {
        json answer = good;
        answer[json::json_pointer(where)] = value;
        return wrong_in(answer, "simulate");
    };

    EXPECT_NE(spoilt("/schema", "magnesia.simulate/2"), "");
    EXPECT_NE(spoilt("/model_hash", "xyz"), "");
    EXPECT_NE(spoilt("/seed", -1), "");
    EXPECT_NE(spoilt("/time_of_day", "12:00"), "");
    EXPECT_NE(spoilt("/options/threads", 2), "");
    EXPECT_NE(spoilt("/options/accuracy/relative", 0), "");
    EXPECT_NE(spoilt("/outcomes/plasma_magnesium_peak/median", nullptr), "");
    EXPECT_NE(spoilt("/outcomes/plasma_magnesium_peak/p5", "low"), "");
    EXPECT_NE(spoilt("/outcomes/Plasma", good["outcomes"]["plasma_magnesium_peak"]), "");
    EXPECT_NE(spoilt("/series/plasma_magnesium_total/median/0", nullptr), "");
    EXPECT_NE(spoilt("/series/time_h", json::array()), "");
    EXPECT_NE(spoilt("/daily/day/0", 0.5), "");
    EXPECT_NE(spoilt("/limits/0", ""), "");
}

TEST(Schema, EveryKeyIsRequired) {
    const std::pair<const char*, json> answers[] = {{"simulate", simulated(0)},
                                                    {"compare", compared(0)},
                                                    {"why", json::parse(json_of(why("citrate")))},
                                                    {"cite", cited(json_of(why("citrate")))},
                                                    {"foods", found_foods("kale")},
                                                    {"diary", model_diary()}};
    for (const auto& [verb, good] : answers) {
        for (const auto& [key, value] : good.items()) {
            json answer = good;
            answer.erase(key);
            EXPECT_NE(wrong_in(answer, verb), "") << verb << ' ' << key;
        }
    }
    for (const auto& [verb, good_one] : {std::pair{"forms", json_of(compare_forms({"oxide"}))},
                                         std::pair{"label", json_of(labelled("citrate 100 mg"))}}) {
        const json whole = json::parse(good_one);
        for (const auto& [key, value] : whole.items()) {
            json answer = whole;
            answer.erase(key);
            EXPECT_NE(wrong_in(answer, verb), "") << verb << ' ' << key;
        }
    }
}

TEST(Schema, ItsIdIsTheSchemaOfTheAnswer) {
    for (const auto& [verb, name] : {std::pair{"simulate", "simulate"},
                                     {"compare", "compare"},
                                     {"why", "why"},
                                     {"cite", "cite"},
                                     {"label", "label"},
                                     {"check", "check"},
                                     {"plan", "plan"},
                                     {"foods", "foods"},
                                     {"diary", "diary"},
                                     {"forms", "forms_answer"},
                                     {"evidence", "evidence"},
                                     {"calibrate", "calibrate"},
                                     {"qualify", "qualify"}}) {
        const json schema = file_of(std::string("src/api/schema/") + verb + ".json");
        EXPECT_EQ(schema["$id"], schema["properties"]["schema"]["const"]);
        EXPECT_EQ(schema["$id"], std::string("magnesia.") + name + "/1");
    }
}

TEST(Json, ColumnsAreAsLongAsTheirTable) {
    // What a schema cannot say.
    const json answer = simulated(2);
    for (const auto& [name, first] : {std::pair{"series", "time_h"},
                                      {"without_regimen", "time_h"},
                                      {"daily", "day"},
                                      {"daily_without_regimen", "day"}}) {
        const std::size_t length = answer[name][first].size();
        for (const auto& [id, column] : answer[name].items()) {
            if (id == first) continue;
            for (const char* key : {"median", "p5", "p95"}) EXPECT_EQ(column[key].size(), length) << name << ' ' << id;
        }
    }
}

TEST(Json, SaysTheAccuracyThatWasAskedAndWhatServedIt) {
    simulate_request request;
    request.from.regimen = short_line;
    request.draws = 0;
    request.accuracy = accuracy_of("3e-7");

    const simulate_answer answer = *simulate(request);
    const json said = json::parse(json_of(answer))["options"]["accuracy"];

    EXPECT_EQ(said["asked"], 3e-7);
    EXPECT_LT(said["achieved"], 1e-7);
    EXPECT_EQ(said["method"], engine::name_of(answer.result.asked.options.by));
    EXPECT_EQ(said["relative"], answer.result.asked.options.tolerance.relative);
    EXPECT_EQ(said["absolute"], answer.result.asked.options.tolerance.absolute);
}

TEST(Json, ABandHoldsItsMedianAndItsPartsAreWidths) {
    for (const auto& [id, o] : simulated(4)["outcomes"].items()) {
        EXPECT_LE(o["p5"], o["median"]) << id;
        EXPECT_LE(o["median"], o["p95"]) << id;
        EXPECT_GE(o["parts"]["person"], 0) << id;
        EXPECT_GE(o["parts"]["parameter"], 0) << id;
    }
}

}  // namespace
}  // namespace magnesia::api::schema_test
