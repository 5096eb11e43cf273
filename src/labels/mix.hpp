// mix.hpp - two compounds in one: which shares explain the magnesium in the whole.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "evidence/forms/forms.hpp"

namespace magnesia::labels {

/// A number from the least to the most it can be.
struct mg_range {
    double low = 0.0;
    double high = 0.0;
};

/// The mass of magnesium per mass of a form: of the named variant, over all variants when none is named.
mg_range fraction_range(const evidence::form& what, const std::string& variant);

/// Two forms in one compound, for example bisglycinate buffered with oxide.
struct found_mix {
    std::string poor;           ///< id of the form with less magnesium
    std::string rich;           ///< id of the form with more
    double fraction = 0.0;      ///< magnesium in the whole, w/w
    mg_range rich_share{};      ///< share of the rich form in the compound, w/w, 0 to 1
    mg_range poor_elemental{};  ///< mg of magnesium from the poor form
    mg_range rich_elemental{};  ///< mg of magnesium from the rich form
};

/// The mix of two forms that holds `elemental` mg of magnesium in `compound` mg, over all their variants. With a share
/// x of the rich form, fraction = x * rich + (1 - x) * poor; a fraction outside both gives 0 or 1. Nothing when the
/// variants of one form reach into those of the other.
std::optional<found_mix> mix_of(const evidence::form& one, const evidence::form& other, double elemental,
                                double compound);

}  // namespace magnesia::labels
