// bench_test.cpp - arms on the same bodies: nothing changes nothing, and company changes no body.
// SPDX-License-Identifier: Apache-2.0
#include "plan/bench.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"
#include "plan/arms.hpp"
#include "tests/plan/support.hpp"

namespace magnesia::plan::bench_test {
namespace {

using namespace testing;

scenario::arm tablet(double mg) {
    scenario::arm arm;
    arm.doses = {{.amount = scenario::elemental_mg(mg),
                  .form = "citrate",
                  .when = scenario::at_times{{clock("21:00")}},
                  .days = scenario::every_day,
                  .extent = scenario::for_days{14},
                  .food = scenario::food_state::unsaid,
                  .begin = scenario::from_day{1},
                  .format = "tablet"}};
    return arm;
}

scenario::arm bath() {
    scenario::arm arm;
    arm.day = tests::plain_routine();
    arm.day->baths = {{clock("21:30"), 15}};
    return arm;
}

bench_setting two_weeks() {
    return bench_of(healthy(), tests::plain_routine(), 2);
}

bench_result tried(const std::vector<scenario::arm>& arms, const bench_bodies& bodies, std::size_t threads = 1) {
    return try_arms(two_weeks(), arms, bodies, {.threads = threads}).value();
}

void expect_same(const body_change& a, const body_change& b) {
    EXPECT_EQ(a.failure, b.failure);
    EXPECT_EQ(a.change, b.change);
    EXPECT_EQ(a.complaints, b.complaints);
    EXPECT_EQ(a.absorbed_share, b.absorbed_share);
}

TEST(Bench, GoingOnAsBeforeChangesNothing) {
    const bench_result found = tried({scenario::arm{}, tablet(200)}, {.first = 0, .last = 2});

    for (const body_change& body : found[0]) {
        ASSERT_EQ(body.failure, "");
        for (const auto& outcome : body.change) {
            for (const double change : outcome) EXPECT_EQ(change, 0);
        }
        EXPECT_EQ(body.complaints, 0);
        EXPECT_EQ(body.absorbed_share, 0);
    }
    for (const body_change& body : found[1]) {
        EXPECT_GT(body.change[1].back(), 0);  // plasma rises with a tablet
        EXPECT_GT(body.absorbed_share, 0.05);
        EXPECT_LT(body.absorbed_share, 0.9);
    }
}

TEST(Bench, TheSameBodyMeetsTheSameArmAlikeInAnyCompanyAndOnAnyThread) {
    const std::vector<scenario::arm> arms{tablet(200), bath()};
    const bench_result all = tried(arms, {.first = 0, .last = 6});
    const bench_result few = tried(arms, {.first = 0, .last = 3});
    const bench_result rest = tried(arms, {.first = 3, .last = 6}, 2);
    const bench_result turned = tried({bath(), tablet(100), tablet(200)}, {.first = 4, .last = 5});

    for (std::size_t arm = 0; arm < 2; ++arm) {
        for (std::size_t body = 0; body < 3; ++body) {
            expect_same(all[arm][body], few[arm][body]);
            expect_same(all[arm][body + 3], rest[arm][body]);
        }
    }
    expect_same(all[0][4], turned[2][0]);
    expect_same(all[1][4], turned[0][0]);
    EXPECT_NE(all[0][0].change, all[0][1].change);  // they are not all one body
}

double mean_of_mornings(const std::vector<double>& all, int first, int last) {
    return std::accumulate(all.begin() + first, all.begin() + last + 1, 0.0) / (last - first + 1);
}

TEST(Bench, TellsWhatARunWithAndWithoutTheRegimenTells) {
    bench_setting setting = two_weeks();
    setting.watched = {"plasma_magnesium_morning"};
    setting.options = model::options_for(model::row_for(1e-8));
    const body_change found = (*try_arms(setting, {tablet(200)}, {.first = 1, .last = 2}))[0][0];

    const scenario::scenario what{
        .who = setting.who, .day = setting.day, .doses = tablet(200).doses, .run = setting.run};
    const model::question asked = model::ask(what, setting.facts, setting.options);
    const std::vector<model::series_definition> no_series;
    model::course went;
    const model::many_bodies bodies{
        .count = 1,
        .bound =
            [&](std::size_t, const scenario::person& who) {
                return model::drawn_parameters(setting.bound, who, {.seed = setting.seed, .draw = 1}, {});
            },
        .wanted = [&](std::size_t) -> const std::vector<model::series_definition>& { return no_series; },
        .take = [&](std::size_t, model::course one) { went = std::move(one); }};
    model::follow_many(model::body_lanes().front(), asked, bodies);

    ASSERT_EQ(went.failure, "");
    const auto& ids = model::daily_ids();
    const auto place = [&](const char* id) {
        return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    };
    const auto& with = went.daily[place("plasma_magnesium_morning")];
    const auto& without = went.daily_without[place("plasma_magnesium_morning")];
    ASSERT_EQ(with.size(), 15U);  // the first morning comes before the first dose
    for (int week = 1; week <= 2; ++week) {
        const int last = 7 * week;
        const double change = mean_of_mornings(with, last - 6, last) - mean_of_mornings(without, last - 6, last);
        EXPECT_GT(change, 1e-4);
        EXPECT_NEAR(found.change[0][static_cast<std::size_t>(week - 1)], change, 1e-6 * 0.85);  // of a usual plasma
    }
    const auto& outcomes = model::outcome_ids();
    const auto absorbed = std::find(outcomes.begin(), outcomes.end(), "supplement_absorbed_share") - outcomes.begin();
    EXPECT_NEAR(found.absorbed_share, went.outcomes[static_cast<std::size_t>(absorbed)], 1e-6);
}

/// Who said none has the nights that all else makes: twice raised stress is 4 to 5 points by its correlation.
TEST(Bench, TellsTheInsomniaOfNightsThatNobodySpokeOf) {
    scenario::person who = healthy();
    who.isi.reset();
    who.insomnia.reset();
    scenario::routine tense = tests::plain_routine();
    tense.stress = 2;

    const double calm = index_of_nights(bench_of(who, tests::plain_routine(), 4), 5).value();
    const double stressed = index_of_nights(bench_of(who, tense, 4), 5).value();

    EXPECT_LT(calm, 8);  // no insomnia by the cut-off of the index
    EXPECT_GT(stressed, calm + 3);
}

TEST(Bench, LaysDownTheWeeksOfATherapyInADay) {
    scenario::routine day = tests::plain_routine();
    day.therapy = scenario::insomnia_therapy{.weeks = 6};
    const bench_setting setting = bench_of(healthy(), tests::plain_routine(), 2);

    const scenario::routine lived = lived_day(setting, day);

    EXPECT_EQ(lived.therapy->minutes_in_bed.size(), 3u);  // of the 15 days
    EXPECT_EQ(lived_day(setting, tests::plain_routine()), tests::plain_routine());
}

TEST(Bench, AStoppedOneTellsNothing) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(index_of_nights(two_weeks(), 2, {.stop = stop.get_token()}));
    EXPECT_FALSE(try_arms(two_weeks(), {tablet(200)}, {.first = 0, .last = 2}, {.stop = stop.get_token()}));
}

}  // namespace
}  // namespace magnesia::plan::bench_test
