// periodic_steps.cpp - the fixed point of a map by Newton's method, from one answer to the next question.
// SPDX-License-Identifier: Apache-2.0
#include "engine/periodic_steps.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace magnesia::engine {
namespace {

constexpr double shrinks_to = 0.5;  ///< a correction that is a larger part of the last than this is poor
constexpr int most_poor = 24;       ///< poor corrections after which the slope is taken anew; a period each, not n
constexpr double singular_below = 1e-12;  ///< reciprocal condition of the scaled Newton matrix
constexpr int most_failures = 24;         ///< of periods; each may have cost many
constexpr double is_far = 300;            ///< a correction of more tolerances than this only shows the way
constexpr int most_halvings = 12;         ///< of a correction that leads away or out of the map's range

Eigen::VectorXd as_vector(const std::vector<double>& state) {
    return Eigen::Map<const Eigen::VectorXd>(state.data(), static_cast<Eigen::Index>(state.size()));
}

}  // namespace

periodic_steps::periodic_steps(std::span<const double> guess, const periodic_options& options,
                               const periodic_slope* known)
    : options_(options),
      has_slope_(known != nullptr),
      wants_slope_(known == nullptr),
      is_on_the_way_(known != nullptr || options.begins_roughly),
      state_(static_cast<Eigen::Index>(guess.size())),
      seen_(state_.size()) {
    if (known != nullptr) {
        scale_ = as_vector(known->scale);
        inverse_ = Eigen::Map<const Eigen::MatrixXd>(known->inverse.data(), scale_.size(), scale_.size());
    }
    std::ranges::copy(guess, state_.data());
    if (guess.empty()) {
        finish("");
    } else {
        live();
    }
}

periodic_slope periodic_steps::slope() const {
    return {.scale = {scale_.data(), scale_.data() + scale_.size()},
            .inverse = {inverse_.data(), inverse_.data() + inverse_.size()}};
}

void periodic_steps::give(const states& after) {
    result_.map_evaluations += after.size();
    const vector first = as_vector(after.front());
    wanted_.clear();
    switch (phase_) {
        case phase::living:
            state_ = first;
            ++periods_lived_;
            return live();
        case phase::drifting:
            drift_ = first - state_;
            return drift_.allFinite() ? iterate() : finish("the body cannot be followed through one period");
        case phase::differentiating:
            return take_derivative(after) ? correct()
                                          : finish("there is no unique periodic state: some pool never settles");
        case phase::correcting:
            return judge_part(first);
    }
}

void periodic_steps::want(const vector& state) {
    wanted_.emplace_back(state.data(), state.data() + state.size());
}

void periodic_steps::live() {
    phase_ = periods_lived_ < options_.plain_periods ? phase::living : phase::drifting;
    want(state_);
}

void periodic_steps::iterate() {
    if (iterations_++ == options_.most_iterations) {
        return finish(fmt::format("no periodic state was found: the last correction was {:.3g} times the tolerance",
                                  result_.last_correction));
    }
    is_fresh_ = wants_slope_;
    if (is_fresh_ && has_slope_ && is_on_the_way_) {
        measure_exactly();
    } else if (is_fresh_) {
        differentiate();
    } else {
        correct();
    }
}

/// Asks, column by column, how much of a change in each pool is gone after a period.
void periodic_steps::differentiate() {
    phase_ = phase::differentiating;
    scale_ = state_.cwiseAbs().cwiseMax(options_.typical_size);
    for (Eigen::Index j = 0; j < state_.size(); ++j) {
        vector moved = state_;
        moved[j] += options_.difference * scale_[j];
        want(moved);
    }
}

/// False when the matrix is singular.
bool periodic_steps::take_derivative(const states& after) {
    const Eigen::Index size = state_.size();
    const vector here = state_ + drift_;
    Eigen::MatrixXd lost(size, size);
    for (Eigen::Index j = 0; j < size; ++j) {
        const double step = (state_[j] + options_.difference * scale_[j]) - state_[j];
        const vector change = (as_vector(after[static_cast<std::size_t>(j)]) - here) / step * scale_[j];
        lost.col(j) = -change.cwiseQuotient(scale_);
        lost(j, j) += 1;
    }
    if (!lost.allFinite()) return false;
    const Eigen::PartialPivLU<Eigen::MatrixXd> factors(lost);
    if (!(factors.rcond() > singular_below)) return false;
    inverse_ = factors.inverse();
    seen_.forget();
    has_slope_ = true;
    return true;
}

