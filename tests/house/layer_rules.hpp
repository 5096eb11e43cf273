// layer_rules.hpp - who may include whom, read from the tables of docs/architecture.md, and the check of include lines.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/source_files.hpp"

namespace magnesia::house {

/// The rows of the Markdown table after the line `<!-- table: NAME -->`, cells without spaces around them and without
/// back quotes; the heading is left out. Throws std::runtime_error if there is no such table.
std::vector<std::vector<std::string>> table_of(std::string_view page, const std::string& name);

/// The two tables of docs/architecture.md.
struct include_rules {
    std::map<std::string, std::set<std::string>> layers;                      ///< layer to the layers it may include
    std::vector<std::pair<std::string, std::vector<std::string>>> libraries;  ///< start of a header to allowed places
};
include_rules rules_of(std::string_view architecture_page);

/// One `#include` line.
struct include_line {
    std::size_t line = 0;
    std::string header;
    bool is_quoted = false;
};
std::vector<include_line> includes_of(std::string_view text);

/// Include lines of one file of src or apps that its layer may not have.
std::vector<finding> forbidden_includes(const include_rules& rules, const source_file& file);

/// Differences between `magnesia_layer(name USES ...)` in a CMakeLists.txt and the table.
std::vector<finding> wrong_uses(const include_rules& rules, const source_file& cmake_file);

}  // namespace magnesia::house
