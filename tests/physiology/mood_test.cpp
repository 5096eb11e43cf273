// mood_test.cpp - rest, anxiety, moods, clarity and pain: closed forms, limits, sizes, and what each gate removes.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/mood.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string_view>
#include <vector>

#include "tests/physiology/any_numbers.hpp"

namespace mood_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;
using number = scalar<double>;

/// What the module reads, at what is usual.
struct upstream {
    struct {
        number shortage = 0, relative_plasma = 1;
    } magnesium_pools;
    struct {
        number glycine = 1;
    } brain_barrier;
    struct {
        number calm = 0, serotonin = 1, plasticity = 1, log_excitability = 0;
    } neurons;
    struct {
        number felt = 0;
    } stress;
    struct {
        number variability = 0;
    } circulation;
    struct {
        number at_night = 1, in_bed = 1, quality = 1;
        in<N, hour> lost = 0, overdue = 0;
    } sleep;
    mood::signals<N> mood{};
};

mood::parameters<N> typical() {
    mood::parameters<N> p{.rest_rate = 0.03,
                          .anxiety_rate = 0.004,
                          .low_mood_rate = 0.003,
                          .good_mood_rate = 0.006,
                          .clarity_rate = 0.006,
                          .pain_rate = 0.004,
                          .severe = 3};
    p.anxiety_hope = 0.055, p.anxiety_return = 0.11, p.low_mood_hope = 0.1, p.low_mood_return = 0.2;
    p.anxiety_status = 2.7, p.status_reach = 0.6, p.anxiety_calm = 1, p.calm_reach = 0.5, p.anxiety_felt = 0.5;
    p.anxiety_glycine = 0.1, p.glycine_reach = 0.1, p.low_mood_serotonin = 0.3, p.low_mood_status = 4;
    p.low_mood_felt = 0.3, p.low_mood_rest = 1.5;
    p.good_mood_serotonin = 0.2, p.good_mood_rest = 1, p.good_mood_low = 0.5;
    p.clarity_rest = 1, p.clarity_plasticity = 0.5, p.pain_nerves = 1, p.pain_rest = 0.6, p.pain_amplified = 0.4;
    p.pain_direct = 1, p.tolerance_rest = 0.6, p.immune_rest = 0.5;
    p.readiness_rest = 1, p.readiness_mood = 0.2, p.readiness_variability = 1, p.alertness_rest = 1;
    p.night_lost = 1.6, p.short_rate = 0.2, p.rest_short = 0.6, p.good_mood_short = 0.6, p.clarity_short = 0.5;
    mood::parameters<N>::each(p, [](const char* name, unit, number& value) {
        const std::string_view gate = name;
        if (gate.starts_with("gate_")) value = gate == "gate_direct" ? 0 : 1;
    });
    return p;
}
const mood::parameters<N> numbers = typical();
const mood::state<N> usual{.rest = 1};

mood::signals<N> feels(const mood::state<N>& x, const upstream& s = {}, const mood::parameters<N>& p = numbers) {
    return mood::signal<N>(x, s, {}, p);
}

mood::pools<N, hour> change(const mood::state<N>& x, upstream s = {}, const mood::inputs<N>& u = {},
                            const mood::parameters<N>& p = numbers) {
    s.mood = feels(x, s, p);
    return mood::rhs<N>(x, s, u, p).pools;
}

/// Where a person settles: Euler steps of 2 h over a year.
mood::state<N> settled(const upstream& s, const mood::inputs<N>& u = {}, const mood::parameters<N>& p = numbers) {
    auto x = usual;
    for (int i = 0; i < 12 * 365; ++i) {
        const auto r = change(x, s, u, p);
        x = {.rest = x.rest + 2 * r.rest,
             .anxiety = x.anxiety + 2 * r.anxiety,
             .low_mood = x.low_mood + 2 * r.low_mood,
             .good_mood = x.good_mood + 2 * r.good_mood,
             .clarity = x.clarity + 2 * r.clarity,
             .pain = x.pain + 2 * r.pain};
    }
    return x;
}

upstream lacking(double share) {
    upstream s;
    s.magnesium_pools.shortage = share;
    return s;
}

TEST(Mood, WithAllAsUsualNothingChanges) {
    mood::pools<N, hour> still = change(usual);

    mood::pools<N, hour>::each(still, [](const char* name, unit, number& rate) { EXPECT_EQ(rate.raw(), 0) << name; });
    mood::signals<N> s = feels(usual);
    mood::signals<N>::each(s, [](const char* name, unit, number& value) {
        EXPECT_EQ(value.raw(), std::string_view(name) == "rest" ? 1 : 0) << name;
    });
}

