// dose_what.hpp - the first half of a regimen line: how much of which form.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario/dose_lines/dose_cursor.hpp"
#include "scenario/values/amount.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// Amount and form of a dose.
struct dose_content {
    dose_amount amount;
    std::string form;  ///< id; empty when a dose by vein names none
};

/// Reads `AMOUNT mg [elemental|compound] FORM` or `AMOUNT mmol FORM` and stops at the next word of the grammar.
///   throws   input_error for anything else, for an amount outside (0, 12000] mg elemental, of an infusion in
///            each of its days, for an unknown or unsupported form, and when mg are said without "elemental" or
///            "compound"
dose_content read_content(dose_cursor& line, const vocabulary& words);

}  // namespace magnesia::scenario
