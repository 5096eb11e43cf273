// recomputed_test.cpp - published pooled results come out again from the studies that their reviews show.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/recomputed.hpp"

#include <gtest/gtest.h>

#include <map>

#include "evidence/trials/trial_library.hpp"

namespace recomputed_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::synthesis;

reviewed_study study(double value, double se) {
    reviewed_study s;
    s.value = value;
    s.se = se;
    return s;
}

TEST(Recomputed, UsesTheModelThatTheReviewNames) {
    review of;
    pooled_result published;
    published.of = {study(1, 1), study(5, 2)};
    published.value = 1.8;
    published.model = "fixed_effect";

    const recomputed_result ours = recompute(of, published);

    EXPECT_DOUBLE_EQ(ours.ours, (1 / 1.0 + 5 / 4.0) / (1 / 1.0 + 1 / 4.0));
    EXPECT_TRUE(ours.agrees);
    published.value = 2.5;
    EXPECT_FALSE(recompute(of, published).agrees);
}

TEST(Recomputed, AStudyWithoutEventsSaysNothingOfARatio) {
    review of;
    pooled_result published;
    published.measure = effect_measure::risk_ratio;
    published.model = "fixed_effect";
    reviewed_study some;
    some.n = 100;
    some.n_control = 100;
    some.events = 10;
    some.events_control = 20;
    reviewed_study none = some;
    none.events = none.events_control = 0;
    published.of = {some, none, some};
    published.value = 0.5;

    EXPECT_NEAR(recompute(of, published).ours, 0.5, 1e-12);
}

/// Each result of the library whose studies are all shown, against what was printed. The one that differs is pooled by
/// its authors by another method (Peto), and its file says so.
TEST(Recomputed, OursAgreeWithThePublishedOnes) {
    const trial_library library = load_trial_library();
    std::map<std::string, int> differing;

    const std::vector<recomputed_result> all = recompute_all(library.reviews);

    EXPECT_GE(all.size(), 8U);
    for (const recomputed_result& one : all) {
        if (!one.agrees) ++differing[one.of->id];
    }
    EXPECT_EQ(differing, (std::map<std::string, int>{{"teo1991", 1}}));
}

}  // namespace
}  // namespace recomputed_test
