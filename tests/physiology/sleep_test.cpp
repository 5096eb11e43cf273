// sleep_test.cpp - rates of falling asleep and waking, stages and bookkeeping: closed forms, limits, signs of causes.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <string>

#include "physiology/shortage.hpp"
#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/sleep_support.hpp"

namespace sleep_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = tests::sleeping::bare;
using others = tests::sleeping::sleeper_signals;

const sleep::parameters<N>& numbers() {
    static const auto read = tests::sleeping::numbers_of<sleep::parameters<N>>("sleep");
    return read;
}

/// In bed, an hour or so after sleep came; the clock near its evening.
const sleep::state<N> in_the_night{.pressure = 13.5, .awake = 0.2, .not_yet_asleep = 0.05, .depth = 0.7};
const sleep::inputs<N> bed{.in_bed = 1.0};

others as_usual() {
    others s;
    s.clock = {0.5, -0.8, -0.5, -0.8};
    return s;
}

others with_sleep(others s, const sleep::state<N>& x = in_the_night, const sleep::inputs<N>& u = bed,
                  const sleep::parameters<N>& p = numbers()) {
    s.sleep = sleep::signal<N>(x, s, u, p);
    return s;
}

auto change(const others& s, const sleep::state<N>& x = in_the_night, const sleep::inputs<N>& u = bed,
            const sleep::parameters<N>& p = numbers()) {
    return sleep::rhs<N>(x, with_sleep(s, x, u, p), u, p);
}

double falling(const others& s, const sleep::inputs<N>& u = bed, const sleep::parameters<N>& p = numbers()) {
    return with_sleep(s, in_the_night, u, p).sleep.falling_asleep.raw();
}

double waking(const others& s, const sleep::inputs<N>& u = bed, const sleep::parameters<N>& p = numbers()) {
    return with_sleep(s, in_the_night, u, p).sleep.waking.raw();
}

TEST(Sleep, PressureRisesAwakeAndFallsAsleepTowardsItsEnds) {
    const auto awake = change(as_usual(), {.pressure = 10.0, .awake = 1.0, .not_yet_asleep = 1.0, .depth = 0.0});
    const auto asleep = change(as_usual(), {.pressure = 10.0, .awake = 0.0, .not_yet_asleep = 0.0, .depth = 1.0});

    EXPECT_NEAR(awake.pools.pressure.raw(), (18.327143 - 10) / 45, 1e-12);
    EXPECT_NEAR(asleep.pools.pressure.raw(), -10.0 / 45, 1e-12);
    EXPECT_NEAR(awake.pools.depth.raw(), 1.7 / 19.2, 1e-12);
    EXPECT_NEAR(asleep.pools.depth.raw(), -1 / 2.7, 1e-12);
}

TEST(Sleep, AtTheBalanceBothRatesAreTheirOwn) {
    const others s = as_usual();
    const double drive = sleep::drive<N>(s.clock, numbers(), 1.0).raw();
    sleep::state<N> x = in_the_night;
    x.pressure = 13 + 2.2914286 * drive;

    const others found = with_sleep(s, x);

    EXPECT_NEAR(found.sleep.falling_asleep.raw(), 1.742, 1e-6);
    // who has slept feels half the swing of the clock, about its usual value in bed
    x.pressure = 13 + 2.2914286 * (-0.789 + 0.5 * (drive + 0.789));
    EXPECT_NEAR(with_sleep(s, x).sleep.waking.raw(), 1.35, 1e-6);
    EXPECT_NEAR(with_sleep(s, x).sleep.falling_back.raw(), 1.742, 1e-6);
}

TEST(Sleep, TheDriveOfTheClockIsTheQuadraticOfThePublishedModel) {
    const others s = as_usual();  // rhythm -0.5, its lead -0.8

    EXPECT_NEAR(sleep::drive<N>(s.clock, numbers(), 1.0).raw(),
                0.7896 + 0.3912 * 0.8 - 0.7583 * 0.5 - 0.4442 * 0.64 + 0.0250 * 0.4 - 0.9647 * 0.25, 1e-12);
}

