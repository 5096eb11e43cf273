// forms_words.hpp - numbers of a form of magnesium in words, for screen and page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "evidence/forms/forms.hpp"

namespace magnesia::api {

/// Magnesium in 100 g of the compound, over its variants: "11.7 to 14.1", or one number when all hold as much.
std::string percent_words(const evidence::form& f);

/// Compound that holds 100 mg of magnesium, mg, over its variants: "709 to 858".
std::string compound_words(const evidence::form& f);

/// What is believed of absorption beside a soluble salt = 1, nine in ten: "0.66 to 1.51".
std::string belief_words(const evidence::relative_absorption& a);

/// Whether only acid dissolves it, so that no one factor says how much is absorbed.
bool hangs_on_acid(const evidence::form& f);

/// "20 g per 100 mL of water (at 20 C); primary"; a word such as "free" where no number is known.
std::string water_words(const evidence::form& f);

}  // namespace magnesia::api
