// grk4t.hpp - the numbers of the Rosenbrock method GRK4T: order 4, estimate of order 3, A(89.3 degrees)-stable.
// Source: P. Kaps and P. Rentrop, Numerische Mathematik 33:55-68 (1979), doi 10.1007/BF01396495, in the form of
// E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, section IV.7. The dense output is our own
// (docs/engine/methods.md). The last two of the four stages share their rates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

namespace magnesia::engine {

struct grk4t {
    static constexpr std::size_t stages = 4;
    static constexpr int error_order = 4;  ///< the error estimate falls with the fourth power of the step
    static constexpr bool is_stiffly_accurate = false;

    /// Diagonal coefficient: the same matrix 1 / (gamma h) - J serves all stages of a step.
    static constexpr double gamma = 0.231;

    /// Row i: weights of the earlier increments in the state of stage i.
    static constexpr std::array<std::array<double, stages>, stages> a{{
        {},
        {2.0},
        {4.524708207373116, 4.163528788597648},
        {4.524708207373116, 4.163528788597648},
    }};

    /// Row i: weights of the earlier increments, divided by the step, on the right-hand side of stage i.
    static constexpr std::array<std::array<double, stages>, stages> c{{
        {},
        {-5.071675338776316},
        {6.020152728650786, 0.1597506846727117},
        {-1.856343618686113, -8.505380858179826, -2.084075136023187},
    }};

    /// Weights of the increments in the new state (row 0) and in the error estimate (row 1).
    static constexpr std::array<std::array<double, stages>, 2> weights{{
        {3.957503746640777, 4.624892388363313, 0.6174772638750108, 1.282612945269037},
        {2.302155402932996, 3.073634485392623, -0.8732808018045032, -1.282612945269037},
    }};

    /// Dense output: polynomial coefficient j is the sum of dense[j][i] times increment i, and dense_of_rates[j] times
    /// the step times the rates at its start.
    static constexpr std::array<std::array<double, stages>, 3> dense{{
        {-3.957503746640777, -4.624892388363313, -0.6174772638750108, -1.282612945269037},
        {11.537492651963715, -1.8657968196742871, -1.3322932084158667, 0.09580082743861622},
        {4.998332081760587, 6.673331364325277, -1.8960264118069619, -2.7847492070483195},
    }};
    static constexpr std::array<double, 3> dense_of_rates{1.0, -2.0, 0.0};
};

}  // namespace magnesia::engine
