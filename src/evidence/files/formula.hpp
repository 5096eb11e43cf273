// formula.hpp - chemical formulas such as `Mg(C2H4NO2)2.2H2O`: which atoms, how heavy.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view atomic_weights_schema = "magnesia.atomic_weights/1";

/// Atoms per formula unit, by element symbol.
using composition = std::map<std::string, int>;

/// Grams per mole of atoms, by element symbol.
using atomic_weights = std::map<std::string, double>;

/// Reads a formula: element symbols with counts, brackets with counts, parts joined by `.` with a leading count (water
/// of crystallisation, double salts). Nothing for any other text, or for a count above 1000.
std::optional<composition> parse_formula(std::string_view text);

/// Grams per mole; nothing when `weights` lacks an element.
std::optional<double> molar_mass(const composition& atoms, const atomic_weights& weights);

/// Reads data/atomic_weights.toml, appending faults.
atomic_weights parse_atomic_weights(const core::tree& file, std::vector<core::issue>& issues);

/// The weights of the program.
///   throws   data_error
///   source   IUPAC 2021, abridged to five digits
atomic_weights load_atomic_weights();

/// The id of their source.
///   throws   data_error
std::string load_atomic_weights_source();

}  // namespace magnesia::evidence
