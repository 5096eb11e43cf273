// measures.cpp - reading data/measures.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/measures.hpp"

#include <algorithm>
#include <iterator>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/load_embedded.hpp"
#include "evidence/files/unit_text.hpp"
#include "evidence/outcomes/trial_unit.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view measures_keys[] = {"schema", "measure"};
constexpr std::string_view measure_keys[] = {"id",    "label",      "short", "unit", "worth_telling",
                                             "grade", "provenance", "note"};
constexpr allowed_range difference_range{.low = 1e-6, .high = 1e3};

/// Amounts stay canonical, so that no mg stands beside numbers in mmol; of nights and clinics the model says what
/// people say.
bool is_of_people(std::string_view unit) {
    constexpr std::string_view words[] = {"min",    "points", "cm", "%",      "U/L", "mmHg",
                                          "1/week", "m/s",    "s",  "nmol/L", "mg/L"};
    return std::find(std::begin(words), std::end(words), unit) != std::end(words);
}

measure read_measure(const table_reader& in) {
    measure m;
    m.id = read_identifier(in, "id");
    m.label = in.text("label").value_or("");
    m.short_label = in.text("short").value_or("");
    m.unit_text = in.text("unit").value_or("");
    m.unit = is_of_people(m.unit_text) ? unit_of_people(in, m.unit_text) : checked_unit(in, m.unit_text);
    m.worth_telling = in.number("worth_telling", difference_range).value_or(difference_range.high);
    m.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(evidence_grade::d);
    m.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(provenance::assumption);
    m.note = in.text("note", "one sentence: why so much").value_or("");
    return m;
}

}  // namespace

std::vector<measure> parse_measures(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<measure> all;
    if (!check_schema(file, measures_schema, issues)) return all;
    const table_reader top{file, "", measures_keys, issues};
    top.for_each_table("measure", measure_keys, {.low = 1, .unit = "of [[measure]]"}, [&](const table_reader& in) {
        measure m = read_measure(in);
        const bool is_repeated =
            std::any_of(all.begin(), all.end(), [&](const measure& one) { return one.id == m.id; });
        if (is_repeated && !m.id.empty()) in.note("id", "stands twice in this file", "each id once");
        all.push_back(std::move(m));
    });
    return all;
}

std::vector<measure> load_measures() {
    return load_embedded("data/measures.toml", parse_measures);
}

}  // namespace magnesia::evidence
