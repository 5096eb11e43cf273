// range_test.cpp - the youngest, the oldest and the sickest kidneys, from next to no magnesium to three grams a day.
// SPDX-License-Identifier: Apache-2.0
// tests/model/long/range_test.cpp asks a finer net.
#include "tests/model/range.hpp"

namespace range_test {
namespace {

using namespace magnesia::tests;

TEST(Range, TheEdgesAreFiniteInBalanceAndOrdered) {
    expect_ordered(1, 100, {1, 3000});
    expect_ordered(35, 100, {1, 60, 325, 3000});
    expect_ordered(90, 5, {1, 325, 3000});
    expect_ordered(60, 130, {1, 3000});
}

// Serum is much the same down to 30 mL/min, for nephrons that are left let go more; then it rises, and more on more.
TEST(Range, SickKidneysHoldMoreInPlasma) {
    const auto plasma = [](double egfr, double mg) { return steady_day_of(someone(60, egfr, mg)).plasma; };
    const double healthy = plasma(90, 325), sick = plasma(10, 325);

    EXPECT_NEAR(plasma(30, 325) / healthy, 1, 0.06);
    EXPECT_GT(sick, 1.06 * healthy);
    EXPECT_LT(sick, 1.5 * healthy);
    EXPECT_GT(plasma(10, 1500), 1.4 * plasma(90, 1500));
}

// In the long run fewer nephrons never hold less. Below 150 mg a day the bowel, which failing kidneys leave with fewer
// carriers, loses more of what it sheds than a failing kidney spares (docs/model/covariates.md).
TEST(Range, FewerNephronsNeverHoldLessOnAnyUsualDiet) {
    const auto plasma = [](double egfr, double mg) { return steady_day_of(someone(60, egfr, mg)).plasma; };
    for (const double mg : {150.0, 250.0, 500.0, 1000.0}) {
        double better = 0;
        for (const double egfr : {90.0, 60.0, 30.0, 15.0, 8.0, 5.0}) {
            const double worse = plasma(egfr, mg);
            EXPECT_GT(worse, better - 1e-4) << mg << " mg, eGFR " << egfr;
            better = worse;
        }
    }
}

}  // namespace
}  // namespace range_test
