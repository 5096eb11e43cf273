// body_dynamics.hpp - the body as the engine integrates it: rates from the double reading, Jacobian from the dual one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "engine/dynamics.hpp"
#include "model/body/layout.hpp"
#include "model/body/slope_shape.hpp"

namespace magnesia::model {

/// One person's body. Holds the parameters; everything else comes as arguments.
class body_dynamics final : public engine::dynamics {
 public:
    explicit body_dynamics(const parameters<real>& bound);

    std::size_t pool_count() const override { return model::pool_count; }
    std::size_t accumulator_count() const override { return model::accumulator_count; }
    std::size_t input_count() const override { return model::input_count; }
    void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
               std::span<double> accumulator_rates) const override;
    void jacobian(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_jacobian,
                  std::span<double> accumulator_jacobian) const override;
    std::string name_non_finite(std::span<const double> pools, std::span<const double> inputs) const override;

    /// What the organs tell each other at one instant.
    signals<real> signals_at(std::span<const double> pools, std::span<const double> inputs) const;

    const parameters<real>& bound() const { return parameters_; }

 private:
    using gradient = plain<slopes>;

    parameters<real> parameters_;
    parameters<gradient> constant_parameters_;  // the same numbers, without slopes
};

}  // namespace magnesia::model
