// plan_files_test.cpp - the readers of data/plan: each rule of each file broken once.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "evidence/plan/plan_base.hpp"
#include "tests/evidence/support.hpp"

namespace plan_files_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

using issue_list = std::vector<issue>;

const std::string owner = "grade = \"D\"\nprovenance = \"assumption\"\nnote = \"words\"\n";

/// Issues of a file once a part of it is replaced.
template <class Read>
std::string faults(const std::string& good, std::string_view from, std::string_view to, Read read) {
    issue_list issues;
    read(parse_toml(replaced(good, from, to), "f.toml"), issues);
    return sentences(issues);
}

const std::string good_product = R"(schema = "magnesia.plan_products/1"
[[product]]
id = "citrate_100"
label = "citrate"
piece = "capsule"
form = "citrate"
format = "capsule"
piece_mg = 100
price = { low = 5, high = 20, grade = "D", provenance = "assumption", note = "guess" }
)" + owner;

std::string product_faults(std::string_view from, std::string_view to) {
    return faults(good_product, from, to, [](const core::tree& file, issue_list& issues) {
        const auto read = parse_plan_products(file, issues);
        check_plan_products(read, load_forms(), load_product_formats(), issues);
    });
}

TEST(PlanProducts, EveryRuleIsKept) {
    EXPECT_EQ(product_faults("words", "words"), "");
    EXPECT_TRUE(contains(product_faults("\"citrate\"\nformat", "\"citrat\"\nformat"), "did you mean `citrate`"));
    EXPECT_TRUE(contains(product_faults("format = \"capsule\"", "format = \"capsul\""), "is no known format"));
    EXPECT_TRUE(contains(product_faults("piece = \"capsule\"", "piece = \"lump\""), "is no word for a piece"));
    EXPECT_TRUE(contains(product_faults("\"citrate\"\nformat", "\"orotate\"\nformat"), "is not simulated"));
    EXPECT_TRUE(contains(product_faults("low = 5", "low = 50"), "is above high"));
    EXPECT_TRUE(contains(product_faults("piece_mg = 100", "piece_mg = 0"), "piece_mg"));
    EXPECT_TRUE(contains(product_faults("note = \"guess\"", "note = \"\""), "note"));
}

TEST(PlanProducts, ACapsuleHoldsNoMoreThanItsCompoundAllows) {
    // 300 mg of magnesium take 1856 mg of anhydrous citrate (16.16 %); a capsule weighs 1500 mg at most.
    EXPECT_TRUE(contains(product_faults("piece_mg = 100", "piece_mg = 300"), "makes a capsule of 1856 mg"));
    EXPECT_EQ(product_faults("piece_mg = 100", "piece_mg = 240"), "");
}

const std::string good_lever = R"(schema = "magnesia.plan_levers/1"
[[lever]]
id = "bath"
label = "a bath"
advice = "Bathe."
goals = ["sleep"]
change = "warm_bath"
burden = { value = 0.2, grade = "D", provenance = "assumption", note = "guess" }
nil = { value = 0.25, grade = "D", provenance = "assumption", note = "odds" }
[[lever.setting]]
name = "minutes"
value = 15
unit = "min"
)" + owner + R"(
[[lever.setting]]
name = "minutes_before_bed"
value = 90
unit = "min"
)" + owner + R"(
[[lever.effect]]
goal = "sleep"
outcome = "sleep_onset_latency"
measure = "difference"
value = -10
low = -15
high = -5
who = "adults"
)" + owner;

std::string lever_faults(std::string_view from, std::string_view to) {
    return faults(good_lever, from, to, [](const core::tree& file, issue_list& issues) {
        const auto read = parse_plan_levers(file, issues);
        check_plan_levers(read, load_outcomes(), issues);
    });
}

