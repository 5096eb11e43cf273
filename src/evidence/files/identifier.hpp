// identifier.hpp - the ids of evidence files: what may be one, and reading one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/table_reader.hpp"

namespace magnesia::evidence {

/// Whether `text` can be an id: lower-case letters, digits and underscores, a letter first.
bool is_identifier(std::string_view text);

/// The id under a key that must be there; empty, and an issue, when there is none.
std::string read_identifier(const table_reader& in, std::string_view key);

}  // namespace magnesia::evidence
