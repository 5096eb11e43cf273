// rosenbrock.hpp - what follows from the numbers of a Rosenbrock method for quantities that steer nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

namespace magnesia::engine {

/// Accumulators need no recursion over c: with q[k] their rates at stage k, slopes times the pools' increment included,
/// increment i is the step times the sum of spread[i][k] q[k]. M holds the numbers, as rodas5p or grk4t.
template <class M>
struct rosenbrock_quadrature {
    using weights = std::array<double, M::stages>;

    static constexpr std::array<weights, M::stages> spread = [] {
        std::array<weights, M::stages> found{};
        for (std::size_t i = 0; i < M::stages; ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                for (std::size_t j = k; j < i; ++j) found[i][k] += M::gamma * M::c[i][j] * found[j][k];
            }
            found[i][i] = M::gamma;
        }
        return found;
    }();

    /// The weights on q of a sum whose weights on the increments are given.
    static constexpr weights spread_out(const weights& of_increments) {
        weights found{};
        for (std::size_t i = 0; i < M::stages; ++i) {
            for (std::size_t k = 0; k <= i; ++k) found[k] += of_increments[i] * spread[i][k];
        }
        return found;
    }

    /// The change of an accumulator over a step is the step times the sum of change[0][k] q[k].
    static constexpr std::array<weights, 1> change = [] {
        if constexpr (M::is_stiffly_accurate) {
            weights last = M::a[M::stages - 1];
            last[M::stages - 1] = 1;
            return std::array<weights, 1>{spread_out(last)};
        } else {
            return std::array<weights, 1>{spread_out(M::weights[0])};
        }
    }();

    /// `dense` of the method for accumulators, on q.
    static constexpr std::array<weights, 3> dense{
        {spread_out(M::dense[0]), spread_out(M::dense[1]), spread_out(M::dense[2])}};
};

}  // namespace magnesia::engine
