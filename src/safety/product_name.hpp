// product_name.hpp - what a name says of a product that holds magnesium: that it is one, and how much it may hold.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "evidence/safety/safety_base.hpp"

namespace magnesia::safety {

/// The id in data/safety/words.toml of every product that is not listed by a name of its own.
inline constexpr std::string_view any_other_product = "other_supplement";

/// The product that a name means: one of the list, or, where a word of it says magnesium ("MgO", "mag oxide 400",
/// "Doctor's magnesium"), any other supplement, or one of the list in it that may hold more. Null for everything else,
/// also for a medicine whose salt is that of magnesium ("esomeprazole magnesium").
const evidence::magnesium_product* product_of(const evidence::safety_base& base, const std::string& name);

/// The product of the list that a name means, also with words of a prescription around it ("Maalox suspension"), unless
/// what is left without some of them is a medicine ("water tablets daily"); of several the one of the largest usual
/// use. Null for everything else.
const evidence::magnesium_product* listed_product(const evidence::safety_base& base, const std::string& name);

/// Whether the name of a product says that it is not swallowed: "magnesium sulfate infusion", "MgSO4 drip".
bool is_given_by_vein(const evidence::safety_base& base, const std::string& name);

/// The most magnesium that the amount in a name allows, mg elemental: what a label of these words would hold at most;
/// where they do not read as a label, the grams, milligrams or micrograms beside a word that says magnesium, times the
/// pieces that are counted beside them ("3 capsules 120 mg": each may hold as much). An amount that cannot be read
/// ("1,2,3 mg") may be the most of usual use of any product. Nothing when it says none.
std::optional<double> most_mg_said(const evidence::safety_base& base, const std::string& name);

/// The milligrams in the name of any medicine, times the pieces that are counted beside them: "calcium carbonate 2 x
/// 300 mg" is 600. Nothing where it says none, or where a number has no unit and counts no pieces.
std::optional<double> strength_mg(const evidence::safety_base& base, const std::string& name);

/// What a product of an unknown amount counts a day. A name of no listed product that reads as a label counts as that
/// label, one serving a day, at the upper end of what it allows; of every other name the most of usual use, and never
/// less than it says.
double most_mg_a_day(const evidence::safety_base& base, const std::string& name);

}  // namespace magnesia::safety
