// explain_food.cpp - what a food or water holds, and what a health body advises.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

/// What was not measured is said so: it is not zero.
std::string content(const std::optional<double>& mg) {
    return mg ? shortest(*mg) + " mg per 100 g" : "not measured, which is not zero";
}

std::string measures_in_words(const food& f) {
    std::string words;
    for (const food_measure& one : f.measures) {
        words += fmt::format("{}{} is {} g", words.empty() ? "" : ", ", one.text, shortest(one.grams));
    }
    return words;
}

/// The source of a table, when it has one.
void add_table(explanation& e, const evidence_base& base, std::string_view file, const std::string& place) {
    for (const food_table_origin& table : base.foods.tables) {
        if (table.file != file) continue;
        add_source(e, base, table.source, place);
        add_fact(e, "table " + table.file, table.note);
    }
}

void add_contents(explanation& e, const evidence_base& base, const food& f) {
    add_fact(e, "energy", shortest(f.energy_kcal) + " kcal per 100 g");
    add_fact(e, "glycine", content(f.glycine_mg));
    add_fact(e, "phytate", content(f.phytate_mg));
    add_fact(e, "oxalate", content(f.oxalate_mg));
    add_table(e, base, "usda_sr24.csv", "magnesium, energy, glycine, measures");
    if (!f.binders_known_from) return;
    add_fact(e, "binders", std::string(meaning(*f.binders_known_from)));
    if (*f.binders_known_from != provenance::memory) add_table(e, base, "binders.csv", "phytate, oxalate");
}

std::string milligrams(const advised_mg& of) {
    if (!of.male) return shortest(*of.female) + " (women)";
    if (!of.female) return shortest(*of.male) + " (men)";
    return fmt::format("{} (men), {} (women)", shortest(*of.male), shortest(*of.female));
}

std::string row_in_words(const reference_intake& row) {
    std::string words = fmt::format("{} {} mg a day", row.kind, milligrams(row.advised));
    if (row.average.male || row.average.female) words += "; average requirement " + milligrams(row.average);
    if (row.ceiling_supplemental_mg) {
        words += fmt::format("; at most {} from supplements", shortest(*row.ceiling_supplemental_mg));
    }
    words += fmt::format("; {}", meaning(row.known_from));
    return row.note.empty() ? words : words + "; " + row.note;
}

}  // namespace

explanation explain_food(const evidence_base& base, const food& f) {
    const explained_kind kind = f.is_water ? explained_kind::water : explained_kind::food;
    explanation e{.kind = kind, .id = f.id, .label = f.name, .value = f.magnesium_mg, .unit = "mg per 100 g"};
    e.known_from = meaning(f.known_from);
    e.note = f.note;
    add_fact(e, "group", f.group);
    if (f.is_water) {
        add_fact(e, "magnesium",
                 fmt::format("{} to {} mg per litre in its sources", shortest(f.water_low_mg_per_l),
                             shortest(f.water_high_mg_per_l)));
        add_table(e, base, "waters.csv", "magnesium");
    } else {
        if (f.usda_name != f.name) add_fact(e, "table name", f.usda_name);
        add_contents(e, base, f);
    }
    add_fact(e, "measures", measures_in_words(f));
    add_fact(e, "counts as", f.counts_as);
    add_aliases(e, f.aliases);
    e.used_by = {"foods", "food diaries", "person.foods"};
    return e;
}

explanation explain_advice(const evidence_base& base, const std::string& body) {
    explanation e{.kind = explained_kind::reference_intake, .id = body};
    std::vector<std::string> cited;
    for (const reference_intake& row : base.intakes) {
        if (row.body != body) continue;
        e.label = row.name;
        add_fact(e, row.stage, row_in_words(row));
        if (std::find(cited.begin(), cited.end(), row.source) == cited.end()) {
            add_source(e, base, row.source);
            cited.push_back(row.source);
        }
    }
    e.used_by = {"foods", "food diaries"};
    return e;
}

}  // namespace magnesia::evidence
