// label_units.hpp - units of mass and volume as labels write them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace magnesia::evidence {

/// Milligrams of one unit of this name (lower case); 0 when it is no unit of mass.
double mg_of(std::string_view word);

/// Millilitres of one unit of this name; 0 when it is no unit of volume.
double ml_of(std::string_view word);

}  // namespace magnesia::evidence
