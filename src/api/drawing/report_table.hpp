// report_table.hpp - tables of the page: the numbers behind a plot, and tables in general.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/drawing/svg_chart.hpp"

namespace magnesia::api {

/// What may be wider than a screen, in a box of its own that scrolls and is reached by keyboard.
std::string scrolled(const std::string& content, const std::string& label);

/// A table with a caption; the first cell of each row is its heading. Cells are markup already.
std::string table_of(const std::string& caption, const std::vector<std::string>& columns,
                     const std::vector<std::vector<std::string>>& rows);

/// A plot with its caption, and the numbers behind it folded away. `x_names` are the row headings, one per x.
std::string figure_of(const chart& what, const std::vector<std::string>& x_names);

}  // namespace magnesia::api
