// table_fields.cpp - checked fields of one table.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/table_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

/// What a value is, in the words of a message.
std::string_view kind_of(const tree& value) {
    if (value.text() != nullptr) return "a text";
    if (value.boolean() != nullptr) return "true or false";
    if (value.date() != nullptr) return "a date";
    if (value.items() != nullptr) return "a list";
    if (value.entries() != nullptr) return "a table";
    return "a number";
}

std::optional<double> number_in(const tree& value) {
    if (const auto* whole = value.integer()) return static_cast<double>(*whole);
    if (const auto* real = value.real()) return *real;
    return std::nullopt;
}

std::string wrong_kind(const tree& value, std::string_view wanted) {
    return fmt::format("is {}, not {}", kind_of(value), wanted);
}

}  // namespace

std::string text_of(const allowed_range& range) {
    const std::string unit = range.unit.empty() ? "" : fmt::format(" {}", range.unit);
    const std::string reason = range.reason.empty() ? "" : fmt::format(" ({})", range.reason);
    return fmt::format("{} to {}{}{}", range.low, range.high, unit, reason);
}

table_fields::table_fields(const tree& table, std::string path, std::span<const std::string_view> known,
                           std::vector<issue>& issues)
    : table_(table), path_(std::move(path)), issues_(issues) {
    const tree::table* entries = table.entries();
    if (entries == nullptr) {
        issues_.push_back({table.where, path_, table.shown(), wrong_kind(table, "a table"), "", ""});
        return;
    }
    const std::vector<std::string> names{known.begin(), known.end()};
    for (const auto& [key, value] : *entries) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        issues_.push_back({value.where, path_of(key), "", "is not a known key",
                           fmt::format("{}", fmt::join(names, ", ")), nearest_name(key, names)});
    }
}

std::string table_fields::path_of(std::string_view key) const {
    return path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key);
}

void table_fields::note(std::string_view key, const tree& value, std::string found, std::string allowed,
                        std::string nearest) const {
    issues_.push_back(
        {value.where, path_of(key), value.shown(), std::move(found), std::move(allowed), std::move(nearest)});
}

const tree* table_fields::optional(std::string_view key) const {
    return table_.find(std::string{key});
}

const tree* table_fields::required(std::string_view key, std::string_view allowed) const {
    const tree* value = optional(key);
    const bool is_table = table_.entries() != nullptr;  // otherwise the constructor has said what is wrong
    if (value == nullptr && is_table) {
        issues_.push_back({where(), path_of(key), "", "is missing", std::string{allowed}, ""});
    }
    return value;
}

std::optional<double> table_fields::number(std::string_view key, const allowed_range& range) const {
    const tree* value = required(key, text_of(range));
    if (value == nullptr) return std::nullopt;
    const auto found = number_in(*value);
    if (found && range.contains(*found)) return found;
    note(key, *value, found ? "is out of range" : wrong_kind(*value, "a number"), text_of(range));
    return std::nullopt;
}

std::optional<int> table_fields::whole_number(std::string_view key, const allowed_range& range) const {
    const auto found = number(key, range);
    if (!found) return std::nullopt;
    const int whole = static_cast<int>(*found);
    if (whole == *found) return whole;
    note(key, *optional(key), "is not a whole number", text_of(range));
    return std::nullopt;
}

std::optional<std::string> table_fields::text(std::string_view key, std::string_view allowed) const {
    const tree* value = required(key, allowed);
    if (value == nullptr) return std::nullopt;
    if (value->text() != nullptr) return *value->text();
    note(key, *value, wrong_kind(*value, "a text in quotes"), std::string{allowed});
    return std::nullopt;
}

std::optional<std::string> table_fields::choice(std::string_view key, std::span<const std::string_view> choices) const {
    const std::vector<std::string> names{choices.begin(), choices.end()};
    const std::string allowed = fmt::format("\"{}\"", fmt::join(names, "\", \""));
    const auto found = text(key, allowed);
    if (!found || std::find(names.begin(), names.end(), *found) != names.end()) return found;
    note(key, *optional(key), "is not known", allowed, nearest_name(*found, names));
    return std::nullopt;
}

std::optional<clock_time> table_fields::time(std::string_view key) const {
    constexpr std::string_view allowed = "\"HH:MM\" from \"00:00\" to \"23:59\"";
    const auto found = text(key, allowed);
    if (!found) return std::nullopt;
    const auto time = parse_clock_time(*found);
    if (!time) note(key, *optional(key), "is not a time of day", std::string{allowed});
    return time;
}

std::optional<date_value> table_fields::date(std::string_view key) const {
    const std::string allowed =
        fmt::format("a date without quotes, YYYY-MM-DD, from {}-01-01 to {}-12-31", first_year, last_year);
    const tree* value = required(key, allowed);
    if (value == nullptr) return std::nullopt;
    if (value->date() != nullptr && is_valid(*value->date())) return *value->date();
    note(key, *value, value->date() != nullptr ? "is out of range" : wrong_kind(*value, "a date"), allowed);
    return std::nullopt;
}

const tree::list* table_fields::list(std::string_view key, std::string_view allowed) const {
    const tree* value = optional(key);
    if (value == nullptr) return nullptr;
    if (value->items() == nullptr) note(key, *value, wrong_kind(*value, "a list"), std::string{allowed});
    return value->items();
}

}  // namespace magnesia::scenario
