// readings_test.cpp - what is read off an arm against what the arm's own totals and the parameters say.
// SPDX-License-Identifier: Apache-2.0
#include "study/readings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/error.hpp"
#include "evidence/base/vocabulary.hpp"
#include "model/body/body_lanes.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "tests/model/support.hpp"

namespace magnesia::study::readings_test {
namespace {

using tests::adult;
using tests::evidence_base;

scenario::protocol_arm arm_of(const std::string& dose, int days) {
    scenario::protocol_arm arm{
        .name = "arm",
        .what = {.who = adult(), .day = tests::plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}}};
    if (!dose.empty()) arm.what.doses.push_back(scenario::parse_dose(dose, evidence::load_vocabulary()));
    return arm;
}

followed_arm followed(const std::string& dose, int days, const std::set<int>& watched) {
    return follow_arm(arm_of(dose, days), watched, evidence_base(), tests::dissolved_products(0.12),
                      model::body_lanes().front());
}

double read(const std::string& what, const followed_arms& arms, int day = 1, double hours = 24) {
    return read_row({.row = "row",
                     .read = what,
                     .arm = "arm",
                     .arms = {},
                     .against = {},
                     .day = day,
                     .against_day = day,
                     .hours = hours,
                     .rows = {},
                     .note = {}},
                    arms)
        .value;
}

TEST(Readings, WhatIsKeptAndWhatIsInUrineMakeTheLoad) {
    followed_arms arms;
    arms.emplace("arm", followed("30 mmol by vein over 8 h at 08:00", 3, {1, 2}));
    const followed_arm& arm = arms.at("arm");
    const auto lost = [&](world which) {
        return arm.at("total.kidney.urine", 32, which) - arm.at("total.kidney.urine", 8, which);
    };

    const double in_urine = read("share_in_urine", arms);

    EXPECT_NEAR(in_urine, 100 * (lost(world::with_regimen) - lost(world::without_regimen)) / 30, 1e-9);
    EXPECT_NEAR(in_urine + read("share_kept", arms), 100, 1e-12);
    EXPECT_GT(in_urine, 50);
}

TEST(Readings, TheCourseOfAnInfusionIsReadAtHoursFromItsBeginning) {
    followed_arms arms;
    arms.emplace("arm", followed("30 mmol by vein over 8 h at 08:00", 3, {1, 2, 3}));
    const followed_arm& arm = arms.at("arm");
    const auto said = [&](const std::string& id, double hour) { return arm.at(id, hour, world::with_regimen); };

    EXPECT_EQ(read("plasma_after", arms, 1, 0.5), said("signal.magnesium_pools.plasma_total", 8.5));
    EXPECT_EQ(read("plasma_after", arms, 1, 40), said("signal.magnesium_pools.plasma_total", 48));
    EXPECT_EQ(read("plasma_ionised_after", arms, 1, 8), said("signal.magnesium_pools.plasma_ionised", 16));
    EXPECT_EQ(read("urine_after", arms, 1, 12), said("total.kidney.urine", 20) - said("total.kidney.urine", 8));
    EXPECT_GT(read("plasma_after", arms, 1, 8), 1.2 * read("plasma_after", arms, 1, 40));
    EXPECT_GT(read("share_in_urine", arms, 1, 48), read("share_in_urine", arms, 1, 24));
    EXPECT_NEAR(read("share_in_urine", arms, 1, 48) + read("share_kept", arms, 1, 48), 100, 1e-12);
    EXPECT_THROW(read("plasma_after", arms, 1, 0.3), unreadable);  // between two quarter hours
    EXPECT_THROW(read("plasma_after", arms, 1, 72), unreadable);   // after the run
    EXPECT_THROW(read("plasma_after", arms, 2, 1), unreadable);    // no dose on that day
}

TEST(Readings, ADayIsWatchedAsLongAsItsReadingLooks) {
    scenario::protocol study;
    study.arms = {arm_of("30 mmol by vein over 8 h at 08:00", 5)};
    scenario::row_readout what{
        .row = "row", .read = "urine_after", .arm = "arm", .arms = {}, .against = {}, .rows = {}, .note = {}};
    study.readouts = {what};
    EXPECT_EQ(watched_days(study, "arm"), (std::set<int>{1, 2}));

    study.readouts.front().hours = 72;
    EXPECT_EQ(watched_days(study, "arm"), (std::set<int>{1, 2, 3, 4}));
    study.readouts.front().hours = 168;
    EXPECT_EQ(watched_days(study, "arm"), (std::set<int>{1, 2, 3, 4, 5}));
}

TEST(Readings, ABalanceCountsWhatIsSwallowedAndWhatIsGivenByVein) {
    followed_arms fed;
    fed.emplace("arm", followed("8 mmol chloride with breakfast daily", 3, {}));
    followed_arms by_vein;
    by_vein.emplace("arm", followed("8 mmol by vein over 8 h at 08:00 on day 2", 3, {}));
    const double eaten = 325 / 24.305;
    const auto out = [](const followed_arms& arms, const char* id) {
        return arms.at("arm").daily(id, 2, world::with_regimen);
    };

    EXPECT_NEAR(read("balance", fed, 2),
                eaten + 8 - out(fed, "urine_magnesium_24h") - out(fed, "faeces_magnesium_24h") - 0.2, 1e-6);
    EXPECT_NEAR(read("balance", by_vein, 2),
                eaten + 8 - out(by_vein, "urine_magnesium_24h") - out(by_vein, "faeces_magnesium_24h") - 0.2, 1e-6);
    EXPECT_EQ(read("faeces_24h", fed, 2), out(fed, "faeces_magnesium_24h"));
    EXPECT_NEAR(read("net_absorbed_share", fed, 2), 100 * (1 - read("faeces_24h", fed, 2) / (eaten + 8)), 1e-6);
    EXPECT_NEAR(read("net_absorbed_share", by_vein, 2), 100 * (1 - read("faeces_24h", by_vein, 2) / eaten), 1e-6);
}

TEST(Readings, TheSharesOfALabelAreThoseOfItsCourse) {
    followed_arms arms;
    arms.emplace("arm", followed("5 mmol chloride tracer at 08:00, fasting", 8, {1}));
    const model::label_course& label = arms.at("arm").label(1);

    EXPECT_NEAR(read("tracer_urine_share", arms, 2), 100 * label.at("tracer_urine_cumulative", 48), 1e-12);
    EXPECT_NEAR(read("tracer_absorbed_share", arms, 8), 100 * label.at("tracer_absorbed_cumulative", 192), 1e-12);
    EXPECT_NEAR(read("tracer_apparent_share", arms, 8) + read("tracer_faeces_share", arms, 8), 100, 1e-12);
    EXPECT_GT(read("tracer_absorbed_share", arms, 8),
              read("tracer_apparent_share", arms, 8));  // juices carry some back
    EXPECT_LT(read("tracer_urine_share", arms, 1), read("tracer_urine_share", arms, 2));
}

TEST(Readings, ALabelAskedOfAnArmWithoutOneIsAFaultOfTheProtocol) {
    followed_arms arms;
    arms.emplace("arm", followed("5 mmol chloride at 08:00, fasting", 2, {1}));

    EXPECT_THROW(read("tracer_urine_share", arms), unreadable);
    EXPECT_THROW(read("no_such_reading", arms), internal_error);
}

TEST(Readings, WhatTheArmsDoNotHaveIsSaidAndNeverANumber) {  // studies of a reader's own may ask anything
    followed_arms arms;
    arms.emplace("arm", followed("5 mmol chloride at 08:00, fasting", 1, {1}));
    const auto why = [&](const std::string& what) {
        try {
            read(what, arms);
        } catch (const unreadable& failure) {
            return std::string(failure.what());
        }
        return std::string("read");
    };

    EXPECT_EQ(why("weeks_to_plateau"), "one day has no plateau");
    EXPECT_EQ(why("tubular_maximum"), "the infusion lasts less than an hour");
    EXPECT_EQ(why("dose_curve"), "dose_curve looks at 2 arms or more");
    EXPECT_EQ(why("all_above"), "all_above looks at 1 arms or more");
    EXPECT_EQ(why("stool_slope"), "stool_slope looks at 2 arms or more");
    EXPECT_EQ(why("urine_24h"), "read");
    arms.clear();
    arms.emplace("arm", followed("", 1, {1}));
    EXPECT_EQ(why("share_in_urine"), "there is no dose on that day");
    arms.clear();
    EXPECT_EQ(why("urine_24h"), "no arm is called arm");
}

TEST(Readings, ATitrationFindsTheThresholdOfTheKidneyItself) {  // far above it urine is filtrate minus threshold
    followed_arms arms;
    arms.emplace("arm", followed("200 mmol by vein over 8 h at 08:00", 2, {1}));
    const followed_arm& arm = arms.at("arm");
    const double threshold = arm.at("signal.kidney.threshold", 16, world::with_regimen);

    EXPECT_NEAR(read("tubular_maximum", arms), threshold, 0.15 * threshold);
    EXPECT_NEAR(read("tubular_slope", arms), 1, 0.05);
}

// Plasma and fluid share a label within minutes, which is not shown; together they lose it to what exchanges in hours.
TEST(Readings, TheFastestExponentialShownIsThatOfViscera) {
    const followed_arm arm = followed("", 2, {1});
    const auto p = model::typical_parameters(evidence_base(), adult()).magnesium_pools;
    const auto now = [&](const char* id) { return arm.at(std::string(id), 12, world::without_regimen); };
    const double fluids = now("pool.magnesium_pools.plasma") + now("pool.magnesium_pools.interstitium");
    const double taken = now("signal.magnesium_pools.into_viscera") + now("signal.magnesium_pools.into_fast_cell") +
                         now("signal.magnesium_pools.into_muscle");
    const double half_time = std::log(2) / (p.viscera_rate.raw() + taken / fluids);

    EXPECT_NEAR(tracer_half_time(arm, 1), half_time, 0.15 * half_time);
    for (int number = 1; number < 6; ++number)
        EXPECT_LT(tracer_half_time(arm, number), tracer_half_time(arm, number + 1));
    EXPECT_THROW(tracer_half_time(arm, 7), internal_error);  // the seventh fades within minutes
}

TEST(Readings, TheSlowCompartmentTurnsOverBetweenItsTwoStores) {
    const followed_arm arm = followed("", 2, {1});
    const auto p = model::typical_parameters(evidence_base(), adult()).magnesium_pools;

    EXPECT_GT(slow_half_time(arm), std::log(2) / p.bone_surface_rate.raw());
    EXPECT_LT(slow_half_time(arm), std::log(2) / p.deep_rate.raw());
}

TEST(Readings, ADaysBalanceIsThatOfItsTotals) {
    followed_arms arms;
    arms.emplace("arm", followed("", 2, {1}));
    const followed_arm& arm = arms.at("arm");
    const double eaten = 325 / 24.305;
    const double out = arm.gained("total.kidney.urine", 1, world::with_regimen) +
                       arm.gained("total.colon.faeces", 1, world::with_regimen);

    EXPECT_NEAR(read("balance", arms), eaten - out - 0.2, 1e-6);
    EXPECT_NEAR(eaten - out - arm.gained("total.magnesium_pools.sweat", 1, world::with_regimen), 0, 1e-3);
}

TEST(Readings, UrineInPortionsAddsUpToTheDay) {
    followed_arms arms;
    arms.emplace("arm", followed("", 2, {1}));
    const followed_arm& arm = arms.at("arm");
    double least = INFINITY;
    double most = 0;
    double most_at = 0;
    for (int i = 0; i < 8; ++i) {
        const double from = 3.0 * i;
        const double portion = arm.at("total.kidney.urine", from + 3, world::with_regimen) -
                               arm.at("total.kidney.urine", from, world::with_regimen);
        least = std::min(least, portion);
        if (portion > most) most_at = from + 1.5;
        most = std::max(most, portion);
    }

    EXPECT_NEAR(read("urine_portions", arms), most / least, 1e-9);
    EXPECT_NEAR(std::fmod(read("urine_peak_hour", arms), 24), most_at, 1e-9);
}

/// The second day of Berlin has 23 hours: at 02:00 the clock is set to 03:00.
TEST(Readings, WhatIsSeenAtAnHourIsSeenByTheLocalClock) {
    scenario::protocol_arm spring = arm_of("", 4);
    spring.what.day.zone = "Europe/Berlin";
    spring.what.run.start = {2026, 3, 28};
    spring.what.day.training.push_back({.at = {18 * 60}, .minutes = 60, .kind = "strength"});
    followed_arms arms;
    arms.emplace("arm", follow_arm(spring, {1, 2, 3}, evidence_base(), tests::dissolved_products(0.12),
                                   model::body_lanes().front()));
    const followed_arm& arm = arms.at("arm");
    const auto urine = [&](double from, double until) {
        return arm.at("total.kidney.urine", until, world::with_regimen) -
               arm.at("total.kidney.urine", from, world::with_regimen);
    };

    EXPECT_EQ(read("soreness_at", arms, 2, 10.5), arm.at("signal.muscle.soreness", 24 + 9.5, world::with_regimen));
    EXPECT_EQ(read("soreness_at", arms, 1, 24 + 10.5), read("soreness_at", arms, 2, 10.5));
    EXPECT_EQ(read("soreness_at", arms, 3, 10.5), arm.at("signal.muscle.soreness", 47 + 10.5, world::with_regimen));
    double least = urine(24, 26) * 3 / 2;  // the first three hours of the clock are two
    double most = least;
    for (int i = 1; i < 8; ++i) {
        least = std::min(least, urine(23 + 3 * i, 26 + 3 * i));
        most = std::max(most, urine(23 + 3 * i, 26 + 3 * i));
    }
    EXPECT_NEAR(read("urine_portions", arms, 2), most / least, 1e-9);
}

TEST(Readings, TheDayOfFirstSignsIsFoundOrIsNone) {
    const auto onset = [](double eaten_mg, int days) {
        scenario::protocol_arm starved = arm_of("", days);
        starved.what.diet.push_back({.from_day = 1, .magnesium_mg = eaten_mg});
        followed_arms arms;
        arms.emplace("arm", follow_arm(starved, {}, evidence_base(), tests::dissolved_products(0.12),
                                       model::body_lanes().front()));
        return read("signs_onset", arms);
    };

    EXPECT_THROW(onset(2, 30), unreadable);  // the end of a run is no sign
    const double day = onset(2, 400);
    EXPECT_LT(day, 400);
    EXPECT_GT(day, 30);
    EXPECT_EQ(onset(2, static_cast<int>(day)), day);
    EXPECT_THROW(onset(2, static_cast<int>(day) - 1), unreadable);
}

TEST(Readings, AnArmThatTakesNothingReachesNoPlateau) {  // a time of 0 would say that it was there all along
    followed_arms arms;
    arms.emplace("arm", followed("", 15, {}));

    EXPECT_TRUE(std::isnan(read("weeks_to_plateau", arms)));
}

TEST(Readings, SplittingADoseIsReadAsMoreAbsorbed) {
    followed_arms arms;
    arms.emplace("one", followed("126 mg elemental chloride at 10:00", 4, {}));
    arms.emplace("seven",
                 followed("18 mg elemental chloride at 08:00, 10:00, 12:00, 14:00, 16:00, 18:00, 20:00", 4, {}));
    scenario::row_readout what{
        .row = "row", .read = "dose_curve", .arm = {}, .arms = {"seven", "one"}, .against = {}, .rows = {}, .note = {}};

    const reading falls = read_row(what, arms);
    what.arms = {"one", "seven"};

    EXPECT_NE(falls.words.find("fraction falls"), std::string::npos);
    EXPECT_FALSE(falls.agrees);  // the same dose divided: the amount does not rise
    EXPECT_FALSE(read_row(what, arms).agrees);
}

TEST(Readings, ThePlateauIsReachedBeforeTheEndAndNotBeforeTheFirstDose) {
    followed_arms arms;
    arms.emplace("arm", followed("200 mg elemental chloride with dinner daily", 29, {}));

    const double weeks = read("weeks_to_plateau", arms);

    EXPECT_GT(weeks, 0);
    EXPECT_LT(weeks, 4);
}

}  // namespace
}  // namespace magnesia::study::readings_test
