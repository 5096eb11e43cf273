// comparison_test.cpp - paired differences: laws that hold whatever the numbers are, and agreement with `simulate`.
// SPDX-License-Identifier: Apache-2.0
#include "study/comparison.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/study/support.hpp"

namespace comparison_test {
namespace {

using namespace magnesia;
using namespace magnesia::study;

constexpr std::size_t share = 0;
constexpr std::size_t absorbed = 1;
constexpr std::size_t plasma = 2;
constexpr std::size_t peak = 3;
constexpr std::size_t urine = 4;

/// A form that is dissolved in the capsule, and one that must be dissolved first.
model::product_facts facts() {
    return {.form =
                [](const std::string& form) {
                    const bool is_oxide = form == "oxide";
                    return model::compound{.elemental_fraction = 0.2,
                                           .enters = is_oxide ? model::entry::solid : model::entry::dissolved,
                                           .glycine_per_magnesium = 0};
                },
            .format = [](const std::string&) { return std::vector<model::release_phase>(1); }};
}

/// `mg` a day at 22:00 for some days of a run of five; 0 is no regimen.
model::question capsule(double mg, const std::string& form = "citrate", int days = 3) {
    scenario::scenario what{
        .who = tests::adult(), .day = tests::plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 5}};
    if (mg > 0) {
        what.doses.push_back({.amount = scenario::elemental_mg{mg},
                              .form = form,
                              .when = scenario::at_times{{{22 * 60}}},
                              .days = scenario::weekday_set().set(),
                              .extent = scenario::for_days{days},
                              .food = scenario::food_state::fasting});
    }
    return model::ask(what, facts(), model::usual_options());
}

paired_comparison run(std::vector<model::question> arms, std::size_t draws, std::size_t threads = 1) {
    return *compare({.arms = std::move(arms), .bare = capsule(0)}, tests::evidence_base(), tests::everything(),
                    {.draws = draws, .seed = 1}, {.threads = threads});
}

const paired_figures& figures(const paired_comparison& found, std::size_t arm, std::size_t measure) {
    return *found.arms[arm].measures[measure];
}

TEST(Comparison, ArmsThatAreAlikeDifferInNobody) {
    // Two dissolved forms are one and the same to the body.
    const paired_comparison found = run({capsule(200), capsule(200, "gluconate")}, 5);

    for (std::size_t i = 0; i < measure_ids().size(); ++i) {
        const paired_difference& difference = *figures(found, 1, i).to_first;
        EXPECT_EQ(difference.value.p5, 0.0) << measure_ids()[i];
        EXPECT_EQ(difference.value.p95, 0.0) << measure_ids()[i];
        EXPECT_EQ(difference.share_larger, 0.0) << measure_ids()[i];
        EXPECT_EQ(told_of(difference, 1e-9), told::nothing) << measure_ids()[i];
    }
}

TEST(Comparison, WhatDiffersByRoundingIsLargerInNobody) {
    // A capsule of 200 mg, and the same in two pieces whose sum is rounded.
    scenario::scenario pieces = capsule(200).what;
    pieces.doses.push_back(pieces.doses.front());
    pieces.doses[0].amount = scenario::elemental_mg{66.7};
    pieces.doses[1].amount = scenario::elemental_mg{133.3};
    const paired_comparison found = run({capsule(200), model::ask(pieces, facts(), model::usual_options())}, 8);

    for (std::size_t i = 0; i < measure_ids().size(); ++i) {
        const paired_difference& difference = *figures(found, 1, i).to_first;
        EXPECT_NEAR(*difference.value.p95, 0.0, 1e-9) << measure_ids()[i];
        EXPECT_EQ(difference.share_larger, 0.0) << measure_ids()[i];
    }
}

TEST(Comparison, OrderTurnsTheSignOfADifferenceAndNothingElse) {
    const paired_comparison one = run({capsule(100), capsule(300)}, 6);
    const paired_comparison other = run({capsule(300), capsule(100)}, 6);

    for (std::size_t i = 0; i < measure_ids().size(); ++i) {
        EXPECT_EQ(figures(one, 0, i).value.median, figures(other, 1, i).value.median) << measure_ids()[i];
        EXPECT_NEAR(figures(one, 1, i).to_first->value.median, -figures(other, 1, i).to_first->value.median, 1e-12);
        EXPECT_NEAR(*figures(one, 1, i).to_first->value.p5, -*figures(other, 1, i).to_first->value.p95, 1e-12);
    }
    EXPECT_EQ(figures(one, 1, urine).to_first->share_larger, 1.0);
    EXPECT_EQ(figures(other, 1, urine).to_first->share_larger, 0.0);
}

TEST(Comparison, AgainstAnArmWithoutASupplementTheDifferenceIsTheChange) {
    const paired_comparison found = run({capsule(0), capsule(300)}, 4);

    EXPECT_FALSE(found.arms[0].measures[share].has_value());
    EXPECT_FALSE(figures(found, 1, absorbed).to_first.has_value());
    for (std::size_t i = measures_of_supplement; i < measure_ids().size(); ++i) {
        EXPECT_EQ(figures(found, 0, i).change->p95, 0.0) << measure_ids()[i];
        EXPECT_EQ(figures(found, 1, i).to_first->value.median, figures(found, 1, i).change->median) << measure_ids()[i];
    }
}

TEST(Comparison, ChangesAreThoseOfSimulateWithTheSameDraws) {
    // The reference path: study::simulate, which pairs with and without in the same body.
    const model::question asked = capsule(300);
    const simulation reference =
        *simulate(asked, tests::evidence_base(), tests::everything(), {.draws = 7, .seed = 1}, {.threads = 1});
    const paired_comparison found = run({asked, capsule(300, "oxide")}, 7);
    const auto outcome = [&](const std::string& id) {
        return std::find_if(reference.outcomes.begin(), reference.outcomes.end(), [&](auto& o) { return o.id == id; })
            ->value;
    };

    for (const auto& [measure, id] : {std::pair{plasma, "plasma_magnesium_morning_change"},
                                      {urine, "urine_magnesium_24h_change"},
                                      {std::size_t{5}, "stool_water_24h_change"},
                                      {std::size_t{6}, "loose_stools_24h_change"}}) {
        EXPECT_NEAR(figures(found, 0, measure).change->median, outcome(id).median, 1e-9) << id;
        EXPECT_NEAR(*figures(found, 0, measure).change->p95, *outcome(id).p95, 1e-9) << id;
    }
    EXPECT_NEAR(figures(found, 0, share).value.median, outcome("supplement_absorbed_share").median, 1e-9);
    EXPECT_NEAR(figures(found, 0, peak).value.median, outcome("plasma_magnesium_peak").median, 1e-9);
}

TEST(Comparison, WhatIsAbsorbedIsInUrineSweatOrBody) {
    const simulation reference =
        *simulate(capsule(300), tests::evidence_base(), tests::everything(), {.draws = 0}, {.threads = 1});
    double elsewhere = 0;
    for (const outcome_result& o : reference.outcomes) {
        if (o.id == "supplement_magnesium_urine" || o.id == "supplement_magnesium_sweat" ||
            o.id == "supplement_magnesium_retained") {
            elsewhere += o.value.median;
        }
    }

    const paired_comparison found = run({capsule(300), capsule(0)}, 0);

    EXPECT_NEAR(figures(found, 0, absorbed).value.median, elsewhere, 1e-7);
    EXPECT_FALSE(figures(found, 0, absorbed).value.p5.has_value());
    EXPECT_EQ(found.draws, 0u);
}

TEST(Comparison, ArmsAreLookedAtOnTheLastDayWithADoseOfAnyAndAtTheSameHours) {
    std::vector<model::question> arms{capsule(100, "citrate", 1), capsule(100, "citrate", 4), capsule(0)};

    const paired_times when = look_alike(arms);

    EXPECT_EQ(when.day, 3u);
    for (const model::question& arm : arms) {
        EXPECT_EQ(arm.last_dose_day, 3u);
        EXPECT_EQ(arm.series_h, arms.front().series_h);
        EXPECT_TRUE(std::includes(arm.record_h.begin(), arm.record_h.end(), arm.series_h.begin(), arm.series_h.end()));
    }
    EXPECT_EQ(when.days, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_EQ(arms[0].series_h[when.hours.front()], 72.0);
    EXPECT_EQ(arms[0].series_h[when.hours.back()], 120.0);
    EXPECT_EQ(when.hours.size(), 49u);  // hourly for two days
}

// Reference: the outcomes of `simulate`, whose morning is the first after the last dose. Half an hour before a bed at
// 00:30 is midnight, a minute more the day before.
TEST(Comparison, TellsTheNightAfterTheDosesOfWhoLiesDownAfterMidnight) {
    const auto late = [](int minutes) {
        scenario::scenario what = capsule(400).what;
        what.day.bed = {30};
        what.day.rise = {8 * 60 + 30};
        if (minutes == 0) what.doses.clear();
        if (minutes > 0) what.doses[0].when = scenario::before_bed{minutes};
        return model::ask(what, facts(), model::usual_options());
    };
    const auto taken_at = [&](int minutes) {
        return *compare({.arms = {late(minutes), late(0)}, .bare = late(0)}, tests::evidence_base(),
                        tests::everything(), {.draws = 0}, {.threads = 1});
    };
    const paired_comparison before = taken_at(31), at_midnight = taken_at(30);

    for (const char* id : {"plasma_magnesium_morning", "sleep_onset_latency", "slow_wave_sleep"}) {
        const auto& ids = measure_ids();
        const auto place = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
        const double change = figures(before, 0, place).change->median;
        EXPECT_GT(std::abs(change), 1e-3) << id;
        EXPECT_NEAR(figures(at_midnight, 0, place).change->median, change, 0.05 * std::abs(change)) << id;
    }
}

// Nobody falls asleep sooner by staying up: nothing is told of sleep that was not sought, all of how short it was.
TEST(Comparison, ANightUpIsNoSoonerSleep) {
    scenario::scenario up = capsule(0).what;
    up.day.dated_nights = {{.from_day = 5, .until_day = 5, .is_slept = false}};
    up.habit = capsule(0).what.day;
    const auto of = [](const paired_comparison& found, std::size_t arm, const char* id) {
        const auto& ids = measure_ids();
        return found.arms[arm].measures[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())];
    };
    const model::question awake = model::ask(up, facts(), model::usual_options());
    const paired_comparison second = run({capsule(0), awake}, 0);
    const paired_comparison first = run({awake, capsule(0)}, 0);

    for (const char* id : {"sleep_onset_latency", "wake_after_sleep_onset", "insomnia_severity"}) {
        EXPECT_FALSE(of(second, 1, id)) << id;
        EXPECT_TRUE(of(second, 0, id)) << id;
        ASSERT_TRUE(of(first, 1, id)) << id;
        EXPECT_FALSE(of(first, 1, id)->to_first) << id;
    }
    EXPECT_EQ(of(second, 1, "total_sleep_time")->value.median, 0);
    EXPECT_LT(of(second, 1, "total_sleep_time")->to_first->value.median, -300);
    EXPECT_GT(of(second, 1, "sleepiness")->to_first->value.median, 1);
}

TEST(Comparison, ADayWithoutDosesOfAnyArmIsTheLast) {
    std::vector<model::question> arms{capsule(0), capsule(0)};

    EXPECT_EQ(look_alike(arms).day, 4u);
}

TEST(Comparison, ThreadsChangeNoBit) {
    const paired_comparison one = run({capsule(200), capsule(200, "oxide")}, 9, 1);
    const paired_comparison many = run({capsule(200), capsule(200, "oxide")}, 9, 3);

    for (std::size_t i = 0; i < measure_ids().size(); ++i) {
        EXPECT_EQ(figures(one, 1, i).to_first->value.p95, figures(many, 1, i).to_first->value.p95) << measure_ids()[i];
    }
    EXPECT_EQ(one.arms[1].daily[1].change.p5, many.arms[1].daily[1].change.p5);
}

TEST(Comparison, OnlyABandOffZeroWithAMiddleWorthTellingIsADifference) {
    const auto found = [](double p5, double median, double p95) {
        return told_of({.value = {median, p5, p95}, .share_larger = 1}, 1.0);
    };

    EXPECT_EQ(found(0.5, 2, 3), told::larger);
    EXPECT_EQ(found(-3, -2, -0.5), told::smaller);
    EXPECT_EQ(found(-0.5, 2, 3), told::nothing);
    EXPECT_EQ(found(0.0, 2, 3), told::nothing);
    EXPECT_EQ(found(-3, -2, 0.5), told::nothing);
    EXPECT_EQ(found(0.5, 0.9, 3), told::nothing);
    EXPECT_EQ(told_of({.value = {2, {}, {}}, .share_larger = {}}, 1.0), told::nothing);
}

TEST(Comparison, BodiesWithoutASteadyDayAreCountedOnce) {
    const auto in_the_dark = [](model::question one) {
        one.what.day.light.day_lux = 0;
        one.what.day.light.evening_lux = 0;
        return model::ask(one.what, facts(), model::usual_options());
    };
    const auto dark =
        compare({.arms = {in_the_dark(capsule(200)), in_the_dark(capsule(100))}, .bare = in_the_dark(capsule(0))},
                tests::evidence_base(), tests::everything(), {.draws = 0, .seed = 1}, {.threads = 1});

    EXPECT_EQ(dark->unsettled, 1u);
    EXPECT_EQ(run({capsule(200)}, 0).unsettled, 0u);
}

TEST(Comparison, AStopLeavesNothing) {
    std::stop_source source;
    source.request_stop();

    EXPECT_FALSE(compare({.arms = {capsule(100), capsule(0)}, .bare = capsule(0)}, tests::evidence_base(),
                         tests::everything(), {.draws = 3, .seed = 1}, {.threads = 1, .stop = source.get_token()})
                     .has_value());
}

TEST(Comparison, ProgressCountsEveryArmAndTheBareOne) {
    std::vector<std::size_t> done;
    const auto seen = [&](std::size_t now, std::size_t total) {
        EXPECT_EQ(total, 3u * 2u);
        done.push_back(now);
    };

    static_cast<void>(compare({.arms = {capsule(100), capsule(0)}, .bare = capsule(0)}, tests::evidence_base(),
                              tests::everything(), {.draws = 2, .seed = 1}, {.threads = 1, .progress = seen}));

    EXPECT_EQ(done, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6}));
}

}  // namespace
}  // namespace comparison_test
