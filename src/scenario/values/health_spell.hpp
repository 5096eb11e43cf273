// health_spell.hpp - since when a medicine is taken or a condition there, where that began or ended within the run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace magnesia::scenario {

/// From its begin to its end. Days are counted back from the hour at which the person is looked at.
struct health_spell {
    std::string id;
    std::optional<double> begun_days_ago = {};  ///< empty: long before the run
    std::optional<double> ended_days_ago = {};  ///< empty: it goes on
    bool operator==(const health_spell&) const = default;
};

/// Time constants in days; 0 is at once.
struct comes_and_goes {
    double coming = 0;
    double going = 0;
};

/// How much is there, from 0 to 1, of what follows a medicine or condition with these time constants: all of it when it
/// has been there for long. `is_there` says whether it is there now; spells tell of those that changed, the first one
/// first.
double share_come(const std::vector<health_spell>& spells, const std::string& id, bool is_there, comes_and_goes days);

}  // namespace magnesia::scenario
