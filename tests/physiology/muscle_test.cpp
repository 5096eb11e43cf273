// muscle_test.cpp - damage, soreness, force, fatigue and blood after published sessions, and what each gate removes.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/muscle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/muscle_person.hpp"

namespace muscle_test {
namespace {

using namespace magnesia;
using namespace magnesia::tests::muscle_person;

TEST(Muscle, AtRestNothingChangesAndAllIsAsUsual) {
    muscle::pools<N, hour> still = rates_of(rested);
    auto s = shows(rested);

    muscle::pools<N, hour>::each(still, [](const char* name, unit, auto& rate) { EXPECT_EQ(rate.raw(), 0) << name; });
    for (const number& usual : {s.energy, s.synthesis, s.force, s.strength, s.power, s.endurance, s.shuttle_run,
                                s.chair_stand, s.gait_speed, s.recovery, s.injury_risk, s.performance}) {
        EXPECT_DOUBLE_EQ(usual.raw(), 1);
    }
    for (const number& none : {s.relaxation, s.tension, s.stiffness, s.soreness, s.fatigue, s.exertion}) {
        EXPECT_EQ(none.raw(), 0);
    }
    EXPECT_DOUBLE_EQ(s.creatine_kinase.raw(), 120);
    EXPECT_DOUBLE_EQ(s.lactate_dehydrogenase.raw(), 180);
}

TEST(Muscle, ActivityIsTheMeanOfWorkOverWeeks) {
    const double time_h = 672, half = 0.006;
    auto busy = rested;
    busy.activity = half;

    EXPECT_NEAR(rates_of(rested, {}, {.work = 0.6}).activity.raw(), 0.6 / time_h, 1e-12);
    EXPECT_NEAR(rates_of(busy).activity.raw(), -half / time_h, 1e-12);
    EXPECT_EQ(shows(rested).active.raw(), 0);
    EXPECT_DOUBLE_EQ(shows(busy).active.raw(), 0.5);
}

TEST(Muscle, SorenessAfterEccentricKneeExtensionsIsAsPublished) {
    // Tufano 2012, above the value before; half the width of the 90 % intervals there is 0.6 to 0.9.
    const std::map<double, double> seen = {{24, 2.47}, {48, 2.18}, {72, 1.53}, {96, 0.69}};
    for (const auto& [hours, points] : seen) {
        EXPECT_NEAR(shows(after(knee_extensions, hours)).soreness.raw(), points, 0.2) << hours;
    }
}

TEST(Muscle, SorenessIsDamageAndAWaitInARow) {
    // With equal rates k: gain k t exp(-k t), bounded by the scale.
    auto hurt = rested;
    hurt.damage = 1;
    const double k = 0.0357, t = 40, pool = 0.98 * 7.35 * k * t * std::exp(-k * t), size = pool / 10;

    EXPECT_NEAR(later(hurt, t).soreness.raw(), pool, 0.005);
    EXPECT_NEAR(shows(later(hurt, t)).soreness.raw(), pool * (1 + size) / (1 + size + size * size), 0.005);
    hurt.soreness = 1e6;
    EXPECT_LE(shows(hurt).soreness.raw(), 10);
}

TEST(Muscle, ForceAfterMaximalEccentricElbowFlexionsIsAsPublished) {
    // Nosaka 2002: per cent of force before, at once and after 96 h.
    EXPECT_NEAR(100 * shows(after(elbow_flexions, 0)).force.raw(), 58.1, 1.5);
    EXPECT_NEAR(100 * shows(after(elbow_flexions, 96)).force.raw(), 73.1, 1.5);
}

TEST(Muscle, LightLiftingForTwoHoursTiresMoreAndDamagesLess) {
    // Nosaka 2002: 44.1, 79.8 and 97.8 %, and 356 IU/L at the peak.
    EXPECT_NEAR(100 * shows(after(light_lifting, 0)).force.raw(), 44.1, 3);
    EXPECT_NEAR(100 * shows(after(light_lifting, 24)).force.raw(), 79.8, 3);
    EXPECT_NEAR(100 * shows(after(light_lifting, 96)).force.raw(), 97.8, 3);
    double peak = 0;
    for (const double hours : {24, 30, 36, 42, 48, 72, 96}) {
        peak = std::max(peak, shows(after(light_lifting, hours)).creatine_kinase.raw());
    }
    EXPECT_NEAR(peak, 356, 15);
}

TEST(Muscle, CreatineKinaseADayAfterAMarathonIsAsPublished) {
    // Martinez 2022: 1167 without and 2439 IU/L with cramps; LDH 308 at the finish and 227 at 24 h.
    EXPECT_NEAR(shows(after(marathon, 24)).creatine_kinase.raw(), 1167, 40);
    EXPECT_NEAR(shows(after(with_cramps, 24)).creatine_kinase.raw(), 2439, 80);
    EXPECT_NEAR(shows(after(marathon, 0)).lactate_dehydrogenase.raw(), 308, 20);
    EXPECT_NEAR(shows(after(marathon, 24)).lactate_dehydrogenase.raw(), 227, 20);
}

/// The highest creatine kinase above usual after a second half hour downhill some days after the first.
double second_peak(double days_between) {
    const muscle::inputs<N> downhill{.work = 0.6, .eccentric = 1.5};
    auto x = later(rested, 0.5, downhill);
    if (days_between > 0) x = later(later(x, 24 * days_between), 0.5, downhill);
    double most = 0;
    for (int i = 0; i < 24; ++i) {
        x = later(x, 3);
        most = std::max(most, shows(x).creatine_kinase.raw() - shows(rested).creatine_kinase.raw());
    }
    return most;
}

TEST(Muscle, ASecondBoutWithinWeeksLeavesAFifthOfCreatineKinase) {
    // Byrnes 1985: +340 and then +63 % after three weeks, +272 and then +62 % after six; less soreness likewise.
    const double first = second_peak(0);

    EXPECT_NEAR(second_peak(21) / first, 63.0 / 340, 0.06);
    EXPECT_NEAR(second_peak(42) / first, 62.0 / 272, 0.06);
    EXPECT_GT(shows(after(knee_extensions, 365 * 24)).susceptibility.raw(), 0.95);
}

TEST(Muscle, ALittleDamageProtectsNearlyAsWellAsMuch) {
    const muscle::inputs<N> light{.work = 0.3, .eccentric = 2};
    const double little = shows(later(later(rested, 0.05, light), 48)).susceptibility.raw();
    const double much = shows(later(later(rested, 0.5, light), 48)).susceptibility.raw();

    EXPECT_LT(little, 0.6);
    EXPECT_LT(much, little);
    EXPECT_GT(shows(later(later(rested, 0.05, light), 2)).susceptibility.raw(), 0.9) << "it takes a day or two";
}

TEST(Muscle, ALittleLostForceIsBackInDaysAndMuchInWeeks) {
    muscle::state<N> little = rested, much = rested;
    little.weakness = 0.05;
    much.weakness = 0.4;

    EXPECT_LT(later(little, 72).weakness.raw() / 0.05, 0.35);
    EXPECT_GT(later(much, 72).weakness.raw() / 0.4, 0.65);
}

TEST(Muscle, DamageTakesAThirdOffWhenFullyTrained) {
    EXPECT_DOUBLE_EQ(rates_of(rested, {}, {.eccentric = 1, .trained = 1}).damage.raw(), 0.65);
    EXPECT_DOUBLE_EQ(rates_of(rested, {}, {.eccentric = 1}).damage.raw(), 1);
}

TEST(Muscle, RepletionOfARunnerLackingMagnesiumTakesATwentiethOffSoreness) {
    // An effect of a tenth, believed by half; creatine kinase and force stay (Steward 2019: no difference).
    const auto low = shows(after(knee_extensions, 36, lacking(0.07)), lacking(0.07));
    const auto replete = shows(after(knee_extensions, 36));

    EXPECT_NEAR(low.soreness.raw() / replete.soreness.raw(), 1.05, 0.015);
    EXPECT_NEAR(low.creatine_kinase.raw() / replete.creatine_kinase.raw(), 1, 0.01);
    EXPECT_NEAR(low.force.raw() / replete.force.raw(), 1, 0.005);
}

TEST(Muscle, AFullStoreOnTopGivesNothing) {
    // More magnesium in plasma, nothing missing: no strength, and no more than a thousandth of the rest.
    upstream more;
    more.magnesium_pools.relative_plasma = 1.1;
    const auto s = shows(rested, more);

    EXPECT_EQ(s.strength.raw(), 1);
    EXPECT_EQ(s.tenderness.raw(), 1);
    EXPECT_EQ(s.performance.raw(), 1);
    EXPECT_LE(s.endurance.raw(), 1);
    EXPECT_GT(s.endurance.raw(), 0.998);
}

TEST(Muscle, AgeAndALackOfMagnesiumSlowWalkingAndRising) {
    const auto old = shows(rested, {}, {.age_weakness = 0.3}),
               low = shows(rested, lacking(0.07), {.age_weakness = 0.3});

    EXPECT_DOUBLE_EQ(old.chair_stand.raw(), 1.3);
    EXPECT_DOUBLE_EQ(old.gait_speed.raw(), 0.85);
    EXPECT_GT(low.chair_stand.raw(), old.chair_stand.raw());
    EXPECT_LT(low.gait_speed.raw(), old.gait_speed.raw());
    EXPECT_LT(1 - shows(rested, lacking(1)).strength.raw(), 0.2);
}

TEST(Muscle, RepairFollowsDeepSleepAndSpeedsHealing) {
    upstream shallow;
    shallow.sleep = {.in_bed = 1, .awake = 0.1, .repair = 0.5};
    auto hurt = rested, tired = rested;
    hurt.weakness = tired.weakness = 0.2;
    tired.repair = 0.5;

    EXPECT_NEAR(rates_of(rested, shallow).repair.raw(), 0.03 * 0.9 * 0.7 * -0.5, 1e-12);
    EXPECT_NEAR(rates_of(tired).weakness.raw() / rates_of(hurt).weakness.raw(), 0.85, 1e-12);
}

struct link {
    const char* name;
    number P::*gate;
    number muscle::signals<N>::*what;
    muscle::state<N> x;
    upstream around;
    muscle::inputs<N> u;
    double sign;
};

upstream with(void (*set)(upstream&)) {
    upstream s;
    set(s);
    return s;
}

std::vector<link> all_links() {
    using S = muscle::signals<N>;
    const auto more = with([](upstream& s) { s.magnesium_pools.relative_plasma = 1.1; });
    const auto calm = with([](upstream& s) { s.neurons.calm = 0.1; });
    const auto ready = with([](upstream& s) { s.mood.readiness = 1; });
    auto inflamed = rested, sour = rested, tired = rested, sore = rested;
    inflamed.interleukin_6 = 10, sour.lactate = 5, tired.fatigue = 0.2, sore.soreness = 2;
    const auto low = lacking(0.1);
    return {
        {"L063", &P::gate_transport, &S::calcium_transport, rested, more, {}, 1},
        {"L064", &P::gate_relaxation, &S::relaxation, rested, low, {}, -1},
        {"L065", &P::gate_energy, &S::energy, rested, low, {}, -1},
        {"L066", &P::gate_synthesis, &S::synthesis, rested, low, {}, -1},
        {"L068", &P::gate_damage, &S::susceptibility, rested, low, {}, 1},
        {"L069", &P::gate_soreness, &S::tenderness, rested, low, {}, 1},
        {"L070", &P::gate_inflammation, &S::inflammation, rested, low, {}, 1},
        {"L071", &P::gate_glucose, &S::glucose_supply, rested, more, {}, 1},
        {"L072", &P::gate_lactate, &S::lactate_build_up, rested, more, {}, -1},
        {"L073", &P::gate_function, &S::performance, rested, low, {}, -1},
        {"L119", &P::gate_calm, &S::relaxation, rested, calm, {}, 1},
        {"L172", &P::gate_readiness, &S::performance, rested, ready, {}, 1},
        {"L173", &P::gate_transport_relaxation, &S::relaxation, rested, {}, {.calcium_transport = 0.1}, 1},
        {"L178", &P::gate_inflammation_recovery, &S::recovery, inflamed, {}, {}, -1},
        {"L179", &P::gate_injury, &S::injury_risk, inflamed, {}, {}, 1},
        {"L180", &P::gate_synthesis_recovery, &S::recovery, rested, {}, {.synthesis = 0.1}, 1},
        {"L181", &P::gate_lactate_fatigue, &S::fatigue, sour, {}, {}, 1},
        {"L182", &P::gate_glucose_fatigue, &S::fatigue, rested, {}, {.glucose = 0.1}, -1},
        {"L183", &P::gate_energy_performance, &S::performance, rested, {}, {.energy = 0.1}, 1},
        {"L184", &P::gate_fatigue_performance, &S::performance, tired, {}, {}, -1},
        {"L185", &P::gate_soreness_recovery, &S::recovery, sore, {}, {}, -1},
        {"L186", &P::gate_recovery_performance, &S::performance, rested, {}, {.recovery = 0.1}, 1},
        {"aerobic", &P::gate_aerobic, &S::aerobic, rested, more, {}, -1},
    };
}

double moved(const link& one, const P& p) {
    const auto at = [&](const muscle::state<N>& x, const upstream& s, const muscle::inputs<N>& u) {
        return (shows(x, s, u, p).*one.what).raw();
    };
    return at(one.x, one.around, one.u) - at(rested, {}, {});
}

TEST(Muscle, EachGateRemovesItsEffectAndNoOther) {
    P shut_all = numbers;
    P::each(shut_all, [](const char* name, unit, auto& value) {
        if (std::string(name).starts_with("gate_")) value = std::remove_cvref_t<decltype(value)>(0.0);
    });
    for (const link& tried : all_links()) {
        P alone = shut_all;
        alone.*tried.gate = 1;

        EXPECT_EQ(moved(tried, shut_all), 0) << tried.name;
        EXPECT_GT(tried.sign * moved(tried, alone), 0) << tried.name;
    }
}

TEST(Muscle, TimingIsAHypothesisThatCountsWhatPlasmaHoldsDuringWork) {
    // One hour of work of 0.8 with plasma a twentieth up: 0.8 times 0.05, less what the bound takes; at rest nothing.
    auto open = numbers;
    open.gate_timing = 1;
    const auto lifted = with([](upstream& s) { s.magnesium_pools.relative_plasma = 1.05; });
    const double bounded = 0.05 * 1.5 / (1 + 0.5 + 0.25);

    EXPECT_NEAR(rates_of(rested, lifted, {.work = 0.8}, open).repair.raw(), 0.8 * bounded, 1e-12);
    EXPECT_EQ(rates_of(rested, lifted, {}, open).repair.raw(), 0);
    EXPECT_EQ(rates_of(rested, {}, {.work = 0.8}, open).repair.raw(), 0);
    EXPECT_EQ(rates_of(rested, lifted, {.work = 0.8}).repair.raw(), 0);
}

TEST(Muscle, LoadSorenessAndRepairAreCutByTheirGates) {
    auto p = numbers;
    p.gate_load = p.gate_sore = p.gate_repair = 0;
    upstream shallow;
    shallow.sleep = {.in_bed = 1, .awake = 0, .repair = 0};
    auto hurt = rested;
    hurt.damage = 1;

    EXPECT_EQ(rates_of(rested, {}, {.eccentric = 1}, p).damage.raw(), 0);
    EXPECT_EQ(rates_of(hurt, {}, {}, p).soreness.raw(), 0);
    EXPECT_EQ(rates_of(rested, shallow, {}, p).repair.raw(), 0);
}

RC_GTEST_PROP(Muscle, StaysFiniteWhateverTheNumbersAre, ()) {
    const auto x = tests::any_state<muscle::state<N>>();
    const auto u = tests::any_state<muscle::inputs<N>>();
    const auto p = tests::any_parameters<P>();
    auto s = lacking(tests::any_share());
    s.magnesium_pools.relative_plasma = tests::any_positive();
    s.sleep = {.in_bed = 1, .awake = tests::any_share(), .repair = tests::any_positive()};

    RC_ASSERT(tests::first_not_finite(shows(x, s, u, p)) == "");
    RC_ASSERT(tests::first_not_finite(rates_of(x, s, u, p)) == "");
}

}  // namespace
}  // namespace muscle_test
