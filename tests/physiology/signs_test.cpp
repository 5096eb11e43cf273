// signs_test.cpp - deficiency and overload as indices: by hand, order, limits, enzymes, age and advice.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/signs.hpp"

#include <gtest/gtest.h>

#include "tests/physiology/any_numbers.hpp"

namespace signs_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;
using number = scalar<double>;

/// What the module reads, in a replete person.
struct upstream {
    struct {
        number plasma_total = 0.86, cell_lack = 0, shortage = 0;
    } magnesium_pools;
};

/// The numbers of data/parameters/signs.toml, the gate open.
const signs::parameters<N> numbers{.complex_half = 0.1,
                                   .low_start = 0.85,
                                   .low_depth = 0.3,
                                   .cell_drop = 0.9,
                                   .largest = 0.98,
                                   .hidden = 0.01,
                                   .gate_age = 1,
                                   .older = 1,
                                   .high_start = 1.1,
                                   .high_depth = 2.4,
                                   .advice_half = 0.2};

signs::signals<N> at(double plasma, double shortage = 0, double age_over_70 = 0,
                     const signs::parameters<N>& p = numbers) {
    upstream s;
    s.magnesium_pools = {.plasma_total = plasma, .cell_lack = shortage, .shortage = shortage};
    return signs::signal<N>({}, s, {.age_over_70 = age_over_70}, p);
}

/// A lack that has reached plasma and cells alike.
signs::signals<N> both_at(double plasma, const signs::parameters<N>& p = numbers) {
    return at(plasma, (0.85 - plasma) / 0.9, 0, p);
}

TEST(SignsModule, OfARepletePersonAreNone) {
    const auto s = at(0.9);

    EXPECT_EQ(s.lack.raw(), 0);
    EXPECT_EQ(s.overload.raw(), 0);
    EXPECT_EQ(s.reactions.raw(), 1);
    EXPECT_NEAR(s.any_low.raw(), 0.01, 1e-15);  // what nobody told
    EXPECT_LT(s.doctor.raw(), 0.01);
}

TEST(SignsModule, ALackIsAHalfWhereSignsStandAndSubtleAbove) {
    // (0.85 - plasma) / 0.3 to the fourth, over one more than itself.
    EXPECT_NEAR(both_at(0.55).lack.raw(), 0.5, 1e-12);
    EXPECT_NEAR(both_at(0.75).lack.raw(), (1.0 / 81) / (1 + 1.0 / 81), 1e-12);
    EXPECT_NEAR(both_at(0.25).lack.raw(), 16.0 / 17, 1e-12);
    EXPECT_LT(both_at(0.75).any_low.raw(), 0.03);
    EXPECT_GT(both_at(0.3).any_low.raw(), 0.9);
}

TEST(SignsModule, PlasmaAndCellsAreTwoWitnessesOfOneLack) {
    // Either alone counts half: 0.6 mmol/L of plasma, or two thirds of what cells hold.
    EXPECT_NEAR(at(0.25).lack.raw(), 0.5, 1e-12);
    EXPECT_NEAR(at(0.9, 2.0 / 3).lack.raw(), 0.5, 1e-12);
    EXPECT_NEAR(at(0.7, 0.5).lack.raw(), 0.5, 1e-12);  // 0.15 + 0.45 = 0.6
    EXPECT_GT(at(0.7, 0.2).lack.raw(), at(0.7).lack.raw());
}

TEST(SignsModule, OverloadIsAHalfInTheBandInWhichReflexesAreLost) {
    // Jahnen-Dechent 2012, table 7: reflexes lost at 2.5 to 5 mmol/L, breathing failure from 5.
    EXPECT_EQ(at(1.1).overload.raw(), 0);
    EXPECT_NEAR(at(3.5).overload.raw(), 0.5, 1e-12);
    EXPECT_LT(at(2).overload.raw(), 0.05);
    EXPECT_GT(at(6).overload.raw(), 0.9);
    EXPECT_GT(at(6).doctor.raw(), 0.9);
}

TEST(SignsModule, NoSideGetsBetterAwayFromTheReference) {
    for (double level = 0.02; level < 8; level += 0.02) {
        EXPECT_GE(at(level - 0.02).lack.raw(), at(level).lack.raw()) << level;
        EXPECT_LE(at(level - 0.02).overload.raw(), at(level).overload.raw()) << level;
        EXPECT_EQ(at(level).lack.raw() * at(level).overload.raw(), 0) << level;
    }
}

TEST(SignsModule, EnzymesHardlyNoticeUntilALackIsSevere) {
    EXPECT_NEAR(at(0.8, 0.1).reactions.raw(), 0.99, 1e-12);             // 0.9 * 1.1 / 1.0
    EXPECT_NEAR(at(0.8, 0.5).reactions.raw(), 0.5 * 1.1 / 0.6, 1e-12);  // 8 % less
    EXPECT_EQ(at(0.8, 1).reactions.raw(), 0);
    EXPECT_NEAR(at(0.8, -0.1).reactions.raw(), 1.1 * 1.1 / 1.2, 1e-12);  // next to no more in full cells
    auto full = numbers;
    full.complex_half = 0;
    EXPECT_EQ(at(0.8, 0.5, 0, full).reactions.raw(), 1);  // the law taken away
}

TEST(SignsModule, AgeDoublesWhatNobodyToldAndNothingElse) {
    auto shut = numbers;
    shut.gate_age = 0;

    EXPECT_NEAR(at(0.9, 0, 1).any_low.raw(), 0.02, 1e-12);
    EXPECT_EQ(at(0.9, 0, 1).lack.raw(), 0);
    EXPECT_EQ(at(0.9, 0, 1, shut).any_low.raw(), at(0.9).any_low.raw());
}

TEST(SignsModule, SignsCallForADoctorUnlessALackBringsNone) {
    auto without = numbers;
    without.largest = 0;

    EXPECT_GT(both_at(0.55).doctor.raw(), 0.8);
    EXPECT_GT(at(0.86, 0.1).doctor.raw(), at(0.86).doctor.raw());
    EXPECT_EQ(at(0.55, 0, 0, without).doctor.raw(), at(0.9, 0, 0, without).doctor.raw());
}

RC_GTEST_PROP(SignsModule, StayFiniteAndSharesWhateverTheNumbersAre, ()) {
    const auto p = tests::any_parameters<signs::parameters<N>>();
    upstream s;
    s.magnesium_pools = {
        .plasma_total = tests::any_positive(), .cell_lack = tests::any_share(), .shortage = tests::any_share()};
    const auto said = signs::signal<N>({}, s, {.age_over_70 = 1}, p);

    RC_ASSERT(tests::first_not_finite(said) == "");
    for (const number share : {said.lack, said.overload, said.any_low, said.doctor})
        RC_ASSERT(share.raw() >= 0 && share.raw() <= 1);
}

}  // namespace
}  // namespace signs_test
