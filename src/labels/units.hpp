// units.hpp - units of mass and volume as labels write them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "labels/runs.hpp"

namespace magnesia::labels {

/// Milligrams of one unit of this name (lower case); 0 when it is no unit of mass.
double mg_of(std::string_view word);

/// Millilitres of one unit of this name; 0 when it is no unit of volume.
double ml_of(std::string_view word);

/// Milligrams of magnesium in one unit of its amount, "mmol", "meq" or "mval"; 0 when it is none.
double magnesium_mg_of(std::string_view word);

/// Whether a number and a unit of mass stand at `at`.
bool has_mass_at(const std::vector<label_run>& runs, std::size_t at);

/// Whether they stand at `from` or behind.
bool has_mass(const std::vector<label_run>& runs, std::size_t from);

/// Whether the last number before `at`, in what is said in one go, is one of a mass.
bool is_behind_mass(const std::vector<label_run>& runs, std::size_t at);

}  // namespace magnesia::labels
