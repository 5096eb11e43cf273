// sbml_units.hpp - units by the names an SBML document gives them, and the definitions of those it used.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/units.hpp"

namespace magnesia::api {

/// Names units and remembers which ones were asked for.
class sbml_units {
 public:
    /// `mmol_per_litre`, `per_hour`, `gram_per_mmol`, `dimensionless`, ...
    std::string id(unit u);

    /// A `unitDefinition` for each unit asked for that SBML does not know by itself, in the order of asking.
    std::vector<std::string> definitions() const;

 private:
    std::vector<unit> used_;
};

}  // namespace magnesia::api
