// hypnogram_test.cpp - drawn nights are those of the rates they are drawn from.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/hypnogram.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/error.hpp"

namespace hypnogram_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;

/// Eight hours in bed; stage 1 takes seven minutes.
hypnogram_ground eight_hours(const bed_epoch& always) {
    return {.epochs = std::vector<bed_epoch>(960, always),
            .cycles = {{.quiet_min = 84, .dream_min = 25}, {.quiet_min = 66, .dream_min = 34}},
            .drowsy_h = 0.1167};
}

constexpr bed_epoch usual{
    .falling_asleep = 4, .falling_back = 6, .waking = 0.6, .deep_share = 0.18, .dream_share = 0.22};

/// Mean minutes over many nights.
struct many_nights {
    double latency = 0, awake_later = 0, stage_1 = 0, deep = 0, dream = 0, asleep = 0, awakenings = 0;
};

many_nights mean_of(const hypnogram_ground& from, int nights) {
    many_nights sum;
    for (int i = 0; i < nights; ++i) {
        const hypnogram_minutes one = minutes_of(draw_hypnogram(from, {.seed = static_cast<std::uint64_t>(i)}));
        sum.latency += one.latency / nights;
        sum.awake_later += one.awake_later / nights;
        sum.stage_1 += one.stage_1 / nights;
        sum.deep += one.deep / nights;
        sum.dream += one.dream / nights;
        sum.asleep += one.asleep() / nights;
        sum.awakenings += static_cast<double>(one.awakenings) / nights;
    }
    return sum;
}

TEST(Hypnogram, HasTheMinutesOfItsRates) {
    // Closed form for constant rates: latency 1 / falling; afterwards the share awake tends to waking / (waking +
    // back).
    const many_nights mean = mean_of(eight_hours(usual), 2000);
    constexpr double night_h = 8;
    const double awake_share = 0.6 / 6.6;
    const double after_onset_h = night_h - 0.25;
    const double awake_later_h = awake_share * (after_onset_h - 1 / 6.6);

    EXPECT_NEAR(mean.latency, 15.25, 1.2);  // half an epoch more: awake epochs are whole
    EXPECT_NEAR(mean.awake_later, 60 * awake_later_h, 2.0);
    EXPECT_NEAR(mean.awakenings, 0.6 * (after_onset_h - awake_later_h), 0.2);
    EXPECT_NEAR(mean.deep, 0.18 * mean.asleep, 0.5);
    EXPECT_NEAR(mean.dream, 0.22 * mean.asleep, 0.5);
}

TEST(Hypnogram, OpensEveryStretchOfSleepWithStageOne) {
    const std::vector<sleep_stage> night = draw_hypnogram(eight_hours(usual), {.seed = 5});
    for (std::size_t i = 1; i < night.size(); ++i) {
        if (night[i - 1] == sleep_stage::awake && night[i] != sleep_stage::awake) {
            EXPECT_EQ(night[i], sleep_stage::stage_1) << i;
        }
    }
    EXPECT_EQ(night.front(), sleep_stage::awake);
}

TEST(Hypnogram, DreamsEndCyclesAndDeepSleepComesBefore) {
    bed_epoch undisturbed = usual;
    undisturbed.falling_asleep = 1e6;
    undisturbed.waking = 0;
    const std::vector<sleep_stage> night = draw_hypnogram(eight_hours(undisturbed), {.seed = 1});
    constexpr std::size_t first_cycle = 2 * (84 + 25);
    EXPECT_EQ(night[first_cycle], sleep_stage::dream);  // the last epoch of the first cycle; epoch 0 is awake
    EXPECT_EQ(night[first_cycle + 1], sleep_stage::stage_2);
    std::size_t deep = 0;
    std::size_t last_deep = 0;
    std::size_t first_dream = 0;
    for (std::size_t i = 1; i <= first_cycle; ++i) {
        if (night[i] == sleep_stage::deep) last_deep = i;
        deep += night[i] == sleep_stage::deep ? 1 : 0;
        if (night[i] == sleep_stage::dream && first_dream == 0) first_dream = i;
    }
    EXPECT_EQ(deep, static_cast<std::size_t>(0.18 * first_cycle));
    EXPECT_LT(last_deep, first_dream);
    EXPECT_EQ(first_cycle + 1 - first_dream, static_cast<std::size_t>(0.22 * first_cycle));
}

TEST(Hypnogram, IsTheSameForTheSameLuckAndNotForOther) {
    const hypnogram_ground from = eight_hours(usual);
    EXPECT_EQ(draw_hypnogram(from, {.seed = 3}), draw_hypnogram(from, {.seed = 3}));
    EXPECT_NE(draw_hypnogram(from, {.seed = 3}), draw_hypnogram(from, {.seed = 4}));
}

TEST(Hypnogram, BearsNightsWithoutSleepAndWithoutTime) {
    const hypnogram_ground awake = eight_hours({});
    EXPECT_EQ(minutes_of(draw_hypnogram(awake, {})).latency, 480);
    EXPECT_EQ(minutes_of(draw_hypnogram(awake, {})).asleep(), 0);
    EXPECT_TRUE(draw_hypnogram({.epochs = {}, .cycles = awake.cycles, .drowsy_h = 0.1}, {}).empty());
    EXPECT_THROW(draw_hypnogram({.epochs = awake.epochs, .cycles = {}, .drowsy_h = 0.1}, {}), internal_error);
    // shares that would fill more than the night
    const bed_epoch full{.falling_asleep = 9, .falling_back = 9, .waking = 0, .deep_share = 0.6, .dream_share = 0.6};
    const hypnogram_minutes minutes = minutes_of(draw_hypnogram(eight_hours(full), {}));
    EXPECT_EQ(minutes.latency + minutes.asleep() + minutes.awake_later, 480);
}

}  // namespace
}  // namespace hypnogram_test
