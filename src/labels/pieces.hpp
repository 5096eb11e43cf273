// pieces.hpp - the words of a label as pieces that mean something: amounts, forms, the element, brackets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/forms/forms.hpp"
#include "evidence/forms/product.hpp"
#include "evidence/forms/product_formats.hpp"
#include "labels/count.hpp"

namespace magnesia::labels {

/// What a piece of a label is.
enum class piece_kind {
    amount,    ///< `value` mg
    percent,   ///< `value` % magnesium
    form,      ///< `id`, perhaps with `variant`
    element,   ///< "magnesium" alone
    blend,     ///< "complex", "blend": a mixture whose parts follow
    basis,     ///< elemental or compound
    as,        ///< "as", "from", ":": what follows says of which forms
    open,      ///< (
    close,     ///< )
    stop,      ///< comma and the like
    pieces,    ///< `value` capsules, tablets...
    per_unit,  ///< "per capsule", "each tablet"
    buffered,
};

/// One piece.
struct label_piece {
    piece_kind kind;
    std::size_t column = 0;  ///< from 1
    std::string text{};      ///< as written, for messages
    double value = 0.0;
    std::string id{};
    std::string variant{};
    evidence::label_basis basis =
        evidence::label_basis::unknown;  ///< of a form: what its milligrams count, when its name says so; of a
                                         ///< percentage: elemental when it is said to be of magnesium
    double rounding_mg = 0.0;            ///< of an amount: half a unit of its last digit
    double per_ml = 0.0;                 ///< of an amount: the volume it is in; 0 when none is said
};

/// The pieces of a label, the format its words name, and its numbers of capsules, tablets...
struct label_pieces {
    std::vector<label_piece> all;
    std::string format;  ///< id, or empty
    std::vector<label_count> counts;
    double serving_ml = 0.0;  ///< the volume that holds the amounts; 0 when none is said
};

/// The longest label that is read, in bytes.
inline constexpr std::size_t longest_label = 2000;

/// Takes a label apart. Small words that change nothing ("per serving", "contains") are left out. Beside a volume that
/// is taken, amounts per volume become those of it: 400 mg/5 ml, 30 ml.
///   throws  input_error: a word that is not understood, with the nearest known one; a number that is none, or without
///           unit; a label of no words or above longest_label
label_pieces pieces_of(std::string_view text, const std::vector<evidence::form>& forms,
                       const evidence::product_formats& formats);

/// An input_error about one place of the label.
[[noreturn]] void refuse_label(std::size_t column, const std::string& value, const std::string& found,
                               const std::string& allowed = {}, const std::string& nearest = {});

}  // namespace magnesia::labels
