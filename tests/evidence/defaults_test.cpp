// defaults_test.cpp - the adult assumed when nothing is said, and the rule that every choice has its reason.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/defaults.hpp"

#include <gtest/gtest.h>

#include "evidence/files/embedded.hpp"
#include "tests/evidence/support.hpp"

namespace defaults_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

std::string broken(std::string_view old_part, std::string_view new_part) {
    std::vector<issue> issues;
    const std::string text(*embedded_file("data/defaults.toml"));
    parse_defaults(parse_toml(replaced(text, old_part, new_part), "d.toml"), issues);
    return sentences(issues);
}

TEST(Defaults, AreAnOrdinaryAdultAndDay) {
    const default_adult adult = load_defaults();

    EXPECT_EQ(adult.who.who.age_y, 45.0);
    EXPECT_EQ(adult.who.who.sex, scenario::biological_sex::female);
    EXPECT_EQ(adult.who.who.diet_magnesium_mg, 256.0);
    ASSERT_TRUE(adult.who.who.egfr_ml_min.has_value());
    EXPECT_EQ(adult.who.day.zone, "UTC");
    ASSERT_EQ(adult.who.day.meals.size(), 3U);
    double shares = 0.0;
    for (const auto& meal : adult.who.day.meals) shares += meal.share;
    EXPECT_NEAR(shares, 1.0, 1e-12);
}

TEST(Defaults, EachRuleCatchesItsFault) {
    EXPECT_EQ(broken("age_y = 45", "age_y = 46"), "");
    EXPECT_TRUE(contains(broken("key = \"person.age_y\"", "key = \"person.age\""), "person.age_y has no [[reason]]"));
    EXPECT_TRUE(contains(broken("key = \"person.age_y\"", "key = \"person.age\""), "did you mean `person.age_y`?"));
    EXPECT_TRUE(contains(broken("sources = [\"nhanes2018\"]\n", ""), "sources is missing"));
    EXPECT_TRUE(contains(broken("provenance = \"assumption\"", "provenance = \"assumed\""), "is not known"));
    EXPECT_TRUE(contains(broken("age_y = 45", "age_y = 700"), "age_y"));
}

}  // namespace
}  // namespace defaults_test
