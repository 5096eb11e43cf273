// toml_file.hpp - TOML text as core::tree with the place of every value; the only door through which TOML comes in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/tree.hpp"

namespace magnesia::evidence {

/// How deep lists, tables and dotted keys may nest. Files people write here need 4; more would only feed the stack.
inline constexpr int deepest_nesting = 64;

/// Reads a TOML file.
///   path     as the reader gave it; it is the file name in every place and message
///   returns  the top table; keys in the order of the file; every number finite; dates without a time
///   throws   input_error with file:line:column for anything unreadable (see read_text_file, plain_text), for text that
///            is no TOML, a key set twice, NaN, infinity, a time of day, or nesting beyond `deepest_nesting`
core::tree read_toml(const std::string& path);

/// The same for a text already in memory; `name` stands for the file in places and messages.
core::tree parse_toml(std::string_view text, const std::string& name);

}  // namespace magnesia::evidence
