// toml_text.hpp - a text as TOML writes it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace magnesia::scenario {

/// A text in quotes with everything escaped that TOML asks for.
std::string quoted(std::string_view text);

}  // namespace magnesia::scenario
