// plan_base_test.cpp - what a plan is made of: numbers agree with what stands elsewhere, and nothing is missing.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_base.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "evidence/base/evidence_base.hpp"
#include "evidence/explain/explain.hpp"
#include "evidence/plan/lever_size.hpp"
#include "tests/evidence/support.hpp"

namespace plan_base_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const evidence_base& program() {
    static const evidence_base base = load_evidence();
    return base;
}

const plan_base& shipped() {
    return program().plan;
}

const plan_product& oxide_of(double piece_mg) {
    const auto& all = shipped().products;
    return *std::find_if(all.begin(), all.end(),
                         [&](const plan_product& one) { return one.form == "oxide" && one.piece_mg == piece_mg; });
}

TEST(PlanProducts, OxideCostsLeast) {
    // Claim C049: by the milligram of magnesium, at the low and at the high price.
    const plan_product& oxide = oxide_of(250);
    for (const plan_product& one : shipped().products) {
        if (one.form == "oxide") continue;
        EXPECT_GT(one.price.low / one.piece_mg, oxide.price.low / oxide.piece_mg) << one.id;
        EXPECT_GT(one.price.high / one.piece_mg, oxide.price.high / oxide.piece_mg) << one.id;
    }
}

TEST(PlanProducts, NobodySaysToHaveReadAPrice) {
    for (const plan_product& one : shipped().products) {
        EXPECT_EQ(one.price.known.known_from, provenance::assumption) << one.id;
        EXPECT_GE(one.price.high, 2 * one.price.low) << one.id;
    }
}

TEST(PlanProducts, AMonthOfTwoPiecesCostsSixtyOfThem) {
    const plan_product& oxide = oxide_of(250);
    const monthly_cost cost = cost_of(oxide, 2);
    EXPECT_DOUBLE_EQ(cost.low_dollars, 60 * oxide.price.low / 100);
    EXPECT_DOUBLE_EQ(cost.high_dollars, 60 * oxide.price.high / 100);
}

TEST(PlanProducts, HoldTheFormsThatTextsForThePublicCompare) {
    std::set<std::string> forms;
    for (const plan_product& one : shipped().products) forms.insert(one.form);
    for (const char* form :
         {"bisglycinate", "citrate", "oxide", "chloride", "lactate", "malate", "taurate", "threonate"}) {
        EXPECT_TRUE(forms.contains(form)) << form;
    }
}

TEST(PlanLevers, EveryChangeOfTheBodyHasOneLever) {
    for (const std::string_view change : lever_changes()) {
        const auto has_it = [&](const plan_lever& one) { return one.change == change; };
        EXPECT_EQ(std::count_if(shipped().levers.begin(), shipped().levers.end(), has_it), 1) << change;
    }
}

TEST(PlanLevers, AreThereForEveryGoal) {
    for (const plan_goal& goal : shipped().goals) {
        const auto serves = [&](const plan_lever& one) {
            return std::find(one.goals.begin(), one.goals.end(), goal.id) != one.goals.end();
        };
        EXPECT_GE(std::count_if(shipped().levers.begin(), shipped().levers.end(), serves), 3) << goal.id;
    }
}

/// The result of a review that a lever quotes: same outcome, same size; without a sign, because some are turned.
bool is_pooled(const review& from, const lever_effect& effect) {
    return std::any_of(from.pooled.begin(), from.pooled.end(), [&](const pooled_result& one) {
        return one.outcome == effect.outcome && std::abs(one.value) == std::abs(effect.value) &&
               one.measure == effect.measure;
    });
}

TEST(PlanLevers, SayWhatTheReviewsOfTheLibrarySay) {
    int compared = 0;
    for (const plan_lever& lever : shipped().levers) {
        for (const lever_effect& effect : lever.effects) {
            const review* from = program().library.find_review(effect.known.source);
            if (from == nullptr || from->pooled.empty()) continue;
            EXPECT_TRUE(is_pooled(*from, effect)) << lever.id << " " << effect.outcome;
            ++compared;
        }
    }
    EXPECT_GE(compared, 7);
}

TEST(PlanLevers, HelpOnTheSideThatIsGood) {
    // Every effect told is for the better, but for relaxation, whose ratio of remission is below 1: a null is told,
    // too.
    for (const plan_lever& lever : shipped().levers) {
        for (const lever_effect& effect : lever.effects) {
            const outcome* what = find_outcome(program().outcomes, effect.outcome);
            const double neutral = is_ratio(effect.measure) ? 1 : 0;
            const bool is_less = effect.value < neutral;
            EXPECT_EQ(is_less, what->direction == better::lower || lever.id == "relaxation")
                << lever.id << " " << effect.outcome;
        }
    }
}

TEST(PlanLevers, StandBesideMagnesiumForSleepWithTheTherapyFirst) {
    const auto& all = shipped().levers;
    const auto therapy =
        std::find_if(all.begin(), all.end(), [](const plan_lever& one) { return one.id == "cbti_person"; });
    ASSERT_NE(therapy, all.end());
    const lever_effect* told = effect_for(*therapy, "sleep");
    ASSERT_NE(told, nullptr);
    for (const plan_lever& one : all) {
        const lever_effect* other = effect_for(one, "sleep");
        if (other == nullptr || other->outcome != told->outcome) continue;
        EXPECT_GE(other->value, told->value) << one.id;
    }
}

TEST(PlanLevers, AreHeldBackInConditionsThatTheCheckKnows) {
    std::set<std::string> known;
    for (const auto& one : program().safety.words.conditions) known.insert(one.id);
    std::set<std::string> cautious;
    for (const plan_lever& lever : shipped().levers) {
        for (const lever_caution& one : lever.not_with) {
            EXPECT_TRUE(known.count(one.condition)) << lever.id << " " << one.condition;
            cautious.insert(lever.id + " " + one.condition);
        }
    }
    // Whatever cuts the time in bed.
    for (const char* id : {"cbti_person", "cbti_guided", "sleep_restriction"}) {
        EXPECT_TRUE(cautious.count(std::string(id) + " epilepsy")) << id;
        EXPECT_TRUE(cautious.count(std::string(id) + " bipolar_disorder")) << id;
    }
}

