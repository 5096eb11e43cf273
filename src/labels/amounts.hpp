// amounts.hpp - which amount of a label belongs to which form.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "labels/pieces.hpp"

namespace magnesia::labels {

/// Something an amount may belong to: a form, or a group (the element, a blend) whose forms follow it.
struct subject {
    label_piece piece;
    std::optional<double> mg;
    double rounding_mg = 0.0;
    evidence::label_basis basis = evidence::label_basis::unknown;
    int depth = 0;                     ///< of brackets
    std::optional<std::size_t> group;  ///< the group a form belongs to

    bool is_form() const { return piece.kind == piece_kind::form; }
    bool is_open() const { return !mg; }
};

/// The pieces of a label put together.
struct label_amounts {
    std::vector<subject> subjects;
    std::vector<label_piece> loose;  ///< amounts that belong to nothing named
    std::optional<double> percent;
    bool is_buffered = false;
    bool has_plus = false;  ///< "+", "plus": something is added to something
};

/// Hands out the amounts. One belongs to what stands right before it and has none yet, else to what follows it; behind
/// a bracket, to what stood before the bracket. Forms behind "magnesium (as ..." or "complex: ..." share one amount.
///   throws  input_error: an amount that belongs to nothing, a second percentage, a bracket that nothing opened
label_amounts amounts_of(const std::vector<label_piece>& pieces);

}  // namespace magnesia::labels