TEST(Sleep, WhoIsUpStaysAwakeAndOneInBedFallsAsleepAtTheRateThatIsSaid) {
    const sleep::state<N> x{.pressure = 13.5, .awake = 1.0, .not_yet_asleep = 1.0, .depth = 1.0};

    const auto up = change(as_usual(), x, {}), down = change(as_usual(), x);

    EXPECT_EQ(up.pools.awake.raw(), 0.0);
    EXPECT_EQ(up.pools.not_yet_asleep.raw(), 0.0);
    EXPECT_EQ(up.accumulators.latency.raw(), 0.0);
    EXPECT_EQ(up.accumulators.asleep.raw(), 0.0);
    const double rate = with_sleep(as_usual(), x).sleep.falling_asleep.raw();
    EXPECT_DOUBLE_EQ(down.pools.awake.raw(), -rate);
    EXPECT_DOUBLE_EQ(down.pools.not_yet_asleep.raw(), -rate);
}

TEST(Sleep, FallingAsleepAgainHasAFactorOfItsOwn) {
    auto p = numbers();
    p.falling_again = 3.0;
    const sleep::state<N> x{.pressure = 13.5, .awake = 0.4, .not_yet_asleep = 0.1, .depth = 0.7};

    const auto s = with_sleep(as_usual(), x, bed, p).sleep;
    const auto r = change(as_usual(), x, bed, p);

    EXPECT_NEAR(s.falling_back.raw(), 3 * with_sleep(as_usual(), x).sleep.falling_back.raw(), 1e-12);
    EXPECT_NEAR(r.pools.awake.raw(), 0.6 * s.waking.raw() - 0.1 * s.falling_asleep.raw() - 0.3 * s.falling_back.raw(),
                1e-12);
    EXPECT_NEAR(r.accumulators.awakenings.raw(), 0.6 * s.waking.raw(), 1e-12);
}

TEST(Sleep, EachHourInBedIsAwakeOrInOneStage) {
    for (const double late : {0.0, 1.0}) {
        const auto r = change(as_usual(), in_the_night, {.in_bed = 1.0, .late = late}).accumulators;

        EXPECT_NEAR((r.awake_in_bed + r.asleep).raw(), 1, 1e-12);
        EXPECT_NEAR((r.deep + r.rem + r.light_sleep - r.asleep).raw(), 0, 1e-12);
        EXPECT_LE(r.drowsy.raw(), r.light_sleep.raw());
        EXPECT_DOUBLE_EQ(r.late_awake.raw(), late * 0.2);
    }
}

TEST(Sleep, WithoutComplaintsAllTheseCausesAreNothing) {
    auto shut = numbers();
    for (auto* gate :
         {&shut.gate_calm_onset, &shut.gate_calm_waking, &shut.gate_calm_deep,    &shut.gate_glycine_deep,
          &shut.gate_deficit,    &shut.gate_cortisol,    &shut.gate_thoughts,     &shut.gate_stress_deep,
          &shut.gate_melatonin,  &shut.gate_tension,     &shut.gate_restlessness, &shut.gate_restless_waking,
          &shut.gate_cramps,     &shut.gate_room,        &shut.gate_anxiety,      &shut.gate_pain,
          &shut.gate_complaint,  &shut.gate_caffeine,    &shut.gate_heavy_meal,   &shut.gate_other_causes,
          &shut.gate_refreshed,  &shut.gate_sedation,    &shut.gate_room_onset,   &shut.gate_heat_deep,
          &shut.gate_lit_room}) {
        *gate = 0.0;
    }

    EXPECT_DOUBLE_EQ(falling(as_usual(), bed, shut), falling(as_usual()));
    EXPECT_DOUBLE_EQ(waking(as_usual(), bed, shut), waking(as_usual()));
    const auto closed = with_sleep(as_usual(), in_the_night, bed, shut).sleep, open = with_sleep(as_usual()).sleep;
    EXPECT_DOUBLE_EQ(closed.deep_share.raw(), open.deep_share.raw());
    EXPECT_DOUBLE_EQ(closed.sleepiness.raw(), open.sleepiness.raw());
}

