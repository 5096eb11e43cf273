// benchmark_schema_test.cpp - recorded answers of benchmarks/run keep to their published schemas, and to themselves.
// SPDX-License-Identifier: Apache-2.0
// Nothing is measured here: the answers in benchmarks/sample were recorded once. Measured against valijson, a schema
// validator that is not ours, and against what the numbers of an answer say of each other.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "house/source_files.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::house::benchmark_schema_test {
namespace {

using nlohmann::json;

json sample(const std::string& kind) {
    return json::parse(project_text("benchmarks/sample/" + kind + ".json"));
}

json schema_of(const std::string& kind) {
    return json::parse(project_text("benchmarks/" + kind + ".schema.json"));
}

/// What a validator finds wrong; empty when the answer keeps to the schema.
std::string wrong_in(const json& answer, const std::string& kind) {
    return test_support::wrong_by_schema(answer, schema_of(kind));
}

/// The smallest time at an error among our engines or the peers.
double least_microseconds(const json& answer, bool is_peer, const std::string& error) {
    double least = 1e300;
    for (const json& engine : answer["engines"]) {
        const json& time = engine["microseconds"][error];
        if (engine["is_peer"] == is_peer && !time.is_null()) least = std::min(least, time.get<double>());
    }
    return least;
}

TEST(BenchmarkSchema, RecordedAnswersKeepToIt) {
    for (const char* kind : {"population", "growth"}) EXPECT_EQ(wrong_in(sample(kind), kind), "");
}

TEST(BenchmarkSchema, ItsIdIsTheSchemaOfTheAnswer) {
    for (const char* kind : {"population", "growth"}) {
        EXPECT_EQ(schema_of(kind)["$id"], sample(kind)["schema"]);
        EXPECT_EQ(schema_of(kind)["$id"], std::string("magnesia.benchmark.") + kind + "/1");
    }
}

TEST(BenchmarkSchema, EveryKeyIsRequiredAndNoOtherAllowed) {
    for (const char* kind : {"population", "growth"}) {
        const json good = sample(kind);
        for (const auto& [key, value] : good.items()) {
            json answer = good;
            answer.erase(key);
            EXPECT_NE(wrong_in(answer, kind), "") << key;
        }
        json answer = good;
        answer["time_of_day"] = "12:00";
        EXPECT_NE(wrong_in(answer, kind), "");
    }
}

TEST(BenchmarkSchema, ASpoiltAnswerIsNoticed) {
    const auto spoilt = [](const std::string& kind, const char* where, const json& value) {
        json answer = sample(kind);
        answer[json::json_pointer(where)] = value;
        return wrong_in(answer, kind);
    };

    EXPECT_NE(spoilt("population", "/ratio/1e-5", 0), "");
    EXPECT_NE(spoilt("population", "/ratio/1e-7", 3), "");
    EXPECT_NE(spoilt("population", "/machine/peak/avx2/flops_per_second", "fast"), "");
    EXPECT_NE(spoilt("population", "/engines/0/microseconds/1e-4", -1), "");
    EXPECT_NE(spoilt("population", "/engines/0/runs", json::array()), "");
    EXPECT_NE(spoilt("growth", "/tables/0/time", "sun"), "");
    EXPECT_NE(spoilt("growth", "/tables/0/rows/0/ours", 0), "");
    EXPECT_NE(spoilt("growth", "/ours/tolerance", nullptr), "");
}

TEST(BenchmarkSample, TheRatioIsThatOfTheBestPeerToOurBest) {
    const json answer = sample("population");

    for (const char* error : {"1e-4", "1e-5", "1e-6"}) {
        const double expected = least_microseconds(answer, true, error) / least_microseconds(answer, false, error);
        EXPECT_NEAR(answer["ratio"][error].get<double>(), expected, 1e-9 * expected) << error;
    }
}

TEST(BenchmarkSample, NoEngineIsFasterThanItsArithmeticAtThePeak) {
    int shares = 0;
    const json answer = sample("population");
    for (const json& engine : answer["engines"]) {
        if (engine["work"].is_null()) continue;
        for (const auto& [error, work] : engine["work"].items()) {
            if (work["share_of_bound"].is_null()) continue;
            ++shares;
            EXPECT_LT(work["share_of_bound"], 1) << engine["name"] << ' ' << error;
            EXPECT_LE(work["instructions"].get<double>(), work["flops"].get<double>());
        }
    }

    EXPECT_GT(shares, 0);
}

}  // namespace
}  // namespace magnesia::house::benchmark_schema_test
