// published_values_test.cpp - the typical person against rows of the owners' manifest with role `calibrate`.
// SPDX-License-Identifier: Apache-2.0
// Each row is named in docs/validation.md, also those this version misses and why; intervals are those of the manifest.
#include <gtest/gtest.h>

#include "tests/model/experiment.hpp"

namespace published_values_test {
namespace {

using namespace magnesia;
using namespace magnesia::tests;

constexpr double meal_mg = 36.5;  // 1.5 mmol, the basal meal of Fine 1991

/// Single doses on a day without other food, six days of collection.
arm study_day(std::vector<sip> sips) {
    return {.who = adult(), .days = 7, .diet_share = 0, .sips = std::move(sips), .infusion_mmol = 0};
}

TEST(PublishedValues, SeventyMilligramsFasting_Sabatier2003) {
    const double share = absorbed_share(study_day({{8, 70, false}}));
    EXPECT_GT(share, 0.40);
    EXPECT_LT(share, 0.56);
}

TEST(PublishedValues, AMealHelps_Sabatier2002) {
    const double alone = absorbed_share(study_day({{8, 55, false}}));
    const double with_meal = absorbed_share(study_day({{8, 55, true}}));
    EXPECT_GT(alone, 0.407);
    EXPECT_LT(alone, 0.507);
    RecordProperty("ratio", std::to_string(with_meal / alone));
    EXPECT_GT(with_meal / alone, 1.0);
    EXPECT_LT(with_meal / alone, 1.2);
}

TEST(PublishedValues, SmallDosesAreAbsorbedBetterThanLargeOnes_Sabatier2011) {
    std::vector<sip> seven;
    for (int i = 0; i < 7; ++i) seven.push_back({8.0 + 2 * i, 18, false});
    const double divided = absorbed_share(study_day(seven));
    const double twice = absorbed_share(study_day({{8, 63, false}, {20, 63, false}}));
    EXPECT_GT(divided, 0.447);
    EXPECT_LT(divided, 0.567);
    EXPECT_GT(divided / twice, 1.1);
}

TEST(PublishedValues, TheDoseCurveFallsAndTheAmountRises_Fine1991) {
    double last_share = 1;
    double last_amount = 0;
    for (const double added_mmol : {0.0, 5.0, 10.0, 20.0, 40.0}) {
        const double mg = meal_mg + added_mmol * 24.305;
        const double share = absorbed_share(study_day({{8, mg, true}}));
        EXPECT_LT(share, last_share) << added_mmol;
        EXPECT_GT(share * mg, last_amount) << added_mmol;
        last_share = share;
        last_amount = share * mg;
    }
    EXPECT_GT(last_share, 0.08);
    EXPECT_LT(last_share, 0.14);
}

TEST(PublishedValues, AHabitualDietGivesANormalSerumAndUrine) {
    const arm_result day = result_of({.who = adult(), .days = 1});
    EXPECT_GT(day.plasma, 0.795);
    EXPECT_LT(day.plasma, 0.875);
    EXPECT_GT(day.urine, 3.5);
    EXPECT_LT(day.urine, 5.0);
}

TEST(PublishedValues, AnInfusionIsExcretedWithinADay_LoadTest1994) {
    const arm_result with = result_of({.who = adult(), .days = 1, .infusion_mmol = 30, .infusion_start_h = 0});
    const arm_result without = result_of({.who = adult(), .days = 1});
    const double retained = 100 * (1 - (with.urine - without.urine) / 30);
    EXPECT_GT(retained, -5);
    EXPECT_LT(retained, 18);
}

TEST(PublishedValues, SerumFallsInThreeWeeksWithoutMagnesium_Fatemi1991) {
    const arm_result before = result_of({.who = adult(), .days = 1});
    const arm_result after = result_of({.who = adult(), .days = 21, .diet_share = 9.0 / 325});
    const double fall = before.plasma - after.plasma;
    EXPECT_GT(fall, 0.80 - 0.66);
    EXPECT_LT(fall, 0.80 - 0.56);
}

arm supplemented(double mg, int weeks) {
    arm a{.who = adult(), .days = 7 * weeks};
    for (int day = 0; day < a.days; ++day) {
        for (const double hour : {7.5, 12.5, 19.0}) a.sips.push_back({24.0 * day + hour, mg, false});
    }
    return a;
}

TEST(PublishedValues, ThreeTimes117And150MilligramsForHalfAYear_Joris2016_Schutten2022) {
    const arm_result bare = result_of({.who = adult(), .days = 7 * 24});
    const arm_result joris = result_of(supplemented(117, 24));
    const arm_result schutten = result_of(supplemented(150, 24));

    EXPECT_GT(joris.last_day_urine - bare.last_day_urine, 1.22);
    EXPECT_LT(joris.last_day_urine - bare.last_day_urine, 2.93);
    EXPECT_GT(joris.plasma - bare.plasma, 0.00);
    EXPECT_LT(joris.plasma - bare.plasma, 0.04);
    EXPECT_GT(schutten.last_day_urine - bare.last_day_urine, 2.23);
    EXPECT_LT(schutten.last_day_urine - bare.last_day_urine, 4.01);
    EXPECT_GT(schutten.plasma - bare.plasma, 0.02);
    EXPECT_LT(schutten.plasma - bare.plasma, 0.06);
}

}  // namespace
}  // namespace published_values_test
