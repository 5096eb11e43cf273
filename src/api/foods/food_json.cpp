// food_json.cpp - foods and advice as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/food_json.hpp"

namespace magnesia::api {

json food_json(const evidence::food& one) {
    json row = {{"id", one.id}, {"name", one.name}, {"usda_name", one.usda_name}, {"group", one.group}};
    row["magnesium_mg_per_100g"] = one.magnesium_mg;
    row["magnesium_known_from"] = evidence::word(one.known_from);
    row["magnesium_mg_per_litre"] =
        one.is_water ? json::array({one.water_low_mg_per_l, one.water_high_mg_per_l}) : json(nullptr);
    row["energy_kcal_per_100g"] = one.energy_kcal;
    row["glycine_mg_per_100g"] = or_null(one.glycine_mg);
    row["phytate_mg_per_100g"] = or_null(one.phytate_mg);
    row["oxalate_mg_per_100g"] = or_null(one.oxalate_mg);
    row["binders_known_from"] = one.binders_known_from ? json(evidence::word(*one.binders_known_from)) : json(nullptr);
    row["note"] = one.note;
    return row;
}

json advice_json(const eater& who) {
    json rows = json::array();
    for (const evidence::reference_intake& row : who.advice) {
        rows.push_back({{"body", row.body},
                        {"name", row.name},
                        {"stage", row.stage},
                        {"kind", row.kind},
                        {"advised_mg", who.advised(row)},
                        {"average_requirement_mg", or_null(row.average.of(who.sex))},
                        {"ceiling_supplemental_mg", or_null(row.ceiling_supplemental_mg)},
                        {"known_from", evidence::word(row.known_from)},
                        {"source", row.source},
                        {"note", row.note}});
    }
    return rows;
}

json eater_options(const eater& who) {
    return {{"age_y", who.age_y},
            {"sex", who.sex == scenario::biological_sex::male ? "male" : "female"},
            {"stage", evidence::word(who.state)},
            {"default_adult", who.is_default}};
}

}  // namespace magnesia::api
