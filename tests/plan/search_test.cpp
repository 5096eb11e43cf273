// search_test.cpp - what is recommended by the rule of the header, on results made by hand and found in few bodies.
// SPDX-License-Identifier: Apache-2.0
#include "plan/search.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>

#include "tests/plan/support.hpp"

namespace magnesia::plan::search_test {
namespace {

using namespace testing;

weighed_pick made(const pick& from, double total, double noise, bool is_last = true) {
    weighed_pick one{
        .what = {.from = from, .name = {}, .what = {}, .days = {}, .times = {}}, .bodies = {}, .score = {}};
    one.score.total = total;
    one.score.noise = noise;
    for (const auto* lever : from.levers) one.score.burden += lever->burden;
    one.is_last = is_last;
    return one;
}

/// Sorted as the header says, with going on as before at 0.
search_result result_of(std::vector<weighed_pick> picks) {
    picks.push_back(made({}, 0, 0));
    std::stable_sort(picks.begin(), picks.end(), [](const auto& a, const auto& b) {
        return std::pair{!a.is_last, -a.score.total} < std::pair{!b.is_last, -b.score.total};
    });
    search_result found{.picks = std::move(picks), .pills = left_to_pills::all, .nothing = 0, .met = 0, .conflict = {}};
    for (std::size_t i = 0; i < found.picks.size(); ++i) {
        if (found.picks[i].what.from == pick{}) found.nothing = i;
    }
    return found;
}

evidence::plan_weights weights() {
    evidence::plan_weights of;
    of.worth_more = 0.05;
    return of;
}

pick tablets(int pieces) {
    return {.product = &product_of("glycinate_tablet_100"), .pieces = pieces};
}

pick levers(const std::vector<std::string>& ids) {
    pick from;
    for (const std::string& id : ids) from.levers.push_back(&lever_of(id));
    return from;
}

pick recommended(const search_result& found) {
    return found.picks[choose(found, weights()).recommended].what.from;
}

TEST(Choice, IsToGoOnAsBeforeWhenNothingBeatsItByWhatIsWorthTelling) {
    EXPECT_EQ(recommended(result_of({})), pick{});
    EXPECT_EQ(recommended(result_of({made(tablets(1), -0.2, 0), made(levers({"relaxation"}), 0.05, 0)})), pick{});
    EXPECT_EQ(recommended(result_of({made(levers({"relaxation"}), 0.0501, 0)})), levers({"relaxation"}));
}

TEST(Choice, IsToGoOnAsBeforeWhenChanceMayExplainIt) {
    EXPECT_EQ(recommended(result_of({made(tablets(1), 0.3, 0.2)})), pick{});  // 1.645 x 0.2 = 0.329
    EXPECT_EQ(recommended(result_of({made(tablets(1), 0.33, 0.2)})), tablets(1));
}

TEST(Choice, AsksLeastOfWhatIsWithinReachOfTheBest) {
    // Fewest pieces first, then the smallest burden, then the best score.
    EXPECT_EQ(recommended(result_of({made(tablets(3), 0.30, 0), made(tablets(1), 0.26, 0), made(tablets(2), 0.29, 0)})),
              tablets(1));
    EXPECT_EQ(recommended(result_of({made(tablets(1), 0.30, 0), made(levers({"exercise"}), 0.26, 0)})),
              levers({"exercise"}));
    EXPECT_EQ(recommended(result_of({made(levers({"relaxation"}), 0.30, 0), made(levers({"warm_bath"}), 0.26, 0)})),
              levers({"warm_bath"}));
    EXPECT_EQ(recommended(result_of({made(levers({"no_screens"}), 0.26, 0), made(levers({"warm_bath"}), 0.30, 0)})),
              levers({"warm_bath"}));
    EXPECT_EQ(recommended(result_of({made(tablets(3), 0.30, 0), made(tablets(1), 0.2499, 0)})), tablets(3));
}

TEST(Choice, IsOneThatCameThroughToTheLastStage) {
    EXPECT_EQ(recommended(result_of({made(tablets(1), 0.9, 0, false), made(tablets(2), 0.2, 0)})), tablets(2));
}

TEST(Choice, IsOnlyOfWhatKeepsFoodFirstHoweverWellAPillScores) {
    const pick food{.with_foods = true};
    pick pill_and_food = tablets(1);
    pill_and_food.with_foods = true;
    search_result found = result_of({made(tablets(2), 0.9, 0), made(pill_and_food, 0.8, 0), made(food, 0.5, 0)});

    EXPECT_EQ(recommended(found), tablets(2));
    found.pills = left_to_pills::rest;
    EXPECT_EQ(recommended(found), pill_and_food);
    found.pills = left_to_pills::nothing;
    EXPECT_EQ(recommended(found), food);
    EXPECT_EQ(found.picks[choose(found, weights()).runner_up.value()].what.from, pick{});
    found.picks[2].score.total = 0.01;
    EXPECT_EQ(recommended(found), pick{});
}

TEST(Choice, NamesTheSmallestDoseThatIsAsGoodWithinChance) {
    const search_result found = result_of({made(tablets(4), 0.50, 0.1), made(tablets(3), 0.43, 0.1),
                                           made(tablets(2), 0.41, 0.1), made(tablets(1), 0.39, 0.1),
                                           made({.product = &product_of("oxide_tablet_250"), .pieces = 1}, 0.1, 0)});

    const choice chosen = choose(found, weights());

    EXPECT_EQ(found.picks[chosen.recommended].what.from, tablets(4));
    EXPECT_EQ(found.picks[chosen.smallest_equivalent.value()].what.from, tablets(2));
    EXPECT_EQ(found.picks[chosen.runner_up.value()].what.from, tablets(3));
    EXPECT_DOUBLE_EQ(chosen.regret, 0.5);
    EXPECT_EQ(found.picks[chosen.best_supplement.value()].what.from, tablets(4));
    EXPECT_FALSE(choose(result_of({made(tablets(1), 0.5, 0.1)}), weights()).smallest_equivalent);
}

RC_GTEST_PROP(Choice, IsNeverWorseThanGoingOnAsBeforeNorAloneBesideItself, ()) {
    std::vector<weighed_pick> picks;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
        const pick from = *rc::gen::element(tablets(1), tablets(2), tablets(4), levers({"relaxation"}),
                                            levers({"warm_bath", "no_screens"}));
        picks.push_back(made(from, 0.01 * *rc::gen::inRange(-40, 60), 0.01 * *rc::gen::inRange(0, 20),
                             *rc::gen::arbitrary<bool>()));
    }
    const search_result found = result_of(picks);

