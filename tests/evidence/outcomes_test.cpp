// outcomes_test.cpp - the outcome ids others rely on are there; each rule broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace outcomes_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

TEST(Outcomes, HoldEverySeriesTheAnswersPromise) {  // docs/contracts.md 7 and 8
    const auto all = load_outcomes();
    for (const char* id :
         {"plasma_magnesium_total", "plasma_magnesium_ionised", "urine_magnesium_rate", "urine_magnesium_cumulative",
          "urine_magnesium_24h", "faeces_magnesium_cumulative", "absorbed_magnesium_cumulative", "stool_water_rate"}) {
        EXPECT_NE(find_outcome(all, id), nullptr) << id;
    }
    EXPECT_EQ(find_outcome(all, "plasma_magnesium_total")->unit, mmol / litre);
    EXPECT_EQ(find_outcome(all, "urine_magnesium_rate")->unit, mmol / hour);
    EXPECT_EQ(find_outcome(all, "stool_water_rate")->unit, gram / hour);
    EXPECT_EQ(find_outcome(all, "stool_water_rate")->direction, better::lower);
    EXPECT_EQ(find_outcome(all, "magnesium"), nullptr);
}

TEST(Outcomes, NamePoolsAsModuleAndPool) {
    int pools = 0;
    for (const outcome& o : load_outcomes()) {
        if (o.pool.empty()) continue;
        ++pools;
        EXPECT_EQ(std::count(o.pool.begin(), o.pool.end(), '.'), 1) << o.id;
    }
    EXPECT_GE(pools, 12);
}

const std::string good_file = R"(schema = "magnesia.outcomes/1"
[[outcome]]
id = "plasma"
label = "Plasma"
unit = "mmol/L"
resolution = 1e-5
system = "blood"
better = "none"
description = "words"
[[outcome]]
id = "urine"
label = "Urine"
unit = "mmol/h"
resolution = 1
system = "kidney"
better = "lower"
description = "words"
pool = "kidney.urine"
)";

std::string broken(std::string_view old_part, std::string_view new_part) {
    std::vector<issue> issues;
    parse_outcomes(parse_toml(replaced(good_file, old_part, new_part), "o.toml"), issues);
    return sentences(issues);
}

TEST(Outcomes, SayWhichWayIsBetter) {
    for (const char* written : {"lower", "higher", "none"}) {
        std::vector<issue> issues;
        const std::string file = replaced(good_file, "\"lower\"", '"' + std::string(written) + '"');
        const auto all = parse_outcomes(parse_toml(file, "o.toml"), issues);

        EXPECT_EQ(sentences(issues), "");
        EXPECT_EQ(word(all.at(1).direction), written);
    }
    EXPECT_EQ(word(better::lower), "lower");
    EXPECT_EQ(word(better::higher), "higher");
}

TEST(Outcomes, EachRuleCatchesItsFault) {
    EXPECT_EQ(broken("words", "words"), "");
    EXPECT_TRUE(
        contains(broken("id = \"urine\"", "id = \"plasma\""), "o.toml:11:6: outcome[2].id = \"plasma\" stands twice"));
    EXPECT_TRUE(contains(broken("id = \"urine\"", "id = \"Urine\""), "is not an identifier"));
    EXPECT_TRUE(contains(broken("mmol/L", "mg/dL"), "is not written in canonical units"));
    EXPECT_TRUE(contains(broken("unit = \"mmol/L\"\n", ""), "outcome[1].unit is missing"));
    EXPECT_TRUE(contains(broken("resolution = 1e-5\n", ""), "outcome[1].resolution is missing"));
    EXPECT_TRUE(contains(broken("resolution = 1e-5", "resolution = 0"), "outcome[1].resolution = 0 is out of range"));
    EXPECT_TRUE(contains(broken("\"kidney\"", "\"kidny\""), "did you mean `kidney`?"));
    EXPECT_TRUE(contains(broken("\"lower\"", "\"less\""), "allowed: \"lower\", \"higher\", \"none\""));
    EXPECT_TRUE(contains(broken("description = \"words\"\n", ""), "description is missing"));
    EXPECT_TRUE(contains(broken("label = \"Plasma\"", "label = \"\""), "label = \"\" is empty"));
    EXPECT_TRUE(contains(broken("pool", "pol"), "did you mean `pool`?"));
    EXPECT_TRUE(contains(broken("magnesia.outcomes/1", "magnesia.outcomes/2"), "is not the schema read here"));
}

}  // namespace
}  // namespace outcomes_test
