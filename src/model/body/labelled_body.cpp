// labelled_body.cpp - rates of body and label together, and their Jacobian by blocks.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/labelled_body.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/error.hpp"

namespace magnesia::model {
namespace {

constexpr std::size_t all_pools = pool_count + label_pool_count;

template <class N>
using label_change = organ::change<label_pools<N, hour>, organ::tracer::accumulators<N, hour>>;

/// How fast label moves in a body that stands still in this instant.
template <class N>
class label_flow {
 public:
    label_flow(std::span<const double> pools, std::span<const double> inputs, const parameters<N>& p, auto make)
        : x_(filled<state<N>>(pools.first(pool_count), make)),
          s_(signals_of<N>(x_,
                           filled<model::inputs<N>>(inputs.first(input_count),
                                                    [](double value, std::size_t) {
                                                        return scalar<typename N::carrier>(typename N::carrier(value));
                                                    }),
                           p)),
          p_(p) {}

    label_change<N> operator()(std::span<const double> label, double infusion) const {
        using number = scalar<typename N::carrier>;
        const auto held =
            filled<label_state<N>>(label, [](double value, std::size_t) { return number(typename N::carrier(value)); });
        return organ::tracer::rhs<N>(held, number(typename N::carrier(infusion)), organ::tracer::carrier{x_, s_, p_});
    }

 private:
    state<N> x_;
    signals<N> s_;
    const parameters<N>& p_;
};

label_flow<real> flow_now(std::span<const double> pools, std::span<const double> inputs, const parameters<real>& p) {
    return {pools, inputs, p, [](double value, std::size_t) { return scalar<double>(value); }};
}

/// The pools of the body that the label's rates read.
slope_shape read_shape() {
    using sets = plain<reaches>;
    const std::vector<double> nothing(pool_count + input_count + label_pool_count);
    const std::span<const double> zeros(nothing);
    const parameters<sets> p;
    const label_flow<sets> by_body(zeros.first(pool_count), zeros.first(input_count), p,
                                   [](double, std::size_t pool) { return scalar<reaches>(reaches::variable(pool)); });
    const auto rates = by_body(zeros.first(label_pool_count), 0);
    std::vector<slope_shape::reading> all;
    append_reading(rates.pools, all);
    append_reading(rates.accumulators, all);
    return slope_shape(all);
}

const slope_shape& shape_of_label() {
    static const slope_shape shape = read_shape();
    return shape;
}

/// One column of derivatives, of rows that start at `first`.
template <class S>
void write_column(const S& s, std::span<double> matrix, std::size_t first, std::size_t column) {
    S::each(s, [&](const char*, const char*, unit, const auto& member) {
        matrix[first++ * all_pools + column] = member.raw();
    });
}

}  // namespace

std::size_t label_index(const std::string& id) {
    const std::vector<column>& all = columns<label_state<real>>();
    const auto at = std::find_if(all.begin(), all.end(), [&](const column& c) { return c.id() == id; });
    if (at == all.end()) throw internal_error(fmt::format("no label is followed in `{}`", id));
    return pool_count + static_cast<std::size_t>(at - all.begin());
}

label_state<real> label_in(std::span<const double> pools) {
    return filled<label_state<real>>(pools.subspan(pool_count));
}

labelled_body::labelled_body(const parameters<real>& bound) : body_(bound) {
    std::array<double, column_count<parameters<real>>()> row{};
    write(bound, row);
    constant_parameters_ = filled<parameters<gradient>>(
        row, [](double value, std::size_t) { return scalar<gradient::carrier>(gradient::carrier(value)); });
}

void labelled_body::rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
                          std::span<double> accumulator_rates) const {
    std::array<double, model::accumulator_count> unused{};
    body_.rates(pools.first(model::pool_count), inputs.first(model::input_count), pool_rates.first(model::pool_count),
                unused);
    const auto label = flow_now(pools, inputs, body_.bound())(pools.subspan(model::pool_count), inputs[label_infusion]);
    write(label.pools, pool_rates.subspan(model::pool_count));
    write(label.accumulators, accumulator_rates);
}

void labelled_body::jacobian(std::span<const double> pools, std::span<const double> inputs,
                             std::span<double> pool_jacobian, std::span<double> accumulator_jacobian) const {
    constexpr std::size_t own = model::pool_count;
    std::ranges::fill(pool_jacobian, 0.0);
    std::ranges::fill(accumulator_jacobian, 0.0);
    std::vector<double> block(own * own);
    std::vector<double> unused(own * model::accumulator_count);
    body_.jacobian(pools.first(own), inputs.first(model::input_count), block, unused);
    for (std::size_t row = 0; row < own; ++row) {
        std::ranges::copy(std::span(block).subspan(row * own, own),
                          pool_jacobian.begin() + static_cast<std::ptrdiff_t>(row * all_pools));
    }
    const std::span<const double> label = pools.subspan(own);
    const slope_shape& shape = shape_of_label();
    for (std::size_t first = 0; first < shape.directions(); first += directions_at_once) {
        const label_flow<gradient> by_body(pools, inputs, constant_parameters_, [&](double value, std::size_t pool) {
            return scalar<slopes>(pool_along(shape, first, value, pool));
        });
        const auto rates = by_body(label, inputs[label_infusion]);
        write_slopes(shape, first, rates.pools, 0, pool_jacobian.subspan(own * all_pools), all_pools);
        write_slopes(shape, first, rates.accumulators, label_pool_count, accumulator_jacobian, all_pools);
    }
    const label_flow<real> now = flow_now(pools, inputs, body_.bound());
    std::array<double, label_pool_count> alone{};
    for (std::size_t i = 0; i < label_pool_count; ++i) {  // linear in the label: a column is what one mmol there does
        alone[i] = 1;
        const auto moved = now(alone, 0);
        write_column(moved.pools, pool_jacobian, own, own + i);
        write_column(moved.accumulators, accumulator_jacobian, 0, own + i);
        alone[i] = 0;
    }
}

std::string labelled_body::name_non_finite(std::span<const double> pools, std::span<const double> inputs) const {
    std::string bad = body_.name_non_finite(pools.first(model::pool_count), inputs.first(model::input_count));
    if (!bad.empty()) return bad;
    const auto label = flow_now(pools, inputs, body_.bound())(pools.subspan(model::pool_count), inputs[label_infusion]);
    label_pools<real, hour>::each(label.pools, [&](const char* organ, const char* name, unit, const auto& member) {
        if (bad.empty() && !std::isfinite(member.raw()))
            bad = fmt::format("rate of label {}.{} is {}", organ, name, member.raw());
    });
    return bad;
}

}  // namespace magnesia::model
