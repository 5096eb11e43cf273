// csv_field.hpp - one field of a table of comma-separated values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace magnesia::api {

/// A text, in quotes where RFC 4180 needs them.
std::string csv_field(const std::string& text);

/// The shortest text that reads back as the same number.
///   throws   internal_error for one that is not finite
std::string csv_number(double value);

/// The same; empty for nothing.
std::string csv_number(const std::optional<double>& value);

}  // namespace magnesia::api
