// example_answers_test.cpp - the answers in examples/answers are what the program says today.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "apps/program.hpp"

namespace magnesia::apps::example_answers_test {
namespace {

using nlohmann::json;

const std::filesystem::path root = MAGNESIA_SOURCE_DIR;
constexpr const char* advice = "when the change is meant, run scripts/example_answers.sh";

std::string committed(const std::string& name) {
    std::ifstream file(root / "examples/answers" / name, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

/// The answers of the program as it is, in a folder of their own.
void write_again(const scratch& place) {
    const std::string command = fmt::format("'{}' '{}' '{}'", (root / "scripts/example_answers.sh").string(),
                                            program_path(), place.folder().string());
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
}

bool changes_with_any_edit(const std::string& key) {
    return key == "version" || key == "model_hash" || key == "data_hash";
}

bool is_close(double now, double then) {
    constexpr double relative = 1e-6;
    constexpr double noise = 1e-10;  // rounding of sums that should be 0
    return std::abs(now - then) <= relative * std::abs(then) + noise;
}

/// Places where two answers differ, as JSON pointers.
void differences(const json& now, const json& then, const std::string& at, std::vector<std::string>& found) {
    const bool is_same_type = now.type() == then.type() || (now.is_number() && then.is_number());
    if (!is_same_type || now.size() != then.size()) {
        found.push_back(at);
    } else if (now.is_number()) {
        if (!is_close(now.get<double>(), then.get<double>())) found.push_back(at);
    } else if (now.is_object()) {
        for (const auto& [key, value] : then.items()) {
            if (changes_with_any_edit(key)) continue;
            if (!now.contains(key)) found.push_back(at + '/' + key);
            if (now.contains(key)) differences(now[key], value, at + '/' + key, found);
        }
    } else if (now.is_array()) {
        for (std::size_t i = 0; i < now.size(); ++i) differences(now[i], then[i], at + '/' + std::to_string(i), found);
    } else if (now != then) {
        found.push_back(at);
    }
}

std::vector<std::string> differences(const json& now, const json& then) {
    std::vector<std::string> found;
    differences(now, then, "", found);
    return found;
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

    EXPECT_EQ(place.names(),
              (std::vector<std::string>{"calibrate.json", "check.json", "cite.json", "compare.json", "diary.json",
                                        "evidence.json", "foods.json", "forms.json", "hypnogram.json", "label.json",
                                        "links.json", "new.toml", "plan.json", "qualify.json", "simulate.json",
                                        "validate.txt", "why.json"}));
    for (const char* name : {"compare.json", "diary.json", "foods.json", "simulate.json", "why.json", "forms.json",
                             "label.json", "links.json", "qualify.json", "calibrate.json", "check.json", "cite.json",
                             "evidence.json", "plan.json", "hypnogram.json"}) {
        const auto found = differences(json::parse(place.read(name)), json::parse(committed(name)));
        EXPECT_TRUE(found.empty()) << name << " differs in " << found.size() << " places, first " << found.front()
                                   << "; " << advice;
    }
    for (const char* name : {"validate.txt", "new.toml"}) EXPECT_EQ(place.read(name), committed(name)) << advice;
}

}  // namespace
}  // namespace magnesia::apps::example_answers_test
