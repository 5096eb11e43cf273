// plan_diet.cpp - reading data/plan/diet.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_diet.hpp"

#include <algorithm>
#include <iterator>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view plan_diet_keys[] = {"schema", "rules", "portion", "food", "allergies", "allergen"};
constexpr std::string_view rule_keys[] = {"egfr_at_least",
                                          "serum_below",
                                          "food_from_age_y",
                                          "nuts_from_age_y",
                                          "most_changes",
                                          "no_food_words",
                                          "but_not_words",
                                          "ask_first_words",
                                          "oxalate_words",
                                          "oxalate_but_not_words",
                                          "oxalate_at_most_mg",
                                          "grade",
                                          "provenance",
                                          "source",
                                          "place",
                                          "note"};
constexpr std::string_view portion_keys[] = {"below_age_y", "share",  "words", "grade",
                                             "provenance",  "source", "place", "note"};
constexpr std::string_view food_keys[] = {"food", "instead_of", "allergen", "not_for", "from_age_y", "note"};
constexpr std::string_view allergies_keys[] = {
    "words", "names_nothing_else", "harmless", "small", "grade", "provenance", "source", "place", "note"};
constexpr std::string_view allergen_keys[] = {"id", "words", "illnesses"};
constexpr allowed_range egfr_rule_range{15, 60, "mL/min per 1.73 m2"};
constexpr allowed_range serum_rule_range{0.9, 1.3, "mmol/L"};
constexpr allowed_range oxalate_rule_range{1, 50, "mg in a serving"};
constexpr allowed_range age_rule_range{0, 18, "years"};
constexpr allowed_range portion_range{0.1, 1, "of a serving"};
constexpr allowed_range change_range{1, 10, "foods"};

void read_rules(const table_reader& in, plan_diet& all) {
    all.egfr_at_least = in.number("egfr_at_least", egfr_rule_range).value_or(egfr_rule_range.high);
    all.serum_below = in.number("serum_below", serum_rule_range).value_or(serum_rule_range.low);
    all.food_from_age_y = in.number("food_from_age_y", age_rule_range).value_or(age_rule_range.high);
    all.nuts_from_age_y = in.number("nuts_from_age_y", age_rule_range).value_or(age_rule_range.high);
    all.most_changes = in.whole_number("most_changes", change_range).value_or(1);
    all.no_food_words = in.texts("no_food_words");
    all.but_not_words = in.texts("but_not_words");
    all.ask_first_words = in.texts("ask_first_words");
    all.oxalate_words = in.texts("oxalate_words");
    all.oxalate_but_not_words = in.texts("oxalate_but_not_words");
    all.oxalate_at_most_mg = in.number("oxalate_at_most_mg", oxalate_rule_range).value_or(oxalate_rule_range.low);
    if (all.oxalate_words.empty()) in.note("oxalate_words", "holds nothing", "at least one word");
    if (all.no_food_words.empty()) in.note("no_food_words", "holds nothing", "at least one word");
    all.known = read_known_how(in);
}

void read_portion(const table_reader& in, plan_diet& all) {
    child_portion read{.below_age_y = in.number("below_age_y", age_rule_range).value_or(0),
                       .share = in.number("share", portion_range).value_or(portion_range.low),
                       .words = in.text("words", "what stands before the serving").value_or(""),
                       .known = read_known_how(in)};
    const bool is_after = all.portions.empty() || (read.below_age_y > all.portions.back().below_age_y &&
                                                   read.share > all.portions.back().share);
    if (in.is_sound() && !is_after) in.note("below_age_y", "does not follow the one before", "older and more of it");
    all.portions.push_back(std::move(read));
}

/// Words that are sought; of none nothing would be found.
std::vector<std::string> read_words(const table_reader& in, std::string_view key) {
    std::vector<std::string> words = in.texts(key);
    if (words.empty()) in.note(key, "holds nothing", "at least one word");
    return words;
}

allergy_words read_allergies(const table_reader& in) {
    return {.words = read_words(in, "words"),
            .names_nothing_else = read_words(in, "names_nothing_else"),
            .harmless = read_words(in, "harmless"),
            .small = read_words(in, "small"),
            .known = read_known_how(in)};
}

diet_allergen read_allergen(const table_reader& in) {
    diet_allergen read{.id = read_identifier(in, "id"), .words = read_words(in, "words"), .illnesses = {}};
    if (in.find("illnesses") != nullptr) read.illnesses = in.texts("illnesses");
    return read;
}

}  // namespace

const child_portion* portion_at(const plan_diet& rules, double age_y) {
    const auto found = std::find_if(rules.portions.begin(), rules.portions.end(),
                                    [&](const child_portion& one) { return age_y < one.below_age_y; });
    return found == rules.portions.end() ? nullptr : &*found;
}

plan_diet parse_plan_diet(const core::tree& file, std::vector<core::issue>& issues) {
    plan_diet all;
    if (!check_schema(file, plan_diet_schema, issues)) return all;
    const table_reader top{file, "", plan_diet_keys, issues};
    if (const auto rules = top.table("rules", rule_keys)) read_rules(*rules, all);
    top.for_each_table("portion", portion_keys, {}, [&](const table_reader& in) { read_portion(in, all); });
    if (const auto in = top.table("allergies", allergies_keys)) all.allergies = read_allergies(*in);
    top.for_each_table("allergen", allergen_keys, {.low = 1, .unit = "of [[allergen]]"},
                       [&](const table_reader& in) { all.allergens.push_back(read_allergen(in)); });
    std::vector<std::string_view> allergens;
    for (const diet_allergen& one : all.allergens) allergens.push_back(one.id);
    top.for_each_table("food", food_keys, {.low = 1, .unit = "of [[food]]"}, [&](const table_reader& in) {
        diet_food read{.food = in.text("food").value_or(""),
                       .instead_of = in.text_or("instead_of", ""),
                       .allergen = in.choice_or("allergen", "", allergens),
                       .not_for = in.texts("not_for"),
                       .from_age_y = in.number_or("from_age_y", 0, age_rule_range),
                       .note = in.text_or("note", ""),
                       .where = in.where()};
        const bool is_repeated = std::any_of(all.foods.begin(), all.foods.end(),
                                             [&](const diet_food& one) { return one.food == read.food; });
        if (is_repeated) in.note("food", "stands twice in this file", "each food once");
        if (read.food == read.instead_of) in.note("instead_of", "is the food itself", "another food, or none");
        all.foods.push_back(std::move(read));
    });
    return all;
}

}  // namespace magnesia::evidence
