// stepper.hpp - one trial step of Rodas5P over pools and accumulators, its error, and its dense output.
// Equations: docs/engine/stepper.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/LU>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/dynamics.hpp"
#include "engine/rodas5p.hpp"
#include "engine/run.hpp"

namespace magnesia::engine {

/// The state a step starts from.
struct body_state {
    std::vector<double> pools;
    std::vector<double> accumulators;
    std::vector<double> inputs;
};

/// Holds the working memory of one body, allocated once; no step allocates.
class stepper {
 public:
    stepper(const dynamics& body, const accuracy& tolerance);

    /// Takes rates and Jacobian at `now`; every trial step from there uses them. False when one is not finite.
    bool prepare(const body_state& now);

    /// A first step after a jump, in hours, from the size and the time scale of the change; infinite at rest.
    double first_step() const;

    /// Tries one step of `hours` from the prepared state. Returns the largest error over the pools in units of the
    /// tolerance (a step is good when it is at most 1), or NaN when a stage was not finite.
    double attempt(double hours);

    /// Ends of the tried step.
    std::span<const double> next_pools() const { return next_.pools; }
    std::span<const double> next_accumulators() const { return next_.accumulators; }

    /// Makes the tried step ready for dense output; must be called before interpolate.
    void prepare_dense_output();

    /// State at `part` (0 to 1) of the tried step: order 4, continuous from step to step.
    void interpolate(double part, std::span<double> pools, std::span<double> accumulators) const;

    /// Which rate was not finite when prepare or attempt last failed.
    const std::string& failure() const { return failure_; }

 private:
    bool stage(std::size_t which, double hours);
    void note_failure(std::span<const double> pools);
    double error_norm() const;

    const dynamics& body_;
    accuracy tolerance_;
    std::size_t n_;
    std::size_t m_;
    body_state from_;
    body_state next_;
    std::vector<double> pool_rates_, accumulator_rates_;        // at the start of the step
    std::vector<double> pool_jacobian_, accumulator_jacobian_;  // at the start of the step
    std::vector<double> stage_pools_, stage_rates_, stage_accumulator_rates_;
    std::vector<double> pool_increments_, accumulator_increments_;  // [stages x n], [stages x m]
    std::vector<double> pool_polynomial_, accumulator_polynomial_;  // [3 x n], [3 x m]
    Eigen::MatrixXd matrix_;
    Eigen::PartialPivLU<Eigen::MatrixXd> factors_;
    Eigen::VectorXd right_side_, solution_;
    std::string failure_;
};

}  // namespace magnesia::engine
