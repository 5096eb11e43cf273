// product_name.hpp - what a name says of a product that holds magnesium: that it is one, and how much it may hold.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "evidence/safety/safety_base.hpp"

namespace magnesia::safety {

/// The product that a name means: one of the list, or, where a word of it says magnesium ("MgO", "mag oxide 400",
/// "Doctor's magnesium"), any other supplement. Null for everything else, also for a medicine whose salt is that of
/// magnesium ("esomeprazole magnesium").
const evidence::magnesium_product* product_of(const evidence::safety_base& base, const std::string& name);

/// The most magnesium that the amount in a name allows, mg elemental: what a label of these words would hold at most;
/// where they do not read as a label, the grams, milligrams or micrograms beside a word that says magnesium, times the
/// pieces that are counted beside them ("3 capsules 120 mg": each may hold as much). An amount that cannot be read
/// ("1,2,3 mg") may be the most of usual use of any product. Nothing when it says none.
std::optional<double> most_mg_said(const evidence::safety_base& base, const std::string& name);

/// What a product of an unknown amount counts a day: the most of usual use, and never less than its name says.
double most_mg_a_day(const evidence::safety_base& base, const std::string& name);

}  // namespace magnesia::safety
