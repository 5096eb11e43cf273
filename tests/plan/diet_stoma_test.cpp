// diet_stoma_test.cpp - foods for people with an ileostomy: none that may block it, and a question before the rest.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "evidence/files/load_embedded.hpp"
#include "plan/diet_first.hpp"
#include "tests/plan/support.hpp"

namespace magnesia::plan::diet_stoma_test {
namespace {

using testing::advice_of;
using testing::healthy;

diet_advice eating_nothing(const std::vector<std::string>& conditions) {
    scenario::person who = healthy();
    who.diet_magnesium_mg = 1;
    who.is.conditions = conditions;
    return advice_of(who, tests::plain_routine()).value();
}

/// By the numbers of the table of foods; the guide is that of the Academy of Nutrition and Dietetics
/// [academy_ileostomy].
const std::set<std::string> may_block{"12061", "12063", "12014", "12036", "12085", "16090",            // nuts and seeds
                                      "20037", "20137", "20125", "08121", "18075", "11458", "11674"};  // grains, skins

bool may_block_one(const food_change& one) {
    return may_block.count(one.what.food) > 0;
}

TEST(DietStoma, AnIleostomyIsGivenNothingThatMayBlockIt) {
    EXPECT_TRUE(std::ranges::any_of(eating_nothing({}).changes, may_block_one));
    for (const char* name : {"ileostomy", "an ileostomy since 2019"}) {
        const diet_advice advice = eating_nothing({name});

        EXPECT_FALSE(advice.changes.empty()) << name;
        EXPECT_TRUE(std::ranges::none_of(advice.changes, may_block_one)) << name;
    }
}

TEST(DietStoma, WhoseGutMayNotBearFibreIsToldToAskFirst) {
    const diet_advice advice = eating_nothing({"bariatric surgery"});

    EXPECT_NE(advice.ask_first, "");
    EXPECT_EQ(std::ranges::count(advice.notes, advice.ask_first), 1);
    EXPECT_EQ(eating_nothing({}).ask_first, "");
}

}  // namespace
}  // namespace magnesia::plan::diet_stoma_test
