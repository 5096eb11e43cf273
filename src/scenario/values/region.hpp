// region.hpp - where a person lives, as far as limits of magnesium differ: a region, or a country in one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::scenario {

inline constexpr std::array<std::string_view, 14> known_regions{"us",     "canada", "eu",    "germany",   "france",
                                                                "nordic", "norway", "uk",    "australia", "new_zealand",
                                                                "japan",  "korea",  "india", "other"};

/// The region that is meant by its own name or by that of a country in it ("Austria" is of the EU); empty when neither
/// is known. Case, blanks and underscores do not matter.
std::string region_named(std::string_view said);

/// Everything that `region_named` knows, regions first.
std::vector<std::string> names_of_regions();

}  // namespace magnesia::scenario
