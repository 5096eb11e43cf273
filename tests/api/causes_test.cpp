// causes_test.cpp - each cause alone: nothing from nothing, the worst first, and magnesium only its own share.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/causes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "tests/api/sample_file.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::causes_test {
namespace {

using testing::HasSubstr;
using testing::Not;

causes_answer of(const std::string& person, const std::string& routine) {
    const sample_file file("s.toml",
                           "schema = \"magnesia.scenario/1\"\n[person]\nage_y = 45\nsex = \"female\"\n"
                           "weight_kg = 68\nheight_cm = 168\negfr_ml_min = 92\n" +
                               person + "[routine]\nzone = \"Europe/Berlin\"\nbed = \"23:00\"\nrise = \"07:00\"\n" +
                               routine + "[run]\nstart = 2026-03-02\ndays = 3\n");
    return find_causes({.from = {.file = file.path(), .regimen = {}, .person_file = {}}});
}

const night_worth& without(const causes_answer& answer, const std::string& id) {
    return std::ranges::find(answer.causes, id, &cause_of_night::id)->without;
}

const causes_answer& troubled() {
    static const causes_answer found =
        of("diet_magnesium_mg = 120\nisi = 22\n",
           "stress = 2\nbedroom = { noise = 1 }\ncaffeine = [{ at = \"21:00\", mg = 200 }]\n");
    return found;
}

TEST(Causes, WhatIsThereCostsSleepAndWhatIsNotCostsNothing) {
    const causes_answer& found = troubled();

    for (const char* id : {"caffeine", "bedroom", "mind", "insomnia"}) {
        EXPECT_LT(without(found, id).insomnia, found.now.insomnia - 0.1) << id;
        EXPECT_GT(without(found, id).asleep, found.now.asleep) << id;
    }
    for (const char* id : {"alcohol", "meal"}) {
        EXPECT_NEAR(without(found, id).insomnia, found.now.insomnia, 1e-6) << id;
    }
}

TEST(Causes, WhatTakesMostComesFirst) {
    const auto& all = troubled().causes;

    EXPECT_TRUE(std::ranges::is_sorted(all, {}, [](const cause_of_night& one) { return one.without.insomnia; }));
}

// Magnesium reaches no more than its own line: on a good diet that is nothing, on a poor one little.
TEST(Causes, MagnesiumHasItsOwnShareOnly) {
    const causes_answer fed = of("diet_magnesium_mg = 420\nisi = 14\n", "");
    const double gained = troubled().now.insomnia - without(troubled(), "magnesium").insomnia;

    EXPECT_NEAR(without(fed, "magnesium").insomnia, fed.now.insomnia, 0.05);
    EXPECT_GT(gained, 0);
    EXPECT_LT(gained, 0.2 * (troubled().now.insomnia - without(troubled(), "insomnia").insomnia));
}

TEST(Causes, TheScreenHasEveryCauseOnce) {
    const std::string text = std::regex_replace(text_of(troubled()), std::regex("\n(?=[a-z])"), " ");

    for (const cause_of_night& one : troubled().causes) EXPECT_THAT(text, HasSubstr(one.name));
    EXPECT_THAT(text, HasSubstr("Nothing here comes from: "));
    EXPECT_THAT(text, HasSubstr("On the side of sleep: the hours of the body clock."));
    EXPECT_THAT(text, HasSubstr("Information, not medical advice."));
    std::istringstream lines(text_of(troubled()));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80u) << line;
}

TEST(Causes, TheJsonIsAsItsSchemaSays) {
    std::ifstream schema(MAGNESIA_SOURCE_DIR "/src/api/schema/causes.json");

    EXPECT_EQ(test_support::wrong_by_schema(nlohmann::json::parse(json_of(troubled())), nlohmann::json::parse(schema)),
              "");
}

}  // namespace
}  // namespace magnesia::api::causes_test
