// body_dynamics.cpp - rates, Jacobian and the name of what went wrong.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/body_dynamics.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace magnesia::model {
namespace {

/// The equations read with sets of pools for numbers.
slope_shape read_shape() {
    using sets = plain<reaches>;
    state<sets> x;
    std::size_t pool = 0;
    state<sets>::each(
        x, [&](const char*, const char*, unit, auto& member) { member = scalar<reaches>(reaches::variable(pool++)); });
    const auto s = signals_of<sets>(x, {}, {});
    const auto rates = rhs<sets>(x, s, {}, {});
    std::vector<slope_shape::reading> all;
    append_reading(rates.pools, all);
    append_reading(rates.accumulators, all);
    return slope_shape(all);
}

const slope_shape& shape_of_body() {
    static const slope_shape shape = read_shape();
    return shape;
}

/// `organ.name is nan` for the first member that is not finite, else empty.
template <class S>
std::string first_non_finite(const S& s) {
    std::string found;
    S::each(s, [&](const char* organ, const char* name, unit, const auto& member) {
        if (found.empty() && !std::isfinite(member.raw()))
            found = fmt::format("{}.{} is {}", organ, name, member.raw());
    });
    return found;
}

}  // namespace

body_dynamics::body_dynamics(const parameters<real>& bound) : parameters_(bound) {
    std::array<double, column_count<parameters<real>>()> row{};
    write(bound, row);
    constant_parameters_ =
        filled<parameters<gradient>>(row, [](double value, std::size_t) { return scalar<slopes>(value); });
}

void body_dynamics::rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
                          std::span<double> accumulator_rates) const {
    const auto x = filled<state<real>>(pools);
    const auto u = filled<model::inputs<real>>(inputs);
    const auto r = rhs<real>(x, signals_of<real>(x, u, parameters_), u, parameters_);
    write(r.pools, pool_rates);
    write(r.accumulators, accumulator_rates);
}

void body_dynamics::jacobian(std::span<const double> pools, std::span<const double> inputs,
                             std::span<double> pool_jacobian, std::span<double> accumulator_jacobian) const {
    const slope_shape& shape = shape_of_body();
    std::ranges::fill(pool_jacobian, 0.0);
    std::ranges::fill(accumulator_jacobian, 0.0);
    const auto u =
        filled<model::inputs<gradient>>(inputs, [](double value, std::size_t) { return scalar<slopes>(value); });
    const auto& p = constant_parameters_;
    for (std::size_t first = 0; first < shape.directions(); first += directions_at_once) {
        const auto x = filled<state<gradient>>(pools, [&](double value, std::size_t pool) {
            return scalar<slopes>(pool_along(shape, first, value, pool));
        });
        const auto r = rhs<gradient>(x, signals_of<gradient>(x, u, p), u, p);
        write_slopes(shape, first, r.pools, 0, pool_jacobian, model::pool_count);
        write_slopes(shape, first, r.accumulators, model::pool_count, accumulator_jacobian, model::pool_count);
    }
}

signals<real> body_dynamics::signals_at(std::span<const double> pools, std::span<const double> inputs) const {
    return signals_of<real>(filled<state<real>>(pools), filled<model::inputs<real>>(inputs), parameters_);
}

std::string body_dynamics::name_non_finite(std::span<const double> pools, std::span<const double> inputs) const {
    const auto x = filled<state<real>>(pools);
    const auto u = filled<model::inputs<real>>(inputs);
    if (const std::string bad = first_non_finite(x); !bad.empty()) return "pool " + bad;
    const auto s = signals_of<real>(x, u, parameters_);
    if (const std::string bad = first_non_finite(s); !bad.empty()) return "signal " + bad;
    const auto r = rhs<real>(x, s, u, parameters_);
    if (const std::string bad = first_non_finite(r.pools); !bad.empty()) return "rate of " + bad;
    if (const std::string bad = first_non_finite(r.accumulators); !bad.empty()) return "rate of " + bad;
    return {};
}

}  // namespace magnesia::model