    const choice chosen = choose(found, weights());

    const weighed_pick& best = found.picks[chosen.recommended];
    RC_ASSERT(best.is_last);
    RC_ASSERT(chosen.regret >= 0);
    RC_ASSERT(chosen.recommended == found.nothing || chosen.regret > 0.05);
    RC_ASSERT(chosen.recommended == found.nothing || chosen.regret > 1.645 * *best.score.noise);
    RC_ASSERT(!chosen.runner_up || *chosen.runner_up != chosen.recommended);
    RC_ASSERT(!chosen.smallest_equivalent ||
              found.picks[*chosen.smallest_equivalent].what.from.mg() < best.what.from.mg());
}

/// A search of a person in very few bodies.
class small_search {
 public:
    explicit small_search(const scenario::person& who, const std::string& goal = "sleep")
        : of_(subject_of(who, day(), goal)) {
        of_.goal.judge_after_days = 14;
    }

    search_request request(std::size_t threads = 1) const {
        search_request asked{.of = of_, .bench = bench_of(of_.who, of_.day, 2), .goal = {}, .effort = {}};
        asked.effort = {.sieve = 2, .middle = 3, .last = 4};
        asked.threads = threads;
        if (!of_.goal.outcome.empty()) asked.goal = judged_goal{.watched = 0, .important = of_.goal.important};
        return asked;
    }

    /// Foods that bring so much, however much is missing.
    void close_only(double mg) {
        of_.diet->changes.resize(1);
        of_.diet->closed_mg = mg;
    }

 private:
    static scenario::routine day() {
        scenario::routine day = tests::plain_routine();
        day.caffeine = {{clock("20:00"), 200}};
        return day;
    }

