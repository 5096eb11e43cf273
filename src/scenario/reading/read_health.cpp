// read_health.cpp - each key may say "unknown", which is what leaving it out says too.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_health.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/add_once.hpp"
#include "core/text.hpp"
#include "scenario/values/region.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view unknown_word = "unknown";

bool is_unknown(const tree& value) {
    return value.text() != nullptr && *value.text() == unknown_word;
}

/// Nothing when the key is absent or says "unknown".
const tree* said_field(const table_reader& fields, std::string_view key) {
    const tree* value = fields.find(key);
    return value == nullptr || is_unknown(*value) ? nullptr : value;
}

std::optional<double> read_number(const table_reader& fields, std::string_view key, const allowed_range& range) {
    return said_field(fields, key) == nullptr ? std::nullopt : fields.number(key, range);
}

std::string read_region(const table_reader& fields) {
    if (said_field(fields, "region") == nullptr) return "";
    const std::string allowed = fmt::format("{}; or a country of one of them", fmt::join(known_regions, ", "));
    const std::optional<std::string> name = fields.text("region", allowed);
    if (!name) return "";
    std::string region = region_named(*name);
    if (region.empty()) fields.note("region", "is not known", allowed, nearest_name(*name, names_of_regions()));
    return region;
}

void note_item(const table_reader& fields, std::string_view key, std::size_t index, const tree& value,
               std::string found, std::string allowed) {
    fields.issues().push_back({value.where,
                               fmt::format("{}[{}]", fields.path_of(key), index + 1),
                               value.shown(),
                               std::move(found),
                               std::move(allowed),
                               {}});
}

/// The list under a key, not too long; null when there is none.
const tree::list* list_field(const table_reader& fields, std::string_view key, std::string_view allowed) {
    const tree* value = said_field(fields, key);
    if (value == nullptr) return nullptr;
    if (value->items() == nullptr) {
        fields.note(key, "is no list", allowed);
        return nullptr;
    }
    if (value->items()->size() <= name_limits.count) return value->items();
    fields.note(key, "is too long", fmt::format("at most {} lines", name_limits.count));
    return nullptr;
}

bool is_name(const tree& value) {
    return value.text() != nullptr && !value.text()->empty() && value.text()->size() <= name_limits.bytes;
}

/// Names as they are written, known or not: a check must not lose what it does not understand. Nothing when the key is
/// absent; what is no text was noted by whoever read the list first.
std::optional<std::vector<std::string>> read_as_written(const table_reader& fields, std::string_view key) {
    const tree* value = fields.find(key);
    if (value == nullptr || value->items() == nullptr) return std::nullopt;
    std::vector<std::string> names;
    for (const tree& one : *value->items()) {
        if (one.text() != nullptr) names.push_back(*one.text());
    }
    return names;
}

/// Ids, and as written what is not known: a check must not lose it.
std::vector<std::string> read_symptoms(const table_reader& fields, const vocabulary& words) {
    std::vector<std::string> ids;
    const tree::list* items = list_field(fields, "symptoms", "a list of " + listed(words.symptoms));
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
        const tree& value = (*items)[i];
        if (!is_name(value)) {
            note_item(fields, "symptoms", i, value, "is no name", listed(words.symptoms));
            continue;
        }
        if (lower_case(*value.text()) == "none") {
            note_item(fields, "symptoms", i, value, "is no name", "symptoms = [] where there is none");
            continue;
        }
        const known_name* found = find_name(words.symptoms, *value.text());
        add_once(ids, found == nullptr ? *value.text() : found->id);
    }
    return ids;
}

/// The two values of a line such as ["antacid", 100]; null and an issue when it is no such line.
const tree::list* pair_of(const table_reader& fields, std::string_view key, std::size_t index, const tree& line,
                          const std::string& allowed) {
    const tree::list* both = line.items();
    if (both != nullptr && both->size() == 2 && is_name(both->front())) return both;
    const bool is_too_long = both != nullptr && both->size() == 2 && both->front().text() != nullptr &&
                             both->front().text()->size() > name_limits.bytes;
    const std::string found =
        is_too_long ? fmt::format("has a name of {} bytes", both->front().text()->size()) : "is no such line";
    const std::string most = is_too_long ? fmt::format("at most {}", name_limits.bytes) : allowed;
    note_item(fields, key, index, line, found, most);
    return nullptr;
}

