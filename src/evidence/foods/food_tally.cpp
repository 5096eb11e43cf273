// food_tally.cpp - names to foods, foods to sums.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_tally.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/text.hpp"
#include "evidence/foods/food_amount.hpp"

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
        if (!named.is_like_some && issues.size() <= most_nearest) issues.back().nearest = foods.nearest(said.name);
        return;
    }
    const auto grams = grams_of(*named.what, said.amount);
    if (!grams) {
        issues.push_back(issue_at(diary, line, said.amount));
        issues.back().found = fault_of_amount(*named.what, said.amount);
        issues.back().allowed = allowed_amount(*named.what);
        return;
    }
    eaten.push_back({named.what, said, *grams * scenario::times_per_day(said.how_often), named.is_in_other_words,
                     diary.days.empty() ? std::string() : diary.days[line]});
}

void add_food(partial_sum& sum, const eaten_food& one, const std::optional<double>& per_100g, double energy_kcal) {
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

/// What each day brought; the foods hold their part of the mean.
std::vector<day_sum> sums_of_days(const std::vector<eaten_food>& eaten) {
    std::vector<day_sum> days;
    for (const eaten_food& one : eaten) {
        if (one.day.empty()) continue;
        auto sum = std::ranges::find(days, one.day, &day_sum::day);
        if (sum == days.end()) sum = days.insert(days.end(), {.day = one.day});
        sum->magnesium_mg += per_day(one, one.what->magnesium_mg);
        sum->energy_kcal += per_day(one, one.what->energy_kcal);
    }
    for (day_sum& one : days) {
        one.magnesium_mg *= static_cast<double>(days.size());
        one.energy_kcal *= static_cast<double>(days.size());
    }
    return days;
}

/// The standard deviation of single days around their mean; nothing from one day.
std::optional<double> spread_of(const std::vector<day_sum>& days, double mean_mg) {
    if (days.size() < 2) return std::nullopt;
    double squares = 0;
    for (const day_sum& one : days) squares += (one.magnesium_mg - mean_mg) * (one.magnesium_mg - mean_mg);
    return std::sqrt(squares / static_cast<double>(days.size() - 1));
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
    const std::set<std::string> days(diary.days.begin(), diary.days.end());
    if (!days.empty()) {
        for (eaten_food& one : eaten) one.grams_per_day /= static_cast<double>(days.size());
    }
    return eaten;
}

std::string taken_as(const std::vector<eaten_food>& eaten) {
    constexpr std::size_t longest_name = 80;
    std::vector<std::string> told;
    for (const eaten_food& one : eaten) {
        if (!one.is_in_other_words) continue;
        std::string text = fmt::format("`{}` as {}", printable(one.said.name, longest_name), one.what->name);
        if (std::find(told.begin(), told.end(), text) == told.end()) told.push_back(std::move(text));
    }
    return fmt::format("{}", fmt::join(told, "; "));
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
        add_food(day.glycine, one, one.what->glycine_mg, day.energy_kcal);
        add_food(day.phytate, one, one.what->phytate_mg, day.energy_kcal);
        add_food(day.oxalate, one, one.what->oxalate_mg, day.energy_kcal);
    }
    day.beyond_moderation = beyond_moderation(eaten);
    day.days = sums_of_days(eaten);
    day.magnesium_sd_mg = spread_of(day.days, day.magnesium_mg);
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
    who.foods_taken_as = taken_as(day.foods);
}

}  // namespace magnesia::evidence
