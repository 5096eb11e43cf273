// sample_systems.cpp - small systems of equations for the tests of the kernel generator.
// SPDX-License-Identifier: Apache-2.0
#include "tests/kernel/sample_systems.hpp"

#include <fmt/core.h>

#include <stdexcept>

#include "core/maths.hpp"
#include "core/scalar.hpp"
#include "kernel_generator/body_system.hpp"

namespace magnesia::tests {
namespace {

using kernel_generator::equation_system;
using number = scalar<expr>;

number pool(const std::string& id) {
    return number(expr::symbol("pool." + id));
}
number parameter(const std::string& id) {
    return number(expr::symbol("parameter." + id));
}
number input(const std::string& id) {
    return number(expr::symbol("input." + id));
}

equation_system empty_system() {
    return {.pools = {},
            .accumulators = {},
            .inputs = {},
            .parameters = {},
            .pool_rates = {},
            .accumulator_rates = {},
            .signals = {},
            .observed = {}};
}

void add(equation_system& system, const std::string& id, const number& rate) {
    system.pools.push_back(id);
    system.pool_rates.push_back(rate.raw());
}

}  // namespace

equation_system function_system() {
    equation_system system = empty_system();
    system.parameters = {"all.size"};
    const number size = parameter("all.size");
    const auto all = {std::pair("exp", exp(pool("of.exp"))),
                      std::pair("log", log(pool("of.log"))),
                      std::pair("sqrt", sqrt(pool("of.sqrt"))),
                      std::pair("tanh", tanh(pool("of.tanh"))),
                      std::pair("sin", sin(pool("of.sin"))),
                      std::pair("cos", cos(pool("of.cos"))),
                      std::pair("logistic", logistic(pool("of.logistic"))),
                      std::pair("softplus", softplus(pool("of.softplus"))),
                      std::pair("power", power<3>(pool("of.power"))),
                      std::pair("quotient", 1.0 / pool("of.quotient"))};
    for (const auto& [name, value] : all) add(system, std::string("of.") + name, size * value);
    return system;
}

equation_system kink_system() {
    equation_system system = empty_system();
    system.parameters = {"k.p", "k.n"};
    system.inputs = {"k.u"};
    system.accumulators = {"k.ratio", "k.nothing"};
    const number a = pool("k.a");
    const number b = pool("k.b");
    const number p = parameter("k.p");
    const number n = parameter("k.n");
    add(system, "k.a", -min(p * a, b) + positive_part(a - b));
    add(system, "k.b", max(a, b) - select(a < p, a * a, b * input("k.u")));
    add(system, "k.power", real_power(positive_part(pool("k.power")), n) + select(p < n, number(1.0), p) * a);
    add(system, "k.flag", number(choose((a <= b).raw() * expr(2.0), 3.0, 5.0)) - b / p);
    system.accumulator_rates = {ratio(a, b, p).raw(), (p * n * (n - p)).raw()};
    system.signals = {{"k.quotient", ratio(a, b, p).raw()}, {"k.product", (p * (n * (a * b))).raw()}};
    system.observed = {"k.quotient"};
    return system;
}

double web_weight(std::size_t row, std::size_t column) {
    const bool is_edge = column == row || column == (5 * row + 3) % web_size || column == (7 * row + 1) % web_size ||
                         column == (row + 1) % web_size;
    if (!is_edge) return 0;
    const double size = 0.1 + static_cast<double>((3 * row + 5 * column) % 11);
    return row == column ? -4 * size : size / 10;
}

equation_system web_system() {
    equation_system system = empty_system();
    for (std::size_t row = 0; row < web_size; ++row) {
        number rate = 0.0;
        for (std::size_t column = 0; column < web_size; ++column)
            rate = rate + web_weight(row, column) * pool(fmt::format("web.{}", column));
        add(system, fmt::format("web.{}", row), rate);
    }
    return system;
}

equation_system chain_system(std::size_t pools) {
    equation_system system = empty_system();
    number inflow = parameter("chain.inflow");
    system.parameters = {"chain.inflow", "chain.half"};
    for (std::size_t i = 0; i < pools; ++i) {
        const std::string id = fmt::format("chain.{}", i);
        const std::string speed = fmt::format("chain.speed_{}", i);
        system.parameters.push_back(speed);
        const number outflow = parameter(speed) * pool(id) / (parameter("chain.half") + pool(id)) +
                               logistic(pool(id)) * pool(fmt::format("chain.{}", i / 2));
        add(system, id, inflow - outflow);
        inflow = outflow;
    }
    return system;
}

equation_system sample_system(const std::string& name) {
    if (name == "function_kernel") return function_system();
    if (name == "kink_kernel") return kink_system();
    if (name == "web_kernel") return web_system();
    if (name == "literal_kernel") return kernel_generator::body_system({});
    throw std::runtime_error("no sample system " + name);
}

}  // namespace magnesia::tests
