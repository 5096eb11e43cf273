// free_running_sleep_test.cpp - sleep without hours in bed against published runs of the same model.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/free_running_sleep.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/support.hpp"

namespace free_running_sleep_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;

/// The typical body of that age, without the feedback of melatonin, which the published runs do not have.
parameters<real> aged(double years) {
    scenario::person who = tests::adult();
    who.age_y = years;
    parameters<real> p = typical_parameters(tests::evidence_base(), who);
    p.clock.gate_melatonin = 0;
    return p;
}

constexpr double five_minutes = 5.0 / 60;

/// Midnight of somebody of 30 who sleeps freely by a lamp of 40 lux and no longer drifts.
const clock_state& settled_at_30() {
    static const clock_state at_end = sleep_freely(aged(30), {}, 100, ordinary_midnight).at_end;
    return at_end;
}

TEST(FreeRunningSleep, GivesThePublishedSleepOfAgeThirty) {
    // Skeldon 2023, constants of age 30, day 30: 00:20 to 08:28, temperature least at 04:00.
    const free_sleep slept = sleep_freely(aged(30), {}, 30, settled_at_30());

    EXPECT_NEAR(slept.onset_h, 0.333, five_minutes);
    EXPECT_NEAR(slept.wake_h, 8.467, five_minutes);
    EXPECT_NEAR(slept.temperature_minimum_h, 4.0, five_minutes);
    // and stays there
    EXPECT_NEAR(sleep_freely(aged(30), {}, 300, settled_at_30()).onset_h, 0.333, five_minutes);
}

TEST(FreeRunningSleep, GivesThePublishedSleepOfAgeSixtyFive) {
    // The same at 65: 23:24 to 06:46, temperature least at 02:56. Both runs start alike, as the published ones seem to;
    // this one is still on its way on day 30 and ends nine minutes earlier.
    const free_sleep slept = sleep_freely(aged(65), {}, 30, settled_at_30());

    EXPECT_NEAR(slept.onset_h, 23.4, five_minutes);
    EXPECT_NEAR(slept.wake_h, 6.767, five_minutes);
    EXPECT_NEAR(slept.temperature_minimum_h, 2.933, five_minutes);
}

TEST(FreeRunningSleep, ADimEveningBringsSleepTwoHoursForward) {
    // Published for an evening lamp of 10 lux: 22:08 to 06:25.
    const free_sleep slept = sleep_freely(aged(30), {.evening_lux = 10}, 30, settled_at_30());

    EXPECT_NEAR(slept.onset_h, 22.133, five_minutes);
    EXPECT_NEAR(slept.wake_h, 6.417, five_minutes);
}

TEST(FreeRunningSleep, OfSomebodyWhoNeverTiresNeverComes) {
    parameters<real> p = aged(30);
    p.sleep.production = 0;
    p.sleep.clock_drive = 0;
    const free_sleep slept = sleep_freely(p, {}, 3, ordinary_midnight);

    EXPECT_TRUE(std::isnan(slept.onset_h));
    EXPECT_TRUE(std::isnan(slept.wake_h));
}

TEST(FreeRunningSleep, LightIsThatOfTheDayAtNoonAndOfTheLampAtMidnight) {
    const natural_light light;

    EXPECT_NEAR(light.at(12), 40 + 660 * std::tanh(0.6 * 4.5), 1e-9);  // halfway between dawn and dusk
    EXPECT_NEAR(light.at(0), 40, 0.1);
    EXPECT_NEAR(light.at(48 + 7.5), (700 + 40) / 2.0, 1);
}

}  // namespace
}  // namespace free_running_sleep_test
