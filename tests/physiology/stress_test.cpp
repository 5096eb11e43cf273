// stress_test.cpp - what magnesium, stressors, rest and calm do to the stress axis: limits and gates.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/stress_person.hpp"

namespace stress_test {
namespace {

using namespace magnesia::tests::stress_person;
namespace tests = magnesia::tests;

TEST(Stress, ALackOfMagnesiumRaisesTheDriveAndAFullStoreDoesAlmostNothing) {
    upstream low, full, brain;
    low.magnesium_pools.shortage = 0.1;
    full.magnesium_pools.shortage = 0;
    brain.brain_barrier.relative = 0.98;

    EXPECT_EQ(at(20, usual).stress.excess.raw(), 0.0);
    EXPECT_NEAR(at(20, usual, low).stress.excess.raw(), 0.25 * 0.12 * 1.12 / (1 + 0.12 * 1.12), 1e-12);  // 0.03 / 0.25
    EXPECT_EQ(at(20, usual, full).stress.excess.raw(), 0.0);
    EXPECT_NEAR(at(20, usual, brain).stress.excess.raw(), 0.01, 1e-4);
}

TEST(Stress, MagnesiumDoesMostAtModerateStressAndDoesNotOverrideExtremeStress) {
    upstream low;
    low.magnesium_pools.shortage = 0.1;
    const auto benefit = [&](double load) {
        stress::inputs<N> u{.load = load};
        auto x = usual;
        x.felt = load;
        return (at(20, x, low, u).stress.excess - at(20, x, {}, u).stress.excess).raw();
    };
    upstream most;
    most.brain_barrier.relative = 1e6;
    most.magnesium_pools.shortage = 0;

    EXPECT_GT(benefit(1), benefit(0));
    EXPECT_LT(benefit(10), 0.5 * benefit(1));
    EXPECT_LT(benefit(40), 0.1 * benefit(1));
    EXPECT_GT(at(20, usual, most, {.load = 10}).stress.excess.raw(), 0.8);  // 1 without any magnesium
}

TEST(Stress, FreeCortisolInUrineIsAsInPeopleAndFallsWithRepletionWithoutLessProduction) {
    // About 100 nmol a day (remembered); the ratio to cortisone 0.7. More magnesium: less cortisol, more cortisone.
    upstream low, more;
    low.magnesium_pools.shortage = 0.1;
    more.magnesium_pools.relative_plasma = 1.1;
    const auto as_usual = at(20, usual).stress;
    const auto depleted = at(20, usual, low).stress, replete = at(20, usual, more).stress;

    EXPECT_NEAR(24e6 * as_usual.urine_cortisol.raw(), 100, 1);
    EXPECT_NEAR(as_usual.cortisone_ratio.raw(), 0.7, 0.005);
    EXPECT_GT(depleted.urine_cortisol.raw(), as_usual.urine_cortisol.raw());
    EXPECT_LT(replete.urine_cortisol.raw(), as_usual.urine_cortisol.raw());
    EXPECT_LT(replete.cortisone_ratio.raw(), as_usual.cortisone_ratio.raw());
    for (const auto& s : {as_usual, depleted, replete}) {
        EXPECT_NEAR((s.urine_cortisol + s.urine_cortisone).raw(), 1.01e-5, 1e-18);
        EXPECT_NEAR((s.urine_cortisol / s.urine_cortisone).raw(), s.cortisone_ratio.raw(), 1e-12);
    }
}

TEST(Stress, SerumCortisolIsInTheUsualUnits) {
    auto x = usual;
    x.cortisol = 2;

    EXPECT_DOUBLE_EQ(at(8, x).stress.serum_cortisol.raw(), 2.88e-4);  // 288 nmol/L
}

/// The change of one number when what it hangs on is moved.
struct moves {
    number excess, crh, thoughts, brain, felt, ratio;
};
moves moves_of(const upstream& around, const stress::state<N>& x, const stress::inputs<N>& u,
               const stress::parameters<N>& p) {
    const auto s = at(20, x, around, u, p), still = at(20, usual, {}, {}, p);
    const auto r = stress::rhs<N>(x, s, u, p).pools, still_r = stress::rhs<N>(usual, still, {}, p).pools;
    return {.excess = s.stress.excess - still.stress.excess,
            .crh = r.crh - still_r.crh,
            .thoughts = s.stress.thoughts - still.stress.thoughts,
            .brain = r.brain_cortisol - still_r.brain_cortisol,
            .felt = r.felt - still_r.felt,
            .ratio = s.stress.cortisone_ratio - still.stress.cortisone_ratio};
}

TEST(Stress, EachGateRemovesItsEffectAndNoOther) {
    upstream lack, tired, short_of_sleep, calm;
    lack.magnesium_pools.shortage = 0.1;
    tired.mood.rest = 0.8;
    short_of_sleep.sleep.lost = 1;
    calm.neurons.gaba = 1.05;
    auto more_cortisol = usual, more_in_brain = usual;
    more_cortisol.cortisol = 1.5;
    more_in_brain.brain_cortisol = 1.5;
    struct link {
        const char* name;
        number stress::parameters<N>::*which;
        number moves::*what;
        upstream around;
        stress::state<N> x;
        stress::inputs<N> u;
        double sign;
    };
    const link links[] = {
        {"L058", &stress::parameters<N>::gate_status, &moves::excess, lack, usual, {}, 1},
        {"L059", &stress::parameters<N>::gate_barrier, &moves::brain, lack, usual, {}, 1},
        {"L108", &stress::parameters<N>::gate_gaba, &moves::felt, calm, usual, {}, -1},
        {"L122", &stress::parameters<N>::gate_felt_rest, &moves::felt, tired, usual, {}, 1},
        {"L122", &stress::parameters<N>::gate_felt_rest, &moves::felt, short_of_sleep, usual, {}, 1},
        {"L123", &stress::parameters<N>::gate_relaxation, &moves::felt, {}, usual, {.relaxation = 1}, -1},
        {"L124", &stress::parameters<N>::gate_load, &moves::excess, {}, usual, {.load = 1}, 1},
        {"L125", &stress::parameters<N>::gate_drive, &moves::crh, {}, usual, {.load = 1}, 1},
        {"L126", &stress::parameters<N>::gate_delivery, &moves::brain, {}, more_cortisol, {}, 1},
        {"L127", &stress::parameters<N>::gate_thoughts_brain, &moves::thoughts, {}, more_in_brain, {}, 1},
        {"L128", &stress::parameters<N>::gate_thoughts_blood, &moves::thoughts, {}, more_cortisol, {}, 1},
        {"L129", &stress::parameters<N>::gate_felt_cortisol, &moves::felt, {}, more_cortisol, {}, 1},
        {"kidney", &stress::parameters<N>::gate_inactivation, &moves::ratio, lack, usual, {}, 1},
    };
    for (const link& tried : links) {
        auto shut = numbers, alone = numbers;
        for (const link& other : links) alone.*other.which = 0;
        shut.*tried.which = 0;
        alone.*tried.which = 1;
        const bool needs_another = tried.which == &stress::parameters<N>::gate_drive;  // of what has moved the activity
        const auto move = [&](const stress::parameters<N>& p) {
            return (moves_of(tried.around, tried.x, tried.u, p).*tried.what).raw();
        };

        EXPECT_EQ(move(shut), 0) << tried.name;
        EXPECT_GT(tried.sign * move(needs_another ? numbers : alone), 0) << tried.name;
    }
}

TEST(Stress, FeltStressSettlesAtTheLoadAndRelaxationTakesALittleOff) {
    person strained = without_felt(), relaxed;
    strained.p = relaxed.p = numbers;
    strained.p.gate_load = relaxed.p.gate_load = 0;
    strained.u.load = relaxed.u.load = 1;
    relaxed.u.relaxation = 1;
    strained.days(40);
    relaxed.days(40);

    EXPECT_NEAR(strained.x.felt.raw(), 1, 0.01);
    EXPECT_NEAR((strained.x.felt - relaxed.x.felt).raw(), 0.2, 0.01);
}

TEST(Stress, HoursOfSleepLostAreFeltWithinABound) {
    // Rest held as usual. What trials saw is less by what better rest takes back (tests/model/weeks_test.cpp).
    const auto settled = [](double lost) {
        person who = without_felt();
        who.p = numbers;
        who.p.gate_load = 0;
        who.around.sleep.lost = lost;
        who.days(40);
        return who.x.felt.raw();
    };

    EXPECT_NEAR(settled(0), 0, 0.002);
    EXPECT_NEAR(settled(1.2) - settled(0), 0.456, 0.02);  // 0.48, bent
    EXPECT_LT(settled(24) - settled(0), 1.5);
}

TEST(Stress, WithAllItsFeedbackOpenAStressedPersonSettles) {
    // Felt stress drives cortisol and cortisol felt stress: the loop must be weak.
    person strained;
    strained.u.load = 1;
    strained.days(250);
    const double felt = strained.x.felt.raw(), cortisol = strained.day();
    strained.days(100);

    EXPECT_NEAR(strained.x.felt.raw(), felt, 0.01);
    EXPECT_NEAR(cortisol, 1.16, 0.02);  // by the drive's excess: 0.1 + 0.05 felt
    EXPECT_LT(felt, 1.2);
}

TEST(Stress, MagnesiumTakesABoundedPartOffFeltStress) {
    upstream most;
    most.neurons.gaba = 100;
    const auto felt = [&](const upstream& around) {
        return stress::rhs<N>(usual, at(20, usual, around), {.load = 8}, numbers).pools.felt.raw();
    };

    EXPECT_NEAR(felt({}) - felt(most), 0.0104 * 0.1, 2e-9);
}

TEST(Shortage, IsTheLackOfAnEmptyStoreAndNothingOfAFullOne) {
    const number width = 0.002;
    const auto of = [&](double lack) { return shortage_of(number(lack), width).raw(); };

    EXPECT_EQ(of(0), 0);
    EXPECT_EQ(of(-1), 0);
    EXPECT_NEAR(of(0.002), 0.001, 1e-15);  // at the width, half of the lack
    EXPECT_NEAR(of(0.1), 0.1 - 0.002, 5e-5);
    EXPECT_NEAR((of(1e-6) - of(-1e-6)) / 2e-6, 0, 1e-3);  // no corner
    EXPECT_GT((of(0.011) - of(0.010)) / 0.001, 0.97);     // the whole slope by a hundredth
    EXPECT_LT((of(0.011) - of(0.010)) / 0.001, 1);
}

TEST(Within, IsItsArgumentWhereThatIsSmallAndNeverBeyondTheReach) {
    const number reach = 0.3;

    EXPECT_EQ(within(reach, number(0)).raw(), 0);
    EXPECT_NEAR(within(reach, number(1e-4)).raw(), 1e-4, 1e-10);
    EXPECT_NEAR(within(reach, number(-0.3)).raw(), -0.2, 1e-15);  // two thirds of the reach, at the reach
    EXPECT_NEAR(within(reach, number(-3e5)).raw(), -0.3, 1e-9);
    double last = -0.3;
    for (double x = -5; x < 5; x += 0.01) {
        const double now = within(reach, number(x)).raw();
        EXPECT_GT(now, last);
        EXPECT_LT(std::abs(now), 0.3);
        EXPECT_NEAR(now, 0.3 * std::tanh(x / 0.3), 0.15 * 0.3);  // the bend that is usual elsewhere
        last = now;
    }
}

RC_GTEST_PROP(Stress, StaysFiniteWhateverTheNumbersAre, ()) {
    const auto x = tests::any_state<stress::state<N>>();
    const auto p = tests::any_parameters<stress::parameters<N>>();
    upstream s;
    s.brain_barrier.relative = tests::any_positive();
    s.magnesium_pools = {.shortage = tests::any_share(), .relative_plasma = tests::any_positive()};
    s.neurons.gaba = tests::any_positive();
    s.mood.rest = tests::any_share();
    s.sleep.lost = 24 * tests::any_share();
    const stress::inputs<N> u{.load = tests::any_positive(), .relaxation = tests::any_share()};

    const auto around = at(24 * tests::any_share(), x, s, u, p);
    const auto r = stress::rhs<N>(x, around, u, p);

    RC_ASSERT(tests::first_not_finite(around.stress) == "");
    RC_ASSERT(tests::first_not_finite(r.pools) == "");
    RC_ASSERT(around.stress.clock_drive.raw() > 0);
    RC_ASSERT(r.accumulators.urine_cortisol.raw() >= 0);
}

}  // namespace
}  // namespace stress_test
