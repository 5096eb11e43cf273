// metabolism_test.cpp - resistance, glucose, HbA1c, CRP: closed forms, who answers, published sizes, gates.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/metabolism.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string_view>

#include "tests/physiology/any_numbers.hpp"

namespace metabolism_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;
using number = scalar<double>;

/// What the module reads, in a replete person.
struct upstream {
    struct {
        number shortage = 0, relative_plasma = 1;
    } magnesium_pools;
    struct {
        number interleukin_of_work = 0;
    } muscle;
    struct {
        in<N, hour> lost = in<N, hour>(0.0);
    } sleep;
    metabolism::signals<N> metabolism{};
};

metabolism::parameters<N> typical() {
    metabolism::parameters<N> p{};
    p.resistance_rate = 5.6e-4, p.hba1c_rate = 9.6e-4, p.inflammation_rate = 0.0015;
    p.resistance_plasma = 9, p.resistance_lack = 2, p.resistance_reach = 0.6, p.low_reach = 3, p.normal_homa = 2,
    p.half_homa = 1.5;
    p.nights_rate = in<N, one / hour>(0.17), p.nights_resistance = in<N, one / hour>(0.18), p.nights_reach = 0.3;
    p.glucose_resistance = 0.2, p.hba1c_glucose = 0.63;
    p.acute_gain = 0.3, p.acute_half = 10, p.acute_loss = 0.0365;
    p.inflammation_plasma = 7.5, p.inflammation_reach = 0.5, p.normal_crp = 3, p.half_crp = 2;
    p.gate_resistance = 0.7, p.gate_glucose = 0.6, p.gate_inflammation = 0.6;  // how far they stand open
    p.gate_nights = 1;
    return p;
}
const metabolism::parameters<N> numbers = typical();
const metabolism::inputs<N> healthy{.glucose = 5.2, .homa = 1.8, .crp = 1.2};
const metabolism::inputs<N> resistant{.glucose = 8, .homa = 4.5, .crp = 6};

/// Nights are as one is used to.
constexpr double usual_nights = 1;
metabolism::state<N> usual() {
    return {.resistance_of_nights = usual_nights};
}

metabolism::signals<N> shown(const metabolism::state<N>& x, const metabolism::inputs<N>& u = healthy,
                             const metabolism::parameters<N>& p = numbers) {
    return metabolism::signal<N>(x, upstream{}, u, p);
}

metabolism::pools<N, hour> rates(const metabolism::state<N>& x, upstream s, const metabolism::inputs<N>& u = healthy,
                                 const metabolism::parameters<N>& p = numbers) {
    s.metabolism = metabolism::signal<N>(x, s, u, p);
    return metabolism::rhs<N>(x, s, u, p).pools;
}

upstream with(double relative_plasma, double shortage = 0) {
    upstream s;
    s.magnesium_pools.relative_plasma = relative_plasma;
    s.magnesium_pools.shortage = shortage;
    return s;
}

/// `days` later, by Euler steps of an hour.
metabolism::state<N> after(double days, const upstream& s, const metabolism::inputs<N>& u,
                           metabolism::state<N> x = usual()) {
    for (int i = 0; i < 24 * days; ++i) {
        const auto r = rates(x, s, u);
        x = {.resistance = x.resistance + r.resistance,
             .resistance_of_nights = x.resistance_of_nights + r.resistance_of_nights,
             .hba1c_memory = x.hba1c_memory + r.hba1c_memory,
             .inflammation = x.inflammation + r.inflammation,
             .acute = x.acute + r.acute};
    }
    return x;
}
constexpr double for_good = 2000, four_months = 122;

// Interleukin-6 climbs to 17 pg/mL within the 4 h of a marathon, then halves in 2.3 h down to the 2 that damage keeps
// for a day; a day later runners had 15 mg/L more (12 to 18).
TEST(Metabolism, AMarathonRaisesCReactiveProteinADayLaterForSomeDays) {
    const auto protein_after = [](int hours) {
        metabolism::state<N> x = usual();
        for (int minute = 0; minute < 60 * hours; ++minute) {
            upstream s;
            const double hour = minute / 60.0 - 4;
            s.muscle.interleukin_of_work =
                hour < 0 ? 17 * (1 + hour / 4) : 15 * std::exp(-0.3 * hour) + 2 * std::exp(-0.0357 * hour);
            x.acute = x.acute + rates(x, s).acute / 60;
        }
        return shown(x).crp_of_work.raw();
    };

    EXPECT_LT(protein_after(4), 5);
    EXPECT_GT(protein_after(4 + 14), protein_after(4 + 24));
    EXPECT_GT(protein_after(4 + 24), 6);
    EXPECT_LT(protein_after(4 + 24), 18);
    EXPECT_LT(protein_after(7 * 24), 0.2);
}

upstream losing(double hours) {
    upstream s;
    s.sleep.lost = in<N, hour>(hours);
    return s;
}

