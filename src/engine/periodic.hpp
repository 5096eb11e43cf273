// periodic.hpp - the state that comes back to itself after one period: the fixed point of a map, by Newton's method.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace magnesia::engine {

/// One period: writes the state after the period that starts at `state`. A map that fails writes NaN.
using period_map = std::function<void(std::span<const double> state, std::span<double> after)>;

struct periodic_options {
    double relative = 1e-9;         ///< largest error of a pool, as a fraction of it (estimated by the last correction)
    double absolute = 1e-9;         ///< largest error of a pool near zero
    double typical_size = 1e-3;     ///< smallest pool that counts as "not near zero" when derivatives are taken
    double difference = 1e-4;       ///< step of the derivative, as a fraction of the pool
    std::size_t plain_periods = 2;  ///< periods simply lived through before Newton starts
    std::size_t most_iterations = 60;  ///< corrections tried
};

enum class periodic_status { found, failed };

struct periodic_state {
    std::vector<double> state;  ///< the periodic state at the start of the period (the best found when failed)
    periodic_status status = periodic_status::failed;
    std::string reason;  ///< empty when found
    double last_correction =
        0;                ///< of the final step, in units of `absolute + relative * |pool|`; at most 1 when found
    double residual = 0;  ///< largest |map(state) - state| / (absolute + relative * |state|)
    std::size_t map_evaluations = 0;
};

/// Finds x with map(x) = x near `guess`. The correction, not the residual, decides: a pool with a time scale of
/// 1000 h changes by 1/40 of its error over a day, so a small residual alone says little about the state.
///   guess    [n] where to start; needs no knowledge of the answer for linear bodies
///   errors   no unique periodic state (a closed body), or no convergence: status failed with a reason
///   source   Newton's method with a finite-difference Jacobian kept while it contracts (docs/engine/events.md)
periodic_state find_periodic_state(const period_map& map, std::span<const double> guess,
                                   const periodic_options& options = {});

}  // namespace magnesia::engine