/// One cause, moved; the gate that stops it; which way it moves the number that is read.
struct cause {
    std::string name;
    std::function<void(others&, sleep::inputs<N>&)> move;
    in<N, one> sleep::parameters<N>::*gate;
    std::function<double(const sleep::signals<N>&)> read;
    int sign;
};

double of_falling(const sleep::signals<N>& s) {
    return s.falling_asleep.raw();
}
double of_waking(const sleep::signals<N>& s) {
    return s.waking.raw();
}
double of_deep(const sleep::signals<N>& s) {
    return s.deep_share.raw();
}
double of_sleepiness(const sleep::signals<N>& s) {
    return s.sleepiness.raw();
}

const cause causes[] = {
    {"calm", [](auto& s, auto&) { s.neurons.calm = 0.1; }, &sleep::parameters<N>::gate_calm_onset, of_falling, +1},
    {"calm", [](auto& s, auto&) { s.neurons.calm = 0.1; }, &sleep::parameters<N>::gate_calm_waking, of_waking, -1},
    {"calm", [](auto& s, auto&) { s.neurons.calm = 0.1; }, &sleep::parameters<N>::gate_calm_deep, of_deep, +1},
    {"glycine", [](auto& s, auto&) { s.neurons.glycine_inhibition = 1.2; }, &sleep::parameters<N>::gate_glycine_deep,
     of_deep, +1},
    {"lack", [](auto& s, auto&) { s.magnesium_pools.shortage = 0.1; }, &sleep::parameters<N>::gate_deficit, of_falling,
     -1},
    {"fuller", [](auto& s, auto&) { s.magnesium_pools.shortage = shortage_of(in<N, one>(-0.1), in<N, one>(0.002)); },
     &sleep::parameters<N>::gate_deficit, of_falling, 0},
    {"stress", [](auto& s, auto&) { s.stress.excess = 0.3; }, &sleep::parameters<N>::gate_cortisol, of_falling, -1},
    {"stress", [](auto& s, auto&) { s.stress.excess = 0.3; }, &sleep::parameters<N>::gate_stress_deep, of_deep, -1},
    {"thoughts", [](auto& s, auto&) { s.stress.thoughts = 0.3; }, &sleep::parameters<N>::gate_thoughts, of_falling, -1},
    {"anxiety", [](auto& s, auto&) { s.mood.anxiety = 0.3; }, &sleep::parameters<N>::gate_anxiety, of_falling, -1},
    {"pain", [](auto& s, auto&) { s.mood.pain = 0.3; }, &sleep::parameters<N>::gate_pain, of_falling, -1},
    {"pain", [](auto& s, auto&) { s.mood.pain = 0.3; }, &sleep::parameters<N>::gate_pain, of_waking, +1},
    {"melatonin", [](auto& s, auto&) { s.melatonin.missing = 0.5; }, &sleep::parameters<N>::gate_melatonin, of_falling,
     -1},
    {"tension", [](auto& s, auto&) { s.muscle.tension = 0.5; }, &sleep::parameters<N>::gate_tension, of_falling, -1},
    {"restless", [](auto& s, auto&) { s.muscle.tension = 0.5; }, &sleep::parameters<N>::gate_restlessness, of_waking,
     +1},
    {"restless", [](auto&, auto& u) { u.restlessness = 0.5; }, &sleep::parameters<N>::gate_restless_waking, of_waking,
     +1},
    {"cramps", [](auto& s, auto&) { s.cramps.night_hazard = in<N, one / hour>(0.2); },
     &sleep::parameters<N>::gate_cramps, of_waking, +1},
    {"noise", [](auto&, auto& u) { u.noise = 0.5; }, &sleep::parameters<N>::gate_room, of_waking, +1},
    {"heat", [](auto& s, auto&) { s.warmth.heat = 3.0; }, &sleep::parameters<N>::gate_room, of_waking, +1},
    {"noise", [](auto&, auto& u) { u.noise = 0.5; }, &sleep::parameters<N>::gate_room_onset, of_falling, -1},
    {"heat", [](auto& s, auto&) { s.warmth.heat = 3.0; }, &sleep::parameters<N>::gate_room_onset, of_falling, -1},
    {"heat", [](auto& s, auto&) { s.warmth.heat = 3.0; }, &sleep::parameters<N>::gate_heat_deep, of_deep, -1},
    {"light", [](auto& s, auto&) { s.clock.light = 5.0; }, &sleep::parameters<N>::gate_lit_room, of_waking, +1},
    {"light", [](auto& s, auto&) { s.clock.light = 5.0; }, &sleep::parameters<N>::gate_lit_room, of_falling, -1},
    {"meal", [](auto&, auto& u) { u.heavy_meal = 1.0; }, &sleep::parameters<N>::gate_heavy_meal, of_waking, +1},
    {"apnoea", [](auto&, auto& u) { u.other_causes = 1.0; }, &sleep::parameters<N>::gate_other_causes, of_waking, +1},
    {"complaint", [](auto&, auto& u) { u.complaint = -1.0; }, &sleep::parameters<N>::gate_complaint, of_falling, -1},
    {"caffeine", [](auto& s, auto&) { s.caffeine.masked = 0.1; }, &sleep::parameters<N>::gate_caffeine, of_falling, -1},
    {"caffeine", [](auto& s, auto&) { s.caffeine.masked = 0.1; }, &sleep::parameters<N>::gate_caffeine, of_sleepiness,
     -1},
    {"alcohol", [](auto& s, auto&) { s.alcohol.grams_per_litre = 1.0; }, &sleep::parameters<N>::gate_alcohol,
     of_falling, +1},
    {"alcohol", [](auto& s, auto&) { s.alcohol.grams_per_litre = 0.6; }, &sleep::parameters<N>::gate_alcohol, of_waking,
     -1},
    {"rebound", [](auto& s, auto&) { s.alcohol.rebound = 0.4; }, &sleep::parameters<N>::gate_alcohol, of_waking, +1},
    {"rest", [](auto& s, auto&) { s.mood.rest = 1.1; }, &sleep::parameters<N>::gate_refreshed, of_sleepiness, -1},
};

