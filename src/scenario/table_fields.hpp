// table_fields.hpp - takes checked fields out of one table of a structured text and notes everything that is wrong.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "scenario/calendar.hpp"
#include "scenario/person.hpp"

namespace magnesia::scenario {

/// One table under its dotted path. Every reader of a field returns nothing when the field is missing or wrong, and
/// notes an issue with its place; missing keys carry the place of the table.
class table_fields {
 public:
    /// Notes every key that is not among `known`, with the nearest known one. A `table` that is none is noted too.
    table_fields(const tree& table, std::string path, std::span<const std::string_view> known,
                 std::vector<issue>& issues);

    /// The value of a key, or null; a missing required key is noted with what belongs there.
    const tree* optional(std::string_view key) const;
    const tree* required(std::string_view key, std::string_view allowed) const;

    std::optional<double> number(std::string_view key, const allowed_range& range) const;
    std::optional<int> whole_number(std::string_view key, const allowed_range& range) const;
    std::optional<std::string> text(std::string_view key, std::string_view allowed) const;
    std::optional<std::string> choice(std::string_view key, std::span<const std::string_view> choices) const;
    std::optional<clock_time> time(std::string_view key) const;
    std::optional<date_value> date(std::string_view key) const;

    /// The items of a list; nothing when the key is absent. A value that is no list is noted.
    const tree::list* list(std::string_view key, std::string_view allowed) const;

    /// Notes that the value of a key is wrong.
    void note(std::string_view key, const tree& value, std::string found, std::string allowed,
              std::string nearest = {}) const;

    std::string path_of(std::string_view key) const;
    const place& where() const { return table_.where; }
    std::vector<issue>& issues() const { return issues_; }

 private:
    const tree& table_;
    std::string path_;
    std::vector<issue>& issues_;
};

/// A range as the reader of a message sees it: "18 to 90 years (reason)".
std::string text_of(const allowed_range& range);

}  // namespace magnesia::scenario
