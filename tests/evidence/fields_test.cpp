// fields_test.cpp - numbers of a table, also those no TOML file can hold.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/fields.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace {

using namespace magnesia;
using evidence::bounds;
using evidence::fields;

/// What reading `value` as a number finds wrong.
std::vector<issue> faults_of(double value, bounds allowed) {
    const tree file{.value = tree::table{{"rate", tree{.value = value, .where = {}}}}, .where = {}};
    std::vector<issue> issues;
    fields(file, "", issues).number("rate", allowed);
    return issues;
}

TEST(Fields, AcceptANumberFromItsLowestToItsHighest) {
    EXPECT_TRUE(faults_of(0, {.low = 0, .high = 2}).empty());
    EXPECT_TRUE(faults_of(2, {.low = 0, .high = 2}).empty());
    EXPECT_EQ(faults_of(-1e-9, {.low = 0, .high = 2}).size(), 1u);
    EXPECT_EQ(faults_of(2.1, {.low = 0, .high = 2}).size(), 1u);
}

TEST(Fields, RefuseWhatIsNoFiniteNumberWhateverTheBounds) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double value : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_EQ(faults_of(value, {}).size(), 1u) << value;
        EXPECT_EQ(faults_of(value, {.low = -infinity, .high = infinity}).size(), 1u) << value;
    }
}

}  // namespace
