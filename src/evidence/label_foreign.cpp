// label_foreign.cpp - such a word is read where the piece is known that it speaks of.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/label_foreign.hpp"

#include <array>

#include "evidence/label_words.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::array<std::string_view, 3> foreign_per{"pro", "par", "por"};
constexpr std::array<std::string_view, 2> foreign_each{"je", "jeweils"};

bool names_piece(const std::vector<label_run>& runs, std::size_t at, const product_formats& formats) {
    return at < runs.size() && formats.called(runs[at].text) != nullptr;
}

bool is_number_at(const std::vector<label_run>& runs, std::size_t at) {
    return at < runs.size() && is_digit(runs[at].text.front());
}

}  // namespace

void read_foreign_words(std::vector<label_run>& runs, const product_formats& formats) {
    bool has_count = false;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::string& word = runs[i].text;
        has_count = has_count || (is_number_at(runs, i) && names_piece(runs, i + 1, formats));
        const bool may_be_each = is_among(word, foreign_each);
        if (!may_be_each && !is_among(word, foreign_per)) continue;
        const bool is_before_piece = names_piece(runs, is_number_at(runs, i + 1) ? i + 2 : i + 1, formats);
        if (is_before_piece) word = "per";
        if (!is_before_piece && may_be_each && has_count) word = "each";
    }
}

}  // namespace magnesia::evidence
