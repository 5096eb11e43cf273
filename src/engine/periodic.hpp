// periodic.hpp - the state that comes back to itself after one period: the fixed point of a map, by quasi-Newton steps.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
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
    std::size_t plain_periods = 4;  ///< periods simply lived through before Newton starts
    std::size_t most_iterations = 60;  ///< corrections tried
    bool begins_roughly = false;  ///< whether periods only show the way until the first slope has been taken and used
    double most_growth = 10;  ///< of the drift, in a step by a slope that is not fresh: the search learns from detours
};

/// How corrections follow from drifts near a periodic state: with pools in their own sizes, the inverse of one minus
/// the derivative of the map.
struct periodic_slope {
    std::vector<double> scale;    ///< [n] the sizes of the pools
    std::vector<double> inverse;  ///< [n x n], one column after the other
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

class periodic_steps;  // periodic_steps.hpp

/// The search one question at a time: it names the states whose map it wants, and whoever drives it answers. So many
/// people's searches can go on side by side, their periods worked together.
class periodic_search {
 public:
    using states = std::vector<std::vector<double>>;

    /// `known`, the slope at the periodic state of a similar body, saves the periods that finding one takes. It changes
    /// the way to the answer, not what counts as an answer.
    explicit periodic_search(std::span<const double> guess, const periodic_options& options = {},
                             const periodic_slope* known = nullptr);
    periodic_search(periodic_search&&) noexcept;
    periodic_search& operator=(periodic_search&&) noexcept;
    ~periodic_search();

    /// The states at the start of the periods wanted next; empty when the search is over.
    const states& wanted() const;

    /// Whether the periods wanted now only show the way: what is found is never judged by them, so they may be followed
    /// less exactly. So it is with a known slope, and where the search begins roughly, until a correction is small.
    bool is_on_the_way() const;

    /// The states after those periods, in the same order; NaN where the map failed.
    void give(const states& after);

    /// How the search ended; only when nothing is wanted any more.
    const periodic_state& found() const;

    /// The slope taken last, without what steps have taught since.
    periodic_slope slope() const;

 private:
    std::unique_ptr<periodic_steps> steps_;
};

/// Finds x with map(x) = x near `guess`. The correction, not the residual, decides: a pool with a time scale of
/// 1000 h changes by 1/40 of its error over a day, so a small residual alone says little about the state.
///   guess    [n] where to start; needs no knowledge of the answer for linear bodies
///   errors   no unique periodic state (a closed body), or no convergence: status failed with a reason
///   source   Newton's method with a finite-difference Jacobian, mended by Broyden's good update while corrections
///            shrink (docs/engine/events.md)
periodic_state find_periodic_state(const period_map& map, std::span<const double> guess,
                                   const periodic_options& options = {});

}  // namespace magnesia::engine
