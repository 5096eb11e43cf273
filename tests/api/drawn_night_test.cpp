// drawn_night_test.cpp - drawn nights of the typical person: their averages, shapes of the answer, refusals.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/hypnogram.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/sample_file.hpp"
#include "tests/support/schema_judge.hpp"

namespace drawn_night_test {
namespace {

using namespace magnesia;
using namespace magnesia::api;

hypnogram_request of_line(std::uint64_t seed = 1) {
    hypnogram_request request;
    request.from.regimen = "200 mg elemental bisglycinate at 22:00 daily for 5 d";
    request.seed = seed;
    return request;
}

const hypnogram_answer& sample() {
    static const hypnogram_answer answer = draw_night(of_line());
    return answer;
}

TEST(HypnogramAnswer, NightsScatterAboutTheBodysOwn) {
    // Forty nights: means within three standard errors of what the accumulators of the same body say.
    constexpr int nights = 40;
    struct {
        double sum = 0, square = 0;
        void add(double x) {
            sum += x;
            square += x * x;
        }
        double mean() const { return sum / nights; }
        double error() const { return std::sqrt((square / nights - mean() * mean()) / nights); }
    } latency, later, deep, dream;
    for (int i = 0; i < nights; ++i) {
        const model::hypnogram_minutes one = model::minutes_of(draw_night(of_line(100 + i)).without.stages);
        latency.add(one.latency);
        later.add(one.awake_later);
        deep.add(one.deep);
        dream.add(one.dream);
    }
    const model::night_figures& usual = sample().without.usual;
    EXPECT_NEAR(latency.mean(), usual.latency_min, 3 * latency.error());
    EXPECT_NEAR(later.mean(), usual.waso_min, 3 * later.error());
    EXPECT_NEAR(deep.mean(), usual.deep_min, 3 * deep.error() + 0.5);
    EXPECT_NEAR(dream.mean(), usual.rem_min, 3 * dream.error() + 0.5);
    EXPECT_GT(latency.error(), 0);
}

// The run goes on for two weeks without doses; `simulate` tells of the same night.
TEST(HypnogramAnswer, IsThatOfTheLastDoseWhereNoneIsAskedFor) {
    EXPECT_EQ(sample().night, 6u);
    EXPECT_EQ(regimen_in_words(sample()), "200 mg elemental bisglycinate at 22:00 daily for 5 d");
    EXPECT_NE(text_of(sample(), letters::ascii).find("200 mg elemental bisglycinate"), std::string::npos);
    EXPECT_NE(report_of(sample()).find("200 mg elemental bisglycinate"), std::string::npos);
    EXPECT_LT(sample().with->usual.latency_min, sample().without.usual.latency_min);

    hypnogram_request later = of_line();
    later.night = 8;
    EXPECT_EQ(regimen_in_words(draw_night(later)),
              "200 mg elemental bisglycinate at 22:00 daily for 5 d; 2 nights after that of the last dose");
}

TEST(HypnogramAnswer, BothWorldsHaveTheSameLuck) {
    ASSERT_TRUE(sample().with);
    int apart = 0;
    for (std::size_t i = 0; i < sample().with->stages.size(); ++i)
        apart += sample().with->stages[i] != sample().without.stages[i] ? 1 : 0;
    EXPECT_LT(apart, static_cast<int>(sample().with->stages.size()) / 4);
    EXPECT_EQ(sample().without.stages.size(), 960u);  // 23:00 to 07:00
}

TEST(HypnogramAnswer, AsJsonFollowsItsSchemaAndIsTheSameTwice) {
    std::ifstream schema(MAGNESIA_SOURCE_DIR "/src/api/schema/hypnogram.json");
    const nlohmann::json rules = nlohmann::json::parse(schema);
    EXPECT_EQ(test_support::wrong_by_schema(nlohmann::json::parse(json_of(sample())), rules), "");
    EXPECT_EQ(json_of(draw_night(of_line())), json_of(sample()));
    EXPECT_NE(json_of(draw_night(of_line(2))), json_of(sample()));
}

TEST(HypnogramAnswer, TextFitsTheTerminalAndPageIsWellFormed) {
    const std::string text = text_of(sample(), letters::unicode);
    std::size_t from = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; from = end + 1, end = text.find('\n', from))
        EXPECT_LE(columns_of(text.substr(from, end - from)), 80u) << text.substr(from, end - from);
    EXPECT_NE(text.find("Without the regimen"), std::string::npos);
    EXPECT_NE(text.find("another seed draws another"), std::string::npos);
    EXPECT_EQ(text_of(sample(), letters::ascii).find("\u2588"), std::string::npos);

    const page_element page = read_page(report_of(sample()));
    EXPECT_EQ(page.all("svg").size(), 2u);
    for (const page_element* one : page.all("svg")) EXPECT_NE(one->find("desc"), nullptr);
    EXPECT_NE(page.text.find("Information, not medical advice"), std::string::npos);
}

TEST(HypnogramAnswer, WithoutDosesThereIsOneNight) {
    hypnogram_request request;
    request.from.file = MAGNESIA_SOURCE_DIR "/examples/constant-diet.toml";
    const hypnogram_answer answer = draw_night(request);
    EXPECT_FALSE(answer.with);
    EXPECT_EQ(read_page(report_of(answer)).all("svg").size(), 1u);
    EXPECT_TRUE(nlohmann::json::parse(json_of(answer))["with"].is_null());
}

TEST(HypnogramAnswer, ANightThatIsNotWholeIsRefused) {
    hypnogram_request request = of_line();
    for (const std::size_t night : {std::size_t{1}, std::size_t{900}}) {
        request.night = night;
        try {
            draw_night(request);
            ADD_FAILURE() << night;
        } catch (const input_error& error) {
            EXPECT_EQ(error.issues().front().key, "--night");
            EXPECT_EQ(error.issues().front().found, "is no whole night of this run");
        }
    }
    request.night = 2;
    EXPECT_EQ(draw_night(request).night, 2u);
}

TEST(HypnogramAnswer, ANightUpIsNoNightToDraw) {
    std::string text = api::scenario_text;
    text.replace(text.find("rise = \"07:00\"\n"), 15, "rise = \"07:00\"\nnights = [{ from_day = 3, awake = true }]\n");
    text.replace(text.find("days = "), text.find('\n', text.find("days = ")) - text.find("days = "), "days = 5");
    const api::sample_file file("up.toml", text);
    hypnogram_request request;
    request.from.file = file.path();
    EXPECT_EQ(draw_night(request).night, 2u);  // the last one slept up to that of the last dose

    request.night = 3;
    try {
        draw_night(request);
        ADD_FAILURE() << "a night up was drawn";
    } catch (const input_error& error) {
        EXPECT_EQ(error.issues().front().found, "is a night up");
        EXPECT_EQ(error.issues().front().allowed, "2 to 5, by the mornings of the run");
    }
}

}  // namespace
}  // namespace drawn_night_test