std::optional<double> finite_in(const tree& value, const allowed_range& range) {
    const double number = value.integer() != nullptr ? static_cast<double>(*value.integer())
                          : value.real() != nullptr  ? *value.real()
                                                     : range.high + 1;
    return range.contains(number) ? std::optional<double>(number) : std::nullopt;
}

std::optional<std::vector<other_magnesium>> read_others(const table_reader& fields) {
    const std::string allowed = "[\"name\", " + other_magnesium_range.text() + "], or [\"name\", \"unknown\"]";
    const tree::list* items = list_field(fields, "other_magnesium", allowed);
    if (items == nullptr) return std::nullopt;
    std::vector<other_magnesium> all;
    for (std::size_t i = 0; i < items->size(); ++i) {
        const tree::list* both = pair_of(fields, "other_magnesium", i, (*items)[i], allowed);
        if (both == nullptr) continue;
        const std::optional<double> mg = finite_in(both->back(), other_magnesium_range);
        if (!mg && !is_unknown(both->back())) {
            note_item(fields, "other_magnesium", i, both->back(), "is no amount", allowed);
        }
        all.push_back({*both->front().text(), mg});
    }
    return all;
}

std::vector<drug_time> read_drug_times(const table_reader& fields) {
    const std::string allowed = "[\"drug\", \"HH:MM\"]";
    std::vector<drug_time> all;
    const tree::list* items = list_field(fields, "drug_times", "lines of " + allowed);
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
        const tree::list* both = pair_of(fields, "drug_times", i, (*items)[i], allowed);
        if (both == nullptr) continue;
        const std::string* text = both->back().text();
        const auto at = text == nullptr ? std::nullopt : parse_clock_time(*text);
        if (!at) note_item(fields, "drug_times", i, both->back(), "is no time of day", allowed);
        all.push_back({*both->front().text(), at.value_or(clock_time{})});
    }
    return all;
}

/// What only a screening asks.
void read_screening(const table_reader& fields, health& is) {
    is.epworth = read_number(fields, "epworth", epworth_range);
    is.neck_cm = read_number(fields, "neck_cm", neck_range);
    is.ppi_years = read_number(fields, "ppi_years", ppi_years_range);
    is.snores = read_truth(fields, "snores");
    is.tired_by_day = read_truth(fields, "tired_by_day");
    is.waking_unrefreshed = read_truth(fields, "waking_unrefreshed");
    is.racing_thoughts = read_truth(fields, "racing_thoughts");
    is.sore_often = read_truth(fields, "sore_often");
    is.loose_stools_easily = read_truth(fields, "loose_stools_easily");
    is.avoids_sleeping_pills = read_truth(fields, "avoids_sleeping_pills");
    is.budget_dollars_per_month = read_number(fields, "budget_dollars_per_month", budget_range);
}

}  // namespace

std::optional<bool> read_truth(const table_reader& fields, std::string_view key) {
    const tree* value = said_field(fields, key);
    if (value == nullptr) return std::nullopt;
    if (value->boolean() != nullptr) return *value->boolean();
    fields.note(key, "is neither true nor false", "true or false, without quotes, or \"unknown\"");
    return std::nullopt;
}

health read_health(const table_reader& fields, const person& who, const vocabulary& words) {
    health is;
    is.region = read_region(fields);
    is.pregnant = read_truth(fields, "pregnant");
    if (is.pregnant == true && who.sex == biological_sex::male) {
        fields.note("pregnant", "is said of a man", "sex = \"female\"");
    }
    if (is.pregnant == false && who.pregnant_weeks) {
        fields.note("pregnant", "stands beside pregnant_weeks", "true, or one of the two");
    }
    if (who.pregnant_weeks) is.pregnant = true;
    is.dialysis = read_truth(fields, "dialysis");
    is.surgery_planned = read_truth(fields, "surgery_planned");
    is.clinician_agrees = read_truth(fields, "clinician_agrees");
    is.pulse_per_min = read_number(fields, "pulse_per_min", pulse_range);
    is.zinc_mg = read_number(fields, "zinc_mg", zinc_range);
    is.vitamin_b6_mg = read_number(fields, "vitamin_b6_mg", vitamin_b6_range);
    is.symptoms = read_symptoms(fields, words);
    is.symptoms_are_said = said_field(fields, "symptoms") != nullptr;
    is.conditions = read_as_written(fields, "conditions");
    is.drugs = read_as_written(fields, "drugs");
    is.drug_times = read_drug_times(fields);
    is.others = read_others(fields);
    read_screening(fields, is);
    return is;
}

}  // namespace magnesia::scenario
