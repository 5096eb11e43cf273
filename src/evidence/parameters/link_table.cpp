// link_table.cpp - reading which data a rule reads, and looking whether it is there.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/link_table.hpp"

#include <algorithm>
#include <sstream>

#include "evidence/files/embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view table_keys[] = {"file", "rows", "columns"};

bool is_csv(std::string_view file) {
    return file.ends_with(".csv");
}

/// Whether a line of a text satisfies a condition.
template <class Condition>
bool any_line(std::string_view text, Condition holds) {
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (holds(std::string_view(line))) return true;
    }
    return false;
}

}  // namespace

link_table read_link_table(const core::table_reader& in) {
    if (in.find("table") == nullptr) return {};
    const auto table = in.table("table", table_keys);
    if (!table) return {};
    return {.file = table->text("file", "such as \"data/safety/rules.toml\"").value_or(""),
            .rows = table->texts("rows"),
            .columns = table->texts("columns")};
}

bool has_row(std::string_view text, std::string_view file, std::string_view row) {
    const std::string name(row);
    if (is_csv(file)) return any_line(text, [&](std::string_view line) { return line.starts_with(name + ','); });
    return any_line(text, [&](std::string_view line) {
        return line.starts_with("id = \"" + name + '"') || line == '[' + name + ']';
    });
}

bool has_column(std::string_view text, std::string_view file, std::string_view column) {
    const std::string name(column);
    if (!is_csv(file)) return any_line(text, [&](std::string_view line) { return line.starts_with(name + " = "); });
    std::string first(text.substr(0, text.find_first_of("\r\n")));
    return (',' + first + ',').find(',' + name + ',') != std::string::npos;
}

void check_link_table(const link_table& table, const core::place& where, std::vector<core::issue>& issues) {
    const std::optional<std::string_view> text = embedded_file(table.file);
    const auto note = [&](const char* key, const std::string& value, std::string found, const char* allowed) {
        issues.push_back({.where = where, .key = key, .value = value, .found = std::move(found), .allowed = allowed});
    };
    if (!text)
        return note("table.file", table.file, "is no data file of the program", "such as data/safety/rules.toml");
    for (const std::string& row : table.rows) {
        if (!has_row(*text, table.file, row))
            note("table.rows", row, "is no row of " + table.file, "ids, or values of the first column");
    }
    for (const std::string& column : table.columns) {
        if (!has_column(*text, table.file, column))
            note("table.columns", column, "is no column of " + table.file, "keys, or names of columns");
    }
}

}  // namespace magnesia::evidence
