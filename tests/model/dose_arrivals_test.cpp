// dose_arrivals_test.cpp - what a product brings, in which state, where and when, against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include "model/day/dose_arrivals.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "model/body/layout.hpp"

namespace dose_arrivals_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;

/// Three compounds of a quarter magnesium, and three ways to give them off.
product_facts facts() {
    return {.form =
                [](const std::string& id) {
                    compound what{.elemental_fraction = 0.25};
                    if (id == "solid") what.enters = entry::solid;
                    if (id == "sulfate") what.kept_anion_per_magnesium = 0.6;
                    if (id == "chelate") {
                        what.enters = entry::chelate;
                        what.glycine_per_magnesium = 2;
                    }
                    return what;
                },
            .format = [](const std::string& id) -> std::vector<release_phase> {
                if (id == "late") return {{release_site::jejunum, 1, 2, 0}};
                if (id == "effervescent") return {{.is_dissolved = true}};
                if (id == "slow") {
                    return {{release_site::stomach, 0.4, 0, 0},
                            {release_site::stomach, 0.3, 0, 1},
                            {release_site::ileum, 0.2, 4, 0.5},
                            {release_site::colon, 0.1, 9, 0}};
                }
                return {{}};
            }};
}

scenario::dose_occurrence dose_of(const std::string& form, const std::string& format = "") {
    return {.at_h = 10, .amount = scenario::compound_mg{4 * 243.05}, .form = form, .format = format};  // 10 mmol
}

/// What arrives, by pool.
std::map<std::string, double> totals(const std::vector<engine::administration>& all) {
    std::map<std::string, double> by_pool;
    for (const auto& one : all) {
        EXPECT_EQ(one.into, engine::dose_into::pool);
        EXPECT_EQ(one.from, one.until);
        by_pool[columns<state<real>>()[one.target].id()] += one.size;
    }
    return by_pool;
}

TEST(DoseArrivals, TheFormSaysInWhichStateMagnesiumReachesTheStomach) {
    for (const auto& [form, pool] : std::map<std::string, std::string>{
             {"dissolved", "stomach.dissolved"}, {"solid", "stomach.solid"}, {"chelate", "stomach.chelate"}}) {
        const auto all = arrivals_of(dose_of(form), facts());

        EXPECT_NEAR(totals(all)[pool], 10, 1e-12) << form;
        EXPECT_EQ(totals(all).size(), form == "chelate" ? 2u : 1u) << form;
        EXPECT_EQ(all[0].from, 10) << form;
    }
}

TEST(DoseArrivals, AChelateBringsItsGlycineToTheSamePlace) {
    EXPECT_NEAR(totals(arrivals_of(dose_of("chelate"), facts()))["glycine.stomach"], 20, 1e-12);
    EXPECT_NEAR(totals(arrivals_of(dose_of("chelate", "late"), facts()))["glycine.gut"], 20, 1e-12);
}

TEST(DoseArrivals, ASulfateBringsItsAnionToTheBowelAndNoneBelowIt) {
    EXPECT_NEAR(totals(arrivals_of(dose_of("sulfate"), facts()))["intestine.kept_anion"], 6, 1e-12);
    EXPECT_NEAR(totals(arrivals_of(dose_of("sulfate", "slow"), facts()))["intestine.kept_anion"], 5.4, 1e-12);
    EXPECT_EQ(totals(arrivals_of(dose_of("dissolved"), facts())).count("intestine.kept_anion"), 0u);
}

TEST(DoseArrivals, ALagIsWaitedForAndTheStomachPassedBy) {
    const auto dissolved = arrivals_of(dose_of("dissolved", "late"), facts());

    ASSERT_EQ(dissolved.size(), 1u);
    EXPECT_EQ(dissolved[0].from, 12);
    EXPECT_NEAR(totals(dissolved)["intestine.jejunum_1"], 10, 1e-12);
    EXPECT_NEAR(totals(arrivals_of(dose_of("solid", "late"), facts()))["intestine.solid"], 10, 1e-12);
    EXPECT_NEAR(totals(arrivals_of(dose_of("chelate", "late"), facts()))["intestine.chelate"], 10, 1e-12);
}

