// stomach_test.cpp - emptying, acid, dissolving and binding of swallowed magnesium, against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <type_traits>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace stomach_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const stomach::parameters<N> numbers{.emptying_fasting = 2.0,
                                     .emptying_fed = 0.5,
                                     .solid_emptying_fasting = 1.0,
                                     .meal_speed = 0.4,
                                     .meal_half = 0.1,
                                     .acid_basal = 3.0,
                                     .acid_of_meal = 16.0,
                                     .dissolution_rate = 6.0,
                                     .dissociation_rate = 4.0,
                                     .acid_half = 1.5,
                                     .acid_per_magnesium = 2.0,
                                     .oxalate_per_phytate = 0.15,
                                     .nausea_half = 40,
                                     .nausea_rate = 0.05,
                                     .meal_thinning = 2};

tests::signals with_stomach(const stomach::state<N>& x, const stomach::parameters<N>& p = numbers) {
    tests::signals s{};
    s.stomach = stomach::signal<N>(x, s, {}, p);
    return s;
}

auto rates(const stomach::state<N>& x, const stomach::parameters<N>& p = numbers) {
    return stomach::rhs<N>(x, with_stomach(x, p), {}, p).pools;
}

TEST(Stomach, MoreMagnesiumInItSickensMoreWhateverItIsIn) {
    const auto nausea = [](const stomach::state<N>& x) {
        return stomach::rhs<N>(x, with_stomach(x), {}, numbers).accumulators.nausea.raw();
    };
    double last = -1;
    for (const double held : {0.0, 2.0, 8.0, 25.0, 40.0, 400.0}) {
        EXPECT_GT(nausea({.dissolved = held}), last) << held;
        last = nausea({.dissolved = held});
    }

    EXPECT_EQ(nausea({}), 0);
    EXPECT_DOUBLE_EQ(nausea({.dissolved = 40}), 0.025);
    EXPECT_DOUBLE_EQ(nausea({.solid = 30, .chelate = 10}), 0.025);
    EXPECT_LT(last, 0.05);
    EXPECT_LT(nausea({.dissolved = 8}), 0.1 * nausea({.dissolved = 40}));                // a capsule of 200 mg
    EXPECT_DOUBLE_EQ(nausea({.dissolved = 120, .meal = 1}), nausea({.dissolved = 40}));  // three times as thin
}

// Through the whole stay, not at one instant: a meal also keeps the dose in the stomach for longer.
TEST(Stomach, WithAMealADoseSickensLessThanWithoutOne) {
    const auto spells = [](double meal) {
        stomach::state<N> x{.dissolved = 14.4, .meal = meal};  // 350 mg
        double all = 0;
        for (constexpr double step = 1e-3; x.dissolved.raw() > 1e-3;) {
            const auto r = stomach::rhs<N>(x, with_stomach(x), {}, numbers);
            all += step * r.accumulators.nausea.raw();
            x.dissolved = x.dissolved.raw() + step * r.pools.dissolved.raw();
            x.meal = x.meal.raw() + step * r.pools.meal.raw();
        }
        return all;
    };

    EXPECT_LT(spells(1), 0.7 * spells(0));
    EXPECT_GT(spells(1), 0.05 * spells(0));
}

TEST(Stomach, EmptiesFastWhenFastingAndSlowlyAfterAMeal) {
    EXPECT_DOUBLE_EQ(with_stomach({.dissolved = 6, .meal = 0}).stomach.emptying.raw(), 2.0 * 6);
    EXPECT_NEAR(with_stomach({.dissolved = 6, .meal = 1e9}).stomach.emptying.raw(), 0.5 * 6, 1e-6);
    EXPECT_DOUBLE_EQ(with_stomach({.dissolved = 6, .meal = 0.1}).stomach.emptying.raw(), 1.25 * 6);  // halfway
}

