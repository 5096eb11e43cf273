// calibrate_test.cpp - the present numbers judged: schema, screen, log, and the hash that docs/calibration.md shows.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/calibrate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/drawing/screen_text.hpp"
#include "tests/support/answer_differences.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::calibrate_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

std::string file_text(const std::string& path) {
    std::ifstream in(std::string(MAGNESIA_SOURCE_DIR) + "/" + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The present numbers, no step taken.
const calibrate_answer& present() {
    static const calibrate_answer answer = *calibrate({.most_steps = 0, .threads = 2});
    return answer;
}

/// One step is put in by hand.
const calibrate_answer& sample() {
    static const calibrate_answer answer = [] {
        calibrate_answer made = present();
        engine::fit_result& went = made.result.starts.front().went;
        went.steps.push_back({.objective = 12.5, .damping = 0.1, .is_taken = true, .at = went.at});
        made.result.numbers.front().after = 0.2;
        made.result.failures["study: why"] = 3;
        return made;
    }();
    return answer;
}

std::string wrong_in(const json& answer) {
    return test_support::wrong_by_schema(answer, json::parse(file_text("src/api/schema/calibrate.json")));
}

TEST(Calibrate, SaysOfThePresentNumbersWhatTheExampleSays) {
    EXPECT_EQ(test_support::apart_from_example(json::parse(json_of(present())), "calibrate.json"), "");
}

TEST(Calibrate, KeepsToItsSchemaAndEveryKeyIsRequired) {
    const json good = json::parse(json_of(sample()));

    EXPECT_EQ(wrong_in(good), "");
    for (const auto& [key, value] : good.items()) {
        json answer = good;
        answer.erase(key);
        EXPECT_NE(wrong_in(answer), "") << key;
    }
    for (const char* place : {"/rows/0/before/within", "/numbers/0/low", "/starts/0/end"}) {
        json answer = good;
        answer[json::json_pointer(place)] = "x";
        EXPECT_NE(wrong_in(answer), "") << place;
    }
}

TEST(Calibrate, HoldsNoRowThatMayNotBeFitted) {
    const json answer = json::parse(json_of(sample()));

    for (const evidence::target& one : evidence::load_targets().targets) {
        if (one.role == evidence::target_role::calibrate) continue;
        EXPECT_EQ(answer.dump().find('"' + one.id + '"'), std::string::npos) << one.id;
    }
    EXPECT_EQ(answer["seed"], evidence::load_calibration_plan().seed);
}

TEST(Calibrate, TheScreenIsNarrowAndSaysWhatWasRead) {
    const std::string text = text_of(sample(), false);

    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), 80u) << line;
    EXPECT_THAT(text, HasSubstr(sample().read_sha256));
    EXPECT_THAT(text, HasSubstr("3 times: study: why"));
    EXPECT_THAT(text, HasSubstr("offsets       sabatier2011 x1."));
    EXPECT_EQ(text.find("\x1b"), std::string::npos);
    EXPECT_THAT(text_of(sample(), true), HasSubstr("\x1b[32m"));
}

/// The numbers as their longest in four digits: nine letters.
TEST(Calibrate, ABlankStandsBetweenTheColumns) {
    calibrate_answer answer = sample();
    for (study::calibrated_number& one : answer.result.numbers) {
        one.what.what.low = -1.234e-5;
        one.what.now = one.after = one.what.what.high = -1.234e-15;
        one.is_at_low = false;
    }

    std::istringstream lines(text_of(answer, false));
    std::string line;
    std::getline(lines, line);
    for (const study::calibrated_number& one : answer.result.numbers) {
        std::getline(lines, line);
        std::istringstream words(line);
        EXPECT_THAT(
            (std::vector<std::string>{std::istream_iterator<std::string>(words), {}}),
            testing::ElementsAre(one.what.what.parameter, "-1.234e-15", "-1.234e-15", "-1.234e-05", "-1.234e-15"))
            << line;
    }
    for (const study::qualified_row& one : answer.result.before) {
        EXPECT_THAT(text_of(answer, false), HasSubstr("\n " + one.row.id + ' '));
    }
}

TEST(Calibrate, TheLogHoldsEveryStepTheNewValuesAndWhatWasRead) {
    const std::string log = log_of(sample());

    EXPECT_THAT(log, HasSubstr("objective 12.5, damping 0.1, taken"));
    EXPECT_THAT(log, HasSubstr(sample().result.numbers.front().what.what.parameter + ": value = 0.2\n"));
    EXPECT_THAT(log, HasSubstr("kidney.distal_capacity: value times 1\n"));
    EXPECT_THAT(log, HasSubstr(sample().head.data_hash));
    // So does the page that says how the present numbers came about.
    EXPECT_THAT(file_text("docs/calibration.md"), HasSubstr(sample().read_sha256));
}

}  // namespace
}  // namespace magnesia::api::calibrate_test
