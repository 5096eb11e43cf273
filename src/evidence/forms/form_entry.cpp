// form_entry.cpp - reading and judging how a form enters.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms/form_entry.hpp"

#include <cmath>

namespace magnesia::evidence {
namespace {

constexpr std::string_view state_words[] = {"dissolved", "solid", "chelate"};
constexpr std::string_view absorption_keys[] = {"value", "log_sd", "grade", "provenance", "source", "note"};

constexpr double p95_of_normal = 1.6448536269514722;  // 95 % of a normal distribution lie below that many SD

constexpr allowed_range per_magnesium{0.0, 4.0, "mol/mol", "no salt of magnesium takes or gives more"};
constexpr allowed_range share{0.0, 1.0, "1", "of the magnesium of the form"};
constexpr allowed_range factor{0.05, 3.0, "1", "relative to a soluble salt"};
constexpr allowed_range log_spread{0.05, 1.5, "1", "no factor is known better, and wider says nothing"};

entry_state state_from(std::string_view text) {
    if (text == word(entry_state::solid)) return entry_state::solid;
    return text == word(entry_state::chelate) ? entry_state::chelate : entry_state::dissolved;
}

void judge_absorption(const table_reader& in, const relative_absorption& read) {
    const bool was_read = read.known_from == provenance::primary || read.known_from == provenance::secondary ||
                          read.known_from == provenance::code;
    if (was_read && read.source.empty()) in.note("source", "is missing", "the id of a source");
    const bool is_strong = read.grade == evidence_grade::a || read.grade == evidence_grade::b;
    if (read.known_from == provenance::assumption && is_strong) {
        in.note("grade", "is too good for an assumption", "C or D");
    }
}

relative_absorption read_absorption(const table_reader& in) {
    relative_absorption read;
    read.value = in.number("value", factor).value_or(read.value);
    read.log_sd = in.number("log_sd", log_spread).value_or(read.log_sd);
    read.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(read.grade);
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.source = in.text_or("source", "");
    read.note = in.text("note", "one sentence: why this factor").value_or("");
    judge_absorption(in, read);
    return read;
}

}  // namespace

std::string_view word(entry_state s) {
    return state_words[static_cast<std::size_t>(s)];
}

double relative_absorption::p5() const {
    return value * std::exp(-p95_of_normal * log_sd);
}

double relative_absorption::p95() const {
    return value * std::exp(p95_of_normal * log_sd);
}

form_entry read_entry(const table_reader& in) {
    form_entry entry;
    const auto enters = in.choice("enters", state_words);
    entry.enters = state_from(enters.value_or(""));
    entry.acid_per_magnesium = in.number_or("acid_per_magnesium", 0.0, per_magnesium);
    entry.glycine_per_magnesium = in.number_or("glycine_per_magnesium", 0.0, per_magnesium);
    entry.kept_anion_per_magnesium = in.number_or("kept_anion_per_magnesium", 0.0, per_magnesium);
    entry.brain_delivery = in.number_or("brain_delivery", 0.0, share);
    if (const auto table = in.table("relative_absorption", absorption_keys)) entry.absorption = read_absorption(*table);
    if (enters && entry.enters == entry_state::solid && entry.acid_per_magnesium == 0.0) {
        in.note("acid_per_magnesium", "is missing for a solid", "how many H+ dissolve one magnesium");
    }
    if (enters && entry.enters != entry_state::solid && entry.acid_per_magnesium > 0.0) {
        in.note("acid_per_magnesium", "is for solids only", "enters = \"solid\", or leave it out");
    }
    return entry;
}

}  // namespace magnesia::evidence
