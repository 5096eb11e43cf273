// value_range.hpp - two ends of a range in an evidence file, both said or neither.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/table_reader.hpp"

namespace magnesia::evidence {

/// The ends of a range, both included.
struct value_range {
    double low = 0;
    double high = 0;
};

/// `NAME_low` and `NAME_high` of a table, where they are said.
std::optional<value_range> read_range(const table_reader& in, const std::string& name, const allowed_range& within);

}  // namespace magnesia::evidence
