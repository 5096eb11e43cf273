// known_names.cpp - looking a name up.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/known_names.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace magnesia::evidence {

void check_known(const core::place& where, const std::string& key, const std::string& value,
                 const std::vector<std::string>& known, const std::string& found, std::vector<core::issue>& issues) {
    if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return;
    issues.push_back(
        {.where = where, .key = key, .value = value, .found = found, .nearest = nearest_name(value, known)});
}

}  // namespace magnesia::evidence
