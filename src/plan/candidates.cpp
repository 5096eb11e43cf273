// candidates.cpp - a short list instead of all combinations: what differs enough to be told apart.
// SPDX-License-Identifier: Apache-2.0
#include "plan/candidates.hpp"

#include <algorithm>
#include <cmath>

#include "plan/lever_changes.hpp"

namespace magnesia::plan {
namespace {

double cents_per_mg(const evidence::plan_product& product) {
    return (product.price.low + product.price.high) / (2 * product.piece_mg);
}

/// Whether a person who named a budget can pay for so many pieces a day, at a price between a cheap and a dear shop.
bool is_affordable(const evidence::plan_product& product, int pieces, const subject& of) {
    const std::optional<double>& most = of.who.is.budget_dollars_per_month;
    const evidence::monthly_cost cost = evidence::cost_of(product, pieces);
    return !most || (cost.low_dollars + cost.high_dollars) / 2 <= *most;
}

/// Of each form the cheapest a milligram of those with room for a piece, in the order of the data.
std::vector<const evidence::plan_product*> one_of_each_form(const std::vector<evidence::plan_product>& all,
                                                            double room_mg) {
    std::vector<const evidence::plan_product*> kept;
    for (const evidence::plan_product& one : all) {
        if (one.piece_mg > room_mg) continue;
        const auto same =
            std::find_if(kept.begin(), kept.end(), [&](const auto* other) { return other->form == one.form; });
        if (same == kept.end()) {
            kept.push_back(&one);
        } else if (cents_per_mg(one) < cents_per_mg(**same)) {
            *same = &one;
        }
    }
    return kept;
}

/// Pieces that come nearest to an amount without going beyond the room; 0: none fit.
int pieces_for(const evidence::plan_product& product, double wanted_mg, double room_mg, int most) {
    const int fit = static_cast<int>(std::floor(room_mg / product.piece_mg + 1e-9));
    const int wanted = std::max(1, static_cast<int>(std::lround(wanted_mg / product.piece_mg)));
    return std::min({fit, wanted, most});
}

/// What is large at once is taken with a meal, where there is one: it is easier on the bowel.
pick with_food_if_large(pick one, const subject& of) {
    const double largest_mg = std::ceil(static_cast<double>(one.pieces) / one.doses) * one.product->piece_mg;
    if (!safety::is_at_meal(one.place) && largest_mg > of.base.limits.split_above_mg && !of.day.meals.empty()) {
        one.place = safety::dose_place::with_dinner;
    }
    return one;
}

void add_doses(std::vector<pick>& picks, const evidence::plan_product& product, const subject& of) {
    const double room_mg = of.room_mg();
    const evidence::plan_limits& limits = of.base.limits;
    std::vector<int> seen;
    for (const double wanted : {limits.small_mg, limits.middle_mg, std::min(limits.large_mg, room_mg)}) {
        const int pieces = pieces_for(product, wanted, room_mg, limits.most_pieces);
        if (pieces < 1 || std::find(seen.begin(), seen.end(), pieces) != seen.end()) continue;
        seen.push_back(pieces);
        if (!is_affordable(product, pieces, of)) continue;
        const bool is_split = pieces > 1 && pieces * product.piece_mg > limits.split_above_mg;
        picks.push_back(with_food_if_large({.product = &product, .pieces = pieces, .doses = is_split ? 2 : 1}, of));
    }
}

bool serves(const evidence::plan_lever& lever, const std::string& goal) {
    return std::find(lever.goals.begin(), lever.goals.end(), goal) != lever.goals.end();
}

/// Pregnancy may be said as a truth as well.
bool has_condition(const safety::gathered& facts, const std::string& id) {
    if (id == "pregnancy" && facts.known.truth(safety::fact::pregnant) == true) return true;
    const std::vector<std::string>& said = facts.known.words(safety::fact::conditions);
    return std::find(said.begin(), said.end(), id) != said.end();
}

}  // namespace

bool is_pregnant(const scenario::person& who, const safety::gathered& facts) {
    return who.is.pregnant == true || who.pregnant_weeks || has_condition(facts, "pregnancy");
}

bool is_lactating(const scenario::person& who, const safety::gathered& facts) {
    return who.lactating == true || has_condition(facts, "breast_feeding");
}

const evidence::lever_caution* held_back(const evidence::plan_lever& lever, const safety::gathered& facts) {
    const auto found = std::find_if(lever.not_with.begin(), lever.not_with.end(),
                                    [&](const auto& one) { return has_condition(facts, one.condition); });
    return found == lever.not_with.end() ? nullptr : &*found;
}

bool is_beyond_magnesium(const evidence::plan_goal& goal, const safety::gathered& facts) {
    return goal.outcome == "insomnia_severity" && has_condition(facts, "sleep_apnoea");
}

std::string why_no_supplement(const subject& of) {
    if (of.bare.is >= safety::verdict::refuse) return "the check of safety refuses magnesium";
    if (std::ranges::any_of(of.bare.findings, &safety::finding::is_urgent))
        return "what has to be seen to today comes first; plan again when it is cleared";
    if (of.who.age_y < of.base.limits.adult_y) return "doses for children are a doctor's matter";
    if (is_pregnant(of.who, of.facts)) return "in pregnancy food comes first, and the midwife or doctor decides";
    if (is_lactating(of.who, of.facts))
        return "while breast-feeding food comes first, and the midwife or doctor decides";
    return "";
}

std::vector<pick> single_picks(const subject& of) {
    std::vector<pick> picks;
    if (why_no_supplement(of).empty() && !is_beyond_magnesium(of.goal, of.facts)) {
        for (const evidence::plan_product* product : one_of_each_form(of.base.products, of.room_mg()))
            add_doses(picks, *product, of);
    }
    if (of.diet && !of.diet->changes.empty()) picks.push_back({.with_foods = true});
    for (const evidence::plan_lever& lever : of.base.levers) {
        const bool is_tried = serves(lever, of.goal.id) && is_meant_for(lever, of.who.age_y, of.insomnia_index) &&
                              !held_back(lever, of.facts);
        if (is_tried && with_lever(of.day, lever)) picks.push_back({.levers = {&lever}});
    }
    return picks;
}

pick both(const pick& a, const pick& b) {
    pick all = a.product != nullptr ? a : b;
    all.with_foods = a.with_foods || b.with_foods;
    all.levers.clear();
    for (const pick* from : {&a, &b}) {
        for (const evidence::plan_lever* lever : from->levers) {
            if (std::find(all.levers.begin(), all.levers.end(), lever) == all.levers.end()) all.levers.push_back(lever);
        }
    }
    return all;
}

std::vector<pick> variants_of(const pick& best, const subject& of) {
    std::vector<pick> variants;
    if (best.product == nullptr) return variants;
    for (const auto place : {safety::dose_place::with_dinner, safety::dose_place::with_breakfast}) {
        if (of.day.meals.empty()) continue;
        pick other = best;
        other.place = place;
        variants.push_back(other);
    }
    if (best.pieces > 1) {
        pick other = best;
        other.doses = best.doses == 1 ? 2 : 1;
        variants.push_back(with_food_if_large(other, of));
    }
    std::erase(variants, best);
    return variants;
}

}  // namespace magnesia::plan