TEST(Sleep, EachCauseActsTheWayItsLinkSaysAndNotThroughAShutGate) {
    for (const cause& one : causes) {
        others s = as_usual();
        sleep::inputs<N> u = bed;
        one.move(s, u);
        auto shut = numbers();
        shut.*one.gate = 0.0;

        const double before = one.read(with_sleep(as_usual()).sleep),
                     after = one.read(with_sleep(s, in_the_night, u).sleep);
        const double through = one.read(with_sleep(s, in_the_night, u, shut).sleep);
        const double without = one.read(with_sleep(as_usual(), in_the_night, bed, shut).sleep);

        EXPECT_EQ((after > before) - (after < before), one.sign) << one.name;
        EXPECT_NEAR(through, without, 2e-6 * std::abs(without)) << one.name;
    }
}

// The mind keeps awake both ways: it wakes more often, and it takes longer to be asleep again.
TEST(Sleep, AnUneasyMindWakesMoreOftenAndTheSumOfBothHangsOnUneaseAlone) {
    others uneasy = as_usual();
    uneasy.mood.anxiety = 1.0;
    sleep::inputs<N> troubled = bed;
    troubled.complaint = -1.0;
    auto only_longer = numbers();
    only_longer.arousal_waking = 0.0;
    const auto awake = [](const others& s, const sleep::inputs<N>& u, const sleep::parameters<N>& p) {
        const auto sleep = with_sleep(s, in_the_night, u, p).sleep;
        return sleep.waking.raw() / sleep.falling_back.raw();
    };

    EXPECT_GT(waking(uneasy), 1.01 * waking(as_usual()));
    EXPECT_GT(waking(as_usual(), troubled), 1.3 * waking(as_usual()));
    EXPECT_LT(with_sleep(as_usual(), in_the_night, troubled).sleep.falling_back.raw(),
              with_sleep(as_usual()).sleep.falling_back.raw());
    EXPECT_NEAR(awake(as_usual(), troubled, numbers()), awake(as_usual(), troubled, only_longer), 1e-12);
}

