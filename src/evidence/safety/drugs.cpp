// drugs.cpp - reading the two tables.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/drugs.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "evidence/files/csv_reader.hpp"
#include "evidence/files/identifier.hpp"

namespace magnesia::evidence {
namespace {

enum interaction_column : std::size_t {
    id_column,
    agent,
    direction_column,
    mechanism,
    severity,
    before_column,
    after_column,
    action_column,
    sentence,
    known_from_column,
    source_id_column,
    text_of_source
};
constexpr std::string_view interaction_columns[] = {"id",       "agent",        "direction",   "mechanism",
                                                    "severity", "hours_before", "hours_after", "action",
                                                    "sentence", "known_from",   "source",      "source_text"};
enum drug_column : std::size_t { name, aliases, interactions, lowers, means };
constexpr std::string_view drug_columns[] = {"name", "aliases", "interactions", "lowers_blood_pressure",
                                             "means_condition"};
constexpr std::string_view directions[] = {"Mg->drug",     "drug->Mg", "both",     "none",
                                           "nutrient->Mg", "nutrient", "duplicate"};
constexpr std::string_view yes_words[] = {"yes", "no"};
constexpr core::allowed_range severities{1, 4};
constexpr core::allowed_range hours_range{0, 24, "h"};

/// The parts of a field between semicolons, blanks around them dropped.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find(';', from), text.size());
        const std::size_t first = text.find_first_not_of(' ', from);
        if (first < end) {
            const std::size_t last = text.find_last_not_of(' ', end - 1);
            parts.push_back(text.substr(first, last - first + 1));
        }
        from = end + 1;
    }
    return parts;
}

interaction read_interaction(const csv_reader& row) {
    interaction one;
    one.where = row.where(id_column);
    one.id = row.filled(id_column);
    if (!is_identifier(one.id)) row.note(id_column, "is no id", "small letters, digits and underscores");
    one.agent = row.filled(agent);
    one.direction = row.choice(direction_column, directions);
    one.mechanism = row.filled(mechanism);
    one.severity = static_cast<int>(row.number(severity, severities));
    one.hours_before = row.number_or_nothing(before_column, hours_range);
    one.hours_after = row.number_or_nothing(after_column, hours_range);
    if (one.hours_before.has_value() != one.hours_after.has_value()) {
        row.note(after_column, "and hours_before are not both filled or both empty");
    }
    one.action = action_from(row.choice(action_column, action_words())).value_or(safety_action::refuse);
    one.sentence = row.filled(sentence);
    one.known_from = provenance_from(row.choice(known_from_column, provenance_words())).value_or(provenance::memory);
    one.source = row.text(source_id_column);
    one.source_text = row.text(text_of_source);
    if (one.severity == 4 && one.action < safety_action::clinician) {
        row.note(action_column, "is too mild for severity 4, specialist only", "clinician, refuse or emergency");
    }
    return one;
}

/// A name as it is compared: small letters, hyphens as blanks.
std::string plain_name(std::string text) {
    text = lower_case(text);
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

void note_used_names(const csv_reader& row, const drug& one, std::vector<std::string>& used) {
    std::vector<std::string> names{one.name};
    names.insert(names.end(), one.aliases.begin(), one.aliases.end());
    for (const std::string& raw : names) {
        const std::string wanted = plain_name(raw);
        if (std::find(used.begin(), used.end(), wanted) != used.end()) {
            row.note(aliases, "holds the used name " + wanted, "each name once");
        }
        used.push_back(wanted);
    }
}

}  // namespace

std::vector<interaction> parse_interactions(std::string_view text, const std::string& file,
                                            std::vector<core::issue>& issues) {
    csv_reader row(text, file, {interaction_columns, std::size(interaction_columns)}, issues);
    std::vector<interaction> all;
    while (row.next()) {
        interaction one = read_interaction(row);
        if (find_interaction(all, one.id) != nullptr) row.note(id_column, "stands twice", "each id once");
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<drug> parse_drugs(std::string_view text, const std::string& file, std::vector<core::issue>& issues) {
    csv_reader row(text, file, {drug_columns, std::size(drug_columns)}, issues);
    std::vector<drug> all;
    std::vector<std::string> used;
    while (row.next()) {
        drug one{.name = row.filled(name),
                 .aliases = parts_of(row.text(aliases)),
                 .interactions = parts_of(row.text(interactions)),
                 .lowers_blood_pressure = row.choice(lowers, yes_words) == "yes",
                 .where = row.where(name),
                 .means_condition = row.text(means)};
        note_used_names(row, one, used);
        all.push_back(std::move(one));
    }
    return all;
}

std::string rule_id_of(const std::string& interaction_id) {
    return "interaction_" + interaction_id;
}

safety_rule rule_of(const interaction& one) {
    safety_rule rule;
    rule.id = rule_id_of(one.id);
    rule.when = {
        {.what = fact::interactions, .how = comparison::any_of, .number = 0, .truth = true, .words = {one.id}}};
    rule.action = one.action;
    rule.sentence = one.sentence;
    if (!one.source.empty()) rule.sources = {one.source};
    rule.known_from = one.known_from;
    rule.grade = one.known_from == provenance::memory || one.known_from == provenance::assumption ? evidence_grade::d
                                                                                                  : evidence_grade::b;
    rule.note = one.source_text;
    rule.where = one.where;
    return rule;
}

const interaction* find_interaction(const std::vector<interaction>& all, std::string_view id_column) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const interaction& one) { return one.id == id_column; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
