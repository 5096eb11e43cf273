// reference_intakes.cpp - reading the advice, and the rows that are about one person.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/reference_intakes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "evidence/files/csv_reader.hpp"
#include "evidence/files/embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::array<std::pair<life_state, std::string_view>, 3> states{
    {{life_state::none, "none"}, {life_state::pregnancy, "pregnancy"}, {life_state::lactation, "lactation"}}};
constexpr std::string_view intake_kinds[] = {"RDA", "AI", "RNI", "RDI", "label"};
constexpr core::allowed_range age_range{0, 150, "years"};
constexpr core::allowed_range intake_range{10, 1000, "mg per day"};

enum intake_column : std::size_t {
    body_column,
    name_column,
    stage,
    from_column,
    to_column,
    state,
    kind_column,
    male,
    female,
    ear_male,
    ear_female,
    ceiling,
    known_from_column,
    source_id_column,
    note_column
};
constexpr std::string_view intake_columns[] = {
    "body",      "name",        "stage",         "age_from_y",         "age_to_y",   "condition", "kind", "male_mg",
    "female_mg", "ear_male_mg", "ear_female_mg", "ul_supplemental_mg", "known_from", "source",    "note"};

reference_intake read_intake(const csv_reader& row) {
    reference_intake one;
    one.body = row.filled(body_column);
    one.name = row.filled(name_column);
    one.stage = row.filled(stage);
    one.from_y = row.number(from_column, age_range);
    one.to_y = row.number(to_column, age_range);
    one.state = life_state_from(row.choice(state, life_state_words())).value_or(life_state::none);
    one.kind = row.choice(kind_column, intake_kinds);
    one.advised = {row.number_or_nothing(male, intake_range), row.number_or_nothing(female, intake_range)};
    one.average = {row.number_or_nothing(ear_male, intake_range), row.number_or_nothing(ear_female, intake_range)};
    one.ceiling_supplemental_mg = row.number_or_nothing(ceiling, intake_range);
    one.known_from = provenance_from(row.choice(known_from_column, provenance_words())).value_or(provenance::memory);
    one.source = row.text(source_id_column);
    one.note = row.text(note_column);
    return one;
}

bool is_below(const std::optional<double>& a, const std::optional<double>& b) {
    return a && b && *a < *b;
}

void check_row(const csv_reader& row, const reference_intake& one, const std::vector<reference_intake>& before) {
    if (one.to_y <= one.from_y) row.note(to_column, "is not above age_from_y");
    if (!one.advised.male && !one.advised.female) row.note(female, "is empty, as male_mg is", "one of the two");
    if (is_below(one.advised.male, one.average.male)) row.note(ear_male, "is above male_mg");
    if (is_below(one.advised.female, one.average.female)) row.note(ear_female, "is above female_mg");
    if (one.known_from != provenance::memory && one.source.empty()) {
        row.note(source_id_column, "is empty", "the id of a source, or memory in known_from");
    }
    const bool is_twice = std::any_of(before.begin(), before.end(), [&](const reference_intake& known) {
        return known.body == one.body && known.stage == one.stage;
    });
    if (is_twice) row.note(stage, "is given twice", "each stage of a body once");
}

}  // namespace

std::string_view word(life_state wanted) {
    return states[static_cast<std::size_t>(wanted)].second;
}

std::optional<life_state> life_state_from(std::string_view text) {
    for (const auto& [one, known] : states) {
        if (known == text) return one;
    }
    return std::nullopt;
}

std::vector<std::string_view> life_state_words() {
    std::vector<std::string_view> words;
    for (const auto& [one, known] : states) words.push_back(known);
    return words;
}

std::vector<reference_intake> parse_reference_intakes(std::string_view text, const std::string& file,
                                                      std::vector<core::issue>& issues) {
    csv_reader row(text, file, {intake_columns, std::size(intake_columns)}, issues);
    std::vector<reference_intake> all;
    while (row.next()) {
        reference_intake one = read_intake(row);
        check_row(row, one, all);
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<reference_intake> load_reference_intakes() {
    constexpr const char* path = "data/foods/reference_intakes.csv";
    std::vector<core::issue> issues;
    std::vector<reference_intake> all = parse_reference_intakes(embedded_file(path).value_or(""), path, issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return all;
}

std::vector<reference_intake> intakes_for(const std::vector<reference_intake>& all, double age_y,
                                          scenario::biological_sex sex, life_state wanted) {
    std::vector<reference_intake> found;
    for (const reference_intake& one : all) {
        const bool is_of_age = age_y >= one.from_y && age_y < one.to_y;
        if (is_of_age && one.state == wanted && one.advised.of(sex)) found.push_back(one);
    }
    return found;
}

}  // namespace magnesia::evidence
