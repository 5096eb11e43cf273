// people.hpp - the typical person, 200 drawn ones, and states a body may pass through, also the odd ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "core/random.hpp"
#include "model/body/layout.hpp"
#include "model/person/binding.hpp"
#include "tests/model/support.hpp"

namespace magnesia::tests {

inline std::vector<model::parameters<model::real>> some_people() {
    std::vector<model::parameters<model::real>> people{model::typical_parameters(evidence_base(), adult())};
    for (std::uint64_t draw = 0; draw < 200; ++draw)
        people.push_back(model::drawn_parameters(evidence_base(), adult(), {.seed = 51, .draw = draw}, {}));
    return people;
}

/// Amounts from 0.01 to 1000; in every fourth state some pools are exactly 0, in every fourth slightly below.
inline std::vector<double> some_state(std::uint64_t number) {
    std::vector<double> state(model::pool_count);
    for (std::uint64_t i = 0; i < state.size(); ++i) {
        const stream from{.seed = 7, .person = number, .purpose = i};
        const double size = std::pow(10.0, 5 * uniform(from, 0) - 2);
        const bool is_odd = uniform(from, 1) < 0.5;
        state[i] = size;
        if (number % 4 == 1 && is_odd) state[i] = 0;
        if (number % 4 == 2 && is_odd) state[i] = -1e-8 * size;
    }
    return state;
}

inline std::vector<double> some_inputs(std::uint64_t number) {
    std::vector<double> inputs(model::input_count);
    for (std::uint64_t i = 0; i < inputs.size(); ++i)
        inputs[i] = number % 2 == 0 ? 0.0 : 10 * uniform({.seed = 8, .person = number, .purpose = i}, 0);
    return inputs;
}

}  // namespace magnesia::tests