// Zuraikat 2024: six weeks of 1.34 h less, of which an hour counts as lost, raise HOMA-IR by 14.8 %. Buxton 2010, 14
// nights of Nedeltcheva and Donga 2010, some 2 to 3 h lost: sensitivity lower by 11 to 25 %, resistance higher by 12
// to 33.
TEST(Metabolism, ShortNightsRaiseResistanceAsInTrialsAndLeaveFastingGlucose) {
    const auto rise = [](double hours) { return shown(after(42, losing(hours), healthy)).homa_factor.raw() - 1; };

    EXPECT_NEAR(rise(1.02), 0.148, 0.01);
    EXPECT_NEAR(rise(2.6), 0.23, 0.11);
    EXPECT_LT(rise(100), 0.3);
    EXPECT_EQ(rise(0), 0);
    const auto tired = shown(after(42, losing(2), healthy));
    EXPECT_EQ(tired.glucose_shift.raw(), 0);
    EXPECT_EQ(tired.hba1c_shift.raw(), 0);
    EXPECT_DOUBLE_EQ(tired.control.raw(), 2 - tired.homa_factor.raw());
}

// Closed form: with the rate of 6 h most of the way within a day, and back as fast.
TEST(Metabolism, OneNightIsEnoughAndIsMendedInAFewDays) {
    metabolism::state<N> x = usual();
    const double level = 0.18 * 2 * (1 + 1.2) / (1 + 1.2 + 1.44);
    EXPECT_NEAR(rates(x, losing(2)).resistance_of_nights.raw(), 0.17 * level, 1e-15);
    x.resistance_of_nights = 1.2;
    EXPECT_NEAR(rates(x, losing(2)).resistance_of_nights.raw(), 0.17 * (level - 0.2), 1e-15);
    EXPECT_LT(after(2, losing(0), healthy, x).resistance_of_nights.raw(), 1.001);
}

TEST(Metabolism, ShortNightsActThroughTheirGateAlone) {
    auto shut = numbers;
    shut.gate_nights = 0;

    EXPECT_EQ(rates(usual(), losing(3), healthy, shut).resistance_of_nights.raw(), 0);
    EXPECT_EQ(rates(usual(), losing(3)).resistance.raw(), 0);
}

TEST(Metabolism, AtTheReferenceAllIsAsUsual) {
    for (const auto& who : {healthy, resistant}) {
        auto still = rates(usual(), {}, who);
        metabolism::pools<N, hour>::each(still,
                                         [](const char* name, unit, number& of) { EXPECT_EQ(of.raw(), 0) << name; });
        auto s = shown(usual(), who);
        metabolism::signals<N>::each(s, [](const char* name, unit, number& value) {
            const std::string_view id = name;
            EXPECT_EQ(value.raw(), id.ends_with("shift") || id == "crp_of_work" ? 0 : 1) << name;
        });
    }
}

TEST(Metabolism, FourMonthsMoveResistantPeopleAsInTheReviewOfTrials) {
    // Simental-Mendia 2016: HOMA-IR -0.67 (-1.20; -0.14), glucose -0.20 (-0.45; 0.05), HbA1c 0.018 (-0.10; 0.13).
    const auto before = after(for_good, with(0.97), resistant);
    const auto then = after(four_months, with(1.01), resistant, before);
    const auto from = shown(before, resistant), to = shown(then, resistant);

    EXPECT_NEAR(4.5 * (to.homa_factor - from.homa_factor).raw(), -0.67, 0.05);
    EXPECT_NEAR((to.glucose_shift - from.glucose_shift).raw(), -0.14, 0.02);
    EXPECT_NEAR((to.hba1c_shift - from.hba1c_shift).raw(), -0.07, 0.02);
}

TEST(Metabolism, RaisedCrpFallsWithinThePublishedInterval) {
    // Simental-Mendia 2017: above 3 mg/L at the start -1.12 (-2.05; -0.18), over all -0.11 (-0.75; 0.52) mg/L.
    const auto before = after(for_good, with(0.97), resistant);
    const auto then = after(84, with(1.01), resistant, before);
    const double change = 6 * (shown(then, resistant).crp_factor - shown(before, resistant).crp_factor).raw();

    EXPECT_LT(change, -0.6);
    EXPECT_GT(change, -1.12);
}

TEST(Metabolism, HealthyPeopleGainNothingFromMore) {
    const auto x = after(for_good, with(1.1), healthy);

    EXPECT_EQ(x.resistance.raw(), 0);
    EXPECT_EQ(x.hba1c_memory.raw(), 0);
    EXPECT_EQ(x.inflammation.raw(), 0);
}

TEST(Metabolism, ALackRaisesResistanceAndGlucoseOfAnybody) {
    // Nielsen 2007: higher glucose in depletion. 0.7 times 0.1 bounded; glucose by 0.6 * 0.2 * 5.2 of it.
    const auto x = after(for_good, with(1, 0.05), healthy);
    const double level = 0.7 * 0.1 * (7.0 / 6) / (7.0 / 6 + 1.0 / 36);

    EXPECT_NEAR(x.resistance.raw(), level, 1e-9);
    EXPECT_NEAR(shown(x).glucose_shift.raw(), 0.6 * 0.2 * 5.2 * level, 1e-9);
    EXPECT_NEAR(shown(x).control.raw(), 1 - level, 1e-9);
    EXPECT_EQ(x.inflammation.raw(), 0);
}