    subject of_;
};

void expect_same(const search_result& a, const search_result& b) {
    ASSERT_EQ(a.picks.size(), b.picks.size());
    EXPECT_EQ(a.nothing, b.nothing);
    for (std::size_t i = 0; i < a.picks.size(); ++i) {
        EXPECT_EQ(a.picks[i].what.what, b.picks[i].what.what);
        EXPECT_EQ(a.picks[i].score.total, b.picks[i].score.total);
        EXPECT_EQ(a.picks[i].score.noise, b.picks[i].score.noise);
    }
}

void expect_each_once(const search_result& found) {
    for (std::size_t i = 0; i < found.picks.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_FALSE(found.picks[i].what.from == found.picks[j].what.from) << found.picks[i].what.name;
        }
    }
}

TEST(Search, FindsTheSameOnOneThreadAndOnTwoBestFirstAndNothingTwice) {
    const small_search asked(healthy());
    const search_result one = search(asked.request(1)).value();
    const search_result two = search(asked.request(2)).value();

    expect_same(one, two);
    expect_each_once(one);
    EXPECT_EQ(one.picks[one.nothing].what.from, pick{});
    EXPECT_EQ(one.picks[one.nothing].score.total, 0);
    EXPECT_FALSE(one.conflict);
    bool was_earlier = false;
    for (std::size_t i = 0; i < one.picks.size(); ++i) {
        const weighed_pick& found = one.picks[i];
        EXPECT_FALSE(found.is_last && was_earlier) << "one of the last stage stands behind one of an earlier";
        const bool is_behind = i > 0 && found.is_last == one.picks[i - 1].is_last;
        EXPECT_FALSE(is_behind && found.score.total > one.picks[i - 1].score.total);
        was_earlier = !found.is_last;
        EXPECT_EQ(i == one.nothing || found.bodies.size() == 4, found.is_last) << found.what.name;
    }
}

/// What changes nobody is going on as before, also where it met fewer bodies, whose start was another.
TEST(Search, PutsEveryOptionBesideTheSameGoingOnAsBefore) {
    const small_search small(healthy());
    search_request asked = small.request();
    asked.effort = {.sieve = 2, .middle = 8, .last = 24};
    asked.goal->enough = 15;  // some bodies of her are there, some not
    asked.goal->good = -1;

    const search_result found = search(asked).value();

    const weighed_pick& as_before = found.picks[found.nothing];
    EXPECT_EQ(found.met, 24U);
    bool has_other_start = false;
    for (const weighed_pick& one : found.picks) {
        if (one.bodies.empty()) continue;  // going on as before itself
        const double start = share_there(one.bodies, *asked.goal);
        has_other_start = has_other_start || start != as_before.score.goal;
        if (one.bodies.size() == found.met) {
            EXPECT_EQ(start, as_before.score.goal);
        }
        EXPECT_DOUBLE_EQ(one.score.by_chance, as_before.score.goal) << one.what.name;
        const bool changes_nobody = std::all_of(one.bodies.begin(), one.bodies.end(), [&](const body_change& body) {
            return -body.change[0].back() < asked.goal->important;
        });
        if (changes_nobody) {
            EXPECT_NEAR(one.score.goal, as_before.score.goal, 1e-12) << one.what.name;
        }
    }
    EXPECT_TRUE(has_other_start);
}

TEST(Search, ShowsTheTypicalPersonFirst) {
    const search_result found = first_look(small_search(healthy()).request());

    EXPECT_GT(found.picks.size(), 10U);
    for (std::size_t i = 0; i < found.picks.size(); ++i)
        EXPECT_EQ(found.picks[i].bodies.size(), i == found.nothing ? 0U : 1U);
    EXPECT_EQ(found.met, 1U);
}

TEST(Search, AStoppedOneGivesNothing) {
    std::stop_source stop;
    stop.request_stop();
    const small_search small(healthy());
    search_request asked = small.request();
    asked.stop = stop.get_token();
    EXPECT_FALSE(search(asked));
}

