// person.cpp - filtration and an insomnia index from what a person said.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/person.hpp"

namespace magnesia::scenario {

std::optional<double> known_egfr(const person& who) {
    return who.egfr_ml_min ? who.egfr_ml_min : who.stage_egfr_ml_min;
}

std::optional<double> insomnia_index(const person& who) {
    if (who.isi || !who.insomnia) return who.isi;
    constexpr std::array<double, 4> middles{3.5, 11, 18, 25};  // of 0-7, 8-14, 15-21, 22-28
    return middles[static_cast<std::size_t>(*who.insomnia)];
}

}  // namespace magnesia::scenario
