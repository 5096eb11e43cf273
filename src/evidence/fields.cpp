// fields.cpp - the checks behind every evidence file.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text.hpp"

namespace magnesia::evidence {

fields::fields(const core::tree& table, std::string path, std::vector<core::issue>& issues)
    : table_(table), path_(std::move(path)), issues_(issues) {
    if (table_.entries() == nullptr) {
        issues_.push_back({.where = table.where, .key = path_, .value = table.shown(), .found = "is not a table"});
    }
}

const core::tree* fields::value(const std::string& key) {
    known_.push_back(key);
    return table_.find(key);
}

std::string fields::path_of(const std::string& key) const {
    return path_.empty() || key.empty() ? path_ + key : path_ + '.' + key;
}

void fields::fault(const std::string& key, std::string found, std::string allowed, std::string nearest) {
    const core::tree* given = table_.find(key);
    issues_.push_back({.where = given != nullptr ? given->where : table_.where,
                       .key = path_of(key),
                       .value = given != nullptr ? given->shown() : std::string{},
                       .found = std::move(found),
                       .allowed = std::move(allowed),
                       .nearest = std::move(nearest)});
}

std::string fields::text(const std::string& key) {
    const core::tree* given = value(key);
    if (given == nullptr) {
        fault(key, "is missing", "a text");
        return {};
    }
    if (given->text() == nullptr || given->text()->empty()) {
        fault(key, given->text() == nullptr ? "is not a text" : "is empty", "a text in quotes");
        return {};
    }
    return *given->text();
}

std::string fields::text_or(const std::string& key, const std::string& fallback) {
    return table_.find(key) == nullptr ? (value(key), fallback) : text(key);
}

std::string fields::word_of(const std::string& key, const std::vector<std::string>& words) {
    std::string given = text(key);
    if (given.empty()) return {};
    if (std::find(words.begin(), words.end(), given) != words.end()) return given;
    fault(key, "is not a known word", listed(words), nearest_name(given, words));
    return {};
}

double fields::number(const std::string& key, bounds allowed) {
    const core::tree* given = value(key);
    const bool is_number = given != nullptr && (given->real() != nullptr || given->integer() != nullptr);
    if (!is_number) {
        fault(key, given == nullptr ? "is missing" : "is not a number", "a number");
        return 0.0;
    }
    const double read = given->real() != nullptr ? *given->real() : static_cast<double>(*given->integer());
    if (std::isfinite(read) && read >= allowed.low && read <= allowed.high) return read;
    fault(key, "is out of range", fmt::format("{} to {}", shortest(allowed.low), shortest(allowed.high)));
    return 0.0;
}

double fields::number_or(const std::string& key, double fallback, bounds allowed) {
    return table_.find(key) == nullptr ? (value(key), fallback) : number(key, allowed);
}

bool fields::truth_or(const std::string& key, bool fallback) {
    const core::tree* given = value(key);
    if (given == nullptr) return fallback;
    if (given->boolean() != nullptr) return *given->boolean();
    fault(key, "is neither true nor false", "true or false");
    return fallback;
}

std::vector<std::string> fields::texts(const std::string& key) {
    const core::tree* given = value(key);
    std::vector<std::string> read;
    if (given == nullptr) return read;
    if (given->items() == nullptr) {
        fault(key, "is not a list", "a list of texts");
        return read;
    }
    for (const core::tree& item : *given->items()) {
        if (item.text() == nullptr || item.text()->empty()) {
            fault(key, "holds something that is not a text: " + item.shown(), "a list of texts");
        } else {
            read.push_back(*item.text());
        }
    }
    return read;
}

std::vector<const core::tree*> fields::tables(const std::string& key, std::size_t least) {
    const core::tree* given = value(key);
    std::vector<const core::tree*> read;
    if (given != nullptr && given->items() == nullptr) fault(key, "is not a list of tables", "[[" + key + "]]");
    if (given != nullptr && given->items() != nullptr) {
        for (const core::tree& item : *given->items()) read.push_back(&item);
    }
    if (read.size() < least && (given == nullptr || given->items() != nullptr)) {
        fault(key, "is missing or too short", fmt::format("at least {} of [[{}]]", least, key));
    }
    return read;
}

void fields::finish() {
    if (table_.entries() == nullptr) return;
    for (const auto& [key, given] : *table_.entries()) {
        if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
        fault(key, "is not a known key", listed(known_), nearest_name(key, known_));
    }
}

bool check_schema(fields& top, std::string_view expected) {
    const std::string given = top.text("schema");
    if (given == expected) return true;
    if (!given.empty()) top.fault("schema", "is not the format read here", '"' + std::string(expected) + '"');
    return false;
}

std::string listed(const std::vector<std::string>& words) {
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) all += i + 1 == words.size() ? " or " : ", ";
        all += words[i];
    }
    return all;
}

bool is_identifier(std::string_view text) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto may_follow = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), may_follow);
}

}  // namespace magnesia::evidence
