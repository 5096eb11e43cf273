// modifiers.cpp - reading the conditions and drugs.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/modifiers.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view modifiers_keys[] = {"schema", "modifier"};
constexpr std::string_view modifier_keys[] = {"id",    "kind",       "label",  "aliases", "changes",
                                              "grade", "provenance", "source", "note",    "no_change"};
constexpr std::string_view change_keys[] = {"parameter", "factor", "log_sd", "days", "days_off"};
constexpr std::string_view kind_words[] = {"condition", "drug"};
constexpr allowed_range factors{0.01, 100, "times"};
constexpr allowed_range log_sds{0, 2, "SD of the natural logarithm"};
constexpr allowed_range days_to_come{0.5, 1000, "days; left out, it is there at once"};
constexpr allowed_range days_to_go{0.5, 10000, "days; left out, it goes as it came"};

parameter_change read_change(const table_reader& in) {
    const double days = in.number_if_said("days", days_to_come).value_or(0);
    return {.parameter = in.text("parameter").value_or(""),
            .factor = in.number("factor", factors).value_or(1),
            .log_sd = in.number("log_sd", log_sds).value_or(0),
            .days = days,
            .days_off = in.number_if_said("days_off", days_to_go).value_or(days)};
}

/// What it multiplies, or why it multiplies nothing: a name that is read and not used would mislead.
void read_changes(const table_reader& in, modifier& read) {
    if (in.find("no_change") == nullptr) {
        in.for_each_table("changes", change_keys, {.low = 1, .unit = "changes, or no_change = \"why not\""},
                          [&](const table_reader& change) { read.changes.push_back(read_change(change)); });
        return;
    }
    read.no_change = in.text("no_change", "why no number of the body is multiplied").value_or("");
    if (in.find("changes") != nullptr) in.note("no_change", "stands beside changes", "one of the two");
}

modifier read_modifier(const table_reader& in) {
    modifier read;
    read.where = in.where();
    read.id = in.text("id").value_or("");
    read.kind = in.choice("kind", kind_words) == "drug" ? modifier_kind::drug : modifier_kind::condition;
    read.label = in.text("label").value_or("");
    if (in.find("aliases") != nullptr) read.aliases = in.texts("aliases");
    read_changes(in, read);
    read.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(read.grade);
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    if (in.find("source") != nullptr) read.source = in.text("source").value_or("");
    read.note = in.text("note", "what is known, and what is not").value_or("");
    return read;
}

bool is_named(const std::vector<modifier>& all, const std::string& name) {
    return std::any_of(all.begin(), all.end(), [&](const modifier& m) {
        return m.id == name || std::find(m.aliases.begin(), m.aliases.end(), name) != m.aliases.end();
    });
}

}  // namespace

std::string_view word(modifier_kind kind) {
    return kind == modifier_kind::drug ? "drug" : "condition";
}

std::vector<modifier> parse_modifiers(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<modifier> all;
    if (!check_schema(file, modifiers_schema, issues)) return all;
    const table_reader top{file, "", modifiers_keys, issues};
    top.for_each_table("modifier", modifier_keys, {.low = 1, .unit = "of [[modifier]]"}, [&](const table_reader& in) {
        const modifier read = read_modifier(in);
        if (is_named(all, read.id)) in.note("id", "is used twice", "one [[modifier]] for each name");
        for (const std::string& alias : read.aliases) {
            if (is_named(all, alias)) in.note("aliases", "holds the used name " + alias, "each name once");
        }
        all.push_back(read);
    });
    return all;
}

void check_modifiers(const std::vector<modifier>& all, const std::vector<parameter_set>& modules,
                     const std::vector<source>& sources, std::vector<core::issue>& issues) {
    std::vector<std::string> parameters;
    for (const parameter_set& set : modules) {
        for (const parameter& p : set.parameters) parameters.push_back(p.id);
    }
    std::vector<std::string> source_ids;
    for (const source& s : sources) source_ids.push_back(s.id);
    const auto note = [&](const modifier& m, const char* key, const std::string& value,
                          const std::vector<std::string>& known) {
        if (std::find(known.begin(), known.end(), value) != known.end()) return;
        issues.push_back({.where = m.where,
                          .key = m.id + '.' + key,
                          .value = value,
                          .found = "is not known",
                          .nearest = nearest_name(value, known)});
    };
    for (const modifier& m : all) {
        for (const parameter_change& change : m.changes) note(m, "changes", change.parameter, parameters);
        if (!m.source.empty()) note(m, "source", m.source, source_ids);
    }
}

std::vector<modifier> load_modifiers() {
    return load_embedded("data/modifiers.toml", parse_modifiers);
}

const modifier* find_modifier(const std::vector<modifier>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const modifier& m) { return m.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<scenario::known_name> modifier_names(const std::vector<modifier>& all, modifier_kind kind) {
    std::vector<scenario::known_name> names;
    for (const modifier& m : all) {
        if (m.kind == kind) names.push_back({m.id, m.aliases});
    }
    return names;
}

}  // namespace magnesia::evidence
