// food_tally.hpp - a list of foods looked up and added up per day. Food only: supplements are another ledger.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/tree.hpp"
#include "evidence/foods/food_search.hpp"
#include "evidence/foods/foods.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::evidence {

/// A list as written, with the place of each line for messages.
struct food_diary {
    std::vector<scenario::food_item> items;
    std::vector<core::place> where;   ///< one an item
    std::vector<std::string> days{};  ///< one an item, where the diary says which day each was eaten; else none
};

/// One line with the food it means; points into the list of foods.
struct eaten_food {
    const food* what = nullptr;
    scenario::food_item said;
    double grams_per_day = 0;
    bool is_in_other_words = false;  ///< said by a name that is short for it
    std::string day{};               ///< empty where the diary names no days
};

/// A sum over foods of which some were not measured: what is known is the least it can be.
struct partial_sum {
    double known_mg = 0;                  ///< per day, of the foods that were measured
    std::vector<std::string> unknown_in;  ///< names of the others
    double unknown_energy_share = 0;      ///< their share of the energy eaten, 0 to 1
};

/// What one day of a diary brought.
struct day_sum {
    std::string day;
    double magnesium_mg = 0;
    double energy_kcal = 0;
};

/// A day of eating; of a diary that names days their mean.
struct food_tally {
    std::vector<eaten_food> foods;
    double magnesium_mg = 0;
    double energy_kcal = 0;
    partial_sum glycine;
    partial_sum phytate;
    partial_sum oxalate;
    /// Servings a day of each of `counted_groups`, and of all foods whose serving is rich in magnesium. Foods without a
    /// usual serving are not counted.
    std::vector<std::pair<std::string, double>> group_servings;
    double rich_servings = 0;
    std::vector<std::string> beyond_moderation;  ///< foods of which more is eaten than is moderate
    std::vector<day_sum> days;                   ///< as they come in the diary; none where it names no days
    std::optional<double> magnesium_sd_mg;       ///< of magnesium between days, from two days on
};

/// Looks up names and amounts. What is unknown or ambiguous is appended to `issues` under the key `foods[3]`, the first
/// few with the nearest words.
std::vector<eaten_food> looked_up(const food_diary& diary, const food_index& foods, std::vector<core::issue>& issues);

/// "`eggs` as Egg, hard-boiled; `brown rice` as Brown rice, cooked": what names that are short for a kind were taken
/// as, each once; empty without any.
std::string taken_as(const std::vector<eaten_food>& eaten);

/// Adds up per day.
///   rich_serving_mg   magnesium from which on a serving counts as rich
food_tally tally_of(std::vector<eaten_food> eaten, double rich_serving_mg);

/// A content of 100 g in what is eaten per day.
double per_day(const eaten_food& one, double per_100g);

/// How many usual servings a day; 0 for a food without one.
double servings_per_day(const eaten_food& one);

/// The list of `person.foods` in a file, with places; empty when it says a number instead.
food_diary diary_of(const scenario::person& who, const core::tree& file);

/// Sets `diet_magnesium_mg`, `diet_glycine_mg` and `foods_taken_as` of a person who said foods, from the tables of the
/// program; leaves others alone. Glycine is the least it can be: foods in which nobody measured it count for none.
///   throws   input_error: foods that are not known, a sum outside `scenario::habitual_diet_range`
void resolve_diet(scenario::person& who, const core::tree& file);

}  // namespace magnesia::evidence
