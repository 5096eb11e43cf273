// toml_guard.hpp - what must be refused before a TOML parser sees the text: deep nesting and letters outside strings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace magnesia::evidence {

/// Looks through `text` once, knowing only strings and comments.
///   deepest  how many brackets or dotted keys may nest: both recurse in the parser or in its result
///   throws   input_error with the place: nesting beyond `deepest`, more than 20 000 entries, a non-ASCII letter
///   outside strings and comments
///            (bare keys are ASCII in TOML; toml++ 3.3.0 has undefined behaviour there)
void guard_toml(std::string_view text, const std::string& name, int deepest);

}  // namespace magnesia::evidence
