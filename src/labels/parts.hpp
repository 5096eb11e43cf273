// parts.hpp - several amounts of magnesium on one label: parts that add up, or one total said again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "labels/pieces.hpp"

namespace magnesia::labels {

/// A form where it stands on the label.
struct placed_form {
    std::size_t column = 0;
    std::string id;
    std::string text;  ///< as written, for messages
    int depth = 0;     ///< of brackets
    bool has_amount = false;
    std::size_t index = 0;  ///< where the caller has it
};

/// An amount of magnesium, and the forms it is the magnesium of.
struct said_magnesium {
    label_piece at;  ///< what says it
    double mg = 0.0;
    double rounding_mg = 0.0;
    std::vector<placed_form> forms{};  ///< none for a total
};

/// Gives the amounts their forms when at least two have different ones, or ones with amounts of their own: those behind
/// each, "magnesium (as citrate) 100 mg, magnesium (as oxide) 100 mg", or those before each, "citrate 600 mg (100 mg
/// magnesium), oxide 170 mg (100 mg magnesium)". All stay without forms when they are one total.
///   said    as they stand on the label; likewise `forms`
///   throws  input_error: forms before the first and behind the last, so that what they share is open
void give_forms(std::vector<said_magnesium>& said, const std::vector<placed_form>& forms);

/// An input_error: the amount is said again.
[[noreturn]] void refuse_again(const said_magnesium& again, double before_mg);

}  // namespace magnesia::labels
