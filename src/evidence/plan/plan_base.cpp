// plan_base.cpp - the files of data/plan together.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_base.hpp"

#include <algorithm>
#include <iterator>

#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* weight_names[] = {"complaint",  "dollar_a_month",      "burden",       "piece_a_day",
                                        "worth_more", "important_deviation", "intake_share", "need_share",
                                        "taken_once", "taken_twice"};
constexpr const char* weight_labels[] = {"what a day of loose stools weighs",
                                         "what a dollar a month weighs",
                                         "what the largest burden weighs",
                                         "what one piece a day weighs",
                                         "the least gain that is worth doing anything",
                                         "how much of a deviation matters",
                                         "how far off a diet that was said may be",
                                         "how much people differ in what they need",
                                         "how much is taken of one dose a day",
                                         "how much is taken of two doses a day"};

constexpr const char* limit_names[] = {"small_mg",    "middle_mg",    "large_mg",  "split_above_mg",
                                       "most_pieces", "adult_y",      "older_y",   "older_in_trials_y",
                                       "much_pain",   "much_anxiety", "likely_low"};
constexpr const char* limit_labels[] = {"the smallest amount that is tried",
                                        "the middle amount that is tried",
                                        "the largest amount that is tried",
                                        "from which amount on a day has two doses",
                                        "the most pieces a day",
                                        "from which age on a plan has doses",
                                        "above which age cards for older people are shown",
                                        "from which age on trials of older people speak for a person",
                                        "from which pain on cards for pain are shown",
                                        "from which score on cards for stress are shown",
                                        "from which chance on cards for a low status are shown"};

void add_lever(std::vector<plan_part>& all, const plan_lever& one) {
    plan_part part{"lever." + one.id, one.label, {&one.burden_known}};
    if (one.kept_known) part.known.push_back(&*one.kept_known);
    for (const lever_caution& caution : one.not_with) part.known.push_back(&caution.known);
    for (const lever_setting& set : one.settings) part.known.push_back(&set.known);
    for (const lever_effect& effect : one.effects) part.known.push_back(&effect.known);
    all.push_back(std::move(part));
}

/// Notes sources that nobody knows, wherever one is named.
void check_plan_sources(const plan_base& base, const std::vector<source>& sources, std::vector<core::issue>& issues) {
    for (const plan_part& part : parts_of(base)) {
        for (const known_how* known : part.known) check_known_how(*known, part.id, sources, issues);
    }
}

}  // namespace

std::vector<plan_part> parts_of(const plan_base& base) {
    std::vector<plan_part> all;
    for (const plan_product& one : base.products) {
        all.push_back({"product." + one.id, one.label, {&one.known, &one.price.known}});
    }
    for (const plan_lever& one : base.levers) add_lever(all, one);
    for (const plan_goal& one : base.goals) all.push_back({"goal." + one.id, one.label, {&one.known}});
    for (std::size_t i = 0; i < std::min(std::size(weight_names), base.weights.known.size()); ++i) {
        all.push_back({std::string("weight.") + weight_names[i], weight_labels[i], {&base.weights.known[i]}});
    }
    for (std::size_t i = 0; i < std::min(std::size(limit_names), base.limits.known.size()); ++i) {
        all.push_back({std::string("limit.") + limit_names[i], limit_labels[i], {&base.limits.known[i]}});
    }
    for (const plan_card& one : base.cards) all.push_back({"card." + one.id, one.title, {&one.known}});
    plan_part diet{"plan_diet", "which foods a plan proposes", {&base.diet.known, &base.diet.allergies.known}};
    for (const child_portion& one : base.diet.portions) diet.known.push_back(&one.known);
    all.push_back(std::move(diet));
    return all;
}

plan_base load_plan_base(const std::vector<form>& forms, const product_formats& formats,
                         const std::vector<outcome>& outcomes, const std::vector<source>& sources) {
    std::vector<core::issue> issues;
    plan_base base{
        .products = parse_plan_products(embedded_tree("data/plan/products.toml"), issues),
        .levers = parse_plan_levers(embedded_tree("data/plan/levers.toml"), issues),
        .goals = parse_plan_goals(embedded_tree("data/plan/goals.toml"), issues),
        .weights = parse_plan_weights(embedded_tree("data/plan/weights.toml"), issues),
        .cards = parse_plan_cards(embedded_tree("data/plan/cards.toml"), issues),
        .diet = parse_plan_diet(embedded_tree("data/plan/diet.toml"), issues),
        .limits = parse_plan_limits(embedded_tree("data/plan/limits.toml"), issues),
    };
    check_plan_products(base.products, forms, formats, issues);
    check_plan_levers(base.levers, outcomes, issues);
    check_plan_goals(base.goals, outcomes, issues);
    for (const said_outcome& one : base.limits.said) {
        if (find_outcome(outcomes, one.outcome) != nullptr) continue;
        issues.push_back({.key = "said.outcome", .value = one.outcome, .found = "is no known outcome"});
    }
    check_plan_sources(base, sources, issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return base;
}

}  // namespace magnesia::evidence
