// content.hpp - how much magnesium a serving can hold, as far as its label says.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/forms/forms.hpp"
#include "evidence/forms/product.hpp"
#include "labels/mix.hpp"

namespace magnesia::labels {

/// One way to read an amount.
struct label_reading {
    evidence::label_basis basis = evidence::label_basis::compound;  ///< what the milligrams would count
    mg_range elemental;
    std::optional<mg_range> compound;  ///< nothing when no form is named
};

/// One amount of the label, in all ways it can be read.
struct item_content {
    evidence::label_item item;
    std::vector<label_reading> readings;  ///< one, or two when the basis is not said
    mg_range elemental;                   ///< over all readings
    std::optional<mg_range> compound;
};

/// What a serving holds.
struct label_content {
    evidence::product what;
    mg_range elemental;
    std::optional<mg_range> compound;
    std::optional<mg_range> glycine;  ///< mg set free; nothing when no named form holds any
    std::vector<item_content> items;
    std::optional<found_mix> mix;
    std::vector<std::string> findings;  ///< what follows from the numbers, one sentence each
    bool is_basis_known = true;
};

/// What the reader adds to a label that does not say it.
struct label_choices {
    evidence::label_basis basis = evidence::label_basis::unknown;  ///< for amounts of a form that say none
    std::string form;                                              ///< id, when the label names no form; may be empty
};

/// Computes the content of a serving.
///   throws  input_error: no form for a compound, more magnesium than compound, amounts that do not add up, a choice
///           for which there is nothing to choose, more magnesium than any serving holds
label_content content_of(const evidence::product& label, const std::vector<evidence::form>& forms,
                         const evidence::product_formats& formats, const label_choices& choices);

/// Milligrams with about four figures and never an exponent: "1479", "0.01234".
std::string figures_of_mg(double mg);

/// The masses of glycine that the magnesium of a form sets free, mg per mg of magnesium; 0 for other forms.
double glycine_per_elemental(const evidence::form& what);

}  // namespace magnesia::labels
