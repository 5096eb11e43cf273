// product.hpp - what the label of a product says, before anything is computed from it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/forms/product_formats.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view product_schema = "magnesia.product/1";

/// What the milligrams of a label count: the element, the whole compound, or nobody said.
enum class label_basis { unknown, elemental, compound };

std::string_view word(label_basis b);
/// The basis a word names: nothing for an unknown word.
std::optional<label_basis> basis_from(std::string_view text);

/// One amount of a label and the forms it stands for.
struct label_item {
    std::vector<std::string> forms;  ///< ids; several when the split is not said; none when no form is named
    std::string variant;             ///< of the one form; empty when not said
    double mg = 0.0;                 ///< of each serving
    label_basis basis = label_basis::unknown;
    double rounding_mg = 0.5;  ///< half a unit of the last digit that is printed
};

/// A label as data. All amounts are those of one serving.
struct product {
    std::string name;  ///< as the reader called it
    std::vector<label_item> items;
    std::optional<double> declared_elemental_mg;  ///< magnesium in all items together
    double declared_rounding_mg = 0.5;            ///< of the total, as of an item
    std::optional<double> declared_percent;       ///< magnesium in the compound, w/w
    double units_per_serving = 1.0;
    std::optional<double> serving_ml;  ///< the volume that a serving is, when the label says one
    std::string format;                ///< id; empty when not said
    bool is_buffered = false;          ///< the label says that an alkaline salt was added
};

/// The most that any number of a label may be. A pack of a kilogram is no serving.
inline constexpr double largest_label_mg = 1e5;
inline constexpr double most_units_per_serving = 100;

/// Reads a product file (schema magnesia.product/1; docs/evidence/products.md).
///   throws  input_error with every issue: unknown keys, forms, variants and formats with the nearest known name
product read_product(const core::tree& file, const std::vector<form>& forms, const product_formats& formats);

}  // namespace magnesia::evidence