TEST(DoseArrivals, WhatAnEffervescentTabletHasDissolvedArrivesDissolved) {
    for (const char* form : {"dissolved", "solid", "chelate"}) {
        auto by_pool = totals(arrivals_of(dose_of(form, "effervescent"), facts()));

        EXPECT_NEAR(by_pool["stomach.dissolved"], 10, 1e-12) << form;
        EXPECT_EQ(by_pool["stomach.solid"], 0) << form;
    }
}

TEST(DoseArrivals, AReleaseThatLastsComesInQuartersOfAnHour) {
    const auto all = arrivals_of(dose_of("dissolved", "slow"), facts());
    std::vector<double> hours;
    for (const auto& one : all) hours.push_back(one.from);

    // 4 mmol at once, 3 in four parts of the first hour, 2 in two parts of half an hour, 1 late.
    EXPECT_EQ(hours, (std::vector<double>{10, 10.125, 10.375, 10.625, 10.875, 14.125, 14.375, 19}));
    EXPECT_NEAR(all[1].size, 0.75, 1e-12);
    auto by_pool = totals(all);
    EXPECT_NEAR(by_pool["stomach.dissolved"], 7, 1e-12);
    EXPECT_NEAR(by_pool["intestine.ileum_3"], 2, 1e-12);
    EXPECT_NEAR(by_pool["colon.dissolved"], 1, 1e-12);
    EXPECT_NEAR(totals(arrivals_of(dose_of("solid", "slow"), facts()))["colon.undissolved"], 1, 1e-12);
}

TEST(DoseArrivals, WhateverTheFormatAllOfTheDoseArrives) {
    for (const char* form : {"dissolved", "solid", "chelate"}) {
        for (const char* format : {"", "late", "slow"}) {
            double magnesium = 0;
            for (const auto& one : arrivals_of(dose_of(form, format), facts())) {
                magnesium += columns<state<real>>()[one.target].is_magnesium() ? one.size : 0;
            }
            EXPECT_NEAR(magnesium, 10, 1e-12) << form << " " << format;
        }
    }
}

TEST(DoseArrivals, ByVeinARateRunsIntoPlasmaAndABolusForAMinute) {
    scenario::dose_occurrence drip{
        .at_h = 3, .amount = scenario::magnesium_mmol{30}, .form = "", .way = scenario::way_in::vein, .duration_h = 8};
    scenario::dose_occurrence bolus = drip;
    bolus.duration_h = 0;

    const auto slow = arrivals_of(drip, facts());
    const auto fast = arrivals_of(bolus, facts());

    ASSERT_EQ(slow.size(), 1u);
    EXPECT_EQ(slow[0].into, engine::dose_into::input);
    EXPECT_EQ(slow[0].target, input_index("magnesium_pools.infusion"));
    EXPECT_EQ(slow[0].from, 3);
    EXPECT_EQ(slow[0].until, 11);
    EXPECT_DOUBLE_EQ(slow[0].size, 3.75);
    EXPECT_DOUBLE_EQ(fast[0].until - fast[0].from, 3 + 1 / 60.0 - 3);
    EXPECT_DOUBLE_EQ(fast[0].size, 30 * 60.0);
}

TEST(DoseArrivals, AmountsCountAsWritten) {
    auto said = [](scenario::dose_amount amount, const char* form) {
        return magnesium_mmol({.amount = amount, .form = form}, facts());
    };

    EXPECT_NEAR(said(scenario::elemental_mg{243.05}, "solid"), 10, 1e-12);
    EXPECT_NEAR(said(scenario::compound_mg{243.05}, "solid"), 2.5, 1e-12);
    EXPECT_NEAR(said(scenario::magnesium_mmol{10}, "solid"), 10, 1e-12);
    EXPECT_NEAR(said(scenario::magnesium_mmol{10}, ""), 10, 1e-12);  // by vein, no salt named
}

}  // namespace
}  // namespace dose_arrivals_test