TEST(Metabolism, TheMoreResistantThePersonTheMoreIsTakenOff) {
    const auto taken_off = [](double homa) {
        return -rates({}, with(1.04), {.glucose = 5.2, .homa = homa, .crp = 1}).resistance.raw();
    };

    EXPECT_EQ(taken_off(2), 0);
    EXPECT_GT(taken_off(3), 0);
    EXPECT_NEAR(taken_off(3.5), taken_off(1e9) / 2, 1e-12);
    EXPECT_GT(taken_off(6), taken_off(4));
}

TEST(Metabolism, WhatIsTakenOffIsBounded) {
    const auto x = after(for_good, with(1e6), {.glucose = 10, .homa = 1e6, .crp = 1e6});

    EXPECT_GT(x.resistance.raw(), -0.7 * 0.6);
    EXPECT_GT(x.inflammation.raw(), -0.6 * 0.5);
}

TEST(Metabolism, HalfOfHba1cIsMadeInTheLastThirtyDaysAndAQuarterBefore) {
    // 50, 25 and 25 % from the last 30, the 30 and the 60 days before.
    metabolism::state<N> x{.resistance_of_nights = usual_nights, .hba1c_memory = 1};
    const auto left = [&] {
        for (int i = 0; i < 24 * 30; ++i) x.hba1c_memory = x.hba1c_memory + rates(x, {}).hba1c_memory;
        return x.hba1c_memory.raw();
    };

    EXPECT_NEAR(left(), 0.5, 0.01);
    EXPECT_NEAR(left(), 0.25, 0.01);
}

TEST(Metabolism, Hba1cLagsBehindGlucose) {
    // Glucose that has risen just now is in no red cell yet; held for 30 days, it is in half of them.
    metabolism::state<N> x{.resistance = 0.3, .resistance_of_nights = usual_nights};
    const double whole = 0.63 * shown(x, resistant).glucose_shift.raw();

    EXPECT_EQ(shown(x, resistant).hba1c_shift.raw(), 0);
    for (int i = 0; i < 24 * 30; ++i) x.hba1c_memory = x.hba1c_memory + rates(x, {}, resistant).hba1c_memory;
    EXPECT_NEAR(shown(x, resistant).hba1c_shift.raw() / whole, 0.5, 0.01);
}

TEST(Metabolism, Hba1cSettlesAtTheSlopeOfMeanGlucose) {
    // Nathan 2008: 28.7 mg/dL per point, 18.016 mg/dL per mmol/L.
    const auto x = after(for_good, with(0.95), resistant);
    const auto s = shown(x, resistant);

    EXPECT_GT(s.glucose_shift.raw(), 0.1);
    EXPECT_NEAR((s.glucose_shift / s.hba1c_shift).raw(), 28.7 / 18.016, 0.01);
}

TEST(Metabolism, ResistanceTakesFourMonthsForMostOfItsWay) {
    const double whole = after(for_good, with(1.04), resistant).resistance.raw();

    EXPECT_NEAR(after(four_months, with(1.04), resistant).resistance.raw() / whole, 0.8, 0.02);
    EXPECT_LT(after(30, with(1.04), resistant).resistance.raw() / whole, 0.35);
}

TEST(Metabolism, EachGateRemovesItsEffectAndNoOther) {
    auto no_resistance = numbers, no_glucose = numbers, no_inflammation = numbers;
    no_resistance.gate_resistance = 0, no_glucose.gate_glucose = 0, no_inflammation.gate_inflammation = 0;
    const upstream low = with(0.9, 0.05);
    const metabolism::state<N> x{.resistance = 0.1, .resistance_of_nights = usual_nights};

    EXPECT_EQ(rates({}, low, resistant, no_resistance).resistance.raw(), 0);
    EXPECT_GT(rates({}, low, resistant, no_resistance).inflammation.raw(), 0);
    EXPECT_EQ(shown(x, resistant, no_glucose).glucose_shift.raw(), 0);
    EXPECT_GT(shown(x, resistant, no_glucose).homa_factor.raw(), 1);
    EXPECT_EQ(rates({}, low, resistant, no_inflammation).inflammation.raw(), 0);
    EXPECT_GT(rates({}, low, resistant, no_inflammation).resistance.raw(), 0);
}

RC_GTEST_PROP(Metabolism, StaysFiniteWhateverTheNumbersAre, ()) {
    const auto x = tests::any_state<metabolism::state<N>>();
    const auto u = tests::any_state<metabolism::inputs<N>>();
    const auto p = tests::any_parameters<metabolism::parameters<N>>();

    RC_ASSERT(tests::first_not_finite(shown(x, u, p)) == "");
    RC_ASSERT(tests::first_not_finite(rates(x, with(tests::any_positive(), tests::any_share()), u, p)) == "");
}

}  // namespace
}  // namespace metabolism_test
