// example_answers_test.cpp - the answers in examples/answers are what the program says today.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "apps/program.hpp"
#include "tests/support/answer_differences.hpp"

namespace magnesia::apps::example_answers_test {
namespace {

using nlohmann::json;
using test_support::differences;

const std::filesystem::path root = MAGNESIA_SOURCE_DIR;
constexpr const char* advice = "when the change is meant, run scripts/example_answers.sh";
constexpr const char* judged_elsewhere = "calibrate.json qualify.json";  // they take long, and tests of `api` have them

std::string committed(const std::string& name) {
    std::ifstream file(root / "examples/answers" / name, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

/// The answers of the program as it is, in a folder of their own.
void write_again(const scratch& place) {
    const std::string command = fmt::format("'{}' '{}' '{}' {}", (root / "scripts/example_answers.sh").string(),
                                            program_path(), place.folder().string(), judged_elsewhere);
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
}

TEST(ExampleAnswers, TheComparisonNoticesWhatItMust) {
    const json then = json::parse(R"({"a": [1.0, null], "b": "x", "version": "1"})");

    EXPECT_TRUE(differences(json::parse(R"({"a": [1.0000005, null], "b": "x", "version": "2"})"), then).empty());
    EXPECT_EQ(differences(json::parse(R"({"a": [1.000002, null], "b": "x", "version": "1"})"), then).size(), 1u);
    EXPECT_EQ(differences(json::parse(R"({"a": [1.0, 0], "b": "x", "version": "1"})"), then).size(), 1u);
    EXPECT_EQ(differences(json::parse(R"({"a": [1.0], "b": "x", "version": "1"})"), then).size(), 1u);
    EXPECT_EQ(differences(json::parse(R"({"a": [1.0, null], "c": "x", "version": "1"})"), then).size(), 1u);
    EXPECT_EQ(differences(json::parse(R"({"a": [1.0, null], "b": "y", "version": "1"})"), then).size(), 1u);
}

TEST(ExampleAnswers, AreWhatTheProgramSaysToday) {
    const scratch place;
    write_again(place);

    EXPECT_EQ(place.names(), (std::vector<std::string>{"causes.json", "check.json", "cite.json", "compare.json",
                                                       "diary.json", "evidence.json", "foods.json", "forms.json",
                                                       "hypnogram.json", "label.json", "links.json", "new.toml",
                                                       "plan.json", "simulate.json", "validate.txt", "why.json"}));
    for (const char* name :
         {"compare.json", "diary.json", "foods.json", "simulate.json", "why.json", "forms.json", "label.json",
          "links.json", "check.json", "cite.json", "evidence.json", "plan.json", "hypnogram.json", "causes.json"}) {
        EXPECT_EQ(test_support::apart_from_example(json::parse(place.read(name)), name), "");
    }
    for (const char* name : {"validate.txt", "new.toml"}) EXPECT_EQ(place.read(name), committed(name)) << advice;
}

}  // namespace
}  // namespace magnesia::apps::example_answers_test
