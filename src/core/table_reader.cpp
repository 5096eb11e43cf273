// table_reader.cpp - checked fields of one table.
// SPDX-License-Identifier: Apache-2.0
#include "core/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text.hpp"

namespace magnesia::inline core {
namespace {

using name_span = std::span<const std::string_view>;

/// What a value is, in the words of a message.
std::string_view kind_of(const tree& value) {
    if (value.text() != nullptr) return "a text";
    if (value.boolean() != nullptr) return "true or false";
    if (value.date() != nullptr) return "a date";
    if (value.items() != nullptr) return "a list";
    if (value.entries() != nullptr) return "a table";
    return "a number";
}

std::string wrong_kind(const tree& value, std::string_view wanted) {
    return fmt::format("is {}, not {}", kind_of(value), wanted);
}

std::optional<double> number_in(const tree& value) {
    if (const auto* whole = value.integer()) return static_cast<double>(*whole);
    if (const auto* real = value.real()) return *real;
    return std::nullopt;
}

bool contains(name_span known, std::string_view word) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

bool has_text(const tree& value) {
    return value.text() != nullptr && !value.text()->empty();
}

bool is_choice(const tree& value, name_span choices) {
    return has_text(value) && contains(choices, *value.text());
}

/// The words of a closed list, as a reader would type them.
std::string quoted(name_span words) {
    return fmt::format("\"{}\"", fmt::join(words, "\", \""));
}

std::string nearest_of(name_span known, std::string_view word) {
    return nearest_name(word, std::vector<std::string>{known.begin(), known.end()});
}

issue wrong(const tree& value, std::string path, std::string_view found, std::string_view allowed,
            std::string_view nearest = {}) {
    return {value.where,        std::move(path),      value.shown(),
            std::string{found}, std::string{allowed}, std::string{nearest}};
}

}  // namespace

table_reader::table_reader(const tree& table, std::string path, std::vector<issue>& issues)
    : table_(table), path_(std::move(path)), issues_(issues), issues_before_(issues.size()) {
    if (table.entries() == nullptr) issues_.push_back(wrong(table, path_, wrong_kind(table, "a table"), ""));
}

table_reader::table_reader(const tree& table, std::string path, name_span known, std::vector<issue>& issues)
    : table_reader(table, std::move(path), issues) {
    if (table.entries() == nullptr) return;
    for (const auto& [key, value] : *table.entries()) {
        if (contains(known, key)) continue;
        issues_.push_back(wrong(value, path_of(key), "is not a known key", fmt::format("{}", fmt::join(known, ", ")),
                                nearest_of(known, key)));
    }
}

std::string table_reader::path_of(std::string_view key) const {
    return path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key);
}

std::string table_reader::path_of(std::string_view key, std::size_t index) const {
    return fmt::format("{}[{}]", path_of(key), index + 1);
}

void table_reader::note(std::string_view key, std::string_view found, std::string_view allowed,
                        std::string_view nearest) const {
    const tree* value = find(key);
    issues_.push_back(wrong(value != nullptr ? *value : table_, path_of(key), found, allowed, nearest));
    if (value == nullptr) issues_.back().value.clear();  // the table has the place, but is not what is wrong
}

const tree* table_reader::required(std::string_view key, std::string_view allowed) const {
    const tree* value = find(key);
    if (value == nullptr) note_missing(key, allowed);
    return value;
}

std::nullopt_t table_reader::note_missing(std::string_view key, std::string_view allowed) const {
    const bool is_table = table_.entries() != nullptr;  // otherwise the constructor has said what is wrong
    if (is_table) note(key, "is missing", allowed);
    return std::nullopt;
}

// What is allowed is put into words only where it is not kept to: most of a file is right, and words cost more than
// looks.

std::optional<double> table_reader::number(std::string_view key, const allowed_range& range) const {
    const tree* value = find(key);
    if (value == nullptr) return note_missing(key, range.text());
    const auto found = number_in(*value);
    if (found && std::isfinite(*found) && range.contains(*found)) return found;
    note(key, found ? "is out of range" : wrong_kind(*value, "a number"), range.text());
    return std::nullopt;
}

std::optional<int> table_reader::whole_number(std::string_view key, const allowed_range& range) const {
    const auto found = number(key, range);
    if (!found) return std::nullopt;
    const int whole = static_cast<int>(*found);
    if (whole == *found) return whole;
    note(key, "is not a whole number", range.text());
    return std::nullopt;
}

void table_reader::note_no_text(const tree& value, std::string path, std::string_view allowed) const {
    const bool is_empty = value.text() != nullptr;
    issues_.push_back(
        wrong(value, std::move(path), is_empty ? "is empty" : wrong_kind(value, "a text in quotes"), allowed));
}

void table_reader::note_no_choice(const tree& value, std::string path, name_span choices) const {
    if (!has_text(value)) return note_no_text(value, std::move(path), quoted(choices));
    issues_.push_back(
        wrong(value, std::move(path), "is not known", quoted(choices), nearest_of(choices, *value.text())));
}

std::optional<std::string> table_reader::text(std::string_view key, std::string_view allowed) const {
    const tree* value = required(key, allowed);
    if (value == nullptr) return std::nullopt;
    if (has_text(*value)) return *value->text();
    note_no_text(*value, path_of(key), allowed);
    return std::nullopt;
}

