// tracer_test.cpp - answers with labelled doses: numbers that add up, in JSON, on the screen and on the page.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "api/simulate/json_simulate.hpp"
#include "api/simulate/report.hpp"
#include "api/simulate/screen.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::tracer_test {
namespace {

using nlohmann::json;

const std::string oral = "3 mmol citrate tracer at 08:00 daily for 2 d, fasting";

json json_answer(const std::string& line, std::size_t draws = 0) {
    return json::parse(json_of(answer_to(line, draws)));
}

std::string wrong_in(const json& answer) {
    std::ifstream file(MAGNESIA_SOURCE_DIR "/src/api/schema/simulate.json");
    return test_support::wrong_by_schema(answer, json::parse(file));
}

TEST(Tracer, TheSharesOfALabelAddUpToAllOfIt) {
    const json answer = json_answer(oral);

    ASSERT_EQ(answer["tracers"].size(), 1u);
    const json& label = answer["tracers"][0];
    EXPECT_EQ(label["dose"], oral);
    EXPECT_NEAR(label["dose_mmol"].get<double>(), 6, 1e-9);
    double sum = 0;
    for (const char* id : {"tracer_urine", "tracer_faeces", "tracer_sweat", "tracer_retained", "tracer_in_gut"})
        sum += label["outcomes"][id]["value"].get<double>();
    EXPECT_NEAR(sum, 1, 1e-9);
    const json& series = label["series"];
    EXPECT_EQ(series["time_h"].size(), series["tracer_plasma"]["values"].size());
    EXPECT_EQ(series["tracer_faeces_cumulative"]["values"].back(), label["outcomes"]["tracer_faeces"]["value"]);
}

TEST(Tracer, TheAnswerKeepsToTheSchemaAndASpoiltOneDoesNot) {
    const json good = json_answer(oral, 2);
    const auto spoilt = [&](const char* where, const json& value) {
        json answer = good;
        answer[json::json_pointer(where)] = value;
        return wrong_in(answer);
    };

    EXPECT_EQ(wrong_in(good), "");
    EXPECT_NE(spoilt("/tracers", json::array()), "");
    EXPECT_NE(spoilt("/tracers/0/dose_mmol", 0), "");
    EXPECT_NE(spoilt("/tracers/0/outcomes/tracer_urine/value", nullptr), "");
    EXPECT_NE(spoilt("/tracers/0/series/tracer_plasma/values/0", "none"), "");
}

TEST(Tracer, TheRestOfTheAnswerIsThatOfTheSameDoseWithoutALabel) {
    json with = json_answer(oral);
    json without = json_answer("3 mmol citrate at 08:00 daily for 2 d, fasting");

    EXPECT_FALSE(without.contains("tracers"));
    for (const char* key : {"outcomes", "series", "without_regimen", "daily", "daily_without_regimen"})
        EXPECT_EQ(with[key], without[key]) << key;
}

TEST(Tracer, TheScreenSaysWhereEachLabelWentAndTheAnswerItsLimit) {
    const simulate_answer answer = answer_to(oral, 0);

    const std::string screen = screen_of(answer, {});

    EXPECT_NE(screen.find("  Label of 6.00 mmol: "), std::string::npos) << screen;
    EXPECT_NE(screen.find("% absorbed; urine "), std::string::npos) << screen;
    EXPECT_LE(std::count(screen.begin(), screen.end(), '\n'), static_cast<std::ptrdiff_t>(screen_lines));
    EXPECT_NE(answer.limits.front().find("typical person only"), std::string::npos);
}

TEST(Tracer, ALabelByVeinIsSaidToBeOne) {
    const std::string screen = screen_of(answer_to("0.5 mmol tracer by vein as bolus at 08:00", 0), {});

    EXPECT_NE(screen.find("Label of 0.500 mmol: by vein; urine "), std::string::npos) << screen;
}

TEST(Tracer, ThePageHasASectionOnlyWhenThereIsALabel) {
    const std::string page = report_of(answer_to(oral, 0), display_unit::mmol_per_l);
    const std::string plain = report_of(typical_answer(), display_unit::mmol_per_l);

    EXPECT_NE(page.find("Labelled doses"), std::string::npos);
    EXPECT_NE(page.find("Label in plasma, % of the dose per litre"), std::string::npos);
    EXPECT_EQ(plain.find("Labelled doses"), std::string::npos);
}

}  // namespace
}  // namespace magnesia::api::tracer_test