/// "No effect" is inside the prior of every change that the body can live through.
TEST(PlanLevers, InTheEquationsMayAllDoNothing) {
    for (const plan_lever& lever : shipped().levers) {
        EXPECT_EQ(lever.nil_known.has_value(), !lever.change.empty()) << lever.id;
        EXPECT_GE(lever.nil, lever.change.empty() ? 0 : 0.01) << lever.id;
    }
}

TEST(PlanLevers, OfTheTherapyOfInsomniaAsManyFollowItThroughAsInAClinic) {
    // Ong 2008: of 528 people 211 did not complete it.
    for (const plan_lever& lever : shipped().levers) {
        EXPECT_NEAR(lever.kept, lever.id == "cbti_person" ? 1 - 211.0 / 528 : 1, 0.001) << lever.id;
        EXPECT_EQ(course_days(lever), lever.id == "cbti_person" ? 42 : 0) << lever.id;
        EXPECT_EQ(lever.stop.empty(), course_days(lever) == 0) << lever.id;
    }
}

TEST(PlanGoals, AreJudgedByWhatInstrumentsCallImportant) {
    // The value and owner of an outcome or of its instrument, where one is for treatment beside control or within
    // people.
    for (const char* id : {"stress", "mood", "muscle", "cramps", "heart", "metabolism"}) {
        const plan_goal* goal = find_goal(shipped().goals, id);
        ASSERT_NE(goal, nullptr);
        const outcome* what = find_outcome(program().outcomes, goal->outcome);
        const instrument* by = find_instrument(program().instruments, what->instrument);
        const auto& least =
            what->minimal_important_difference ? what->minimal_important_difference : by->minimal_important_difference;
        ASSERT_TRUE(least && least->value) << id;
        EXPECT_DOUBLE_EQ(goal->important, *least->value) << id;
        EXPECT_EQ(goal->known.source, least->known.source) << id;
    }
}

TEST(PlanGoals, SleepIsHalfADeviationOfThePeopleInWhomSixPointsWereOneAndAHalf) {
    const instrument* isi = find_instrument(program().instruments, "isi");
    const double deviation = *isi->minimal_important_difference->value / 1.5;
    EXPECT_DOUBLE_EQ(find_goal(shipped().goals, "sleep")->important, 0.5 * deviation);
}

double size_for(std::string_view lever_id, std::string_view goal) {
    const auto& all = shipped().levers;
    const auto lever = std::find_if(all.begin(), all.end(), [&](const plan_lever& one) { return one.id == lever_id; });
    const important_changes by{program().outcomes, program().instruments, *find_goal(shipped().goals, goal),
                               shipped().weights};
    return size_of(*effect_for(*lever, goal), by).value();
}

TEST(LeverSize, CountsChangesThatMatter) {
    // By hand: 9 of 20 minutes; 1.27 of 0.5 deviations; 4.18 of 5 mmHg; 0.67 of 0.5 points; 3.7 of 1 cramp.
    EXPECT_DOUBLE_EQ(size_for("no_late_caffeine", "sleep"), 0.45);
    EXPECT_DOUBLE_EQ(size_for("cbti_person", "sleep"), 2.54);
    EXPECT_NEAR(size_for("less_salt", "heart"), 0.836, 1e-12);
    EXPECT_NEAR(size_for("exercise", "metabolism"), 1.34, 1e-12);
    EXPECT_DOUBLE_EQ(size_for("stretching", "cramps"), 3.7);
}

TEST(LeverSize, KnowsNoneOfRatios) {
    const auto& all = shipped().levers;
    const auto lever =
        std::find_if(all.begin(), all.end(), [](const plan_lever& one) { return one.id == "weight_programme"; });
    const important_changes by{program().outcomes, program().instruments, *find_goal(shipped().goals, "metabolism"),
                               shipped().weights};
    EXPECT_FALSE(size_of(*effect_for(*lever, "metabolism"), by));
}

TEST(PlanWeights, MakeComplaintsCountMostAndPiecesLeast) {
    const plan_weights& all = shipped().weights;
    EXPECT_GT(all.complaint, all.burden);
    EXPECT_GT(all.burden, all.worth_more);
    EXPECT_GT(all.worth_more, 5 * all.piece_a_day);
    ASSERT_EQ(all.known.size(), 10u);
    for (const std::size_t i : {0u, 2u, 3u, 4u}) EXPECT_EQ(all.known[i].known_from, provenance::assumption) << i;
    EXPECT_NEAR(all.dollar_a_month, 1 / 66.69, 1e-4);  // PMC4908575: 66.69 dollars a month for better sleep
    EXPECT_DOUBLE_EQ(all.taken_once, 0.79);            // Claxton 2001: 79 and 69 of 100 doses
    EXPECT_DOUBLE_EQ(all.taken_twice, 0.69);
}

TEST(PlanBase, EveryPartIsExplained) {
    const auto ids = explainable_ids(program());
    for (const plan_part& part : parts_of(shipped())) {
        ASSERT_TRUE(std::binary_search(ids.begin(), ids.end(), part.id)) << part.id;
        const explanation told = explain(program(), part.id);
        EXPECT_EQ(told.kind, explained_kind::plan) << part.id;
        EXPECT_FALSE(told.label.empty() || told.known_from.empty() || told.facts.empty()) << part.id;
    }
}

}  // namespace
}  // namespace plan_base_test
