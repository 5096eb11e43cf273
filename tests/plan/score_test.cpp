// score_test.cpp - scores against closed forms, and that what costs more is worth less.
// SPDX-License-Identifier: Apache-2.0
#include "plan/score.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "core/error.hpp"
#include "tests/plan/support.hpp"

namespace magnesia::plan::score_test {
namespace {

using namespace testing;

evidence::plan_weights weights() {
    evidence::plan_weights of;
    of.complaint = 1;
    of.dollar_a_month = 0.001;
    of.burden = 0.1;
    of.piece_a_day = 0.004;
    of.intake_share = 0.25;
    of.need_share = 0.1;
    of.worth_more = 0.05;
    return of;
}

constexpr judged_goal fewer_points{.watched = 1, .important = 2, .good = -1};

body_change body(double change, double complaints = 0) {
    return {.failure = {}, .change = {{99, 99}, {77, change}}, .complaints = complaints};
}

placed_pick of(const pick& from) {
    return {.from = from, .name = {}, .what = {}, .days = {}, .times = {}};
}

TEST(Score, TheChanceIsTheShareOfBodiesThatComeSoFar) {
    const std::vector<body_change> bodies{body(-2), body(-1.999), body(-5), body(3)};

    const score_parts found = score_of(of({}), {bodies}, fewer_points, weights(), counting::whole);

    EXPECT_DOUBLE_EQ(found.goal, 0.5);
    EXPECT_DOUBLE_EQ(found.total, 0.5);
    // Of 2 in 4 the variance of a body is 1/3 (n - 1), that of the mean a quarter of it.
    EXPECT_DOUBLE_EQ(found.noise.value(), std::sqrt(1.0 / 12));
}

/// Of 2 in 4 there from the start and 1 of the other 2 brought there, it is half of the others; where 1 in 5 is there,
/// half of 4 in 5 more.
TEST(Score, StartsFromTheShareOfMoreBodiesAndGainsTheSameOfTheOthers) {
    judged_goal to_seven = fewer_points;
    to_seven.enough = 7;
    std::vector<body_change> bodies{body(0), body(0), body(-3, 0.1), body(0, 0.1)};
    const double levels[] = {7, 3, 12, 12};
    for (std::size_t i = 0; i < bodies.size(); ++i) bodies[i].before = {0, levels[i]};
    const score_parts own = score_of(of({}), {bodies}, to_seven, weights(), counting::whole);

    const score_parts found = with_start(own, 0.2);

    EXPECT_DOUBLE_EQ(share_there(bodies, to_seven), 0.5);
    EXPECT_DOUBLE_EQ(found.by_chance, 0.2);
    EXPECT_DOUBLE_EQ(found.goal, 0.6);
    EXPECT_DOUBLE_EQ(found.if_kept, 0.6);
    EXPECT_DOUBLE_EQ(found.total, 0.6 - 0.05);  // and what counts against it stays
    EXPECT_EQ(with_start(own, own.by_chance).total, own.total);
    EXPECT_DOUBLE_EQ(with_start(own, 1).goal, 1);
}

/// Two of four begin where the goal ends: what they change counts for nothing, and they have reached it either way.
TEST(Score, WhoeverIsThereHasNothingToGain) {
    judged_goal to_seven = fewer_points;
    to_seven.enough = 7;
    std::vector<body_change> bodies{body(-3), body(-3), body(-3), body(0)};
    const double levels[] = {7, 3, 12, 12};
    for (std::size_t i = 0; i < bodies.size(); ++i) bodies[i].before = {0, levels[i]};

    const score_parts found = score_of(of({}), {bodies}, to_seven, weights(), counting::whole);

    EXPECT_DOUBLE_EQ(found.by_chance, 0.5);
    EXPECT_DOUBLE_EQ(found.goal, 0.75);
    EXPECT_DOUBLE_EQ(found.total, 0.75);
    // Gains are 0, 0, 1, 0: variance 1/4, of the mean a quarter of that.
    EXPECT_DOUBLE_EQ(found.noise.value(), 0.25);
}

TEST(Score, PartsOfTheWayAreCountedToOneEitherWay) {
    const std::vector<body_change> bodies{body(-1), body(0.5), body(-9), body(9)};

    const score_parts found = score_of(of({}), {bodies}, fewer_points, weights(), counting::parts_of_the_way);

    EXPECT_DOUBLE_EQ(found.goal, (0.5 - 0.25 + 1 - 1) / 4);
}

TEST(Score, TurnsWithTheSignThatIsGood) {
    const std::vector<body_change> bodies{body(-2), body(-3), body(4)};
    judged_goal more = fewer_points;
    more.good = 1;

    EXPECT_DOUBLE_EQ(score_of(of({}), {bodies}, fewer_points, weights(), counting::whole).goal, 2.0 / 3);
    EXPECT_DOUBLE_EQ(score_of(of({}), {bodies}, more, weights(), counting::whole).goal, 1.0 / 3);
}

TEST(Score, LeavesOutBodiesThatCouldNotBeFollowedAndNeedsOne) {
    std::vector<body_change> bodies{body(-2)};
    bodies.push_back({.failure = "no steady day", .change = {}});

    const score_parts found = score_of(of({}), {bodies}, fewer_points, weights(), counting::whole);

    EXPECT_DOUBLE_EQ(found.goal, 1);
    EXPECT_FALSE(found.noise);  // one body has no spread
    bodies.erase(bodies.begin());
    EXPECT_THROW(static_cast<void>(score_of(of({}), {bodies}, fewer_points, weights(), counting::whole)),
                 internal_error);
    EXPECT_THROW(static_cast<void>(score_with(0.5, of({}), bodies, weights())), internal_error);
}

TEST(Score, PaysForComplaintsPriceBurdenAndPieces) {
    const auto& product = product_of("glycinate_tablet_100");  // 6 to 22 cents
    evidence::plan_lever bath = lever_of("warm_bath");
    evidence::plan_lever dark = lever_of("no_screens");
    bath.nil = dark.nil = 0;
    const pick from{.product = &product, .pieces = 2, .levers = {&bath, &dark}};
    const std::vector<body_change> bodies{body(-2, 0.02), body(-2, 0.04), body(0, 0), body(0, 0.02)};

    const score_parts found = score_of(of(from), {bodies}, fewer_points, weights(), counting::whole);

    EXPECT_DOUBLE_EQ(found.dollars_low, 2 * 30 * 0.06);
    EXPECT_DOUBLE_EQ(found.dollars_high, 2 * 30 * 0.22);
    EXPECT_DOUBLE_EQ(found.burden, 0.4);
    EXPECT_DOUBLE_EQ(found.complaints, 0.02);
    EXPECT_NEAR(found.total, 0.5 - 0.02 - 0.001 * (3.6 + 13.2) / 2 - 0.1 * 0.4 - 0.004 * 2, 1e-12);
    // Totals of the bodies without what is the same for all: 0.98, 0.96, 0, -0.02.
    const double mean = 0.48;
    double squares = 0;
    for (const double one : {0.98, 0.96, 0.0, -0.02}) squares += (one - mean) * (one - mean);
    EXPECT_NEAR(found.noise.value(), std::sqrt(squares / 3 / 4), 1e-12);
}

TEST(Score, GainsLessOfDosesThatAreLeftOut) {
    const auto& product = product_of("glycinate_tablet_100");
    pick from{.product = &product, .pieces = 2};
    const std::vector<body_change> bodies{body(-2), body(-2, 0.1), body(-2), body(0)};
    evidence::plan_weights often = weights();
    often.taken_once = 0.8;
    often.taken_twice = 0.6;

    const score_parts once = score_of(of(from), {bodies}, fewer_points, often, counting::whole);
    from.doses = 2;
    const score_parts twice = score_of(of(from), {bodies}, fewer_points, often, counting::whole);

    EXPECT_DOUBLE_EQ(once.if_kept, twice.if_kept);
    EXPECT_DOUBLE_EQ(once.goal, 0.75);
    EXPECT_DOUBLE_EQ(twice.goal, 0.75 * 0.75);
    EXPECT_NEAR(once.total - twice.total, 0.25 * (0.75 - 0.025), 1e-12);
    EXPECT_NEAR(twice.noise.value(), 0.75 * once.noise.value(), 1e-12);
    EXPECT_DOUBLE_EQ(kept_share(from, often), 0.75);
    from.doses = 1;
    EXPECT_DOUBLE_EQ(kept_share(from, often), 1);
}

TEST(Score, CountsAHabitByTheChanceThatItDoesAnything) {
    evidence::plan_lever bath = lever_of("warm_bath");
    evidence::plan_lever dark = lever_of("no_screens");
    bath.nil = 0.25;
    dark.nil = 0.4;
    judged_goal to_seven = fewer_points;
    to_seven.enough = 7;
    std::vector<body_change> bodies{body(-9, 0.2), body(-9, 0.2), body(-9, 0.2), body(0, 0.2)};
    for (body_change& one : bodies) one.before = {0, 12};
    bodies.back().before = {0, 5};  // there already, whatever the bath does
    const auto found = [&](const pick& from) {
        return score_of(of(from), {bodies}, to_seven, weights(), counting::whole);
    };
    const score_parts one = found({.levers = {&bath}});

    EXPECT_DOUBLE_EQ(one.works, 0.75);
    EXPECT_DOUBLE_EQ(one.by_chance, 0.25);
    EXPECT_DOUBLE_EQ(one.if_kept, 0.25 + 0.75 * 0.75);
    EXPECT_DOUBLE_EQ(one.goal, one.if_kept);
    const double sure = found({}).total - found({}).goal;  // complaints are not in doubt
    EXPECT_NEAR(one.total - one.goal, sure - weights().burden * bath.burden, 1e-12);
    EXPECT_DOUBLE_EQ(works_share({.levers = {&bath, &dark}}), 1 - 0.25 * 0.4);
    EXPECT_DOUBLE_EQ(works_share({}), 1);
}

/// Bath and dark screens together bring three of four bodies to the goal, the bath alone two, screens alone one: by the
/// chances of nothing, 0.25 and 0.4, the closed form of the mixture.
TEST(Score, CountsTwoHabitsByWhatEachDoesWhenTheOtherDoesNothing) {
    evidence::plan_lever bath = lever_of("warm_bath");
    evidence::plan_lever dark = lever_of("no_screens");
    bath.nil = 0.25;
    dark.nil = 0.4;
    const pick only_bath{.levers = {&bath}};
    const pick only_dark{.levers = {&dark}};
    const pick two{.levers = {&bath, &dark}};
    const std::vector<body_change> by_two{body(-9), body(-9), body(-9), body(0)};
    const std::vector<body_change> by_bath{body(-9), body(-9), body(0), body(0)};
    const std::vector<body_change> by_dark{body(0), body(0), body(-9), body(0)};
    const std::vector<lived_pick> all{{&only_dark, &by_dark}, {&two, &by_two}, {&only_bath, &by_bath}};
    const auto chance = [&](std::span<const lived_pick> lived) {
        return score_of(of(two), {by_two, lived}, fewer_points, weights(), counting::whole).if_kept;
    };

    const double both_work = 0.75 * 0.6 * 0.75;
    const double bath_works = 0.75 * 0.4 * 0.5;
    const double dark_works = 0.25 * 0.6 * 0.25;
    EXPECT_DOUBLE_EQ(chance(all), both_work + bath_works + dark_works);
    // What was not lived through counts as the best of its parts that was: here as going on as before.
    EXPECT_DOUBLE_EQ(chance(std::span(all).last(1)), both_work + bath_works);
    EXPECT_DOUBLE_EQ(chance({}), both_work);
    EXPECT_DOUBLE_EQ(works_share(two), 1 - 0.25 * 0.4);
}

/// A pill beside a habit that does nothing is the pill alone, and bodies that it did not meet gain as the others do.
TEST(Score, CountsASupplementAloneWhereTheHabitBesideItDoesNothing) {
    evidence::plan_lever bath = lever_of("warm_bath");
    bath.nil = 0.25;
    const pick pill{.product = &product_of("glycinate_tablet_100"), .pieces = 2};
    pick two = pill;
    two.levers = {&bath};
    pick more = two;
    more.pieces = 3;
    const std::vector<body_change> by_two{body(-9), body(-9), body(-9), body(-9)};
    const std::vector<body_change> by_pill{body(-9), body(0)};
    const std::vector<lived_pick> all{{&pill, &by_pill}};
    const auto found = [&](const pick& from) {
        return score_of(of(from), {by_two, all}, fewer_points, weights(), counting::whole);
    };

    EXPECT_DOUBLE_EQ(found(two).if_kept, 0.75 + 0.25 * 0.5);
    EXPECT_DOUBLE_EQ(found(more).if_kept, 0.75);  // of another dose nothing is known
    // Gains are 1, 0.75, 0.875, 0.875: squares about the mean 2/64.
    EXPECT_NEAR(found(two).noise.value(), std::sqrt(2.0 / 64 / 3 / 4), 1e-12);
}

TEST(Score, CountsOnlyThoseWhoFollowALeverThroughAndTheOthersAsBefore) {
    evidence::plan_lever course = lever_of("warm_bath");
    course.kept = 0.6;
    course.nil = 0;
    course.kept_known = evidence::known_how{};
    evidence::plan_lever dark = lever_of("no_screens");
    dark.nil = 0;
    evidence::plan_weights often = weights();
    often.taken_once = 0.8;
    const pick from{.levers = {&course, &dark}};
    // Of four bodies one is there already, two arrive, one does not.
    judged_goal to_seven = fewer_points;
    to_seven.enough = 7;
    std::vector<body_change> bodies{body(-9), body(-9), body(0), body(0)};
    for (body_change& one : bodies) one.before = {0, 12};
    bodies.back().before = {0, 5};

    const score_parts found = score_of(of(from), {bodies}, to_seven, often, counting::whole);

    EXPECT_DOUBLE_EQ(found.kept, 0.75);  // beside one dose a day
    EXPECT_DOUBLE_EQ(found.by_chance, 0.25);
    EXPECT_DOUBLE_EQ(found.if_kept, 0.75);
    EXPECT_DOUBLE_EQ(found.goal, 0.25 + 0.75 * 0.5);
    EXPECT_NEAR(found.total, found.goal - 0.1 * 0.4, 1e-12);
}

TEST(Score, OfAGoalThatIsKnownHasOnlyTheNoiseOfComplaints) {
    const std::vector<body_change> bodies{body(0, 0.1), body(0, 0.3)};

    const score_parts found = score_with(0.7, of({}), bodies, weights());

    EXPECT_DOUBLE_EQ(found.goal, 0.7);
    EXPECT_DOUBLE_EQ(found.total, 0.5);
    EXPECT_NEAR(found.noise.value(), 0.1, 1e-12);  // SD 0.1414 over the root of 2
}

diet_advice eating(double mg, double average) {
    diet_advice diet;
    diet.eaten_mg = mg;
    diet.needed_mg = 1.2 * average;
    diet.average_mg = average;
    return diet;
}

TEST(Enough, IsTheNormalTailOfIntakeMinusNeed) {
    EXPECT_DOUBLE_EQ(chance_of_enough(eating(300, 300), 0, weights()), 0.5);
    // SD: hypot(0.25 * 280, 0.1 * 350) = 78.26; z = 100 / 78.26 = 1.2778; the tables of the normal distribution:
    // 0.8993.
    EXPECT_NEAR(chance_of_enough(eating(280, 350), 170, weights()), 0.8993, 1e-4);
    EXPECT_NEAR(chance_of_enough(eating(280, 350), -30, weights()), 1 - 0.8993, 1e-4);
    // With a diet that is known and needs that differ by a tenth, 1.2 times the mean covers 97.7 %: two SD.
    evidence::plan_weights sure = weights();
    sure.intake_share = 0;
    EXPECT_NEAR(chance_of_enough(eating(420, 350), 0, sure), 0.97725, 1e-5);
}

RC_GTEST_PROP(Enough, RisesWithWhatIsTaken, ()) {
    const diet_advice diet = eating(*rc::gen::inRange(50, 600), *rc::gen::inRange(150, 450));
    const double taken = *rc::gen::inRange(0, 400);
    RC_ASSERT(chance_of_enough(diet, taken, weights()) <= chance_of_enough(diet, taken + 25, weights()));
}

/// A pick of real products and levers.
pick anything() {
    const auto& base = program().plan;
    pick made;
    if (*rc::gen::arbitrary<bool>()) {
        made.product = &base.products[*rc::gen::inRange<std::size_t>(0, base.products.size())];
        made.pieces = *rc::gen::inRange(1, 5);
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        made.levers.push_back(&base.levers[*rc::gen::inRange<std::size_t>(0, base.levers.size())]);
    }
    return made;
}

std::vector<body_change> anybody() {
    std::vector<body_change> bodies;
    for (int i = *rc::gen::inRange(1, 9); i > 0; --i) {
        bodies.push_back(body(0.1 * *rc::gen::inRange(-50, 50), 0.01 * *rc::gen::inRange(-5, 40)));
    }
    return bodies;
}

RC_GTEST_PROP(Score, WhatIsWorseInOneThingAndBetterInNoneNeverScoresHigher, ()) {
    const pick from = anything();
    const std::vector<body_change> bodies = anybody();
    const auto how = *rc::gen::element(counting::whole, counting::parts_of_the_way);
    const double total = score_of(of(from), {bodies}, fewer_points, weights(), how).total;

    pick more = from;
    more.levers.push_back(&lever_of("exercise"));
    RC_ASSERT(score_of(of(more), {bodies}, fewer_points, weights(), how).total < total);
    more = from;
    more.pieces += 1;
    RC_ASSERT(score_of(of(more), {bodies}, fewer_points, weights(), how).total < total);
    std::vector<body_change> worse = bodies;
    worse.front().complaints += 0.01;
    RC_ASSERT(score_of(of(from), {worse}, fewer_points, weights(), how).total < total);
    worse = bodies;
    worse.front().change[1].back() += 0.3;
    RC_ASSERT(score_of(of(from), {worse}, fewer_points, weights(), how).total <= total);
    if (from.product != nullptr) {
        evidence::plan_product dearer = *from.product;
        dearer.price.high += 1;
        pick dear = from;
        dear.product = &dearer;
        RC_ASSERT(score_of(of(dear), {bodies}, fewer_points, weights(), how).total < total);
    }
}

}  // namespace
}  // namespace magnesia::plan::score_test