TEST(Stomach, ParticlesWaitInAnEmptyStomachAndGoWithTheMealInAFullOne) {
    EXPECT_DOUBLE_EQ(with_stomach({.solid = 6, .meal = 0}).stomach.emptying_solid.raw(), 1.0 * 6);
    EXPECT_NEAR(with_stomach({.solid = 6, .meal = 1e9}).stomach.emptying_solid.raw(), 0.5 * 6, 1e-6);
    EXPECT_DOUBLE_EQ(with_stomach({.chelate = 6, .meal = 0}).stomach.emptying_chelate.raw(),
                     2.0 * 6);  // is in solution
}

TEST(Stomach, AcidDissolvesSolidsAndTakesChelatesApartAtHalfSpeedAtItsHalf) {
    const auto s = with_stomach({.solid = 5, .chelate = 3, .acid = 1.5}).stomach;
    const auto without = with_stomach({.solid = 5, .chelate = 3, .acid = 0}).stomach;
    const auto plenty = with_stomach({.solid = 5, .chelate = 3, .acid = 1e9}).stomach;

    EXPECT_DOUBLE_EQ(s.dissolution.raw(), 0.5 * 6.0 * 5);
    EXPECT_DOUBLE_EQ(s.dissociation.raw(), 0.5 * 4.0 * 3);
    EXPECT_EQ(without.dissolution.raw(), 0.0);
    EXPECT_EQ(without.dissociation.raw(), 0.0);
    EXPECT_NEAR(plenty.dissolution.raw(), 6.0 * 5, 1e-7);
}

TEST(Stomach, DissolvingOneMagnesiumUsesTwoOfAcidAndAChelateNone) {
    const stomach::state<N> nothing{.acid = 4};
    const stomach::state<N> oxide{.solid = 5, .acid = 4};
    const stomach::state<N> chelate{.chelate = 5, .acid = 4};

    const double used = (rates(nothing).acid - rates(oxide).acid).raw();

    EXPECT_NEAR(used, 2.0 * with_stomach(oxide).stomach.dissolution.raw(), 1e-12);
    EXPECT_EQ(rates(chelate).acid.raw(), rates(nothing).acid.raw());
}

TEST(Stomach, TwoMmolOfAcidDissolveNoMoreThanOneOfMagnesium) {
    // No new acid and nothing leaves: 2 mmol H+ with 5 mmol MgO end as 1 mmol in solution, by charge.
    auto closed = numbers;
    closed.acid_basal = 0;
    closed.emptying_fasting = 0;
    closed.solid_emptying_fasting = 0;
    stomach::state<N> x{.solid = 5, .acid = 2};
    for (int i = 0; i < 20000; ++i) {
        const auto r = rates(x, closed);
        x.solid = x.solid.raw() + 0.001 * r.solid.raw();
        x.acid = x.acid.raw() + 0.001 * r.acid.raw();
        x.dissolved = x.dissolved.raw() + 0.001 * r.dissolved.raw();
    }

    EXPECT_NEAR(x.dissolved.raw(), 1.0, 1e-6);
    EXPECT_NEAR(x.solid.raw(), 4.0, 1e-6);
    EXPECT_NEAR(x.acid.raw(), 0.0, 1e-6);
}

TEST(Stomach, SecretesAcidAtTheBasalRateAndMoreWithAMeal) {
    EXPECT_DOUBLE_EQ(rates({.meal = 0}).acid.raw(), 3.0);
    EXPECT_DOUBLE_EQ(rates({.meal = 0.1}).acid.raw(), 3.0 + 8.0);       // half full
    EXPECT_DOUBLE_EQ(rates({.acid = 1.5, .meal = 0}).acid.raw(), 0.0);  // 3.0 / 2.0: what a fasting stomach holds
}

TEST(Stomach, HandsOnPhytateAndOxalateAsSoMuchPhytate) {
    const auto s = with_stomach({.dissolved = 6, .phytate = 2, .oxalate = 3, .meal = 0.1}).stomach;

    EXPECT_NEAR(s.emptying.raw(), 1.25 * 6, 1e-14);  // what binds does so in the bowel
    EXPECT_NEAR(s.emptying_binder.raw(), 1.25 * (2 + 0.15 * 3), 1e-14);
}

