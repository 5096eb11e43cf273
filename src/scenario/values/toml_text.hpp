// toml_text.hpp - a text, and a line of a table, as TOML writes it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::scenario {

/// A text in quotes with everything escaped that TOML asks for.
std::string quoted(std::string_view text);

/// A line for what was said, nothing for what was not.
std::string line_if_said(std::string_view key, const std::optional<double>& value);
std::string line_if_said(std::string_view key, const std::optional<bool>& value);

/// A line with a list of texts.
std::string list_line(std::string_view key, const std::vector<std::string>& texts);

}  // namespace magnesia::scenario
