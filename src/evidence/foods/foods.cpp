// foods.cpp - the four tables of foods, the later ones added to the first by the number of the food.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/foods.hpp"

#include <algorithm>
#include <utility>

#include "evidence/files/csv_reader.hpp"
#include "evidence/files/embedded.hpp"

namespace magnesia::evidence {
namespace {

// Nothing edible holds more than its own weight; magnesium and energy end where pure salts and pure fat do.
constexpr core::allowed_range magnesium_range{0, 60'000, "mg per 100 g"};
constexpr core::allowed_range energy_range{0, 910, "kcal per 100 g"};
constexpr core::allowed_range content_range{0, 100'000, "mg per 100 g"};
constexpr core::allowed_range grams_range{0.01, 50'000, "g"};
constexpr core::allowed_range servings_range{0.1, 20, "servings a day"};
constexpr core::allowed_range water_range{0, 5000, "mg per litre"};
constexpr std::string_view counted[] = {"", "greens", "nuts and seeds", "legumes", "whole grains"};

/// The food of a number in a list sorted by numbers, or null.
food* find(std::vector<food>& foods, std::string_view id) {
    const auto found = std::lower_bound(foods.begin(), foods.end(), id,
                                        [](const food& one, std::string_view wanted) { return one.id < wanted; });
    return found == foods.end() || found->id != id ? nullptr : &*found;
}

food* find_or_note(std::vector<food>& foods, const csv_reader& row, std::size_t column) {
    food* found = find(foods, row.filled(column));
    if (found == nullptr) row.note(column, "is no food of the USDA table", "an ndb_no of usda_sr24.csv");
    return found;
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

void read_measure(const csv_reader& row, std::size_t text_column, std::vector<food_measure>& into) {
    const auto grams = row.number_or_nothing(text_column + 1, grams_range);
    if (row.text(text_column).empty() != !grams.has_value()) {
        row.note(text_column, "stands alone", "a measure and its weight, or neither");
    } else if (grams) {
        into.push_back({row.text(text_column), *grams});
    }
}

std::string_view content_of(const char* path) {
    const auto content = embedded_file(path);
    if (!content) throw data_error(core::issue{.where = {path}, .found = "is not carried in this program"});
    return *content;
}

std::string water_id(std::string_view name) {
    std::string id = "water_";
    for (const char c : name) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        const bool is_lower = c >= 'a' && c <= 'z';
        if (is_upper || is_lower) id += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
        if (!is_upper && !is_lower && id.back() != '_') id += '_';
    }
    while (id.back() == '_') id.pop_back();
    return id;
}

}  // namespace

std::vector<std::string_view> counted_groups() {
    return {std::begin(counted) + 1, std::end(counted)};
}

std::vector<food> parse_usda_foods(std::string_view text, const std::string& file, std::vector<core::issue>& issues) {
    constexpr std::string_view names[] = {"ndb_no",   "name",       "magnesium_mg", "energy_kcal", "glycine_mg",
                                          "measure1", "measure1_g", "measure2",     "measure2_g"};
    csv_reader row(text, file, {names, std::size(names)}, issues);
    std::vector<food> foods;
    while (row.next()) {
        food one{.id = row.filled(0), .name = row.filled(1)};
        one.usda_name = one.name;
        one.magnesium_mg = row.number(2, magnesium_range);
        one.energy_kcal = row.number(3, energy_range);
        one.glycine_mg = row.number_or_nothing(4, content_range);
        read_measure(row, 5, one.measures);
        read_measure(row, 7, one.measures);
        if (!foods.empty() && one.id == foods.back().id) {
            row.note(0, "is given twice", "each number once");
        } else if (!foods.empty() && one.id < foods.back().id) {
            row.note(0, "is out of order", "numbers that rise");
        } else {
            foods.push_back(std::move(one));
        }
    }
    return foods;
}

void add_servings(std::vector<food>& foods, std::string_view text, const std::string& file,
                  std::vector<core::issue>& issues) {
    constexpr std::string_view names[] = {"ndb_no",  "food",      "aliases",   "group",
                                          "serving", "serving_g", "counts_as", "most_per_day"};
    csv_reader row(text, file, {names, std::size(names)}, issues);
    while (row.next()) {
        food* one = find_or_note(foods, row, 0);
        if (one == nullptr) continue;
        if (one->is_common) row.note(0, "is given twice", "each number once");
        one->is_common = true;
        one->name = row.filled(1);
        one->aliases = split(row.text(2), ';');
        one->group = row.filled(3);
        one->measures.insert(one->measures.begin(), {row.filled(4), row.number(5, grams_range)});
        one->counts_as = row.choice(6, counted);
        one->most_per_day = row.number_or_nothing(7, servings_range);
    }
}

void add_binders(std::vector<food>& foods, std::string_view text, const std::string& file,
                 std::vector<core::issue>& issues) {
    constexpr std::string_view names[] = {"ndb_no", "phytate_mg", "oxalate_mg", "known_from", "ifct_code", "note"};
    csv_reader row(text, file, {names, std::size(names)}, issues);
    while (row.next()) {
        food* one = find_or_note(foods, row, 0);
        if (one == nullptr) continue;
        if (one->binders_known_from) row.note(0, "is given twice", "each number once");
        one->phytate_mg = row.number_or_nothing(1, content_range);
        one->oxalate_mg = row.number_or_nothing(2, content_range);
        if (row.text(1).empty() && row.text(2).empty()) row.note(1, "is empty, as oxalate_mg is", "one of the two");
        one->binders_known_from = provenance_from(row.choice(3, provenance_words())).value_or(provenance::assumption);
        one->note = row.text(5);
    }
}

void add_waters(std::vector<food>& foods, std::string_view text, const std::string& file,
                std::vector<core::issue>& issues) {
    constexpr std::string_view names[] = {"water", "low_mg_per_l", "high_mg_per_l", "known_from", "note"};
    csv_reader row(text, file, {names, std::size(names)}, issues);
    while (row.next()) {
        food one{.id = water_id(row.filled(0)), .name = row.text(0), .group = "waters"};
        one.is_common = one.is_water = true;
        one.water_low_mg_per_l = row.number(1, water_range);
        one.water_high_mg_per_l = row.number(2, water_range);
        if (one.water_high_mg_per_l < one.water_low_mg_per_l) row.note(2, "is below low_mg_per_l");
        one.magnesium_mg = (one.water_low_mg_per_l + one.water_high_mg_per_l) / 2 / 10;  // a litre weighs 1000 g
        one.known_from = provenance_from(row.choice(3, provenance_words())).value_or(provenance::memory);
        one.note = row.text(4);
        one.measures = {{"1 glass", 250}, {"1 l", 1000}};
        const bool is_twice =
            std::any_of(foods.begin(), foods.end(), [&](const food& known) { return known.id == one.id; });
        if (is_twice) row.note(0, "is given twice", "each water once");
        if (!is_twice) foods.push_back(std::move(one));
    }
}

std::vector<food> load_foods() {
    std::vector<core::issue> issues;
    std::vector<food> foods =
        parse_usda_foods(content_of("data/foods/usda_sr24.csv"), "data/foods/usda_sr24.csv", issues);
    add_servings(foods, content_of("data/foods/servings.csv"), "data/foods/servings.csv", issues);
    add_binders(foods, content_of("data/foods/binders.csv"), "data/foods/binders.csv", issues);
    add_waters(foods, content_of("data/foods/waters.csv"), "data/foods/waters.csv", issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return foods;
}

}  // namespace magnesia::evidence