// Geng 2025: exercise mends insomnia; nothing is left to mend in good sleepers.
TEST(Sleep, RegularWorkTakesAwayPartOfAComplaintAndNothingElse) {
    others active = as_usual();
    active.muscle.active = 0.6;
    sleep::inputs<N> troubled = bed;
    troubled.complaint = -1.4;

    EXPECT_EQ(falling(active), falling(as_usual()));
    EXPECT_NEAR(falling(active, troubled) / falling(as_usual(), troubled), std::exp(1.4 * 0.4 * 0.6), 1e-9);
    EXPECT_LT(waking(active, troubled), waking(as_usual(), troubled));
}

// Who drinks every evening is no longer put to sleep by what puts others to sleep.
TEST(Sleep, AlcoholPutsTheHabitualDrinkerLessToSleep) {
    others once = as_usual();
    once.alcohol.grams_per_litre = 1.6;
    others daily = once;
    daily.alcohol.habit = 0.6;

    EXPECT_GT(falling(once), 1.2 * falling(as_usual()));
    EXPECT_LT(falling(daily), 1.05 * falling(as_usual()));
}

TEST(Sleep, ANapIsTimeInBedAndNotTheNight) {
    sleep::inputs<N> nap = bed;
    nap.napping = 1.0;
    EXPECT_EQ(with_sleep(as_usual(), in_the_night, nap).sleep.at_night.raw(), 0);
    EXPECT_EQ(with_sleep(as_usual(), in_the_night, bed).sleep.at_night.raw(), 1);
    EXPECT_EQ(waking(as_usual(), nap), waking(as_usual()));
    const others noon{.clock = {-0.9, 0.3, 0.9, 0.3}};  // three tenths of what its swing keeps awake
    const double swing = sleep::drive<N>(noon.clock, numbers(), 1.0).raw() + 0.789;
    EXPECT_NEAR(std::log(falling(noon, nap) / falling(noon)), 0.69 * 0.7 * 2.2914286 * swing, 1e-9);
}

TEST(Sleep, MagnesiumInBloodMakesNobodyDrowsyBehindAShutGate) {
    others s = as_usual();
    s.magnesium_pools.relative_plasma = 1.2;
    auto shut = numbers();
    shut.gate_sedation = 0.0;
    EXPECT_EQ(with_sleep(s, in_the_night, bed, shut).sleep.sleepiness.raw(),
              with_sleep(as_usual(), in_the_night, bed, shut).sleep.sleepiness.raw());
}

TEST(Sleep, WarmSkinHastensTheFirstSleepOnly) {
    others s = as_usual();
    s.warmth.skin = 0.5;
    const double warm = 1.72 * 0.5;
    const double size = warm / 6;  // bounded by six
    EXPECT_NEAR(falling(s), (1 + warm * (1 + size) / (1 + size + size * size)) * falling(as_usual()), 1e-12);
    EXPECT_EQ(with_sleep(s).sleep.falling_back.raw(), with_sleep(as_usual()).sleep.falling_back.raw());
}

TEST(Sleep, AnotherCauseIsOutOfTheReachOfMagnesium) {
    others calm = as_usual();
    calm.neurons.calm = 0.2;
    const sleep::inputs<N> apnoea{.in_bed = 1.0, .other_causes = 1.0};

    EXPECT_NEAR(waking(calm, apnoea) / waking(calm), waking(as_usual(), apnoea) / waking(as_usual()), 1e-12);
}

TEST(Sleep, AlcoholTakesDreamsByDose) {
    others some = as_usual(), much = as_usual();
    some.alcohol.grams_per_litre = 0.3;
    much.alcohol.grams_per_litre = 0.9;

    const double none = with_sleep(as_usual()).sleep.rem_share.raw();

    EXPECT_LT(with_sleep(some).sleep.rem_share.raw(), none);
    EXPECT_LT(with_sleep(much).sleep.rem_share.raw(), with_sleep(some).sleep.rem_share.raw());
}

TEST(Sleep, DreamsComeWithShallowSleepAndTheColdestHours) {
    others cold = as_usual(), warm = as_usual();
    cold.clock.cosine = 1.0, cold.clock.sine = 0.0;
    warm.clock.cosine = -1.0, warm.clock.sine = 0.0;
    sleep::state<N> deep = in_the_night;
    deep.depth = 1.2;

    EXPECT_GT(with_sleep(cold).sleep.rem_share.raw(), with_sleep(warm).sleep.rem_share.raw());
    EXPECT_LT(with_sleep(as_usual(), deep).sleep.rem_share.raw(), with_sleep(as_usual()).sleep.rem_share.raw());
}

