// body_test.cpp - the body's own laws: balance, order of evaluation, agreement of the readings, exact Jacobian.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/expr.hpp"
#include "model/body/body_dynamics.hpp"
#include "model/person/binding.hpp"
#include "tests/model/support.hpp"

namespace body_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using tests::adult;
using tests::evidence_base;

std::vector<double> some_state() {
    // Arbitrary, all different, of the size of a fed body.
    std::vector<double> row(pool_count);
    for (std::size_t i = 0; i < pool_count; ++i) row[i] = 0.3 + 0.17 * static_cast<double>(i);
    const auto put = [&](const char* id, double amount) { row[pool_index(id)] = amount; };
    put("magnesium_pools.plasma", 2.6);
    put("magnesium_pools.interstitium", 8.1);
    put("magnesium_pools.viscera", 21);
    put("magnesium_pools.fast_cell", 39);
    put("magnesium_pools.muscle", 117);
    put("magnesium_pools.bone_surface", 174);
    put("magnesium_pools.deep", 661);
    put("adaptation.transporters", 1.4);
    put("calcium_hormones.calcitriol", 0.9);
    return row;
}

const std::vector<double>& no_input = plain_inputs();

TEST(Body, WhatFlowsInFlowsOutOrStays) {
    const body_dynamics body(typical_parameters(evidence_base(), adult()));
    std::vector<double> rates(pool_count), flows(accumulator_count);
    std::vector<double> infusion = plain_inputs();
    infusion[input_index("magnesium_pools.infusion")] = 3.75;

    body.rates(some_state(), infusion, rates, flows);

    double kept = 0;
    const auto pools = columns<state<real>>();
    for (std::size_t i = 0; i < pool_count; ++i) kept += pools[i].is_magnesium() ? rates[i] : 0;
    const double out = flows[accumulator_index("kidney.urine")] + flows[accumulator_index("colon.faeces")] +
                       flows[accumulator_index("magnesium_pools.sweat")];
    EXPECT_NEAR(kept, 3.75 - out, 1e-12);
    EXPECT_EQ(flows[accumulator_index("magnesium_pools.infused")], 3.75);
}

TEST(Body, NoSignalIsReadBeforeItIsWritten) {
    using symbols_system = plain<expr>;
    state<symbols_system> x;
    inputs<symbols_system> u;
    parameters<symbols_system> p;
    const auto name_all = [](auto& s) {
        using S = std::remove_cvref_t<decltype(s)>;
        S::each(s, [](const char* organ, const char* name, unit, auto& m) {
            m = scalar<expr>(expr::symbol(std::string(organ) + "." + name));
        });
    };
    name_all(x);
    name_all(u);
    name_all(p);

    const auto s = signals_of<symbols_system>(x, u, p);
    const auto r = rhs<symbols_system>(x, s, u, p);

    const auto value = [](const std::string& name) { return name == "adaptation.largest" ? 3.0 : 0.5; };
    signals<symbols_system>::each(s, [&](const char* organ, const char* name, unit, const auto& m) {
        EXPECT_TRUE(std::isfinite(evaluate(m.raw(), value))) << organ << "." << name << " = " << text(m.raw());
    });
    pools<symbols_system, hour>::each(r.pools, [&](const char* organ, const char* name, unit, const auto& m) {
        EXPECT_TRUE(std::isfinite(evaluate(m.raw(), value))) << organ << "." << name << " = " << text(m.raw());
    });
}

TEST(Body, SymbolsGiveTheRatesOfTheDoubleReadingAndTheSlopesOfTheDualOne) {
    using symbols_system = plain<expr>;
    const auto bound = typical_parameters(evidence_base(), adult());
    const body_dynamics body(bound);
    const std::vector<double> at = some_state();
    std::vector<double> rates(pool_count), flows(accumulator_count);
    std::vector<double> slopes(pool_count * pool_count), flow_slopes(accumulator_count * pool_count);
    body.rates(at, no_input, rates, flows);
    body.jacobian(at, no_input, slopes, flow_slopes);
    state<symbols_system> x;
    state<symbols_system>::each(x, [](const char* organ, const char* name, unit, auto& m) {
        m = scalar<expr>(expr::symbol(std::string(organ) + "." + name));
    });
    std::vector<double> row(parameter_count);
    write(bound, row);
    const auto p = filled<parameters<symbols_system>>(row, [](double v, std::size_t) { return scalar<expr>(v); });
    const inputs<symbols_system> u =
        filled<inputs<symbols_system>>(no_input, [](double v, std::size_t) { return scalar<expr>(v); });
    const auto pools_in_order = columns<state<real>>();
    const auto value = [&](const std::string& id) { return at[pool_index(id)]; };

    const auto r = rhs<symbols_system>(x, signals_of<symbols_system>(x, u, p), u, p);

    std::size_t i = 0;
    pools<symbols_system, hour>::each(r.pools, [&](const char*, const char*, unit, const auto& m) {
        EXPECT_NEAR(evaluate(m.raw(), value), rates[i], 1e-12 * (1 + std::abs(rates[i]))) << pools_in_order[i].id();
        for (std::size_t j = 0; j < pool_count; ++j) {
            const double slope = evaluate(derivative(m.raw(), pools_in_order[j].id()), value);
            EXPECT_NEAR(slope, slopes[i * pool_count + j], 1e-11 * (1 + std::abs(slope)))
                << pools_in_order[i].id() << " by " << pools_in_order[j].id();
        }
        ++i;
    });
}

TEST(Body, TheJacobianIsTheDifferenceQuotient) {
    const body_dynamics body(typical_parameters(evidence_base(), adult()));
    std::vector<double> at = some_state();
    std::vector<double> slopes(pool_count * pool_count), flow_slopes(accumulator_count * pool_count);
    body.jacobian(at, no_input, slopes, flow_slopes);
    const auto rates_at = [&](std::size_t pool, double by) {
        std::vector<double> moved = at, rates(pool_count), flows(accumulator_count);
        moved[pool] += by;
        body.rates(moved, no_input, rates, flows);
        rates.insert(rates.end(), flows.begin(), flows.end());
        return rates;
    };

    for (std::size_t j = 0; j < pool_count; ++j) {
        const double h = 1e-5;
        const auto above = rates_at(j, h);
        const auto below = rates_at(j, -h);
        for (std::size_t i = 0; i < pool_count + accumulator_count; ++i) {
            const double exact =
                i < pool_count ? slopes[i * pool_count + j] : flow_slopes[(i - pool_count) * pool_count + j];
            EXPECT_NEAR((above[i] - below[i]) / (2 * h), exact, 1e-7 + 2e-10 * std::abs(exact)) << i << " by " << j;
        }
    }
}

TEST(Body, NamesTheFirstThingThatIsNotFinite) {
    auto broken = typical_parameters(evidence_base(), adult());
    broken.kidney.splay = std::numeric_limits<double>::quiet_NaN();

    EXPECT_EQ(body_dynamics(broken).name_non_finite(some_state(), no_input),
              "signal kidney.reabsorbed_proximal is nan");
    EXPECT_EQ(body_dynamics(typical_parameters(evidence_base(), adult())).name_non_finite(some_state(), no_input), "");
}

}  // namespace
}  // namespace body_test
