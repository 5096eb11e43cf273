// food_words.hpp - the words of a name of a food, and the ways in which the whole name may be written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace magnesia::evidence {

/// Words in small letters and the singular: `berries` and `berry`, `potatoes` and `potato` are one word.
std::vector<std::string> words_of(std::string_view text);

/// The words of `Spinach, boiled, drained` comma by comma; what stands in brackets only explains and is left out.
std::vector<std::vector<std::string>> parts_of(std::string_view name);

/// One way to write a name whatever its case, plurals and signs: `spinach,boiled,drained`. Commas tell `milk,
/// chocolate` from `milk chocolate`.
std::string name_key(std::string_view name);

/// The ways in which people write the whole of a name: as it is, without its commas, with its last part first (`boiled
/// spinach` of `spinach, boiled`), and each without what stands in brackets.
std::vector<std::string> whole_name_keys(std::string_view name);

}  // namespace magnesia::evidence
