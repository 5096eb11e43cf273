// table.hpp - a table that reads well on a screen and pastes into a page as it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::benchmarks {

/// Markdown with columns padded to one width; the first row is the heading, all rows are as long as it.
std::string table_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace magnesia::benchmarks
