// interval_check.hpp - whether a published interval is one: both ends, in order, with the value between them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/table_reader.hpp"

namespace magnesia::evidence {

/// Notes under `key` what is wrong with the interval of a value; any of the three may be absent.
void check_interval(const table_reader& in, std::string_view key, const std::optional<double>& value,
                    const std::optional<double>& low, const std::optional<double>& high);

}  // namespace magnesia::evidence
