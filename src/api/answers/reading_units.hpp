// reading_units.hpp - the unit in which each reading of a study comes, held against that of its row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/error.hpp"
#include "evidence/base/evidence_base.hpp"
#include "evidence/trials/targets.hpp"
#include "scenario/reading/protocol.hpp"

namespace magnesia::api {

/// Units in which a row may be written that is read so: `mmol/d` and `mmol/24 h` of `urine_24h`, 1 of a ratio, points
/// beside % of a difference. Empty where any will do: directions, rows with `times`, which bring a unit of their own,
/// and readings of single modules.
std::vector<std::string> units_of(const scenario::row_readout& how, const std::vector<evidence::outcome>& outcomes);

/// Notes rows of numbers whose unit is another than that of their reading.
void check_units(const std::vector<evidence::target>& rows, const std::vector<scenario::protocol>& studies,
                 const std::vector<evidence::outcome>& outcomes, std::vector<issue>& issues);

}  // namespace magnesia::api
