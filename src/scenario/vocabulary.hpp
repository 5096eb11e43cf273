// vocabulary.hpp - the names of magnesium forms a reader may use; filled from the evidence base by the layer above.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace magnesia::scenario {

/// One form of magnesium as far as reading a regimen needs it.
struct form_name {
    std::string id;                     ///< for example "bisglycinate"
    std::vector<std::string> aliases;   ///< other names people use, for example "glycinate"
    double elemental_fraction_low = 0;  ///< mass of magnesium per mass of compound, in (0, 1]; hydrates widen the range
    double elemental_fraction_high = 0;
    bool is_supported = true;
    std::string reason;  ///< why not, when not supported
};

/// The known forms.
struct vocabulary {
    std::vector<form_name> forms;
};

/// The form that `name` means (id or alias; case, hyphens and a leading "magnesium" do not matter); null when there is
/// none.
const form_name* find_form(const vocabulary& words, std::string_view name);

/// The known id or alias nearest to a misspelt name, or empty.
std::string nearest_form(const vocabulary& words, std::string_view name);

}  // namespace magnesia::scenario
