// csv_reader.hpp - reads one table of comma-separated values (RFC 4180) row by row and notes everything wrong in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"
#include "core/error.hpp"

namespace magnesia::evidence {

/// The columns a table has. Columns are asked for by their number here, wherever they stand in the file.
struct csv_columns {
    std::span<const std::string_view> names;
    std::size_t required = 0;  ///< the first so many must be there; the others may
};

/// Walks over the rows of a text whose first line names its columns. Where that line has no comma, fields are cut at
/// semicolons or tabs. A row of another length, a quote that is not
/// closed and text behind a closing quote are noted, and the row is passed over. Keeps references: text, columns and
/// issues must outlive it.
class csv_reader {
 public:
    csv_reader(std::string_view text, std::string file, csv_columns columns, std::vector<core::issue>& issues);

    /// Moves to the next good row; false at the end, or when the first line is wrong.
    bool next();

    /// A field of this row; empty when the file lacks the column.
    const std::string& text(std::size_t column) const;
    /// A field that must not be empty; noted when it is.
    const std::string& filled(std::size_t column) const;
    /// A number in its range; nothing for an empty field, which is not zero. What is no such number is noted.
    std::optional<double> number_or_nothing(std::size_t column, const core::allowed_range& range) const;
    /// The same, and an empty field is noted too; then 0.
    double number(std::size_t column, const core::allowed_range& range) const;
    /// One of a few words; else noted, and empty.
    std::string choice(std::size_t column, std::span<const std::string_view> choices) const;

    /// Notes that a field of this row is wrong.
    void note(std::size_t column, std::string found, std::string allowed = {}, std::string nearest = {}) const;
    core::place where(std::size_t column) const;

 private:
    struct field {
        std::string text;
        std::size_t column = 0;  ///< of its first character in the line, from 1
    };
    void read_head();
    bool read_row();  ///< the next row into fields_, good or not; false at the end
    bool read_field(field& into);
    bool read_quoted(field& into);
    void fault(std::size_t column, std::string found, std::string allowed = {}) const;
    const field* at(std::size_t column) const;
    std::size_t column_here() const { return at_ - line_start_ + 1; }

    std::string_view text_;
    std::string file_;
    csv_columns columns_;
    std::vector<core::issue>& issues_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;  ///< of the character at `at_`
    std::size_t line_start_ = 0;
    std::size_t row_line_ = 1;
    std::size_t used_ = 0;                ///< how many of fields_ belong to this row
    std::vector<field> fields_;           ///< kept between rows: most rows are alike in length
    std::vector<std::size_t> positions_;  ///< of each column in the file; `absent` when it is not there
    bool is_sound_ = true;
};

}  // namespace magnesia::evidence
