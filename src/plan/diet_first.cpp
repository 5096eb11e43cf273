// diet_first.cpp - candidates from the table of foods, in order, until the gap is closed.
// SPDX-License-Identifier: Apache-2.0
#include "plan/diet_first.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/conversions.hpp"
#include "plan/said_words.hpp"

namespace magnesia::plan {
namespace {

/// A food that may be proposed, with what one serving of it a day would change.
struct candidate {
    const evidence::diet_food* rule = nullptr;
    const evidence::food* what = nullptr;
    const evidence::food* instead_of = nullptr;
    const evidence::child_portion* portion = nullptr;  ///< null: a whole serving
    double magnesium_mg = 0;
    double energy_kcal = 0;
    int most_a_week = 0;  ///< servings
};

const evidence::food* find_food(const std::vector<evidence::food>& foods, const std::string& id) {
    const auto found = std::find_if(foods.begin(), foods.end(), [&](const evidence::food& f) { return f.id == id; });
    return found == foods.end() || found->measures.empty() ? nullptr : &*found;
}

double share_of(const evidence::child_portion* portion) {
    return portion == nullptr ? 1 : portion->share;
}

double in_serving(const evidence::food& what, double per_100_g) {
    return per_100_g * what.measures.front().grams / 100;
}

int most_servings_a_week(const evidence::food& what) {
    const double a_day = std::clamp(what.most_per_day.value_or(1), 0.0, 1.0);
    return static_cast<int>(std::floor(a_day * days_per_week));
}

std::optional<candidate> candidate_of(const evidence::diet_food& rule, const std::vector<evidence::food>& foods,
                                      const evidence::child_portion* portion) {
    candidate c{.rule = &rule, .what = find_food(foods, rule.food), .portion = portion};
    if (c.what == nullptr || !c.what->is_common) return std::nullopt;
    c.magnesium_mg = in_serving(*c.what, c.what->magnesium_mg);
    c.energy_kcal = in_serving(*c.what, c.what->energy_kcal);
    c.most_a_week = most_servings_a_week(*c.what);
    if (!rule.instead_of.empty()) {
        c.instead_of = find_food(foods, rule.instead_of);
        if (c.instead_of == nullptr) return std::nullopt;
        c.magnesium_mg -= in_serving(*c.instead_of, c.instead_of->magnesium_mg);
        c.energy_kcal -= in_serving(*c.instead_of, c.instead_of->energy_kcal);
    }
    c.magnesium_mg *= share_of(portion);
    c.energy_kcal *= share_of(portion);
    const bool brings_any = std::isfinite(c.magnesium_mg) && c.magnesium_mg > 0 && c.most_a_week > 0;
    return brings_any ? std::optional(c) : std::nullopt;
}

/// Whether it may hold more oxalate than people who form stones should eat in a serving. What nobody looked up may, but
/// for food of animals, which the table knows by its phytate of 0.
bool may_hold_much_oxalate(const evidence::food& what, double at_most_mg) {
    if (what.oxalate_mg) return in_serving(what, *what.oxalate_mg) > at_most_mg;
    const bool is_of_animals = what.phytate_mg == 0.0;
    return !is_of_animals;
}

/// Why this person should not eat it; empty: they may.
std::string objection(const candidate& c, const scenario::person& who, const evidence::plan_diet& rules) {
    const evidence::diet_food& rule = *c.rule;
    const bool can_choke = rule.allergen == "nut" || rule.allergen == "seed";
    if (can_choke && who.age_y < rules.nuts_from_age_y) {
        return fmt::format("No whole nuts or seeds before {} years: children can choke on them.",
                           rules.nuts_from_age_y);
    }
    if (who.age_y < rule.from_age_y) return fmt::format("Not before {} years: {}.", rule.from_age_y, c.what->name);
    const std::vector<std::string> conditions = conditions_said(who);
    if (!rule.allergen.empty() && says_allergy_to(conditions, rule.allergen, rules)) {
        return fmt::format("Left out, because of what you said about {}: {}.", rule.allergen, c.what->name);
    }
    if (!rule.allergen.empty() && says_allergy_to_what_is_not_known(conditions, rules)) {
        std::vector<std::string> all;
        for (const evidence::diet_allergen& one : rules.allergens) all.push_back(one.id);
        return fmt::format("You said an allergy, and we do not know to what: foods with {} are left out.",
                           fmt::join(all, ", "));
    }
    if (says_any_but(conditions, rules.oxalate_words, rules.oxalate_but_not_words) &&
        may_hold_much_oxalate(*c.what, rules.oxalate_at_most_mg)) {
        return c.what->oxalate_mg ? fmt::format("Left out, because of stones: {} holds much oxalate.", c.what->name)
                                  : "Left out, because of stones: plants whose oxalate we do not know.";
    }
    if (says_any(conditions, rule.not_for) || says_any(medicines_said(who), rule.not_for)) {
        return fmt::format("Left out, because of an illness or medicine that you said: {}.", c.what->name);
    }
    return "";
}

/// Swaps first, the richest before the others; then additions, those first that hold most for their energy.
bool comes_before(const candidate& a, const candidate& b) {
    const bool a_swaps = a.instead_of != nullptr;
    const bool b_swaps = b.instead_of != nullptr;
    if (a_swaps != b_swaps) return a_swaps;
    const auto worth = [](const candidate& c) {
        return c.instead_of != nullptr ? c.magnesium_mg : c.magnesium_mg / std::max(c.energy_kcal, 1.0);
    };
    if (worth(a) != worth(b)) return worth(a) > worth(b);
    return a.what->id < b.what->id;
}

std::vector<candidate> candidates_for(const scenario::person& who, const std::vector<evidence::food>& foods,
                                      const evidence::plan_diet& rules, std::vector<std::string>& notes) {
    std::vector<candidate> all;
    for (const evidence::diet_food& rule : rules.foods) {
        const std::optional<candidate> c = candidate_of(rule, foods, evidence::portion_at(rules, who.age_y));
        if (!c) continue;
        const std::string against = objection(*c, who, rules);
        if (against.empty()) {
            all.push_back(*c);
        } else if (std::find(notes.begin(), notes.end(), against) == notes.end()) {
            notes.push_back(against);
        }
    }
    std::sort(all.begin(), all.end(), comes_before);
    return all;
}

/// "1 cup (185 g)", or of a child "half of 1 cup (92 g)".
std::string serving_in_words(const candidate& c) {
    const evidence::food_measure& serving = c.what->measures.front();
    return fmt::format("{}{} ({:.0f} g)", c.portion == nullptr ? "" : c.portion->words + " ", serving.text,
                       share_of(c.portion) * serving.grams);
}

food_change change_of(const candidate& c, int servings_a_week) {
    const double share = servings_a_week / days_per_week;
    return {.what = {.food = c.what->id, .servings_a_week = static_cast<double>(servings_a_week)},
            .name = c.what->name,
            .serving = serving_in_words(c),
            .magnesium_mg_a_day = share * c.magnesium_mg,
            .energy_kcal_a_day = share * c.energy_kcal,
            .instead_of = c.instead_of == nullptr ? "" : c.instead_of->name};
}

/// Takes one candidate of a group after the other until nothing is missing.
void close_gap(const std::vector<candidate>& all, const evidence::plan_diet& rules, diet_advice& advice) {
    std::set<std::string> groups;
    for (const candidate& c : all) {
        const double missing = advice.gap_mg - advice.closed_mg;
        if (missing <= 0 || advice.changes.size() >= static_cast<std::size_t>(rules.most_changes)) return;
        if (!groups.insert(c.what->group).second) continue;
        const double days = std::ceil(days_per_week * missing / c.magnesium_mg);
        const int servings = static_cast<int>(std::min<double>(days, c.most_a_week));
        advice.changes.push_back(change_of(c, servings));
        advice.closed_mg += advice.changes.back().magnesium_mg_a_day;
    }
}

/// Why no food at all is proposed; empty: some may be.
std::string objection_to_all(const scenario::person& who, const evidence::plan_diet& rules) {
    const auto& serum = who.serum_magnesium_mmol_per_l;
    if (serum && !(*serum < rules.serum_below)) {
        return "There is too much magnesium in your blood: add none by food either, and ask your clinician.";
    }
    const bool kidneys_fail = who.egfr_ml_min && !(*who.egfr_ml_min >= rules.egfr_at_least);
    if (kidneys_fail || who.is.dialysis.value_or(false) ||
        says_any_but(conditions_said(who), rules.no_food_words, rules.but_not_words)) {
        return "Ask your clinician or dietitian before you change what you eat: foods rich in magnesium hold much "
               "potassium and phosphate, too, and your illness may not allow that.";
    }
    if (!(who.age_y >= rules.food_from_age_y)) return "For so young a child, ask the doctor what to feed.";
    return "";
}

void add_notes_on_eating(const scenario::person& who, const evidence::plan_diet& rules, diet_advice& advice) {
    if (says_any(conditions_said(who), rules.ask_first_words)) {
        advice.ask_first = "These foods are rich in fibre: ask first whether your gut bears so much.";
        advice.notes.push_back(advice.ask_first);
    }
    advice.notes.emplace_back("Where it says instead of: only if you eat that. Else add the food by itself.");
    advice.notes.emplace_back(
        "Beans, nuts, seeds, whole grains and spinach hold phytate or oxalate, which bind some of their magnesium; "
        "they are still the richest.");
    if (!advice.closes_gap()) {
        advice.notes.emplace_back("So few new foods do not close the gap: more of them, or a supplement, would.");
    }
}

/// "US and Canada (NAM 1997), and 11 % for training".
std::string who_advises(const evidence::daily_need& need) {
    const double more = std::round(100 * (need.factor - 1));
    return more > 0 ? fmt::format("{}, and {:.0f} % for training", need.advice.name, more) : need.advice.name;
}

}  // namespace

std::optional<diet_advice> diet_first(const scenario::person& who, const evidence::daily_need& need,
                                      const std::vector<evidence::food>& foods, const evidence::plan_diet& rules) {
    if (!std::isfinite(need.needed_mg) || !std::isfinite(who.diet_magnesium_mg)) return std::nullopt;
    diet_advice advice{.eaten_mg = who.diet_magnesium_mg,
                       .needed_mg = need.needed_mg,
                       .average_mg = need.average_mg,
                       .body = who_advises(need),
                       .gap_mg = std::max(0.0, need.needed_mg - who.diet_magnesium_mg)};
    if (advice.gap_mg <= 0) return advice;
    advice.objection = objection_to_all(who, rules);
    if (!advice.objection.empty()) {
        advice.notes.push_back(advice.objection);
        advice.gap_mg = 0;  // what the healthy need is no measure for them
        return advice;
    }
    close_gap(candidates_for(who, foods, rules, advice.notes), rules, advice);
    if (!advice.changes.empty()) add_notes_on_eating(who, rules, advice);
    return advice;
}

}  // namespace magnesia::plan