TEST(PlanLevers, EveryRuleIsKept) {
    EXPECT_EQ(lever_faults("words", "words"), "");
    EXPECT_TRUE(contains(lever_faults("[\"sleep\"]", "[\"sleap\"]"), "did you mean `sleep`"));
    EXPECT_TRUE(contains(lever_faults("\"warm_bath\"", "\"warm_bat\""), "did you mean `warm_bath`"));
    EXPECT_TRUE(contains(lever_faults("value = 0.2", "value = 1.2"), "burden"));
    EXPECT_TRUE(contains(lever_faults("value = 0.25", "value = 0"), "nil"));  // nothing is sure to work
    EXPECT_TRUE(contains(
        lever_faults("nil = { value = 0.25, grade = \"D\", provenance = \"assumption\", note = \"odds\" }", ""),
        "nil is missing"));
    const std::string kept = R"(kept = { value = 0.6, grade = "D", provenance = "assumption", note = "so" })";
    EXPECT_EQ(lever_faults("[[lever.setting]]", kept + "\n[[lever.setting]]"), "");
    for (const auto& [from, to] : {std::pair{"0.6", "1.1"}, {", note = \"so\"", ""}}) {
        EXPECT_TRUE(
            contains(lever_faults("[[lever.setting]]", replaced(kept, from, to) + "\n[[lever.setting]]"), "kept"));
    }
    const std::string caution = "[[lever.not_with]]\ncondition = \"epilepsy\"\nsentence = \"Ask.\"\n" + owner;
    EXPECT_EQ(lever_faults("[[lever.setting]]", caution + "[[lever.setting]]"), "");
    EXPECT_TRUE(contains(lever_faults("[[lever.setting]]",
                                      "[[lever.not_with]]\ncondition = \"epilepsy\"\n" + owner + "[[lever.setting]]"),
                         "sentence"));
    EXPECT_TRUE(contains(lever_faults("name = \"minutes\"", "name = \"minutes_before_bed\""), "stands twice"));
    EXPECT_TRUE(contains(lever_faults("name = \"minutes\"", "name = \"minutes_before_bed\""), "has no minutes"));
    EXPECT_TRUE(contains(lever_faults("value = 15", "value = 500"), "5 to 60"));
    EXPECT_TRUE(contains(lever_faults("goal = \"sleep\"", "goal = \"mood\""), "is not among the goals"));
    EXPECT_TRUE(contains(lever_faults("low = -15\n", ""), "half an interval"));
    EXPECT_TRUE(contains(lever_faults("value = -10", "value = -20"), "lies outside low and high"));
    EXPECT_TRUE(contains(lever_faults("\"sleep_onset_latency\"", "\"sleep_onset\""), "is no known outcome"));
    EXPECT_TRUE(contains(lever_faults("\"sleep_onset_latency\"", "\"insomnia_remission\""), "does not fit"));
}

const std::string& good_goals() {
    static const std::string text = [] {
        std::string all = "schema = \"magnesia.plan_goals/1\"\n";
        for (const std::string_view id : plan_goal_ids()) {
            all += "[[goal]]\nid = \"" + std::string(id) + "\"\nlabel = \"to be well\"\n";
            all += id == "wellness" ? "important = 0\n" : "outcome = \"hba1c\"\nimportant = 0.5\n";
            all += "judge_after_days = 56\njudge_note = \"so\"\ndiary = [\"How?\"]\nstop = \"Stop.\"\n" + owner;
        }
        return all;
    }();
    return text;
}

std::string goal_faults(std::string_view from, std::string_view to) {
    return faults(good_goals(), from, to, [](const core::tree& file, issue_list& issues) {
        const auto read = parse_plan_goals(file, issues);
        check_plan_goals(read, load_outcomes(), issues);
    });
}

TEST(PlanGoals, EveryRuleIsKept) {
    EXPECT_EQ(goal_faults("words", "words"), "");
    EXPECT_TRUE(contains(goal_faults("id = \"sleep\"", "id = \"stress\""), "has no sleep"));
    EXPECT_TRUE(contains(goal_faults("id = \"sleep\"", "id = \"stress\""), "stands twice"));
    EXPECT_TRUE(contains(goal_faults("outcome = \"hba1c\"\n", ""), "is missing"));
    EXPECT_TRUE(contains(goal_faults("important = 0.5", "important = 0"), "is 0"));
    EXPECT_TRUE(contains(goal_faults("\"hba1c\"", "\"pain_intensity\""), "is not computed"));
    EXPECT_TRUE(contains(goal_faults("\"hba1c\"", "\"pain_level\""), "has no good direction"));
    EXPECT_TRUE(contains(goal_faults("\"hba1c\"", "\"hba1d\""), "did you mean `hba1c`"));
    EXPECT_EQ(goal_faults("judge_after_days = 56", "enough = 5.6\nenough_note = \"so\"\njudge_after_days = 56"), "");
    EXPECT_TRUE(contains(goal_faults("judge_after_days = 56", "enough = 5.6\njudge_after_days = 56"), "enough_note"));
    EXPECT_TRUE(contains(goal_faults("judge_after_days = 56", "judge_after_days = 3"), "14 to 180"));
}

TEST(PlanLimits, EveryRuleIsKept) {
    std::string good = "schema = \"magnesia.plan_limits/1\"\n";
    const std::pair<const char*, const char*> limits[] = {
        {"small_mg", "100"},  {"middle_mg", "200"},  {"large_mg", "350"},  {"split_above_mg", "201"},
        {"most_pieces", "4"}, {"adult_y", "18"},     {"older_y", "70"},    {"older_in_trials_y", "60"},
        {"much_pain", "6"},   {"much_anxiety", "5"}, {"likely_low", "0.5"}};
    for (const auto& [name, value] : limits) {
        good += "[" + std::string(name) + "]\nvalue = " + value + "\nunit = \"so\"\n" + owner;
    }
    good += "[[said]]\noutcome = \"hba1c\"\nkey = \"hba1c_percent\"\n";
    const auto with = [&](std::string_view from, std::string_view to) {
        return faults(good, from, to,
                      [](const core::tree& file, issue_list& issues) { parse_plan_limits(file, issues); });
    };
    EXPECT_EQ(with("words", "words"), "");
    EXPECT_TRUE(contains(with("value = 200", "value = 400"), "between small_mg and large_mg"));
    EXPECT_TRUE(contains(with("value = 200", "value = 100"), "between small_mg and large_mg"));
    EXPECT_TRUE(contains(with("value = 100", "value = 1"), "10 to 1000"));
    EXPECT_TRUE(contains(with("value = 4", "value = 0"), "1 to 10"));
    EXPECT_TRUE(contains(with("value = 0.5", "value = 1.5"), "0 to 1"));
    EXPECT_TRUE(contains(with("value = 6", "value = 11"), "0 to 10"));
    EXPECT_TRUE(contains(with("[small_mg]", "[smal_mg]"), "did you mean `small_mg`"));
    EXPECT_TRUE(contains(with("\"hba1c_percent\"", "\"hba1c_percen\""), "did you mean `hba1c_percent`"));
    EXPECT_TRUE(contains(with("note = \"words\"\n", ""), "note"));
}

