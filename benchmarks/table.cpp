// table.cpp - pads the columns of a Markdown table.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace magnesia::benchmarks {

std::string table_of(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 3);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += fmt::format("| {:{}} ", row[i], widths[i]);
        text += "|\n";
        if (&row != &rows.front()) continue;
        for (const std::size_t width : widths) text += fmt::format("|{:-<{}}", "", width + 2);
        text += "|\n";
    }
    return text;
}

}  // namespace magnesia::benchmarks
