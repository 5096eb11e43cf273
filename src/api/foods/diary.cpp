// diary.cpp - file to tally, and the tally to JSON and CSV.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/diary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "api/answers/csv_field.hpp"
#include "api/foods/food_json.hpp"
#include "api/foods/foods.hpp"
#include "core/error.hpp"
#include "evidence/files/formula.hpp"
#include "evidence/foods/food_diary_file.hpp"

namespace magnesia::api {
namespace {

/// Phytic acid, C6H18O24P6: 660.04 g/mol.
double phytic_acid_molar_mass() {
    return *evidence::molar_mass(*evidence::parse_formula("C6H18O24P6"), evidence::load_atomic_weights());
}

json sum_json(const evidence::partial_sum& sum) {
    return {{"known_mg", sum.known_mg},
            {"not_known_in", sum.unknown_in},
            {"not_known_share_of_energy", sum.unknown_energy_share}};
}

json line_json(const evidence::eaten_food& one, double total_mg) {
    const double mg = evidence::per_day(one, one.what->magnesium_mg);
    json row = {{"said", {{"food", one.said.name}, {"amount", one.said.amount}}}};
    row["taken_as"] = one.is_in_other_words ? json(one.what->name) : json(nullptr);
    row["day"] = one.day.empty() ? json(nullptr) : json(one.day);
    row["said"]["frequency"] = scenario::print(one.said.how_often);
    row["grams_per_day"] = one.grams_per_day;
    row["servings_per_day"] = evidence::servings_per_day(one);
    row["magnesium_mg_per_day"] = mg;
    row["share_of_total"] = total_mg > 0 ? mg / total_mg : 0;
    row["food"] = food_json(*one.what);
    return row;
}

json gaps_json(const diary_answer& answer) {
    json rows = advice_json(answer.who);
    for (json& row : rows) {
        const auto gap = [&](const char* key) {
            return row[key].is_null() ? json(nullptr) : json(gap_to(answer, row[key].get<double>()));
        };
        row["gap_mg"] = gap("advised_mg");
        row["gap_to_average_requirement_mg"] = gap("average_requirement_mg");
    }
    return rows;
}

json pattern_json(const diary_answer& answer) {
    json groups = json::object();
    for (const auto& [group, servings] : answer.day.group_servings) groups[group] = servings;
    return {{"servings_per_day", groups},
            {"all_four_per_day", counted_servings(answer)},
            {"few_below", answer.few_servings},
            {"is_few", counted_servings(answer) < answer.few_servings},
            {"rich_servings_per_day", answer.day.rich_servings},
            {"rich_serving_mg", answer.rich_serving_mg},
            {"beyond_moderation", answer.day.beyond_moderation}};
}

}  // namespace

diary_answer tally_diary(const diary_request& request) {
    const evidence::evidence_base base = evidence::load_evidence();
    diary_answer answer{.head = make_head(diary_schema, 0),
                        .who = read_eater(request.who, base),
                        .foods = evidence::load_foods(),
                        .day = {},
                        .rich_serving_mg = base.foods.rich_serving_mg,
                        .few_servings = base.foods.few_servings,
                        .phytate_mmol = 0,
                        .sources = references_of_foods(base)};
    std::vector<issue> issues;
    const evidence::food_diary diary = evidence::read_food_diary(request.file);
    std::vector<evidence::eaten_food> eaten = evidence::looked_up(diary, evidence::food_index(answer.foods), issues);
    if (!issues.empty()) throw input_error(std::move(issues));
    answer.day = evidence::tally_of(std::move(eaten), answer.rich_serving_mg);
    answer.phytate_mmol = answer.day.phytate.known_mg / phytic_acid_molar_mass();
    answer.head.warnings = {
        "Sums of glycine, phytate and oxalate are the least they can be: what was not measured is not zero.",
        "Food only: supplements are not counted here, and ceilings for supplements do not apply to food."};
    for (std::string& doubt : doubts_of(answer)) answer.head.warnings.push_back(std::move(doubt));
    return answer;
}

double counted_servings(const diary_answer& answer) {
    double sum = 0;
    for (const auto& [group, servings] : answer.day.group_servings) sum += servings;
    return sum;
}

double gap_to(const diary_answer& answer, double advised_mg) {
    return std::max(0.0, advised_mg - answer.day.magnesium_mg);
}

std::string json_of(const diary_answer& answer) {
    json page = json_head(answer.head);
    page["options"] = eater_options(answer.who);
    page["magnesium_mg_per_day"] = answer.day.magnesium_mg;
    page["energy_kcal_per_day"] = answer.day.energy_kcal;
    page["days"] = json::array();
    for (const evidence::day_sum& one : answer.day.days) {
        page["days"].push_back(
            {{"day", one.day}, {"magnesium_mg", one.magnesium_mg}, {"energy_kcal", one.energy_kcal}});
    }
    page["magnesium_sd_between_days_mg"] = or_null(answer.day.magnesium_sd_mg);
    page["glycine"] = sum_json(answer.day.glycine);
    page["phytate"] = sum_json(answer.day.phytate);
    page["phytate"]["known_mmol"] = answer.phytate_mmol;
    page["oxalate"] = sum_json(answer.day.oxalate);
    page["foods"] = json::array();
    for (const evidence::eaten_food& one : answer.day.foods) {
        page["foods"].push_back(line_json(one, answer.day.magnesium_mg));
    }
    page["reference_intakes"] = gaps_json(answer);
    page["pattern"] = pattern_json(answer);
    page["sources"] = answer.sources;
    return json_text(page);
}

std::string csv_of(const diary_answer& answer) {
    std::string page =
        "food,amount,frequency,id,grams_per_day,magnesium_mg,energy_kcal,glycine_mg,phytate_mg,oxalate_mg,said\n";
    for (const evidence::eaten_food& one : answer.day.foods) {
        const auto daily = [&](const std::optional<double>& per_100g) {
            return per_100g ? csv_number(evidence::per_day(one, *per_100g)) : std::string();
        };
        page += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n", csv_field(one.what->name), csv_field(one.said.amount),
                            scenario::print(one.said.how_often), one.what->id, csv_number(one.grams_per_day),
                            daily(one.what->magnesium_mg), daily(one.what->energy_kcal), daily(one.what->glycine_mg),
                            daily(one.what->phytate_mg), daily(one.what->oxalate_mg), csv_field(one.said.name));
    }
    return page;
}

}  // namespace magnesia::api
