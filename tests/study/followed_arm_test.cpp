// followed_arm_test.cpp - arms of bodies that cannot be followed, and of none: a cause each, and nothing read.
// SPDX-License-Identifier: Apache-2.0
#include "study/followed_arm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/body/body_lanes.hpp"
#include "tests/model/support.hpp"

namespace magnesia::study::followed_arm_test {
namespace {

using tests::body_without_plasma;

scenario::protocol_arm three_days() {
    return {.name = "arm",
            .what = {.who = tests::adult(), .day = tests::plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 3}}};
}

std::vector<followed_body> followed(const scenario::protocol_arm& arm, const std::vector<model::body_of>& bodies) {
    return follow_bodies(arm, {}, bodies, tests::dissolved_products(0.12), model::body_lanes().front());
}

TEST(FollowedArm, OfNoBodiesNothingIsFollowed) {
    scenario::protocol_arm sleepless = three_days();
    sleepless.what.who.isi = 18;  // goes by the nights of the first body
    EXPECT_TRUE(followed(sleepless, {}).empty());
}

// By itself, by the nights behind a said index, and by the diary of a therapy.
TEST(FollowedArm, ABodyThatCannotBeFollowedHasItsCause) {
    scenario::protocol_arm plain = three_days();
    scenario::protocol_arm sleepless = plain;
    sleepless.what.who.isi = 18;
    scenario::protocol_arm in_therapy = plain;
    in_therapy.what.day.therapy = scenario::insomnia_therapy{.from_day = 2, .weeks = 1};
    for (const scenario::protocol_arm& arm : {plain, sleepless, in_therapy}) {
        const std::vector<followed_body> all = followed(arm, {body_without_plasma, body_without_plasma});
        ASSERT_EQ(all.size(), 2u);
        for (const followed_body& one : all) {
            EXPECT_FALSE(one.went);
            EXPECT_THAT(one.failure, testing::HasSubstr("plasma"));
        }
    }
}

}  // namespace
}  // namespace magnesia::study::followed_arm_test
