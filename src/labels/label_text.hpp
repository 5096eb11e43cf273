// label_text.hpp - what is printed on a label, read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "evidence/forms/product.hpp"

namespace magnesia::labels {

/// Reads what is printed on a label, for example `2 capsules: 300 mg magnesium (as oxide, bisglycinate)`
/// (docs/evidence/products.md).
///   throws input_error with the place (`label:1:COLUMN`) of the first word that is not understood
evidence::product read_label(std::string_view text, const std::vector<evidence::form>& forms,
                             const evidence::product_formats& formats);

}  // namespace magnesia::labels
