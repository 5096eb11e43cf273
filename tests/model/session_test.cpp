// session_test.cpp - when a body is looked at for a session, and what is read off a curve written by hand.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/session.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace session_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;

scenario::timeline trained_at(std::vector<double> hours, double horizon_h) {
    scenario::timeline when{.clock = scenario::clock_in("UTC", {2026, 3, 2}, static_cast<int>(horizon_h / 24), {}),
                            .horizon_h = horizon_h};
    for (const double from : hours) when.training.push_back({.at_h = from, .until_h = from + 1, .work = 0.6});
    return when;
}

TEST(Session, IsTheLastThatIsFollowedForTwoDays) {
    EXPECT_FALSE(last_session_of(trained_at({}, 240)));
    EXPECT_EQ(last_session_of(trained_at({10, 34, 58}, 240))->of.from_h, 58);
    EXPECT_EQ(last_session_of(trained_at({10, 34, 58}, 96))->of.from_h, 34);  // 58 + 1 + 48 is past the end
    EXPECT_EQ(last_session_of(trained_at({70}, 96))->of.from_h, 70);          // there is no other
}

TEST(Session, IsLookedAtWithinTheRunAscending) {
    const auto hours = hours_of(*last_session_of(trained_at({10}, 72)));

    EXPECT_TRUE(std::is_sorted(hours.begin(), hours.end()));
    EXPECT_EQ(std::adjacent_find(hours.begin(), hours.end()), hours.end());
    EXPECT_EQ(hours.back(), 72);
    for (const double wanted : {10.0, 11.0, 35.0, 47.0, 59.0}) {
        EXPECT_NE(std::find(hours.begin(), hours.end(), wanted), hours.end()) << wanted;
    }
}

/// Creatine kinase as a hump of known height: the grid misses no more than a thousandth of it.
TEST(Session, ReadsSorenessPeaksAndWhatWasLost) {
    const auto session = last_session_of(trained_at({10}, 240));
    const auto at = [](double hour) {
        signals<real> s{};
        const double after = std::max(0.0, hour - 11) / 37;
        s.muscle.creatine_kinase = 120 + 900 * after * std::exp(1 - after);
        s.muscle.soreness = hour - 11;
        s.muscle.lactate = hour == 11 ? 4 : 1;
        s.muscle.force = 0.7;
        s.muscle.exertion = hour < 11 ? 6 : 0;
        return s;
    };
    signals<real> rest{};
    rest.muscle.force = 1;

    const auto values = read_session(session, at, {.sweated = 1.5, .cramps = std::log(2)}, rest);

    const auto& ids = session_ids();
    const auto value = [&](const std::string& id) {
        return values.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
    };
    ASSERT_EQ(values.size(), ids.size());
    EXPECT_EQ(value("soreness_24h"), 24);
    EXPECT_EQ(value("soreness_36h"), 36);
    EXPECT_EQ(value("soreness_48h"), 48);
    EXPECT_NEAR(value("creatine_kinase_peak"), 1020, 1);
    EXPECT_NEAR(value("force_deficit"), 30, 1e-12);
    EXPECT_EQ(value("lactate_peak"), 4);
    EXPECT_EQ(value("session_exertion"), 6);
    EXPECT_EQ(value("sweat_magnesium"), 1.5);
    EXPECT_NEAR(value("session_cramps"), 50, 1e-12);
}

TEST(Session, OfARunWithoutTrainingIsABodyAtRest) {
    signals<real> rest{};
    rest.muscle.creatine_kinase = 120;

    const auto values = read_session(
        std::nullopt, [](double) { return signals<real>{}; }, {}, rest);

    EXPECT_EQ(values.size(), session_ids().size());
    EXPECT_EQ(values.at(3), 120);
    EXPECT_EQ(std::count(values.begin(), values.end(), 0.0), static_cast<std::ptrdiff_t>(values.size()) - 1);
}

}  // namespace
}  // namespace session_test
