// link_table.hpp - the data by which a rule of the program has a link that no equation has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/table_reader.hpp"

namespace magnesia::evidence {

/// Without these rows, or with these columns of them empty, the rule is silent and the link is cut.
struct link_table {
    std::string file;                  ///< such as `data/safety/rules.toml`; empty: no rule has the link
    std::vector<std::string> rows;     ///< ids, or the first column of a CSV file; none: all
    std::vector<std::string> columns;  ///< keys, or columns of a CSV file; none: all
};

/// Reads `table` of an entry of data/links; a table of no file when there is none.
link_table read_link_table(const core::table_reader& in);

/// Whether a data file holds a row or a column of this name: TOML by `id = "ROW"` or `[ROW]` and `COLUMN = `, CSV by
/// the first field of a line and by the first line.
bool has_row(std::string_view text, std::string_view file, std::string_view row);
bool has_column(std::string_view text, std::string_view file, std::string_view column);

/// Notes a file that the program does not carry, and rows and columns that it does not hold.
void check_link_table(const link_table& table, const core::place& where, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