TEST(PlanWeights, EveryRuleIsKept) {
    std::string good = "schema = \"magnesia.plan_weights/1\"\n";
    for (const char* name : {"complaint", "dollar_a_month", "burden", "piece_a_day", "worth_more",
                             "important_deviation", "intake_share", "need_share", "taken_once", "taken_twice"}) {
        good += "[" + std::string(name) + "]\nvalue = 0.1\nunit = \"chances\"\n" + owner;
    }
    const auto with = [&](std::string_view from, std::string_view to) {
        return faults(good, from, to,
                      [](const core::tree& file, issue_list& issues) { parse_plan_weights(file, issues); });
    };
    EXPECT_EQ(with("words", "words"), "");
    EXPECT_TRUE(contains(with("value = 0.1", "value = -0.1"), "0 to 2"));
    EXPECT_TRUE(contains(with("[complaint]", "[complain]"), "did you mean `complaint`"));
    EXPECT_TRUE(contains(with("note = \"words\"\n", ""), "note"));
}

TEST(PlanDiet, EveryRuleIsKept) {
    const std::string good = R"(schema = "magnesia.plan_diet/1"
[rules]
egfr_at_least = 30
serum_below = 1.05
food_from_age_y = 2
nuts_from_age_y = 5
most_changes = 4
no_food_words = ["kidney"]
oxalate_words = ["stone"]
oxalate_at_most_mg = 10
)" + owner + R"(
[allergies]
words = ["allerg"]
names_nothing_else = ["allerg"]
harmless = ["pollen"]
small = ["to"]
)" + owner + R"(
[[allergen]]
id = "nut"
words = ["nut"]
[[portion]]
below_age_y = 9
share = 0.5
words = "half of"
)" + owner + R"(
[[portion]]
below_age_y = 14
share = 0.75
words = "three quarters of"
)" + owner + R"(
[[food]]
food = "12061"
instead_of = "19411"
allergen = "nut"
[[food]]
food = "16015"
from_age_y = 12
)";
    const auto with = [&](std::string_view from, std::string_view to) {
        return faults(good, from, to,
                      [](const core::tree& file, issue_list& issues) { parse_plan_diet(file, issues); });
    };
    EXPECT_EQ(with("egfr", "egfr"), "");
    EXPECT_TRUE(contains(with("below_age_y = 14", "below_age_y = 9"), "does not follow the one before"));
    EXPECT_TRUE(contains(with("share = 0.75", "share = 0.4"), "does not follow the one before"));
    EXPECT_TRUE(contains(with("share = 0.5", "share = 1.5"), "0.1 to 1"));
    EXPECT_TRUE(contains(with("from_age_y = 12", "from_age_y = 20"), "0 to 18"));
    EXPECT_TRUE(contains(with("[\"kidney\"]", "[]"), "holds nothing"));
    EXPECT_TRUE(contains(with("words = [\"nut\"]", "words = []"), "holds nothing"));
    EXPECT_TRUE(contains(with("[\"pollen\"]", "[]"), "holds nothing"));
    EXPECT_TRUE(contains(with("[allergies]", "[allergie]"), "did you mean `allergies`"));
    EXPECT_TRUE(contains(with("[\"stone\"]", "[]"), "holds nothing"));
    EXPECT_TRUE(contains(with("oxalate_at_most_mg = 10", "oxalate_at_most_mg = 100"), "1 to 50"));
    EXPECT_TRUE(contains(with("16015", "12061"), "stands twice"));
    EXPECT_TRUE(contains(with("19411", "12061"), "is the food itself"));
    EXPECT_TRUE(contains(with("allergen = \"nut\"", "allergen = \"nutt\""), "did you mean `nut`"));
    EXPECT_TRUE(contains(with("egfr_at_least = 30", "egfr_at_least = 5"), "15 to 60"));
    EXPECT_TRUE(contains(with("serum_below = 1.05", "serum_below = 0.7"), "0.9 to 1.3"));
}

}  // namespace
}  // namespace plan_files_test
