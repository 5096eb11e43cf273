// targets.cpp - reading data/validation/targets.csv and its manifest.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/targets.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/table_reader.hpp"
#include "evidence/files/csv_reader.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/load_embedded.hpp"
#include "evidence/files/sha256.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* targets_path = "data/validation/targets.csv";
constexpr const char* manifest_path = "data/validation/manifest.toml";
constexpr std::string_view target_columns[] = {"id",       "family",   "system",     "grade",    "role", "scale",
                                               "protocol", "quantity", "unit",       "observed", "low",  "high",
                                               "time",     "source",   "provenance", "note"};
constexpr std::size_t column_count = std::size(target_columns);
enum target_column : std::size_t {
    id_column,
    family_column,
    system_column,
    grade_column,
    role_column,
    scale_column,
    protocol,
    quantity,
    unit_column,
    observed,
    low_column,
    high_column,
    time,
    source_id_column,
    provenance_column,
    note_column
};
constexpr std::string_view manifest_keys[] = {"schema", "file", "sha256", "imported", "origin", "rows"};
constexpr std::string_view grades[] = {"A", "B", "C"};
constexpr std::string_view roles[] = {"calibrate", "check", "verify"};
constexpr std::string_view scales[] = {"ratio", "difference", "qualitative"};
constexpr core::allowed_range value_range{-1e6, 1e6, ""};
constexpr std::size_t hash_letters = 16;

/// What the manifest remembers of a row.
std::string hash_of_row(const csv_reader& row) {
    std::string text = row.text(0);
    for (std::size_t i = 1; i < column_count; ++i) text += '\n' + row.text(i);
    return sha256(text).substr(0, hash_letters);
}

template <class Word>
Word from_word(const std::string& said, const auto& words) {
    const auto at = std::find(std::begin(words), std::end(words), said);
    return at == std::end(words) ? Word{} : static_cast<Word>(at - std::begin(words));
}

void read_interval(const csv_reader& row, target& t) {
    if (t.scale == target_scale::qualitative) return;
    t.observed = row.number(observed, value_range);
    t.low = row.number(low_column, value_range);
    t.high = row.number(high_column, value_range);
    if (*t.low > *t.observed || *t.observed > *t.high) {
        row.note(observed, "does not lie in its interval", row.text(low_column) + " to " + row.text(high_column));
    } else if (*t.low == *t.high) {
        row.note(low_column, "is the other end as well", "an interval with a width, which errors are measured by");
    }
    if (t.scale == target_scale::ratio && *t.low <= 0) {
        row.note(low_column, "has no logarithm, as a ratio needs", "above 0, or the scale difference");
    }
}

target read_target(const csv_reader& row) {
    target t;
    t.id = row.filled(id_column);
    t.family = row.filled(family_column);
    t.system = row.filled(system_column);
    t.grade = row.choice(grade_column, grades);
    t.role = from_word<target_role>(row.choice(role_column, roles), roles);
    t.scale = from_word<target_scale>(row.choice(scale_column, scales), scales);
    t.protocol = row.filled(protocol);
    t.quantity = row.filled(quantity);
    t.unit_text = row.text(unit_column);
    t.observed_text = row.filled(observed);
    read_interval(row, t);
    t.time = row.text(time);
    t.source = row.filled(source_id_column);
    t.known_from = row.filled(provenance_column);
    t.note = row.text(note_column);
    return t;
}

/// Rows one by one into the list; `look` sees each with what was read of it.
void read_rows(std::string_view csv, const std::string& name, target_list& list, std::vector<core::issue>& issues,
               const std::function<void(const csv_reader&, target&)>& look) {
    list.sha256 = sha256(csv);
    csv_reader row{csv, name, {target_columns, column_count}, issues};
    while (row.next()) {
        target t = read_target(row);
        if (find_target(list.targets, t.id) != nullptr)
            row.note(id_column, "stands twice in this file", "each id once");
        look(row, t);
        list.targets.push_back(std::move(t));
    }
}

/// The hashes of the manifest, by id.
std::map<std::string, std::string> hashes_of(const core::table_reader& top) {
    std::map<std::string, std::string> all;
    const core::tree* rows = top.required("rows", "a table of hashes by id");
    if (rows == nullptr || rows->entries() == nullptr) return all;
    for (const core::tree::entry& one : *rows->entries()) {
        const std::string* hash = one.second.text();
        if (hash == nullptr) top.note("rows." + one.first, "is no hash", "a text in quotes");
        if (hash != nullptr) all[one.first] = *hash;
    }
    return all;
}

}  // namespace

std::string_view word(target_role role_column) {
    return roles[static_cast<std::size_t>(role_column)];
}

std::string_view word(target_scale scale_column) {
    return scales[static_cast<std::size_t>(scale_column)];
}

target_manifest parse_target_manifest(const core::tree& file, std::vector<core::issue>& issues) {
    if (!core::check_schema(file, target_manifest_schema, issues)) return {};
    const core::table_reader top{file, "", manifest_keys, issues};
    return {.sha256 = top.text("sha256").value_or(""), .rows = hashes_of(top)};
}

target_list parse_targets(std::string_view csv, const std::string& name, const core::tree& manifest,
                          std::vector<core::issue>& issues) {
    target_list list;
    auto [imported, hashes] = parse_target_manifest(manifest, issues);
    if (!issues.empty()) return list;
    list.imported = std::move(imported);
    read_rows(csv, name, list, issues, [&](const csv_reader& row, target& t) {
        const auto known = hashes.find(t.id);
        t.is_changed = known == hashes.end() || known->second != hash_of_row(row);
        if (known != hashes.end()) hashes.erase(known);
    });
    for (const auto& [missing, hash] : hashes) {
        issues.push_back({.where = {name}, .key = missing, .found = "was imported and is missing"});
    }
    return list;
}

bool is_target_list(std::string_view csv) {
    return csv.starts_with(std::string(target_columns[0]) + ',' + std::string(target_columns[1]) + ',');
}

target_list parse_own_targets(std::string_view csv, const std::string& name, std::vector<core::issue>& issues) {
    target_list list;
    read_rows(csv, name, list, issues, [](const csv_reader&, target&) {});
    return list;
}

target_list load_targets() {
    std::vector<core::issue> issues;
    target_list list =
        parse_targets(embedded_file(targets_path).value_or(""), targets_path, embedded_tree(manifest_path), issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return list;
}

const target* find_target(const std::vector<target>& all, std::string_view id_column) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const target& t) { return t.id == id_column; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
