// amount_test.cpp - the kinds of milligrams stay apart, and their conversions agree with hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/amount.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace magnesia::scenario::amount_test {
namespace {

TEST(Amount, KindsOfMilligramsNeverConvertIntoEachOtherOrFromANumber) {
    EXPECT_FALSE((std::is_convertible_v<double, elemental_mg>));
    EXPECT_FALSE((std::is_convertible_v<double, compound_mg>));
    EXPECT_FALSE((std::is_constructible_v<elemental_mg, compound_mg>));
    EXPECT_FALSE((std::is_constructible_v<compound_mg, elemental_mg>));
    EXPECT_FALSE((std::is_constructible_v<magnesium_mmol, elemental_mg>));
    EXPECT_FALSE((std::is_convertible_v<elemental_mg, double>));
}

TEST(Amount, OneMillimoleIs24Point305Milligrams) {
    EXPECT_DOUBLE_EQ(to_elemental_mg(magnesium_mmol{1}).value, 24.305);
    EXPECT_DOUBLE_EQ(to_mmol(elemental_mg{243.05}).value, 10);
}

TEST(Amount, ACompoundHoldsItsFraction) {
    EXPECT_DOUBLE_EQ(to_elemental_mg(compound_mg{1000}, 0.141).value, 141);
    EXPECT_DOUBLE_EQ(to_compound_mg(elemental_mg{141}, 0.141).value, 1000);
    EXPECT_DOUBLE_EQ(to_elemental_mg(dose_amount{compound_mg{1000}}, 0.141).value, 141);
    EXPECT_DOUBLE_EQ(to_elemental_mg(dose_amount{elemental_mg{1000}}, 0.141).value, 1000);
}

TEST(Amount, OneMilligramPerDecilitreIs0Point4114MillimolesPerLitre) {
    EXPECT_NEAR(mmol_per_l_from_mg_per_dl(1), 0.4114, 5e-5);  // the factor laboratories print
    EXPECT_NEAR(mg_per_dl_from_mmol_per_l(0.85), 2.066, 5e-4);
    EXPECT_DOUBLE_EQ(mmol_per_l_from_mg_per_dl(mg_per_dl_from_mmol_per_l(0.85)), 0.85);
}

}  // namespace
}  // namespace magnesia::scenario::amount_test
