// periodic.hpp - the state that comes back to itself after one period: the fixed point of a map, by quasi-Newton steps.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/LU>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/secants.hpp"

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
    Eigen::VectorXd scale;    ///< [n] the sizes of the pools
    Eigen::MatrixXd inverse;  ///< [n x n]
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

/// The search one question at a time: it names the states whose map it wants, and whoever drives it answers. So many
/// people's searches can go on side by side, their periods worked together.
class periodic_search {
 public:
    using states = std::vector<std::vector<double>>;

    /// `known`, the slope at the periodic state of a similar body, saves the periods that finding one takes. It changes
    /// the way to the answer, not what counts as an answer.
    periodic_search(std::span<const double> guess, const periodic_options& options = {},
                    const periodic_slope* known = nullptr);

    /// The states at the start of the periods wanted next; empty when the search is over.
    const states& wanted() const { return wanted_; }

    /// Whether the periods wanted now only show the way: what is found is never judged by them, so they may be followed
    /// less exactly. So it is with a known slope, and where the search begins roughly, until a correction is small.
    bool is_on_the_way() const { return is_on_the_way_; }

    /// The states after those periods, in the same order; NaN where the map failed.
    void give(const states& after);

    /// How the search ended; only when nothing is wanted any more.
    const periodic_state& found() const { return result_; }

    /// The slope taken last, without what steps have taught since.
    const periodic_slope& slope() const { return slope_; }

 private:
    using vector = Eigen::VectorXd;
    enum class phase { living, drifting, differentiating, correcting };

    void want(const vector& state);
    void live();
    void iterate();
    void differentiate();
    bool take_derivative(const states& after);
    void correct();
    void measure_exactly();
    void try_part();
    void judge_part(const vector& after);
    bool may_stay(const vector& drift) const;
    void turn_back();
    void note_part(double part);
    void learn(const vector& drift);
    void finish(std::string reason);
    double size_of(const vector& drift) const;
    double in_tolerances(const vector& difference) const;

    periodic_options options_;
    phase phase_ = phase::living;
    std::size_t periods_lived_ = 0;
    std::size_t iterations_ = 0;
    double previous_ = 0;    ///< last correction in tolerances; 0 before the first
    int poor_ = 0;           ///< poor corrections since the slope was taken
    bool has_slope_;         ///< whether there is one to correct by
    bool wants_slope_;       ///< whether the derivative is taken before the next correction
    bool is_on_the_way_;     ///< whether periods are still followed roughly
    bool is_fresh_ = false;  ///< whether it has just been taken
    bool is_lived_ = false;  ///< whether the last correction was a period lived through
    int halvings_ = 0;
    int failures_ = 0;  ///< periods that the map could not follow
    double part_ = 1;
    vector state_;
    vector drift_;  ///< map(state) - state
    vector correction_;
    periodic_slope slope_;
    secants seen_;  ///< of this slope
    states wanted_;
    periodic_state result_;
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