TEST(Mood, RestFollowsTheQualityOfSleepInBedWithinDays) {
    upstream poor, up;
    poor.sleep.quality = 0.6;
    up.sleep.at_night = up.sleep.in_bed = up.sleep.quality = 0;

    EXPECT_DOUBLE_EQ(change(usual, poor).rest.raw(), 0.03 * -0.4);
    EXPECT_EQ(change(usual, up).rest.raw(), 0);
    EXPECT_NEAR(settled(poor).rest.raw(), 0.6, 1e-9);
}

TEST(Mood, FourNightsOfEightHoursTakeRestMostOfTheWay) {
    // A time of four days when a third of each is spent in bed: 1 - 1/e.
    upstream poor;
    poor.sleep.quality = 0;
    auto x = usual;
    for (int i = 0; i < 4 * 8 * 60; ++i) x.rest = x.rest + change(x, poor).rest / 60.0;

    EXPECT_NEAR(1 - x.rest.raw(), 1 - std::exp(-1), 0.02);
}

upstream short_of_sleep(double hours) {
    upstream s;
    s.sleep.at_night = s.sleep.in_bed = 0;
    s.sleep.overdue = hours;
    return s;
}

TEST(Mood, MissingSleepTakesMoodClarityAndRestByHand) {
    // As much as is missing on the evening after a night up: 1 of a bound of 1 is 2/3.
    const auto rate = change(usual, short_of_sleep(1.6));

    EXPECT_NEAR(rate.good_mood.raw(), -0.006 * 0.6 * 2 / 3, 1e-12);
    EXPECT_NEAR(rate.clarity.raw(), -0.006 * 0.5 * 2 / 3, 1e-12);
    EXPECT_NEAR(rate.rest.raw(), -0.2 * 2 / 3 * 0.4, 1e-12);
    upstream lost = short_of_sleep(0);
    lost.sleep.lost = 1.6;
    EXPECT_EQ(change(usual, lost).good_mood.raw(), rate.good_mood.raw());
    lost.sleep.in_bed = lost.sleep.at_night = 1;
    EXPECT_EQ(change(usual, lost).rest.raw(), 0);  // in bed by its quality alone
}

TEST(Mood, SleepMissingForLongIsFeltAsInExperimentsAndRestHasAFloor) {
    // Tomaso 2021: good mood g -0.94; Palmer 2023: -0.27 to -1.14 by the kind of loss; Lim 2010: attention -0.78.
    const auto x = settled(short_of_sleep(1.6)), far = settled(short_of_sleep(50));

    EXPECT_LT(x.good_mood.raw(), -0.27);
    EXPECT_GT(x.good_mood.raw(), -1.2);
    EXPECT_NEAR(x.clarity.raw(), -0.75, 0.1);
    EXPECT_NEAR(x.rest.raw(), 1 - 0.6 * 2 / 3, 1e-6);
    EXPECT_GT(far.rest.raw(), 0.4 - 1e-9);
}

TEST(Mood, RepletionOfADepletedPersonLiftsMoodByAFifthToTwoFifths) {
    // In standard deviations; the blinded trial of people with low serum magnesium found 0.6.
    for (const double share : {0.05, 0.075, 0.1}) {
        const auto low = settled(lacking(share)), replete = settled({});

        EXPECT_GT((low.low_mood - replete.low_mood).raw(), 0.18) << share;
        EXPECT_LT((low.low_mood - replete.low_mood).raw(), 0.4) << share;
        EXPECT_GT((low.anxiety - replete.anxiety).raw(), 0.1) << share;
        EXPECT_LT((low.anxiety - replete.anxiety).raw(), 0.3) << share;
    }
}

TEST(Mood, AFullStoreOnTopMovesNobody) {
    const auto x = settled(lacking(shortage_of(number(-0.1), number(0.002)).raw()));

    EXPECT_LT(std::abs(x.low_mood.raw()), 0.02);
    EXPECT_LT(std::abs(x.anxiety.raw()), 0.02);
}

TEST(Mood, WhatALackDoesIsBoundedAndSevereComplaintsTakeNoNotice) {
    const mood::inputs<N> severe{.anxiety_load = 9, .low_mood_load = 9};
    const auto gained = [&](const mood::inputs<N>& u) {
        return (settled(lacking(0.1), u).anxiety - settled({}, u).anxiety).raw();
    };

    EXPECT_LT(settled(lacking(1)).low_mood.raw(), 0.6 + 1e-9);
    EXPECT_NEAR(gained(severe) / gained({}), 0.1, 1e-6);  // 1 / (1 + (9/3)^2)
}