TEST(Stomach, PhytateAndOxalateLeaveWithTheWater) {
    const auto r = rates({.phytate = 2, .oxalate = 3, .meal = 0.1});

    EXPECT_DOUBLE_EQ(r.phytate.raw(), -1.25 * 2);
    EXPECT_DOUBLE_EQ(r.oxalate.raw(), -1.25 * 3);
}

RC_GTEST_PROP(Stomach, LosesExactlyWhatItHandsOn, ()) {
    const auto x = tests::any_state<stomach::state<N>>();
    const auto p = tests::any_parameters<stomach::parameters<N>>();
    const auto s = with_stomach(x, p);

    const auto r = rates(x, p);

    const double handed_on = (s.stomach.emptying + s.stomach.emptying_solid + s.stomach.emptying_chelate).raw();
    const double moved = handed_on + (s.stomach.dissolution + s.stomach.dissociation).raw();
    RC_ASSERT(std::abs(tests::magnesium_of(r) + handed_on) <= 1e-12 * (1 + moved));
    RC_ASSERT(tests::first_not_finite(r) == "");
    RC_ASSERT(tests::first_not_finite(s.stomach) == "");
    RC_ASSERT(0 <= s.stomach.fullness.raw() && s.stomach.fullness.raw() <= 1);
}

RC_GTEST_PROP(Stomach, NoPoolFallsWhenItIsEmpty, ()) {
    const auto p = tests::any_parameters<stomach::parameters<N>>();
    const auto x = tests::any_state<stomach::state<N>>();

    stomach::state<N>::each(x, [&](const std::string& pool, unit, const auto&) {
        auto without = x;
        stomach::state<N>::each(without, [&](const std::string& name, unit, auto& m) { m = name == pool ? 0 : m; });
        const auto r = rates(without, p);
        std::decay_t<decltype(r)>::each(
            r, [&](const std::string& name, unit, const auto& rate) { RC_ASSERT(name != pool || rate.raw() >= 0); });
    });
}

TEST(Stomach, AMealEnds) {
    // Midpoint steps over 12 h: an outflow of 0.4 meals an hour empties one meal in 2.5 h and a tail with rate 0.4 /
    // 0.1.
    double meal = 1;
    const auto outflow = [](double m) { return rates({.meal = m}).meal.raw(); };
    double after_3_h = 0;
    for (int i = 0; i < 12000; ++i) {
        if (i == 3000) after_3_h = meal;
        meal += 0.001 * outflow(meal + 0.0005 * outflow(meal));
    }

    EXPECT_LT(after_3_h, 0.15);
    EXPECT_LT(meal, 1e-12);
    EXPECT_GE(meal, 0.0);
}

TEST(Stomach, EachNumberMovesItsFlowTheWayItsNameSays) {
    const stomach::state<N> x{
        .dissolved = 6, .solid = 2, .chelate = 2, .acid = 3, .phytate = 1, .oxalate = 1, .meal = 0.7};
    using numbers_of = stomach::parameters<N>;
    using told = stomach::signals<N>;
    const auto rise = [&](auto numbers_of::*number, double value, auto told::*flow) {
        auto p = numbers;
        p.*number = value;
        return (with_stomach(x, p).stomach.*flow - with_stomach(x).stomach.*flow).raw();
    };

    EXPECT_GT(rise(&numbers_of::emptying_fed, 0.6, &told::emptying), 0);
    EXPECT_GT(rise(&numbers_of::emptying_fasting, 2.5, &told::emptying), 0);
    EXPECT_GT(rise(&numbers_of::meal_half, 0.3, &told::emptying), 0);
    EXPECT_GT(rise(&numbers_of::oxalate_per_phytate, 0.5, &told::emptying_binder), 0);
    EXPECT_GT(rise(&numbers_of::solid_emptying_fasting, 2, &told::emptying_solid), 0);
    EXPECT_GT(rise(&numbers_of::dissolution_rate, 7, &told::dissolution), 0);
    EXPECT_GT(rise(&numbers_of::dissociation_rate, 7, &told::dissociation), 0);
    EXPECT_LT(rise(&numbers_of::acid_half, 3, &told::dissolution), 0);
}

}  // namespace
}  // namespace stomach_test