TEST(Search, TellsWhyNoSupplementHasAPlaceInTheDay) {
    scenario::person who = healthy();
    who.is.drugs = {"raltegravir"};

    const search_result found = first_look(small_search(who).request());

    ASSERT_TRUE(found.conflict);
    EXPECT_NE(found.conflict->sentence.find("raltegravir"), std::string::npos);
    for (const weighed_pick& one : found.picks) EXPECT_EQ(one.what.from.product, nullptr);
}

TEST(Search, TakesASmallDoseThatWasDroppedUpAgainAndDoesNotShowItTwice) {
    scenario::person who = healthy();
    who.diet_magnesium_mg = 60;  // large doses lead, and smaller ones of them are looked at in the end

    expect_each_once(search(small_search(who, "wellness").request()).value());
}

/// 80 mg are missing and a few servings of grain bring them; a tablet of 250 mg would score higher.
TEST(Search, ForEnoughMagnesiumFoodThatClosesTheGapIsThePlan) {
    scenario::person who = healthy();
    who.diet_magnesium_mg = 240;

    for (const auto& look : {std::function(first_look),
                             std::function([](const search_request& asked) { return search(asked).value(); })}) {
        const search_result found = look(small_search(who, "wellness").request());

        const std::size_t chosen = choose(found, program().plan.weights).recommended;
        EXPECT_EQ(chosen, 0U);
        EXPECT_EQ(found.picks[chosen].what.from, pick{.with_foods = true});
        EXPECT_TRUE(std::any_of(found.picks.begin(), found.picks.end(), [&](const weighed_pick& one) {
            return one.what.from.product != nullptr && one.score.total > found.picks[chosen].score.total;
        }));
    }
}

/// What foods leave is for a pill beside them, not in place of them.
TEST(Search, ForEnoughMagnesiumAPillFillsWhatFoodLeaves) {
    scenario::person who = healthy();
    who.diet_magnesium_mg = 100;
    small_search small(who, "wellness");
    small.close_only(20);

    const search_result found = search(small.request()).value();

    const pick& chosen = found.picks[choose(found, program().plan.weights).recommended].what.from;
    EXPECT_NE(chosen.product, nullptr);
    EXPECT_TRUE(chosen.with_foods);
}

TEST(Search, ForEnoughMagnesiumCountsWhatIsEatenAndTaken) {
    scenario::person who = healthy();
    who.diet_magnesium_mg = 180;
    who.is.others = {{"multivitamin", 50}};
    const small_search small(who, "wellness");

    const search_result found = search(small.request()).value();

    const diet_advice diet = advice_of(who, tests::plain_routine()).value();
    for (const weighed_pick& one : found.picks) {
        // Of two doses a day 69 are taken for 79 of one (Claxton 2001).
        const double taken = one.what.from.mg() * (one.what.from.doses > 1 ? 69.0 / 79 : 1);
        const double added = 50 + taken + (one.what.from.with_foods ? diet.closed_mg : 0);
        EXPECT_NEAR(one.score.goal, chance_of_enough(diet, added, program().plan.weights), 1e-12) << one.what.name;
    }
}

/// A limit takes an unknown amount at its most (a multivitamin 100 mg); what is enough takes it for nothing.
TEST(Search, ForEnoughMagnesiumAnUnknownAmountCountsForNothing) {
    scenario::person who = healthy();
    who.diet_magnesium_mg = 150;
    who.is.others = {{"multivitamin", std::nullopt}, {"electrolyte drink", std::nullopt}, {"ZMA", 40}};

    const search_result found = first_look(small_search(who, "wellness").request());

    const diet_advice diet = advice_of(who, tests::plain_routine()).value();
    const double as_before = chance_of_enough(diet, 40, program().plan.weights);
    EXPECT_NEAR(found.picks[found.nothing].score.goal, as_before, 1e-12);
    for (const weighed_pick& one : found.picks) {
        if (one.what.from == pick{.with_foods = true}) {
            EXPECT_NEAR(one.score.goal, chance_of_enough(diet, 40 + diet.closed_mg, program().plan.weights), 1e-12);
        }
    }
}

}  // namespace
}  // namespace magnesia::plan::search_test
