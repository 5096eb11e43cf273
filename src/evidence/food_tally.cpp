// food_tally.cpp - names to foods, foods to sums.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/food_tally.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/food_amount.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::size_t most_nearest = 20;  // as many mistakes as are said; looking for near words takes milliseconds

core::issue issue_at(const food_diary& diary, std::size_t line, const std::string& value) {
    return {.where = diary.where[line], .key = fmt::format("foods[{}]", line + 1), .value = '"' + value + '"'};
}

void look_up(const food_diary& diary, std::size_t line, const food_index& foods, std::vector<eaten_food>& eaten,
             std::vector<core::issue>& issues) {
    const scenario::food_item& said = diary.items[line];
    const named_food named = foods.named(said.name);
    if (named.what == nullptr) {
        issues.push_back(issue_at(diary, line, said.name));
        issues.back().found = named.found;
        issues.back().allowed = named.allowed;
        if (issues.size() <= most_nearest) issues.back().nearest = foods.nearest(said.name);
        return;
    }
    const auto grams = grams_of(*named.what, said.amount);
    if (!grams) {
        issues.push_back(issue_at(diary, line, said.amount));
        issues.back().found = fmt::format("is no amount of {}", named.what->name);
        issues.back().allowed = allowed_amount(*named.what);
        return;
    }
    eaten.push_back({named.what, said, *grams * scenario::times_per_day(said.how_often)});
}

void add(partial_sum& sum, const eaten_food& one, const std::optional<double>& per_100g, double energy_kcal) {
    if (per_100g) {
        sum.known_mg += per_day(one, *per_100g);
        return;
    }
    const bool is_new = std::find(sum.unknown_in.begin(), sum.unknown_in.end(), one.what->name) == sum.unknown_in.end();
    if (is_new) sum.unknown_in.push_back(one.what->name);
    if (energy_kcal > 0) sum.unknown_energy_share += per_day(one, one.what->energy_kcal) / energy_kcal;
}

bool is_rich(const food& what, double rich_serving_mg) {
    return what.is_common && what.magnesium_mg * what.measures.front().grams / 100 >= rich_serving_mg;
}

/// Foods of which more servings are eaten than are moderate, added up over the lines of the list.
std::vector<std::string> beyond_moderation(const std::vector<eaten_food>& eaten) {
    std::vector<std::string> names;
    for (const eaten_food& one : eaten) {
        if (!one.what->most_per_day) continue;
        double servings = 0;
        for (const eaten_food& other : eaten) servings += other.what == one.what ? servings_per_day(other) : 0;
        const bool is_named = std::find(names.begin(), names.end(), one.what->name) != names.end();
        if (servings > *one.what->most_per_day && !is_named) names.push_back(one.what->name);
    }
    return names;
}

}  // namespace

double per_day(const eaten_food& one, double per_100g) {
    return per_100g * one.grams_per_day / 100;
}

double servings_per_day(const eaten_food& one) {
    return one.what->is_common ? one.grams_per_day / one.what->measures.front().grams : 0;
}

std::vector<eaten_food> looked_up(const food_diary& diary, const food_index& foods, std::vector<core::issue>& issues) {
    std::vector<eaten_food> eaten;
    for (std::size_t line = 0; line < diary.items.size(); ++line) look_up(diary, line, foods, eaten, issues);
    return eaten;
}

food_tally tally_of(std::vector<eaten_food> eaten, double rich_serving_mg) {
    food_tally day;
    for (const std::string_view group : counted_groups()) day.group_servings.emplace_back(group, 0.0);
    for (const eaten_food& one : eaten) {
        day.magnesium_mg += per_day(one, one.what->magnesium_mg);
        day.energy_kcal += per_day(one, one.what->energy_kcal);
        if (is_rich(*one.what, rich_serving_mg)) day.rich_servings += servings_per_day(one);
        for (auto& [group, servings] : day.group_servings) {
            if (group == one.what->counts_as) servings += servings_per_day(one);
        }
    }
    for (const eaten_food& one : eaten) {
        add(day.glycine, one, one.what->glycine_mg, day.energy_kcal);
        add(day.phytate, one, one.what->phytate_mg, day.energy_kcal);
        add(day.oxalate, one, one.what->oxalate_mg, day.energy_kcal);
    }
    day.beyond_moderation = beyond_moderation(eaten);
    day.foods = std::move(eaten);
    return day;
}

food_diary diary_of(const scenario::person& who, const core::tree& file) {
    food_diary diary{.items = who.foods, .where = {}};
    if (who.foods.empty()) return diary;
    for (const core::tree& line : *file.find("person")->find("foods")->items()) diary.where.push_back(line.where);
    return diary;
}

void resolve_diet(scenario::person& who, const core::tree& file) {
    if (who.foods.empty()) return;
    std::vector<core::issue> issues;
    const std::vector<food> foods = load_foods();
    const food_tally day = tally_of(looked_up(diary_of(who, file), food_index(foods), issues), 0);
    if (issues.empty() && !scenario::habitual_diet_range.contains(day.magnesium_mg)) {
        issues.push_back({.where = file.find("person")->find("foods")->where,
                          .key = "person.foods",
                          .value = {},
                          .found = fmt::format("adds up to {:.0f} mg magnesium a day", day.magnesium_mg),
                          .allowed = scenario::habitual_diet_range.text()});
    }
    if (!issues.empty()) throw input_error(std::move(issues));
    who.diet_magnesium_mg = day.magnesium_mg;
    who.diet_glycine_mg = day.glycine.known_mg;
}

}  // namespace magnesia::evidence
