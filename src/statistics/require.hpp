// require.hpp - refusing an input of the mathematics in one sentence.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/core.h>

#include "core/error.hpp"

namespace magnesia::statistics {

/// Refuses `value` under the name `key` unless it is right.
///   throws   input_error
inline void require(bool is_right, const char* key, double value, const char* allowed) {
    if (is_right) return;
    throw input_error(
        issue{.key = key, .value = fmt::format("{}", value), .found = "is out of range", .allowed = allowed});
}

}  // namespace magnesia::statistics
