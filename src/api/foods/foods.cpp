// foods.cpp - words to foods, and foods to JSON and CSV.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/foods.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "api/answers/csv_field.hpp"
#include "api/foods/food_json.hpp"
#include "core/error.hpp"
#include "evidence/foods/food_search.hpp"

namespace magnesia::api {
namespace {

double serving_mg(const evidence::food& one) {
    return one.magnesium_mg * shown_serving(one).grams / 100;
}

/// Foods with a usual serving, the richest serving first; waters are left out, a glass of them is no food.
std::vector<const evidence::food*> richest(const std::vector<evidence::food>& foods) {
    std::vector<const evidence::food*> found;
    for (const evidence::food& one : foods) {
        if (one.is_common && !one.is_water) found.push_back(&one);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto* a, const auto* b) { return serving_mg(*a) > serving_mg(*b); });
    return found;
}

[[noreturn]] void refuse_words(const evidence::food_index& foods, const std::string& words) {
    throw input_error(issue{.where = {"command line"},
                            .key = {},
                            .value = '`' + words + '`',
                            .found = "is in the name of no food",
                            .allowed = "words of an English name, such as: black beans",
                            .nearest = foods.nearest(words)});
}

}  // namespace

evidence::food_measure shown_serving(const evidence::food& one) {
    return one.measures.empty() ? evidence::food_measure{"100 g", 100} : one.measures.front();
}

std::vector<std::string> references_of_foods(const evidence::evidence_base& base) {
    std::set<std::string> ids;
    for (const evidence::food_table_origin& table : base.foods.tables) ids.insert(table.source);
    std::vector<std::string> references;
    for (const evidence::source& one : base.sources) {
        if (ids.contains(one.id)) references.push_back(evidence::reference(one));
    }
    return references;
}

foods_answer find_foods(const foods_request& request) {
    const evidence::evidence_base base = evidence::load_evidence();
    foods_answer answer{.head = make_head(foods_schema, 0),
                        .words = fmt::format("{}", fmt::join(request.words, " ")),
                        .who = read_eater(request.who, base),
                        .foods = {},
                        .matches = 0,
                        .sources = references_of_foods(base)};
    const std::vector<evidence::food> foods = evidence::load_foods();
    const evidence::food_index index(foods);
    const auto found = request.words.empty() ? richest(foods) : index.find(answer.words);
    if (found.empty()) refuse_words(index, answer.words);
    answer.matches = found.size();
    for (std::size_t i = 0; i < std::min(found.size(), most_foods); ++i) answer.foods.push_back(*found[i]);
    answer.head.warnings = {"What is null was not measured and is not zero."};
    return answer;
}

std::string json_of(const foods_answer& answer) {
    json page = json_head(answer.head);
    page["options"] = eater_options(answer.who);
    page["options"]["words"] = answer.words;
    page["reference_intakes"] = advice_json(answer.who);
    page["matches"] = answer.matches;
    page["foods"] = json::array();
    const double need = answer.who.advised(yardstick(answer.who));
    for (const evidence::food& one : answer.foods) {
        json row = food_json(one);
        const evidence::food_measure serving = shown_serving(one);
        row["serving"] = {{"measure", serving.text},
                          {"grams", serving.grams},
                          {"magnesium_mg", serving_mg(one)},
                          {"share_of_advised", serving_mg(one) / need}};
        page["foods"].push_back(std::move(row));
    }
    page["sources"] = answer.sources;
    return json_text(page);
}

std::string csv_of(const foods_answer& answer) {
    std::string page =
        "id,name,group,magnesium_mg_per_100g,energy_kcal_per_100g,glycine_mg_per_100g,phytate_mg_per_100g,"
        "oxalate_mg_per_100g,serving,serving_g,magnesium_mg_per_serving,share_of_advised\n";
    const double need = answer.who.advised(yardstick(answer.who));
    for (const evidence::food& one : answer.foods) {
        const evidence::food_measure serving = shown_serving(one);
        page += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n", one.id, csv_field(one.name), csv_field(one.group),
                            csv_number(one.magnesium_mg), csv_number(one.energy_kcal), csv_number(one.glycine_mg),
                            csv_number(one.phytate_mg), csv_number(one.oxalate_mg), csv_field(serving.text),
                            csv_number(serving.grams), csv_number(serving_mg(one)), csv_number(serving_mg(one) / need));
    }
    return page;
}

}  // namespace magnesia::api
