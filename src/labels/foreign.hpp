// foreign.hpp - "je Tablette", "oxyde de magnésium", "por cápsula": words of other languages as English ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "evidence/forms/product_formats.hpp"
#include "labels/runs.hpp"

namespace magnesia::labels {

/// Reads German, French, Spanish and Italian words that labels use as the English ones of the same meaning, with or
/// without accents; "Magnesiumcitrat" becomes two words. Two kinds are read only where what stands beside them leaves
/// one meaning, and stay as they are elsewhere:
///   `pro`, `par`, `por`, `pour`, `al`, `am`, `je`, `jeweils`   "per" before a piece, a serving, a day or a volume
///   `je`, `jeweils`, `à`, `zu`                                 "each" behind a number of pieces: "4 Tabletten, je 100
///   mg"
void read_foreign_words(std::vector<label_run>& runs, const evidence::product_formats& formats);

}  // namespace magnesia::labels
