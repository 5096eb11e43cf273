// read_health.hpp - the keys of [person] that only a check of safety asks for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/table_reader.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// Of names in a list of [person], of one name in bytes.
inline constexpr text_limits name_limits{.count = 100, .bytes = 200};

/// Reads them from [person]; what is wrong is noted, and its field left unknown. Needs a person whose sex is read.
///   words  names of symptoms; what is not known stays as written, as conditions and drugs do
health read_health(const table_reader& fields, const person& who, const vocabulary& words);

/// Yes or no; nothing when the key is absent, says "unknown", or is neither, which is noted.
std::optional<bool> read_truth(const table_reader& fields, std::string_view key);

}  // namespace magnesia::scenario
