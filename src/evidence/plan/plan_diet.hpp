// plan_diet.hpp - foods that a plan may propose before any pill, and people to whom it proposes none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view plan_diet_schema = "magnesia.plan_diet/1";

/// A food that may be proposed.
struct diet_food {
    std::string food;                  ///< id of data/foods
    std::string instead_of;            ///< id of what it replaces; empty: it is added
    std::string allergen;              ///< id of one of the allergens; may be empty
    std::vector<std::string> not_for;  ///< words of conditions and medicines with which it is left out
    double from_age_y = 0;             ///< years; younger children are not given it
    std::string note;
    core::place where;
};

/// What somebody may be allergic to, and the words that name it.
struct diet_allergen {
    std::string id;
    std::vector<std::string> words;
    std::vector<std::string> illnesses;  ///< that mean it without a word of allergy
};

/// How texts speak of allergies; all in lower case.
struct allergy_words {
    std::vector<std::string> words;               ///< parts of a text that speaks of one
    std::vector<std::string> names_nothing_else;  ///< beginnings of words of a text that has to be understood whole
    std::vector<std::string> harmless;            ///< what one is allergic to that is no food of the rules
    std::vector<std::string> small;               ///< words beside them that name nothing
    known_how known;
};

/// How much of a serving children of an age are given.
struct child_portion {
    double below_age_y = 0;
    double share = 1;   ///< of the serving of an adult
    std::string words;  ///< that stand before the serving: "half of"
    known_how known;
};

/// data/plan/diet.toml. Words are looked for inside what was said, in lower case.
struct plan_diet {
    double egfr_at_least = 0;    ///< mL/min per 1.73 m2; below it nothing is proposed
    double serum_below = 0;      ///< mmol/L of magnesium; from it on nothing is proposed
    double food_from_age_y = 0;  ///< years
    double nuts_from_age_y = 0;  ///< years; whole nuts and seeds
    int most_changes = 1;
    std::vector<std::string> no_food_words;          ///< of conditions with which nothing is proposed...
    std::vector<std::string> but_not_words;          ///< ...unless the condition contains one of these
    std::vector<std::string> oxalate_words;          ///< of conditions with which little oxalate is eaten...
    std::vector<std::string> oxalate_but_not_words;  ///< ...unless the condition contains one of these
    double oxalate_at_most_mg = 0;                   ///< in a serving, for them
    std::vector<std::string> ask_first_words;        ///< of conditions in which the gut may not bear it
    std::vector<child_portion> portions;             ///< of the youngest first
    std::vector<diet_food> foods;
    allergy_words allergies;
    std::vector<diet_allergen> allergens;
    known_how known;
};

/// The portion of somebody of that age; null: a whole serving.
const child_portion* portion_at(const plan_diet& rules, double age_y);

/// Reads the file, appending faults: an allergen without words or that nobody knows, a food that stands twice, a food
/// in its own place, portions out of the order of age.
plan_diet parse_plan_diet(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
