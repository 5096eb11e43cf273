// labelled_body.hpp - a body and the label in it as one system, so that one integrator keeps both to its tolerance.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "model/body/body_dynamics.hpp"
#include "physiology/tracer.hpp"

namespace magnesia::model {

template <class N, unit per>
using label_pools = organ::tracer::pools<N, per>;
template <class N>
using label_state = organ::tracer::state<N>;
using label_accumulators = organ::tracer::accumulators<real, one>;

inline constexpr std::size_t label_pool_count = column_count<label_state<real>>();
inline constexpr std::size_t label_accumulator_count = column_count<label_accumulators>();

/// Where the label of a pool of the body stands among the pools of a labelled body, by the id of the body's pool.
///   throws  internal_error when that pool holds no magnesium that is followed
std::size_t label_index(const std::string& id);

/// Where the label given by vein stands among its inputs.
inline constexpr std::size_t label_infusion = input_count;

/// The label's own pools, accumulators or rates in a row of a labelled body.
label_state<real> label_in(std::span<const double> pools);

/// One person's body with a label in it. Pools: those of the body, then those of the label. Accumulators: the label's
/// alone. Inputs: those of the body, then the label given by vein. The label changes nothing in the body.
class labelled_body final : public engine::dynamics {
 public:
    explicit labelled_body(const parameters<real>& bound);

    std::size_t pool_count() const override { return model::pool_count + label_pool_count; }
    std::size_t accumulator_count() const override { return label_accumulator_count; }
    std::size_t input_count() const override { return model::input_count + 1; }
    void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
               std::span<double> accumulator_rates) const override;
    void jacobian(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_jacobian,
                  std::span<double> accumulator_jacobian) const override;
    std::string name_non_finite(std::span<const double> pools, std::span<const double> inputs) const override;

    const body_dynamics& carrier() const { return body_; }

 private:
    using gradient = plain<slopes>;

    body_dynamics body_;
    parameters<gradient> constant_parameters_;
};

}  // namespace magnesia::model
