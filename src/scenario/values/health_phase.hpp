// health_phase.hpp - medicines, conditions and filtration that change within a run, and the person of each stretch.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/values/person.hpp"

namespace magnesia::scenario {

/// From the local midnight of a day on; what is not said stays as it was before.
struct health_phase {
    int from_day = 1;                                         ///< the first day of the run is 1
    std::optional<std::vector<std::string>> conditions = {};  ///< ids, in place of those before
    std::optional<std::vector<std::string>> drugs = {};       ///< ids, in place of those before
    std::optional<double> egfr_ml_min = {};                   ///< mL/min per 1.73 m2
    bool operator==(const health_phase&) const = default;
};

/// The same person once the phase has begun, at its first midnight.
person changed_by(person who, const health_phase& phase);

/// The same person days later, while health stays as it is.
person later(person who, double days);

}  // namespace magnesia::scenario
