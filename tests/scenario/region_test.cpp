// region_test.cpp - a region by its own name or a country's, and nothing by a guess.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/region.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace magnesia::scenario::region_test {
namespace {

TEST(Region, IsNamedByItselfOrByACountryOfIt) {
    EXPECT_EQ(region_named("eu"), "eu");
    EXPECT_EQ(region_named("Austria"), "eu");
    EXPECT_EQ(region_named("New Zealand"), "new_zealand");
    EXPECT_EQ(region_named("USA"), "us");
    EXPECT_EQ(region_named("Sweden"), "nordic");
    EXPECT_EQ(region_named("Germany"), "germany");  // whose own institute says less than the EU's
    EXPECT_EQ(region_named("South Africa"), "other");
    EXPECT_EQ(region_named("austrai"), "");
    EXPECT_EQ(region_named("berlin"), "");  // taken for another place it would lose the limit of the EU
    EXPECT_EQ(region_named(""), "");
}

TEST(Region, EveryNameLeadsToAKnownOne) {
    for (const std::string& name : names_of_regions()) {
        EXPECT_NE(std::ranges::find(known_regions, region_named(name)), known_regions.end()) << name;
    }
}

}  // namespace
}  // namespace magnesia::scenario::region_test
