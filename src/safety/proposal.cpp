// proposal.cpp - sums over the doses of a proposal.
// SPDX-License-Identifier: Apache-2.0
#include "safety/proposal.hpp"

#include <algorithm>
#include <array>

namespace magnesia::safety {

std::string_view word(gate which) {
    constexpr std::array<std::string_view, 3> words{"clinician_agrees", "kidney_known", "end_date"};
    return words[static_cast<std::size_t>(which)];
}

double mg_a_day(const proposed_supplement& what, const proposed_step& when) {
    double pieces = 0;
    for (const proposed_dose& one : when.doses) pieces += one.pieces;
    return pieces * what.piece_mg;
}

double most_mg_a_day(const proposal& what) {
    double most = 0;
    if (!what.takes) return most;
    for (const proposed_step& one : what.takes->steps) most = std::max(most, mg_a_day(*what.takes, one));
    return most;
}

}  // namespace magnesia::safety
