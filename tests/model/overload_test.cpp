// overload_test.cpp - supplements against kidneys: a healthy one keeps serum out of reach of signs, a failing one not.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "evidence/outcomes/signs.hpp"
#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "tests/model/support.hpp"

namespace overload_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

scenario::person with_kidney(double egfr) {
    scenario::person who = adult();
    who.age_y = 65;
    who.egfr_ml_min = egfr;
    who.diet_magnesium_mg = 250;
    return who;
}

/// Morning serum of four weeks on two doses a day that dissolve at once, which is the worst case of any form.
std::vector<double> mornings(double egfr, double mg_twice_a_day) {
    const scenario::person who = with_kidney(egfr);
    const scenario::dose line{.amount = scenario::elemental_mg{mg_twice_a_day},
                              .form = "citrate",
                              .when = scenario::at_times{{{8 * 60}, {20 * 60}}},
                              .days = scenario::weekday_set().set(),
                              .extent = scenario::for_days{28},
                              .food = scenario::food_state::fasting};
    const scenario::scenario what{.who = who, .day = plain_routine(), .doses = {line}, .run = {{2026, 3, 2}, 28}};
    const course c = follow_in_lanes(typical_parameters(evidence_base(), who),
                                     ask(what, dissolved_products(0.16), usual_options()), {});
    EXPECT_EQ(c.failure, "");
    const auto& ids = daily_ids();
    const auto at = std::find(ids.begin(), ids.end(), "plasma_magnesium_morning") - ids.begin();
    return c.daily.at(static_cast<std::size_t>(at));
}

/// The upper limit of many laboratories, below which no sign of too much is known.
constexpr double first_signs = 1.05;

TEST(Overload, IsOutOfReachOfAHealthyKidneyWhateverIsSwallowed) {
    for (const double mg : {100.0, 250.0, 1000.0}) {
        const std::vector<double> serum = mornings(95, mg);
        EXPECT_LT(*std::max_element(serum.begin(), serum.end()), first_signs) << mg;
    }
}

/// The rise is judged beside the level, for failing kidneys begin higher. A gram twice a day hurries the bowel, so that
/// most of it passes through (decision 0097); no study gives the size of the rise.
TEST(Overload, GrowsByTheSupplementWhereTheKidneyFails) {
    const auto rise = [](const std::vector<double>& serum) { return serum.back() - serum.front(); };
    const std::vector<double> failing = mornings(15, 1000);

    EXPECT_GT(failing.back(), first_signs);
    EXPECT_GT(rise(failing), 0.3);
    EXPECT_GT(rise(mornings(8, 1000)), 5 * rise(mornings(95, 1000)));
    EXPECT_LT(std::abs(rise(mornings(15, 0.001))), 0.01);
    EXPECT_GT(rise(mornings(5, 1000)), rise(failing));
    EXPECT_GE(failing.back(), failing.at(2));
}

/// The order of published tables: sick and flushed, then slow reflexes and drowsy, reflexes lost, paralysis, arrest.
TEST(Overload, BringsItsSignsInThePublishedOrder) {
    const evidence::sign_table table = evidence::load_signs();
    const double serum = mornings(5, 1500).back();
    const auto chances = evidence::sign_chances(table, {.serum_total = serum});
    const auto by_overload = [&](const std::string& id) {
        const auto at = std::find_if(chances.begin(), chances.end(), [&](const auto& one) { return one.id == id; });
        EXPECT_NE(at, chances.end()) << id;
        return at == chances.end() ? 0.0 : at->by_overload;
    };
    std::vector<const evidence::sign*> late;
    for (const evidence::sign& one : table.signs) {
        if (one.overload) late.push_back(&one);
    }
    std::stable_sort(late.begin(), late.end(),
                     [](const auto* a, const auto* b) { return a->overload->half < b->overload->half; });

    ASSERT_GE(late.size(), 12u);
    EXPECT_GT(by_overload(late.front()->id), 0.5);
    for (std::size_t i = 1; i < late.size(); ++i) {
        EXPECT_LE(by_overload(late[i]->id), by_overload(late[i - 1]->id) + 0.05) << late[i]->id;
    }
    EXPECT_GT(by_overload("nausea"), by_overload("weak_reflexes"));
    EXPECT_GT(by_overload("weak_reflexes"), by_overload("lost_reflexes"));
    EXPECT_GT(by_overload("lost_reflexes"), by_overload("paralysis"));
    EXPECT_GT(by_overload("paralysis"), by_overload("cardiac_arrest"));
}

}  // namespace
}  // namespace overload_test
