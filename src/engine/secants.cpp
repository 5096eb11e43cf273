// secants.cpp - Anderson's mixing of the last corrections, by least squares.
// SPDX-License-Identifier: Apache-2.0
#include "engine/secants.hpp"

#include <Eigen/QR>
#include <algorithm>

namespace magnesia::engine {
namespace {

constexpr Eigen::Index most_kept = 20;
constexpr double says_nothing = 0.1;  ///< of a step: an expected one as small as this would be blown up tenfold
constexpr double alike = 1e-4;        ///< pairs that differ by less than this share of themselves count once

}  // namespace

secants::secants(Eigen::Index pools) : most_(static_cast<std::size_t>(std::min(pools, most_kept))) {}

void secants::learn(const Eigen::VectorXd& step, const Eigen::VectorXd& expected) {
    const double size = expected.norm();
    if (!(size > says_nothing * step.norm())) return;
    if (pairs_.size() == most_) pairs_.erase(pairs_.begin());
    pairs_.push_back({step / size, expected / size});
}

Eigen::VectorXd secants::mended(const Eigen::VectorXd& by_slope) const {
    if (pairs_.empty()) return by_slope;
    const auto count = static_cast<Eigen::Index>(pairs_.size());
    Eigen::MatrixXd expected(by_slope.size(), count);
    Eigen::MatrixXd missed(by_slope.size(), count);
    for (Eigen::Index j = 0; j < count; ++j) {
        const pair& one = pairs_[static_cast<std::size_t>(j)];
        expected.col(j) = one.expected;
        missed.col(j) = one.step - one.expected;
    }
    Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> least_squares;
    least_squares.setThreshold(alike);
    least_squares.compute(expected);
    return by_slope + missed * least_squares.solve(by_slope);
}

}  // namespace magnesia::engine
