// table_reader.hpp - takes checked fields out of one table of a structured text and notes everything that is wrong.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"
#include "core/tree.hpp"

namespace magnesia::inline core {

/// How many texts a list may hold, and how long each may be.
struct text_limits {
    std::size_t count = 1000;
    std::size_t bytes = 4000;
};

/// One table under its dotted path. A field that is missing, of the wrong kind or out of range gives nothing, and an
/// issue with its place; a missing key has the place of the table. Keeps references: table and issues must outlive it.
class table_reader {
 public:
    /// Any key may stand in the table. A `table` that is none is noted.
    ///   path   how messages call the table, for example `person`; empty for the top of a file
    table_reader(const tree& table, std::string path, std::vector<issue>& issues);

    /// Notes also every key that is not among `known`, with the nearest known one.
    table_reader(const tree& table, std::string path, std::span<const std::string_view> known,
                 std::vector<issue>& issues);

    /// The value of a key as it stands, or null. A missing required one is noted with what belongs there.
    const tree* find(std::string_view key) const { return table_.find(key); }
    const tree* required(std::string_view key, std::string_view allowed) const;

    /// A field that must be there. A number may be written as an integer; `whole_number` needs a range within `int`.
    std::optional<double> number(std::string_view key, const allowed_range& range) const;
    std::optional<int> whole_number(std::string_view key, const allowed_range& range) const;
    std::optional<std::string> text(std::string_view key, std::string_view allowed = "a text in quotes") const;
    std::optional<std::string> short_text(std::string_view key, std::size_t most_bytes) const;
    std::optional<std::string> choice(std::string_view key, std::span<const std::string_view> choices) const;
    std::optional<date_value> date(std::string_view key, std::string_view allowed) const;

    /// A field that may be absent: nothing, or `fallback`, when it is, and when it is wrong.
    std::optional<double> number_if_said(std::string_view key, const allowed_range& range) const;
    std::optional<int> whole_number_if_said(std::string_view key, const allowed_range& range) const;
    double number_or(std::string_view key, double fallback, const allowed_range& range) const;
    std::string text_or(std::string_view key, std::string_view fallback) const;
    std::string choice_or(std::string_view key, std::string_view fallback,
                          std::span<const std::string_view> choices) const;
    bool truth_or(std::string_view key, bool fallback) const;

    /// The good items of a list that may be absent; of words each must be a known one and said once.
    std::vector<std::string> texts(std::string_view key, const text_limits& most = {}) const;
    std::vector<std::string> words(std::string_view key, std::span<const std::string_view> choices) const;

    /// A reader of the table under a key, which must be there.
    std::optional<table_reader> table(std::string_view key, std::span<const std::string_view> known) const;
    /// Visits the tables of a list under the paths `key[1]`, `key[2]`... A list of another length than `count` is noted
    /// and not visited; absent is a length of 0. The unit of `count` says of what: "at least 1 of [[parameter]]".
    void for_each_table(std::string_view key, std::span<const std::string_view> known, const allowed_range& count,
                        const std::function<void(const table_reader&)>& visit) const;

    /// Notes that the value of a key (or the table, when the key is absent) is wrong.
    void note(std::string_view key, std::string_view found, std::string_view allowed = {},
              std::string_view nearest = {}) const;

    /// Whether nothing was noted since this reader was made, by whatever shares its issues.
    bool is_sound() const { return issues_.size() == issues_before_; }

    std::string path_of(std::string_view key) const;
    const place& where() const { return table_.where; }
    std::vector<issue>& issues() const { return issues_; }

 private:
    std::nullopt_t note_missing(std::string_view key, std::string_view allowed) const;
    void note_too_long(const tree& value, std::string path, std::size_t most_bytes) const;
    void note_no_text(const tree& value, std::string path, std::string_view allowed) const;
    void note_no_choice(const tree& value, std::string path, std::span<const std::string_view> choices) const;
    const tree::list* list(std::string_view key, const allowed_range& count) const;
    std::string path_of(std::string_view key, std::size_t index) const;

    const tree& table_;
    std::string path_;
    std::vector<issue>& issues_;
    std::size_t issues_before_;
};

/// Whether a file may be read as one of schema `wanted`: one that says another schema is refused by this alone, because
/// the rest would be noise. A missing schema is noted, and the file may be read.
bool check_schema(const tree& file, std::string_view wanted, std::vector<issue>& issues);

}  // namespace magnesia::inline core