TEST(Mood, AComplaintIsKeptForGood) {
    const auto x = settled({}, {.anxiety_load = 1.5, .low_mood_load = 1, .pain_load = 2});

    EXPECT_NEAR(x.anxiety.raw(), 1.5, 1e-6);
    EXPECT_NEAR(x.low_mood.raw(), 1, 1e-6);
    EXPECT_NEAR(x.good_mood.raw(), -0.5, 1e-6);
    EXPECT_NEAR(x.pain.raw(), 2, 1e-6);
}

// rief2009, posternak2001, smits2009: shares of what lies above the mean; hope beside the return to the mean.
TEST(Mood, ATrialTakesAShareOfAComplaintOfWhoHopesAndLessOfWhoWaits) {
    const mood::inputs<N> none{.anxiety_load = 1, .low_mood_load = 2};
    mood::inputs<N> waiting = none, hoping = none;
    waiting.enrolled = 1;
    hoping.enrolled = hoping.expectation = 1;

    EXPECT_NEAR((settled({}, none).low_mood - settled({}, waiting).low_mood).raw(), 0.2 * 2, 1e-6);
    EXPECT_NEAR((settled({}, none).low_mood - settled({}, hoping).low_mood).raw(), 0.3 * 2, 1e-6);
    EXPECT_NEAR((settled({}, none).anxiety - settled({}, waiting).anxiety).raw(), 0.11, 1e-6);
    EXPECT_NEAR((settled({}, none).anxiety - settled({}, hoping).anxiety).raw(), 0.165, 1e-6);
}

TEST(Mood, ATrialTakesNothingFromWhoHasNoComplaintAndLeavesWhatMagnesiumDoes) {
    for (const double load : {0.0, -0.6}) {
        const mood::inputs<N> outside{.anxiety_load = load, .low_mood_load = load};
        mood::inputs<N> inside = outside;
        inside.enrolled = inside.expectation = 1;
        EXPECT_EQ(settled({}, inside).low_mood.raw(), settled({}, outside).low_mood.raw()) << load;
        EXPECT_EQ(settled({}, inside).anxiety.raw(), settled({}, outside).anxiety.raw()) << load;
    }
    const mood::inputs<N> outside{.anxiety_load = 1.5, .low_mood_load = 2};
    mood::inputs<N> inside = outside;
    inside.enrolled = inside.expectation = 1;
    const auto gained = [](const mood::inputs<N>& u) {
        return settled(lacking(0.08), u).low_mood.raw() - settled({}, u).low_mood.raw();
    };
    EXPECT_NEAR(gained(inside), gained(outside), 1e-9);
}

TEST(Mood, PoorSleepAmplifiesPainAndWeakensCopingByHand) {
    auto tired = usual;
    tired.rest = 0.5;
    upstream poor;
    poor.sleep.quality = 0.5;

    EXPECT_NEAR(feels(tired).pain_sensitivity.raw(), 0.3, 1e-12);
    EXPECT_NEAR(feels(tired).tolerance.raw(), -0.3, 1e-12);
    EXPECT_NEAR(settled(poor, {.pain_load = 1}).pain.raw(), 1 + 0.4 * 0.3 * 2, 1e-6);
}

TEST(Mood, MagnesiumInPlasmaRelievesNoPainByItself) {
    upstream much;
    much.magnesium_pools.relative_plasma = 2;
    auto opened = numbers;
    opened.gate_direct = 1;

    EXPECT_EQ(change(usual, much, {.pain_load = 1}).pain.raw(), change(usual, {}, {.pain_load = 1}).pain.raw());
    EXPECT_LT(change(usual, much, {.pain_load = 1}, opened).pain.raw(), change(usual, {}, {.pain_load = 1}).pain.raw());
}

/// All that a link may move, rates first.
struct moves {
    mood::pools<N, hour> rate;
    mood::signals<N> level;
};
moves moves_of(const mood::state<N>& x, const upstream& s, const mood::parameters<N>& p) {
    const auto r = change(x, s, {}, p), still = change(usual, {}, {}, p);
    const auto l = feels(x, s, p), at_rest = feels(usual, {}, p);
    return {.rate = {.anxiety = r.anxiety - still.anxiety,
                     .low_mood = r.low_mood - still.low_mood,
                     .good_mood = r.good_mood - still.good_mood,
                     .clarity = r.clarity - still.clarity,
                     .pain = r.pain - still.pain},
            .level = {.pain_sensitivity = l.pain_sensitivity - at_rest.pain_sensitivity,
                      .tolerance = l.tolerance - at_rest.tolerance,
                      .readiness = l.readiness - at_rest.readiness}};
}