void table_reader::note_too_long(const tree& value, std::string path, std::size_t most_bytes) const {
    issues_.push_back(wrong(value, std::move(path), fmt::format("is {} bytes long", value.text()->size()),
                            fmt::format("at most {}", most_bytes)));
}

std::optional<std::string> table_reader::short_text(std::string_view key, std::size_t most_bytes) const {
    std::optional<std::string> read = text(key);
    if (!read || read->size() <= most_bytes) return read;
    note_too_long(*find(key), path_of(key), most_bytes);
    return std::nullopt;
}

std::optional<std::string> table_reader::choice(std::string_view key, name_span choices) const {
    const tree* value = find(key);
    if (value == nullptr) return note_missing(key, quoted(choices));
    if (is_choice(*value, choices)) return *value->text();
    note_no_choice(*value, path_of(key), choices);
    return std::nullopt;
}

std::optional<date_value> table_reader::date(std::string_view key, std::string_view allowed) const {
    const tree* value = required(key, allowed);
    if (value == nullptr) return std::nullopt;
    if (value->date() != nullptr) return *value->date();
    note(key, wrong_kind(*value, "a date"), allowed);
    return std::nullopt;
}

std::optional<double> table_reader::number_if_said(std::string_view key, const allowed_range& range) const {
    return find(key) == nullptr ? std::nullopt : number(key, range);
}

std::optional<int> table_reader::whole_number_if_said(std::string_view key, const allowed_range& range) const {
    return find(key) == nullptr ? std::nullopt : whole_number(key, range);
}

double table_reader::number_or(std::string_view key, double fallback, const allowed_range& range) const {
    return find(key) == nullptr ? fallback : number(key, range).value_or(fallback);
}

std::string table_reader::text_or(std::string_view key, std::string_view fallback) const {
    return find(key) == nullptr ? std::string{fallback} : text(key).value_or(std::string{fallback});
}

std::string table_reader::choice_or(std::string_view key, std::string_view fallback, name_span choices) const {
    return find(key) == nullptr ? std::string{fallback} : choice(key, choices).value_or(std::string{fallback});
}

bool table_reader::truth_or(std::string_view key, bool fallback) const {
    const tree* value = find(key);
    if (value == nullptr) return fallback;
    if (value->boolean() != nullptr) return *value->boolean();
    note(key, wrong_kind(*value, "true or false"), "true or false, without quotes");
    return fallback;
}

const tree::list* table_reader::list(std::string_view key, const allowed_range& count) const {
    const tree* value = find(key);
    if (value == nullptr) {
        if (!count.contains(0)) note_missing(key, count.text());
        return nullptr;
    }
    const tree::list* items = value->items();
    if (items == nullptr) {
        note(key, wrong_kind(*value, "a list"), count.text());
    } else if (const auto length = static_cast<double>(items->size()); !count.contains(length)) {
        note(key, length < count.low ? "is too short" : "is too long", count.text());
        return nullptr;
    }
    return items;
}

std::vector<std::string> table_reader::texts(std::string_view key, const text_limits& most) const {
    std::vector<std::string> read;
    const tree::list* items =
        list(key, {.low = 0, .high = static_cast<double>(most.count), .unit = "of texts in quotes"});
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
        const tree& item = (*items)[i];
        if (has_text(item) && item.text()->size() > most.bytes) {
            note_too_long(item, path_of(key, i), most.bytes);
        } else if (has_text(item)) {
            read.push_back(*item.text());
        } else {
            note_no_text(item, path_of(key, i), "a text in quotes");
        }
    }
    return read;
}

std::vector<std::string> table_reader::words(std::string_view key, name_span choices) const {
    std::vector<std::string> read;
    if (find(key) == nullptr) return read;
    const std::string each = "of " + quoted(choices);
    const tree::list* items = list(key, {.low = 0, .high = static_cast<double>(text_limits{}.count), .unit = each});
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
        const tree& item = (*items)[i];
        if (!is_choice(item, choices)) {
            note_no_choice(item, path_of(key, i), choices);
        } else if (std::find(read.begin(), read.end(), *item.text()) != read.end()) {
            issues_.push_back(wrong(item, path_of(key, i), "is said twice", "each once"));
        } else {
            read.push_back(*item.text());
        }
    }
    return read;
}

std::optional<table_reader> table_reader::table(std::string_view key, name_span known) const {
    const tree* value = find(key);
    if (value == nullptr)
        return note_missing(key, fmt::format("a table [{}] with {}", path_of(key), fmt::join(known, ", ")));
    return std::optional<table_reader>{{*value, path_of(key), known, issues_}};
}

void table_reader::for_each_table(std::string_view key, name_span known, const allowed_range& count,
                                  const std::function<void(const table_reader&)>& visit) const {
    const tree::list* items = list(key, count);
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
        visit(table_reader{(*items)[i], path_of(key, i), known, issues_});
    }
}

bool check_schema(const tree& file, std::string_view wanted, std::vector<issue>& issues) {
    const table_reader top{file, "", issues};  // other keys are for the reader of that schema to judge
    const bool is_missing = top.find("schema") == nullptr;
    const auto schema = top.text("schema", fmt::format("schema = \"{}\" as the first line", wanted));
    if (schema && schema != wanted) top.note("schema", "is not the schema read here", fmt::format("\"{}\"", wanted));
    return is_missing || schema == wanted;
}

}  // namespace magnesia::inline core
