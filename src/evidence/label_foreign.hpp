// label_foreign.hpp - "je Tablette", "par comprimé", "por cápsula": words for each of the pieces in other languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "evidence/label_runs.hpp"
#include "evidence/product_formats.hpp"

namespace magnesia::evidence {

/// Reads `je`, `pro`, `par`, `por` and `jeweils` as "per" before a known word for a piece or a number of them, and `je`
/// and `jeweils` behind a number of pieces as "each": "4 Tabletten, je 100 mg". Elsewhere they stay as they are.
void read_foreign_words(std::vector<label_run>& runs, const product_formats& formats);

}  // namespace magnesia::evidence
