// dynamics.hpp - the system of pools the engine integrates: one person's body as rates and Jacobian, nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace magnesia::engine {

/// One person's body with its parameters bound inside, as the stepper sees it.
/// The body is autonomous: time never enters. What the world does reaches it as inputs, constant between events.
/// Accumulators are integrals on which nothing depends; they never appear in a rate.
/// Every function is const and keeps no hidden state, so one object may be read by several threads at once.
class dynamics {
 public:
    virtual ~dynamics() = default;

    virtual std::size_t pool_count() const = 0;
    virtual std::size_t accumulator_count() const = 0;
    virtual std::size_t input_count() const = 0;

    /// Rates of change per hour at one instant.
    ///   pools              [n] mmol (or the pool's own unit)
    ///   inputs             [k]
    ///   pool_rates         [n] written in full, per hour
    ///   accumulator_rates  [m] written in full, per hour
    ///   errors             none; a rate that cannot be computed is NaN, never a plausible number
    virtual void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
                       std::span<double> accumulator_rates) const = 0;

    /// Derivatives of the rates by the pools at one instant, per hour, every entry written.
    ///   pool_jacobian         [n x n] row-major: entry (i, j) is d pool_rates[i] / d pools[j]
    ///   accumulator_jacobian  [m x n] row-major: entry (i, j) is d accumulator_rates[i] / d pools[j]
    /// The order of the method needs the exact derivative; an approximate one costs accuracy, not stability.
    virtual void jacobian(std::span<const double> pools, std::span<const double> inputs,
                          std::span<double> pool_jacobian, std::span<double> accumulator_jacobian) const = 0;

    /// The module and term of the first rate that is not finite at this instant, for example "kidney.urine is nan";
    /// empty when every rate is finite.
    virtual std::string name_non_finite(std::span<const double> pools, std::span<const double> inputs) const = 0;
};

}  // namespace magnesia::engine
