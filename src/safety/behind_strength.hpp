// behind_strength.hpp - names behind the strength of another one: "ibuprofen 400 mg doxycycline 100 mg" holds two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/safety/safety_base.hpp"

namespace magnesia::safety {

/// A name cut before each medicine that stands behind its first number; the name as it is when there is none. A
/// product behind a number is cut off only from what is no product itself, and only with a number of its own: "senna
/// 15 mg laxative" says what senna is. So is a name in no list, with a strength of its own: "losartan 50 mg frobnizol
/// 20 mg", "losartan 1x daily frobnizol 20 mg". A bracket around the first number is looked through as well: "losartan
/// (frobnizol 20 mg)". A salt without a number of its own is that of the medicine before it ("losartan 50 mg
/// potassium"). What says magnesium and is not in the list stays whole: it is looked through (`drugs_within`).
std::vector<std::string> cut_behind_strength(const evidence::safety_base& base, const std::string& name);

}  // namespace magnesia::safety
