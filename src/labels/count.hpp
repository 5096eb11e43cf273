// count.hpp - a number of pieces on a label, and what the words beside it say of the amounts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "evidence/forms/product_formats.hpp"
#include "labels/runs.hpp"

namespace magnesia::labels {

/// How the amounts of a label stand to a number of pieces.
enum class count_role {
    base,     ///< "per 2 capsules", "each": they are of these, however many are taken
    serving,  ///< "serving size 2 capsules": they are of these, which are taken
    sum,      ///< "2 capsules: ...", "2 capsules provide": they are of these
    bare,     ///< "2 capsules": nothing says it
    kind,     ///< "100 mg tablets", no number: they may be of each piece
};

/// A number of pieces.
struct label_count {
    count_role role = count_role::bare;
    double pieces = 1.0;
    std::size_t column = 0;
    std::string text{};       ///< as written, for messages
    bool are_drops = false;   ///< which no pack is counted in
    bool is_per_one = false;  ///< "per tablet", beside which any number is taken
    bool is_times = false;    ///< "2 x 200 mg", "200 mg x 2"
};

/// The index behind the words that name a piece from `at` on: "effervescent tablets", "enteric coated tablets".
std::size_t end_of_piece(const std::vector<label_run>& runs, std::size_t at, const evidence::product_formats& formats);

/// What is said of the pieces whose number, or whose name when there is none, is at `first`, and whose name ends before
/// `end`.
count_role role_of(const std::vector<label_run>& runs, std::size_t first, std::size_t end);

/// Whether "each" at `at` stands for one piece whose name does not follow: "4 capsules each with 150 mg".
bool is_each_alone(const std::vector<label_run>& runs, std::size_t at, const evidence::product_formats& formats);

}  // namespace magnesia::labels
