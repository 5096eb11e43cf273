// stepper.cpp - one trial step of Rodas5P over pools and accumulators, its error, and its dense output.
// SPDX-License-Identifier: Apache-2.0
#include "engine/stepper.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace magnesia::engine {
namespace {

bool all_finite(std::span<const double> values) {
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

/// target += sum over the earlier increments of weight[j] * increment j.
void add_increments(std::span<double> target, std::span<const double> increments, std::span<const double> weights) {
    const std::size_t width = target.size();
    for (std::size_t j = 0; j < weights.size(); ++j) {
        if (weights[j] == 0) continue;
        for (std::size_t i = 0; i < width; ++i) target[i] += weights[j] * increments[j * width + i];
    }
}

/// y(part) = (1 - part) from + part (to + (1 - part)(p0 + part (p1 + part p2))), Steinebach 2023, section 4.
void interpolate_one(double part, std::span<const double> from, std::span<const double> to,
                     std::span<const double> polynomial, std::span<double> result) {
    const std::size_t width = from.size();
    const double rest = 1 - part;
    for (std::size_t i = 0; i < width; ++i) {
        const double inner = polynomial[i] + part * (polynomial[width + i] + part * polynomial[2 * width + i]);
        result[i] = rest * from[i] + part * (to[i] + rest * inner);
    }
}

void dense_polynomial(std::span<const double> increments, std::span<double> polynomial) {
    const std::size_t width = polynomial.size() / rodas5p::dense.size();
    std::ranges::fill(polynomial, 0.0);
    for (std::size_t j = 0; j < rodas5p::dense.size(); ++j)
        add_increments(polynomial.subspan(j * width, width), increments, rodas5p::dense[j]);
}

}  // namespace

stepper::stepper(const dynamics& body, const accuracy& tolerance)
    : body_(body), tolerance_(tolerance), n_(body.pool_count()), m_(body.accumulator_count()) {
    const std::size_t k = body.input_count();
    for (auto* state : {&from_, &next_}) {
        state->pools.resize(n_);
        state->accumulators.resize(m_);
        state->inputs.resize(k);
    }
    for (auto* vector : {&pool_rates_, &stage_pools_, &stage_rates_}) vector->resize(n_);
    for (auto* vector : {&accumulator_rates_, &stage_accumulator_rates_}) vector->resize(m_);
    pool_jacobian_.resize(n_ * n_);
    accumulator_jacobian_.resize(m_ * n_);
    pool_increments_.resize(rodas5p::stages * n_);
    accumulator_increments_.resize(rodas5p::stages * m_);
    pool_polynomial_.resize(rodas5p::dense.size() * n_);
    accumulator_polynomial_.resize(rodas5p::dense.size() * m_);
    const auto size = static_cast<Eigen::Index>(n_);
    matrix_.resize(size, size);
    factors_ = Eigen::PartialPivLU<Eigen::MatrixXd>(size);
    right_side_.resize(size);
    solution_.resize(size);
}

bool stepper::prepare(const body_state& now) {
    from_ = now;  // same sizes, so nothing is allocated
    body_.rates(from_.pools, from_.inputs, pool_rates_, accumulator_rates_);
    if (!all_finite(from_.pools) || !all_finite(pool_rates_) || !all_finite(accumulator_rates_)) {
        note_failure(from_.pools);
        return false;
    }
    body_.jacobian(from_.pools, from_.inputs, pool_jacobian_, accumulator_jacobian_);
    if (!all_finite(pool_jacobian_) || !all_finite(accumulator_jacobian_)) {
        failure_ = "a derivative of the rates is not finite";
        return false;
    }
    return true;
}

double stepper::first_step() const {
    // Speed and curvature in units of the tolerance give a rate constant and an amplitude; a step of `hours` then errs
    // by about amplitude * constant * (rate * hours)^5. The error constant of the method is near 1e-3.
    double speed = 0;
    double curvature = 0;
    for (std::size_t i = 0; i < n_; ++i) {
        double second = 0;
        for (std::size_t j = 0; j < n_; ++j) second += pool_jacobian_[i * n_ + j] * pool_rates_[j];
        const double scale = tolerance_.absolute + tolerance_.relative * std::abs(from_.pools[i]);
        speed = std::max(speed, std::abs(pool_rates_[i]) / scale);
        curvature = std::max(curvature, std::abs(second) / scale);
    }
    if (curvature == 0) return std::numeric_limits<double>::infinity();  // straight lines are followed exactly
    const double rate = curvature / std::max(speed, std::numeric_limits<double>::min());
    const double amplitude = speed / rate;
    return std::pow(1e-3 * std::max(amplitude, 1.0), -1.0 / rodas5p::error_order) / rate;
}

double stepper::attempt(double hours) {
    using row_major = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto size = static_cast<Eigen::Index>(n_);
    matrix_ = -Eigen::Map<const row_major>(pool_jacobian_.data(), size, size);
    matrix_.diagonal().array() += 1 / (rodas5p::gamma * hours);
    factors_.compute(matrix_);

    for (std::size_t which = 0; which < rodas5p::stages; ++which)
        if (!stage(which, hours)) return std::numeric_limits<double>::quiet_NaN();

    // Stiffly accurate: the state of the last stage plus the last increment is the new state.
    constexpr std::size_t last = rodas5p::stages - 1;
    for (std::size_t i = 0; i < n_; ++i) next_.pools[i] = stage_pools_[i] + pool_increments_[last * n_ + i];
    next_.accumulators = from_.accumulators;
    add_increments(next_.accumulators, accumulator_increments_, rodas5p::a[last]);
    for (std::size_t i = 0; i < m_; ++i) next_.accumulators[i] += accumulator_increments_[last * m_ + i];
    if (!all_finite(next_.pools) || !all_finite(next_.accumulators)) return std::numeric_limits<double>::quiet_NaN();
    return error_norm();
}

bool stepper::stage(std::size_t which, double hours) {
    const std::span weights_a = std::span(rodas5p::a[which]).first(which);
    const std::span weights_c = std::span(rodas5p::c[which]).first(which);

    std::ranges::copy(from_.pools, stage_pools_.begin());
    if (which == 0) {
        std::ranges::copy(pool_rates_, stage_rates_.begin());
        std::ranges::copy(accumulator_rates_, stage_accumulator_rates_.begin());
    } else {
        add_increments(stage_pools_, pool_increments_, weights_a);
        body_.rates(stage_pools_, from_.inputs, stage_rates_, stage_accumulator_rates_);
        if (!all_finite(stage_rates_) || !all_finite(stage_accumulator_rates_)) {
            note_failure(stage_pools_);
            return false;
        }
    }

    // Pools: (1 / (gamma h) - J) u = rates + (sum c u) / h.
    std::span<double> pool_side(right_side_.data(), n_);
    std::ranges::fill(pool_side, 0.0);
    add_increments(pool_side, pool_increments_, weights_c);
    for (std::size_t i = 0; i < n_; ++i) pool_side[i] = stage_rates_[i] + pool_side[i] / hours;
    solution_ = factors_.solve(right_side_);
    const std::span<const double> increment(solution_.data(), n_);
    std::ranges::copy(increment, pool_increments_.begin() + static_cast<std::ptrdiff_t>(which * n_));

    // Accumulators are the last rows of the same matrix, zero but for the diagonal: back-substitution alone.
    const std::span accumulator_increment = std::span(accumulator_increments_).subspan(which * m_, m_);
    std::ranges::fill(accumulator_increment, 0.0);
    add_increments(accumulator_increment, accumulator_increments_, weights_c);
    for (std::size_t i = 0; i < m_; ++i) {
        double coupled = stage_accumulator_rates_[i] + accumulator_increment[i] / hours;
        for (std::size_t j = 0; j < n_; ++j) coupled += accumulator_jacobian_[i * n_ + j] * increment[j];
        accumulator_increment[i] = rodas5p::gamma * hours * coupled;
    }
    return true;
}

double stepper::error_norm() const {
    // The largest error, not the mean: a body with more quiet pools is not followed less exactly.
    const std::span error = std::span(pool_increments_).subspan((rodas5p::stages - 1) * n_, n_);
    double largest = 0;
    for (std::size_t i = 0; i < n_; ++i) {
        const double size = std::max(std::abs(from_.pools[i]), std::abs(next_.pools[i]));
        largest = std::max(largest, std::abs(error[i]) / (tolerance_.absolute + tolerance_.relative * size));
    }
    return largest;
}

void stepper::prepare_dense_output() {
    dense_polynomial(pool_increments_, pool_polynomial_);
    dense_polynomial(accumulator_increments_, accumulator_polynomial_);
}

void stepper::interpolate(double part, std::span<double> pools, std::span<double> accumulators) const {
    interpolate_one(part, from_.pools, next_.pools, pool_polynomial_, pools);
    interpolate_one(part, from_.accumulators, next_.accumulators, accumulator_polynomial_, accumulators);
}

void stepper::note_failure(std::span<const double> pools) {
    failure_ = body_.name_non_finite(pools, from_.inputs);
    if (failure_.empty()) failure_ = "a pool is not finite";
}

}  // namespace magnesia::engine
