// foods_fuzz.cpp - any bytes given as a table of foods, a diary, a name or an amount end in values and issues.
// SPDX-License-Identifier: Apache-2.0
// The first byte says which reader gets the rest.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/files/toml_file.hpp"
#include "evidence/foods/food_amount.hpp"
#include "evidence/foods/food_diary_file.hpp"
#include "evidence/foods/food_search.hpp"
#include "evidence/foods/reference_intakes.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace magnesia;
using fuzz::must;

const evidence::food_index& all_foods() {
    static const std::vector<evidence::food> foods = evidence::load_foods();
    static const evidence::food_index index(foods);
    return index;
}

void must_be_sayable(const std::vector<issue>& issues) {
    for (const issue& one : issues) must(sentence(one).find_first_of("\n\r\x1b\x7f") == std::string::npos);
}

void read_tables(std::string_view text) {
    std::vector<issue> issues;
    std::vector<evidence::food> foods = evidence::parse_usda_foods(text, "fuzz.csv", issues);
    evidence::add_servings(foods, text, "fuzz.csv", issues);
    evidence::add_binders(foods, text, "fuzz.csv", issues);
    evidence::add_waters(foods, text, "fuzz.csv", issues);
    evidence::parse_reference_intakes(text, "fuzz.csv", issues);
    must(!issues.empty());  // no table can be of five kinds at once
    must_be_sayable(issues);
}

/// A diary that reads adds up to numbers that are finite and not negative.
void add_up(const evidence::food_diary& diary, std::vector<issue>& issues) {
    const evidence::food_tally day = evidence::tally_of(evidence::looked_up(diary, all_foods(), issues), 42);
    must(day.foods.size() + issues.size() >= diary.items.size());
    must(day.magnesium_mg >= 0 && day.magnesium_mg < 1e12 && day.glycine.known_mg >= 0);
    must(day.glycine.unknown_energy_share <= 1 + 1e-9);
}

void read_diary_table(std::string_view text) {
    std::vector<issue> issues;
    add_up(evidence::parse_food_diary_csv(text, "fuzz.csv", issues), issues);
    must_be_sayable(issues);
}

void read_diary(std::string_view text) {
    std::vector<issue> issues;
    try {
        add_up(evidence::parse_food_diary(evidence::parse_toml(text, "fuzz.toml"), issues), issues);
    } catch (const input_error&) {  // no TOML: another target looks into that
    }
    must_be_sayable(issues);
}

void read_words(std::string_view text) {
    const evidence::named_food named = all_foods().named(text);
    must((named.what == nullptr) == !named.found.empty());
    for (const char* food : {"banana", "spinach, raw"}) {
        const auto grams = evidence::grams_of(*all_foods().named(food).what, text);
        must(!grams || evidence::amount_range.contains(*grams));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 4 == 0) read_tables(text);
    if (data[0] % 4 == 1) read_diary_table(text);
    if (data[0] % 4 == 2) read_diary(text);
    if (data[0] % 4 == 3) read_words(text);
    return 0;
}