void periodic_steps::correct() {
    phase_ = phase::correcting;
    const vector by_slope = inverse_ * drift_.cwiseQuotient(scale_);
    correction_ = seen_.mended(by_slope).cwiseProduct(scale_);
    if (is_on_the_way_ && in_tolerances(correction_) <= is_far) return measure_exactly();
    halvings_ = 0;
    part_ = 1;
    is_lived_ = false;
    try_part();
}

/// The drift once more where the search has come to: no rough one is ever compared with an exact one.
void periodic_steps::measure_exactly() {
    is_on_the_way_ = false;
    phase_ = phase::drifting;
    want(state_);
}

/// Moves by the correction, or by a half, a quarter ... of it when the whole leads away.
void periodic_steps::try_part() {
    const vector tried = state_ + part_ * correction_;
    if (tried.allFinite()) return want(tried);
    judge_part(vector::Constant(state_.size(), std::numeric_limits<double>::quiet_NaN()));
}

void periodic_steps::judge_part(const vector& after) {
    const vector tried = state_ + part_ * correction_;
    const vector drift = after - tried;
    if (!drift.allFinite()) {
        if (++failures_ > most_failures) return finish("the body cannot be followed through the periods tried");
        return turn_back();
    }
    const bool stays = may_stay(drift);
    learn(drift);
    if (!stays) return turn_back();
    state_ = tried;
    drift_ = drift;
    note_part(part_);
}

/// Whether a state with this drift is a good place to go on from.
bool periodic_steps::may_stay(const vector& drift) const {
    if (in_tolerances(correction_) <= 1) return true;  // at the level of rounding, drift need not fall
    if (is_lived_) return true;
    return size_of(drift) < (is_fresh_ ? 1 : options_.most_growth) * size_of(drift_);
}

/// A correction by the body's own derivative is shortened; one by a slope that misleads gives way to a period lived
/// through, which teaches the slope.
void periodic_steps::turn_back() {
    if (!is_fresh_) {
        if (is_lived_) return note_part(0);
        is_lived_ = true;
        correction_ = drift_;
        return try_part();
    }
    part_ /= 2;
    if (++halvings_ > most_halvings) return note_part(0);
    try_part();
}

void periodic_steps::note_part(double part) {
    if (part == 0 && is_fresh_) return finish("the search for a periodic state left the range of the body");
    result_.last_correction = in_tolerances(correction_);
    result_.residual = in_tolerances(drift_);
    const bool has_arrived = part == 1 && !is_lived_ && result_.last_correction <= 1;
    if (has_arrived && result_.residual <= 1) return finish("");
    const bool is_poor = part < 1 || is_lived_ || (previous_ > 0 && result_.last_correction > shrinks_to * previous_);
    if (is_poor) ++poor_;
    // Who has arrived where the state does not come back was misled: there is nothing left to correct by this slope.
    wants_slope_ = part == 0 || poor_ > most_poor || has_arrived;
    if (wants_slope_) poor_ = 0;
    previous_ = wants_slope_ || is_lived_ ? 0 : result_.last_correction;
    iterate();
}

/// How much of the drift has gone by this step, and which step the slope would have made for that.
void periodic_steps::learn(const vector& drift) {
    const vector step = part_ * correction_.cwiseQuotient(scale_);
    seen_.learn(step, inverse_ * (drift_ - drift).cwiseQuotient(scale_));
}

void periodic_steps::finish(std::string reason) {
    wanted_.clear();
    result_.status = reason.empty() ? periodic_status::found : periodic_status::failed;
    result_.reason = std::move(reason);
    result_.state.assign(state_.data(), state_.data() + state_.size());
}

double periodic_steps::size_of(const vector& drift) const {
    return drift.cwiseQuotient(scale_).lpNorm<Eigen::Infinity>();
}

double periodic_steps::in_tolerances(const vector& difference) const {
    return difference.cwiseAbs()
        .cwiseQuotient(((options_.relative * state_.cwiseAbs()).array() + options_.absolute).matrix())
        .maxCoeff();
}

}  // namespace magnesia::engine