TEST(Sleep, QualityFallsWithLatencyAwakeningsDebtAndShallowSleep) {
    const auto quality = [](const sleep::state<N>& x) { return with_sleep(as_usual(), x).sleep.quality.raw(); };
    sleep::state<N> sleepless = in_the_night, awake_again = in_the_night, indebted = in_the_night,
                    shallow = in_the_night;
    sleepless.awake = 0.4, sleepless.not_yet_asleep = 0.25;
    awake_again.awake = 0.4;
    indebted.pressure = 14.5;
    shallow.depth = 0.4;

    for (const auto& worse : {sleepless, awake_again, indebted, shallow}) {
        EXPECT_LT(quality(worse), quality(in_the_night));
    }
}

TEST(Sleep, EachPartOfTheBookkeepingCanBeTakenOutByItsGate) {
    using P = sleep::parameters<N>;
    const auto efficiency = [](const P& p) {
        return with_sleep(as_usual(), in_the_night, bed, p).sleep.efficiency.raw();
    };
    const auto sleeping = [](const P& p, double late) {
        return with_sleep(as_usual(), in_the_night, {.in_bed = 1.0, .late = late}, p).sleep.sleeping.raw();
    };
    P latency = numbers(), awakenings = numbers(), night = numbers(), early = numbers();
    latency.gate_latency_efficiency = 0.0;
    awakenings.gate_awakening_efficiency = 0.0;
    night.gate_awakening_time = 0.0;
    early.gate_early_time = 0.0;

    EXPECT_NEAR(efficiency(numbers()), 0.8, 1e-12);
    EXPECT_NEAR(efficiency(latency), 0.85, 1e-12);
    EXPECT_NEAR(efficiency(awakenings), 0.95, 1e-12);
    EXPECT_NEAR(sleeping(night, 0), 0.95, 1e-12);
    EXPECT_NEAR(sleeping(night, 1), 0.8, 1e-12);
    EXPECT_NEAR(sleeping(early, 1), 0.95, 1e-12);
}

RC_GTEST_PROP(Sleep, StagesAreSharesAndScalesKeepTheirEndsWhateverTheNumbers, ()) {
    auto x = tests::any_state<sleep::state<N>>();
    x.awake = tests::any_share();
    x.not_yet_asleep = x.awake * tests::any_share();
    const auto p = tests::any_parameters<sleep::parameters<N>>();
    const auto u = tests::any_state<sleep::inputs<N>>();
    const others s = with_sleep(as_usual(), x, u, p);

    const auto& mine = s.sleep;

    RC_ASSERT(tests::first_not_finite(mine) == "");
    RC_ASSERT(tests::first_not_finite(sleep::rhs<N>(x, s, u, p).pools) == "");
    RC_ASSERT(std::abs((mine.deep_share + mine.rem_share + mine.light_share).raw() - 1) < 1e-12);
    RC_ASSERT(mine.deep_share.raw() >= 0 && mine.rem_share.raw() >= 0 && mine.light_share.raw() >= -1e-15);
    RC_ASSERT(mine.sleepiness.raw() >= p.sleepiness_least.raw());
    RC_ASSERT(mine.sleepiness.raw() <= (p.sleepiness_least + p.sleepiness_range).raw());
}

RC_GTEST_PROP(Sleep, NobodyIsMoreAwakeThanSurelyNorLessThanNotYetAsleep, ()) {
    const sleep::inputs<N> u{.in_bed = 1.0};
    sleep::state<N> x{.pressure = 10 + 6 * tests::any_share(), .depth = tests::any_share()};

    x.awake = 1.0, x.not_yet_asleep = tests::any_share();
    RC_ASSERT(change(as_usual(), x, u).pools.awake.raw() <= 0);
    x.awake = x.not_yet_asleep;
    const auto r = change(as_usual(), x, u).pools;
    RC_ASSERT((r.awake - r.not_yet_asleep).raw() >= 0);
}

}  // namespace
}  // namespace sleep_test
