// periodic.cpp - the state that comes back to itself after one period: the fixed point of a map, by Newton's method.
// SPDX-License-Identifier: Apache-2.0
#include "engine/periodic.hpp"

#include <fmt/format.h>

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace magnesia::engine {
namespace {

using vector = Eigen::VectorXd;

constexpr double kept_while = 0.1;  ///< the derivative is kept while a correction is at most this part of the last
constexpr double singular_below = 1e-12;  ///< reciprocal condition of the scaled Newton matrix
constexpr int most_halvings = 12;         ///< of a correction that leads away or out of the map's range

class newton_search {
 public:
    newton_search(const period_map& map, std::span<const double> guess, const periodic_options& options)
        : map_(map), options_(options), state_(static_cast<Eigen::Index>(guess.size())) {
        std::ranges::copy(guess, state_.data());
    }

    periodic_state finish() {
        result_.reason = search();
        result_.status = result_.reason.empty() ? periodic_status::found : periodic_status::failed;
        result_.state.assign(state_.data(), state_.data() + state_.size());
        return std::move(result_);
    }

 private:
    /// Empty when found, else why not.
    std::string search() {
        if (state_.size() == 0) return {};
        for (std::size_t i = 0; i < options_.plain_periods; ++i) state_ = after(state_);
        drift_ = after(state_) - state_;
        if (!drift_.allFinite()) return "the body cannot be followed through one period";
        double previous = 0;  // 0 asks for a fresh derivative
        for (std::size_t i = 0; i < options_.most_iterations; ++i) {
            const bool is_fresh = previous == 0;
            if (is_fresh && !differentiate()) return "there is no unique periodic state: some pool never settles";
            const vector correction = factors_.solve(drift_.cwiseQuotient(scale_)).cwiseProduct(scale_);
            const double part = take(correction);
            if (part == 0 && is_fresh) return "the search for a periodic state left the range of the body";
            result_.last_correction = in_tolerances(correction);
            result_.residual = in_tolerances(drift_);
            if (part == 1 && result_.last_correction <= 1) return {};
            const bool contracts = part == 1 && (is_fresh || result_.last_correction <= kept_while * previous);
            previous = contracts ? result_.last_correction : 0;
        }
        return fmt::format("no periodic state was found: the last correction was {:.3g} times the tolerance",
                           result_.last_correction);
    }

    vector after(const vector& state) {
        vector result = vector::Constant(state.size(), std::numeric_limits<double>::quiet_NaN());
        const auto size = static_cast<std::size_t>(state.size());
        ++result_.map_evaluations;
        if (state.allFinite()) map_(std::span(state.data(), size), std::span(result.data(), size));
        return result;
    }

    /// Column by column: how much of a change in each pool is gone after a period. False when the matrix is singular.
    bool differentiate() {
        const Eigen::Index size = state_.size();
        const vector here = state_ + drift_;
        scale_ = state_.cwiseAbs().cwiseMax(options_.typical_size);
        Eigen::MatrixXd lost(size, size);
        for (Eigen::Index j = 0; j < size; ++j) {
            vector moved = state_;
            moved[j] += options_.difference * scale_[j];
            const double step = moved[j] - state_[j];
            const vector change = (after(moved) - here) / step * scale_[j];
            lost.col(j) = -change.cwiseQuotient(scale_);
            lost(j, j) += 1;
        }
        if (!lost.allFinite()) return false;
        factors_.compute(lost);
        return factors_.rcond() > singular_below;
    }

    /// Moves by the correction, or by a half, a quarter ... of it when the whole leads away. Returns the part taken.
    double take(const vector& correction) {
        double part = 1;
        for (int halving = 0; halving <= most_halvings; ++halving, part /= 2) {
            const vector tried = state_ + part * correction;
            const vector drift = after(tried) - tried;
            const bool is_small = in_tolerances(correction) <= 1;  // at the level of rounding, drift need not fall
            if (!drift.allFinite() || !(is_small || size_of(drift) < size_of(drift_))) continue;
            state_ = tried;
            drift_ = drift;
            return part;
        }
        return 0;
    }

    double size_of(const vector& drift) const { return drift.cwiseQuotient(scale_).lpNorm<Eigen::Infinity>(); }

    double in_tolerances(const vector& difference) const {
        return difference.cwiseAbs()
            .cwiseQuotient(((options_.relative * state_.cwiseAbs()).array() + options_.absolute).matrix())
            .maxCoeff();
    }

    const period_map& map_;
    const periodic_options& options_;
    vector state_;
    vector drift_;  ///< map(state) - state
    vector scale_;
    Eigen::PartialPivLU<Eigen::MatrixXd> factors_;
    periodic_state result_;
};

}  // namespace

periodic_state find_periodic_state(const period_map& map, std::span<const double> guess,
                                   const periodic_options& options) {
    return newton_search(map, guess, options).finish();
}

}  // namespace magnesia::engine
