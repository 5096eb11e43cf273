// simulation_test.cpp - bands, parts and ledgers of a simulated scenario: laws that hold whatever the numbers are.
// SPDX-License-Identifier: Apache-2.0
#include "study/simulation.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "evidence/outcomes.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace magnesia;
using namespace magnesia::study;
using tests::adult;
using tests::evidence_base;

model::question evening_capsule(double mg, int days) {
    scenario::dose capsule{.amount = scenario::elemental_mg{mg},
                           .form = "bisglycinate",
                           .when = scenario::at_times{{{22 * 60}}},
                           .days = scenario::weekday_set().set(),
                           .extent = scenario::for_days{days - 2},
                           .food = scenario::food_state::fasting};
    scenario::scenario what{.who = adult(), .day = tests::plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}};
    if (mg > 0) what.doses.push_back(capsule);
    return model::ask(
        what, [](const std::string&) { return 0.141; }, model::usual_options());
}

const std::vector<model::series_definition>& wanted() {
    static const auto all = model::series_of(evidence::load_outcomes());
    return all;
}

simulation run(const model::question& asked, simulation_options options) {
    return simulate(asked, evidence_base(), wanted(), options);
}

const band& value(const simulation& s, const std::string& id) {
    for (const outcome_result& o : s.outcomes) {
        if (o.id == id) return o.value;
    }
    throw std::out_of_range(id);
}

TEST(Simulation, TheLedgerOfASupplementCloses) {
    const simulation s = run(evening_capsule(200, 7), {.draws = 0});

    const double accounted =
        value(s, "supplement_magnesium_urine").median + value(s, "supplement_magnesium_faeces").median +
        value(s, "supplement_magnesium_sweat").median + value(s, "supplement_magnesium_retained").median +
        value(s, "supplement_magnesium_in_gut").median;
    EXPECT_NEAR(value(s, "supplement_magnesium_swallowed").median, 5 * 200 / 24.305, 1e-9);
    EXPECT_NEAR(accounted, 5 * 200 / 24.305, 1e-7);
    EXPECT_LT(s.worst_balance_error, 1e-9);
}

TEST(Simulation, WithoutARegimenThereIsNoSupplementAndNothingChanges) {
    const simulation s = run(evening_capsule(0, 5), {.draws = 0});

    for (const outcome_result& o : s.outcomes) {
        EXPECT_FALSE(o.id.starts_with("supplement_")) << o.id;
        EXPECT_FALSE(o.id.ends_with("_change")) << o.id;
    }
    for (std::size_t i = 0; i < s.series.size(); ++i) EXPECT_EQ(s.series[i].median, s.series_without[i].median);
}

TEST(Simulation, MoreIsAbsorbedOfALargerDoseButASmallerShare) {
    const simulation small = run(evening_capsule(100, 5), {.draws = 0});
    const simulation large = run(evening_capsule(400, 5), {.draws = 0});
    const double small_share = value(small, "supplement_absorbed_share").median;
    const double large_share = value(large, "supplement_absorbed_share").median;

    EXPECT_GT(small_share, large_share);
    EXPECT_LT(small_share * 100, large_share * 400);
    EXPECT_GT(large_share, 0.05);
    EXPECT_LT(small_share, 0.6);
}

TEST(Simulation, TheTypicalPersonHasNoBand) {
    const simulation s = run(evening_capsule(200, 4), {.draws = 0});

    for (const outcome_result& o : s.outcomes) {
        EXPECT_FALSE(o.value.p5 || o.value.p95 || o.parts.person || o.parts.parameter || o.parts.structure) << o.id;
    }
    EXPECT_TRUE(s.series[0].p5.empty());
}

TEST(Simulation, BandsHoldTheirMedianAndPartsAreNarrowerThanTheWhole) {
    const simulation s = run(evening_capsule(200, 3), {.draws = 24, .seed = 5, .threads = 2});

    EXPECT_EQ(s.draws, 24u);
    for (const outcome_result& o : s.outcomes) {
        EXPECT_LE(*o.value.p5, o.value.median) << o.id;
        EXPECT_GE(*o.value.p95, o.value.median) << o.id;
    }
    const outcome_result& urine = s.outcomes[3];
    ASSERT_EQ(urine.id, "urine_magnesium_24h");
    const double whole = *urine.value.p95 - *urine.value.p5;
    EXPECT_GT(*urine.parts.person, 0);
    EXPECT_GT(*urine.parts.parameter, 0);
    EXPECT_LT(*urine.parts.parameter, whole);  // people differ more than typical values are in doubt
    EXPECT_FALSE(urine.parts.structure);
}

TEST(Simulation, GivesTheSameBitsForAnyNumberOfThreads) {
    const model::question asked = evening_capsule(200, 3);
    const simulation one = run(asked, {.draws = 5, .seed = 5, .threads = 1});
    const simulation three = run(asked, {.draws = 5, .seed = 5, .threads = 3});

    for (std::size_t i = 0; i < one.outcomes.size(); ++i) {
        EXPECT_EQ(one.outcomes[i].value.median, three.outcomes[i].value.median) << one.outcomes[i].id;
        EXPECT_EQ(one.outcomes[i].value.p95, three.outcomes[i].value.p95) << one.outcomes[i].id;
    }
    for (std::size_t i = 0; i < one.series.size(); ++i) EXPECT_EQ(one.series[i].p5, three.series[i].p5);
}

TEST(Simulation, AnotherSeedGivesOtherBands) {
    const model::question asked = evening_capsule(200, 3);

    EXPECT_NE(value(run(asked, {.draws = 5, .seed = 1}), "urine_magnesium_24h").median,
              value(run(asked, {.draws = 5, .seed = 2}), "urine_magnesium_24h").median);
}

TEST(Simulation, ProgressCountsEveryRunOnce) {
    std::vector<std::size_t> seen;
    simulation_options options{.draws = 3, .seed = 1, .threads = 2};
    options.progress = [&](std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 9u);  // three draws, each with both spreads and with each alone
        seen.push_back(done);
    };

    run(evening_capsule(200, 3), options);

    EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(Simulation, AStopBeforeTheFirstDrawGivesNothingAndSaysSo) {
    std::stop_source source;
    source.request_stop();

    const simulation s = run(evening_capsule(200, 3), {.draws = 3, .stop = source.get_token()});

    EXPECT_TRUE(s.was_stopped);
    EXPECT_TRUE(s.outcomes.empty());
}

}  // namespace
