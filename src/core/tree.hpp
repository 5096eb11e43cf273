// tree.hpp - what a structured text file says, with the place of every value: the form in which files reach all layers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/error.hpp"

namespace magnesia::inline core {

/// A calendar date without a time.
struct date_value {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    bool operator==(const date_value&) const = default;
};

/// One value of a structured text (TOML): a scalar, a list or a table, each with its place.
/// Tables keep the order of the file; a key occurs once (the reader refuses duplicates).
struct tree {
    using list = std::vector<tree>;
    struct entry;  // not std::pair: clang wants to know a pair's halves before tree is complete
    using table = std::vector<entry>;

    std::variant<std::string, std::int64_t, double, bool, date_value, list, table> value;
    place where;

    const std::string* text() const { return std::get_if<std::string>(&value); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value); }
    const double* real() const { return std::get_if<double>(&value); }
    const bool* boolean() const { return std::get_if<bool>(&value); }
    const date_value* date() const { return std::get_if<date_value>(&value); }
    const list* items() const { return std::get_if<list>(&value); }
    const table* entries() const { return std::get_if<table>(&value); }

    /// The entry of a table by key; null when this is no table or has no such key.
    const tree* find(std::string_view key) const;

    /// The keys of a table in their order; none when this is no table. They live as long as the tree.
    std::vector<std::string_view> keys() const;

    /// The value as a person would write it, for messages; long lists and tables are named, not printed.
    std::string shown() const;
};

/// A key with what stands under it.
struct tree::entry {
    std::string first;
    tree second;
};

}  // namespace magnesia::inline core
