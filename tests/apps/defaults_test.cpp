// defaults_test.cpp - what is taken where nothing is said is one thing in the program, its help and the library.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <regex>

#include "api/compare/compare.hpp"
#include "api/simulate/json_simulate.hpp"
#include "api/simulate/simulate.hpp"
#include "apps/program.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::defaults_test {
namespace {

std::string out_of(const std::vector<std::string>& words) {
    const scratch place;
    const ended result = run(place, words);
    EXPECT_EQ(result.code, 0) << result.err;
    return result.out;
}

/// The number in brackets that the help of a verb shows behind an option.
std::string said_in_help(const std::string& verb, const std::string& option) {
    const std::string help = std::regex_replace(out_of({verb, "--help"}), std::regex("\\s+"), " ");
    std::smatch found;
    const std::regex form(option + " [^(]*\\(([0-9e.-]+)\\)");
    return std::regex_search(help, found, form) ? found[1].str() : "not said";
}

TEST(Defaults, TheProgramWithoutOptionsAnswersAsTheLibraryWithoutWishes) {
    const std::string line = "200 mg elemental citrate at 22:00 for 1 d, fasting";

    const std::string program = out_of({"simulate", line, "--json"});

    EXPECT_EQ(
        program,
        api::json_of(*api::simulate(
            {.from = {.file = {}, .regimen = line, .person_file = {}}, .threads = 2, .progress = {}, .stop = {}})));
    EXPECT_EQ(program,
              out_of({"simulate", line, "--json", "--draws", said_in_help("simulate", "--draws"), "--seed",
                      said_in_help("simulate", "--seed"), "--accuracy", said_in_help("simulate", "--accuracy")}));
}

TEST(Defaults, TheHelpOfEveryVerbSaysThoseOfTheLibrary) {
    const api::simulate_request alone{};
    const api::compare_request beside{};

    EXPECT_EQ(said_in_help("simulate", "--draws"), std::to_string(alone.draws));
    EXPECT_EQ(said_in_help("simulate", "--seed"), std::to_string(alone.seed));
    EXPECT_EQ(said_in_help("compare", "--draws"), std::to_string(beside.draws));
    EXPECT_EQ(said_in_help("compare", "--seed"), std::to_string(beside.seed));
    EXPECT_EQ(std::stod(said_in_help("simulate", "--accuracy")), alone.accuracy.asked);
    EXPECT_EQ(std::stod(said_in_help("compare", "--accuracy")), beside.accuracy.asked);
}

}  // namespace
}  // namespace magnesia::apps::defaults_test
