// said_beside.hpp - what stands beside the name of a medicine: directions, which are none, and other names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/safety/safety_base.hpp"

namespace magnesia::safety {

/// A name that is known only without the directions and the maker around it, without them: "2x doxycycline", "Ramipril
/// Hexal 5 mg". Every other name as it is.
std::string without_directions(const evidence::safety_base& base, const std::string& name);

/// The names in the brackets of a medicine and behind its strength: other medicines, "losartan (doxycycline)", and what
/// nobody knows, "losartan 50 mg frobnizol". Its own brands, its class, its salt, directions and makers are none; nor
/// is a word of less than four letters. Of a product, or of a name that is not known, there are none.
std::vector<std::string> names_beside(const evidence::safety_base& base, const std::string& name);

}  // namespace magnesia::safety