struct link {
    const char* name;
    number mood::parameters<N>::*gate;
    number (*what)(const moves&);
    mood::state<N> x;
    upstream around;
    double sign;
};

upstream with(void (*set)(upstream&)) {
    upstream s;
    set(s);
    return s;
}

std::vector<link> all_links() {
    using P = mood::parameters<N>;
    const auto anxiety = [](const moves& m) { return m.rate.anxiety; };
    const auto low_mood = [](const moves& m) { return m.rate.low_mood; };
    const auto good_mood = [](const moves& m) { return m.rate.good_mood; };
    const auto clarity = [](const moves& m) { return m.rate.clarity; };
    const auto sensitivity = [](const moves& m) { return m.level.pain_sensitivity; };
    const auto readiness = [](const moves& m) { return m.level.readiness; };
    const auto more_serotonin = with([](upstream& s) { s.neurons.serotonin = 1.1; });
    const auto excitable = with([](upstream& s) { s.neurons.log_excitability = 0.1; });
    auto rested = usual, cheerful = usual;
    rested.rest = 1.1;
    cheerful.good_mood = 1;
    return {
        {"L047", &P::gate_glycine, anxiety, usual, with([](upstream& s) { s.brain_barrier.glycine = 2; }), -1},
        {"L062", &P::gate_status, anxiety, usual, lacking(0.1), 1},
        {"L115", &P::gate_calm, anxiety, usual, with([](upstream& s) { s.neurons.calm = 0.1; }), -1},
        {"L116", &P::gate_serotonin_good, good_mood, usual, more_serotonin, 1},
        {"L117", &P::gate_serotonin_low, low_mood, usual, more_serotonin, -1},
        {"L118", &P::gate_plasticity, clarity, usual, with([](upstream& s) { s.neurons.plasticity = 1.1; }), 1},
        {"L121", &P::gate_nerves, sensitivity, usual, excitable, 1},
        {"L133", &P::gate_felt, anxiety, usual, with([](upstream& s) { s.stress.felt = 1; }), 1},
        {"L163", &P::gate_rest_mood, good_mood, rested, {}, 1},
        {"L164", &P::gate_rest_clarity, clarity, rested, {}, 1},
        {"L163", &P::gate_rest_mood, good_mood, usual, short_of_sleep(2), -1},
        {"L164", &P::gate_rest_clarity, clarity, usual, short_of_sleep(2), -1},
        {"L165", &P::gate_rest_readiness, readiness, rested, {}, 1},
        {"L167", &P::gate_rest_pain, sensitivity, rested, {}, -1},
        {"L168", &P::gate_rest_coping, [](const moves& m) { return m.level.tolerance; }, rested, {}, 1},
        {"L171", &P::gate_mood_readiness, readiness, cheerful, {}, 1},
        {"L187", &P::gate_amplified, [](const moves& m) { return m.rate.pain; }, usual, excitable, 1},
        {"depletion", &P::gate_low_mood, low_mood, usual, lacking(0.1), 1},
    };
}

TEST(Mood, EachGateRemovesItsEffectAndNoOther) {
    const auto links = all_links();
    for (const link& tried : links) {
        auto shut = numbers, alone = numbers;
        for (const link& other : links) alone.*other.gate = 0;
        shut.*tried.gate = 0;
        alone.*tried.gate = 1;
        if (tried.gate == &mood::parameters<N>::gate_amplified) alone.gate_nerves = 1;  // by which sensitivity is moved

        EXPECT_EQ(tried.what(moves_of(tried.x, tried.around, shut)).raw(), 0) << tried.name;
        EXPECT_GT(tried.sign * tried.what(moves_of(tried.x, tried.around, alone)).raw(), 0) << tried.name;
    }
}

RC_GTEST_PROP(Mood, StaysFiniteWhateverTheNumbersAre, ()) {
    const auto x = tests::any_state<mood::state<N>>();
    const auto p = tests::any_parameters<mood::parameters<N>>();
    auto s = lacking(tests::any_share());
    s.neurons = {.calm = tests::any_share(), .serotonin = tests::any_positive(), .plasticity = tests::any_positive()};
    s.sleep.quality = tests::any_share();

    RC_ASSERT(tests::first_not_finite(feels(x, s, p)) == "");
    RC_ASSERT(tests::first_not_finite(change(x, s, {.anxiety_load = tests::any_positive()}, p)) == "");
}

}  // namespace
}  // namespace mood_test
