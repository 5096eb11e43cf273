// read_names.hpp - a list of names of medicines or conditions, each turned into its id.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/table_reader.hpp"
#include "scenario/vocabulary.hpp"

namespace magnesia::scenario {

/// Whether two names may mean one thing: two medicines of a class are two, two names of an illness are a mistake.
enum class sharing { refused, allowed };

/// Texts of a list that may be absent, short and not too many. "none" is no name: where there is none the list is
/// empty. Whether nothing was wrong; each issue is noted.
bool are_names(const table_reader& fields, std::string_view key);

/// The ids of a list of names that may be absent; each must be a known one and stands once.
///   others  accepted too, but the body has no numbers for them
std::vector<std::string> read_names(const table_reader& fields, std::string_view key,
                                    const std::vector<known_name>& known, const std::vector<known_name>& others,
                                    sharing two_of_one);

/// The names in that list, as written and each thing once, that stand in `others` and not in `known`.
std::vector<std::string> read_other_names(const table_reader& fields, std::string_view key,
                                          const std::vector<known_name>& known, const std::vector<known_name>& others);

}  // namespace magnesia::scenario
