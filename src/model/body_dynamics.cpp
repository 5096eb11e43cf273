// body_dynamics.cpp - rates, Jacobian and the name of what went wrong.
// SPDX-License-Identifier: Apache-2.0
#include "model/body_dynamics.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace magnesia::model {
namespace {

/// Writes the slopes of each member of `s` as one row of the Jacobian.
template <class S>
void write_slopes(const S& s, std::span<double> matrix) {
    std::size_t row = 0;
    S::each(s, [&](const char*, const char*, unit, const auto& member) {
        const auto& slope = member.raw().slope;
        std::copy(slope.begin(), slope.end(), matrix.begin() + static_cast<std::ptrdiff_t>(row * model::pool_count));
        ++row;
    });
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
    const auto x = filled<state<gradient>>(
        pools, [](double value, std::size_t i) { return scalar<slopes>(slopes::variable(value, i)); });
    const auto u =
        filled<model::inputs<gradient>>(inputs, [](double value, std::size_t) { return scalar<slopes>(value); });
    const auto& p = constant_parameters_;
    const auto r = rhs<gradient>(x, signals_of<gradient>(x, u, p), u, p);
    write_slopes(r.pools, pool_jacobian);
    write_slopes(r.accumulators, accumulator_jacobian);
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
