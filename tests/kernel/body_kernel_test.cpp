// body_kernel_test.cpp - the generated kernels of the body against its double reading and its dual one.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/body_kernel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <span>
#include <utility>

#include "model/body/body_dynamics.hpp"
#include "samples/literal_kernel.hpp"
#include "tests/kernel/lane_run.hpp"
#include "tests/kernel/people.hpp"

namespace body_kernel_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

/// Largest difference, in units of the largest entry of the reference.
double difference(std::span<const double> found, std::span<const double> expected) {
    double scale = 0;
    double largest = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        scale = std::max(scale, std::abs(expected[i]));
        const double error = std::abs(found[i] - expected[i]);
        if (!(error <= largest)) largest = error;  // NaN too
    }
    return scale == 0 ? largest : largest / scale;
}

std::vector<double> values(const lanes& row) {
    std::vector<double> all;
    for (const lane& one : row) all.push_back(one.value);
    return all;
}

struct reference {
    std::vector<double> rates = std::vector<double>(pool_count);
    std::vector<double> flows = std::vector<double>(accumulator_count);
    std::vector<double> minus_jacobian = std::vector<double>(pool_count * pool_count);
    std::vector<double> flow_slopes = std::vector<double>(accumulator_count * pool_count);
};

reference double_reading(const parameters<real>& person, std::span<const double> x, std::span<const double> u) {
    const body_dynamics body(person);
    reference r;
    body.rates(x, u, r.rates, r.flows);
    body.jacobian(x, u, r.minus_jacobian, r.flow_slopes);
    for (double& entry : r.minus_jacobian) entry = -entry;
    return r;
}

TEST(BodyKernel, HasTheSizesOfTheBody) {
    EXPECT_EQ(static_cast<std::size_t>(body_kernel::pools), pool_count);
    EXPECT_EQ(static_cast<std::size_t>(body_kernel::accumulators), accumulator_count);
    EXPECT_EQ(static_cast<std::size_t>(body_kernel::inputs), input_count);
    EXPECT_EQ(static_cast<std::size_t>(body_kernel::parameters), parameter_count);
}

TEST(BodyKernel, GivesTheRatesAndSlopesOfTheBodyForManyPeopleAndStates) {
    std::uint64_t number = 0;
    for (const auto& person : some_people()) {
        lane_run<body_kernel> kernel(row_of(person));
        for (int state = 0; state < 8; ++state, ++number) {
            const auto x = some_state(number);
            const auto u = some_inputs(number);
            const reference r = double_reading(person, x, u);

            kernel.linearise(x, u);

            ASSERT_LT(difference(values(kernel.pool_rates), r.rates), 1e-12) << "state " << number;
            ASSERT_LT(difference(values(kernel.accumulator_rates), r.flows), 1e-12) << "state " << number;
            ASSERT_LT(difference(kernel.minus_jacobian(), r.minus_jacobian), 1e-12) << "state " << number;
            ASSERT_LT(difference(kernel.accumulator_jacobian(), r.flow_slopes), 1e-12) << "state " << number;
        }
    }
}

// Symmetry: a stepper may take the rates from either kernel.
TEST(BodyKernel, RatesAndLineariseGiveTheSameBits) {
    const auto person = some_people().at(3);
    lane_run<body_kernel> kernel(row_of(person));
    for (std::uint64_t number = 0; number < 40; ++number) {
        kernel.rates(some_state(number), some_inputs(number));
        const auto rates = values(kernel.pool_rates);
        const auto flows = values(kernel.accumulator_rates);

        kernel.linearise(some_state(number), some_inputs(number));

        EXPECT_EQ(values(kernel.pool_rates), rates);
        EXPECT_EQ(values(kernel.accumulator_rates), flows);
    }
}

// Symmetry: gathering parameters moves a rounding and nothing else, and saves work.
TEST(BodyKernel, IsTheSameWithoutGatheringParameters) {
    for (const auto& person : some_people()) {
        lane_run<body_kernel> gathered(row_of(person));
        lane_run<literal_kernel> literal(row_of(person));
        lane::work() = {};
        gathered.linearise(some_state(0), some_inputs(0));
        const std::size_t with = std::exchange(lane::work(), {}).arithmetic;
        literal.linearise(some_state(0), some_inputs(0));
        const std::size_t without = lane::work().arithmetic;

        EXPECT_LT(difference(values(gathered.pool_rates), values(literal.pool_rates)), 1e-14);
        EXPECT_LT(difference(gathered.minus_jacobian(), literal.minus_jacobian()), 1e-14);
        EXPECT_LT(with, without);
    }
}

// Oracle: the signals of the double reading, and the pools whose change moves them.
TEST(BodyKernel, KnowsPlasmaAndThePoolsItDependsOn) {
    const auto person = some_people().front();
    const lane_run<body_kernel> kernel(row_of(person));
    const auto x = some_state(4);
    const auto u = some_inputs(4);
    const auto plasma_at = [&](const std::vector<double>& state) {
        return body_kernel::plasma_total(as_lanes(state).data(), as_lanes(u).data(), kernel.hoisted.data()).value;
    };

    const double plasma = plasma_at(x);

    EXPECT_NEAR(plasma, body_dynamics(person).signals_at(x, u).magnesium_pools.plasma_total.raw(), 1e-12 * plasma);
    for (std::size_t i = 0; i < pool_count; ++i) {
        auto moved = x;
        moved[i] *= 2;
        const auto& listed = body_kernel::plasma_total_pools;
        const bool is_listed = std::find(listed.begin(), listed.end(), static_cast<int>(i)) != listed.end();
        EXPECT_EQ(plasma_at(moved) != plasma, is_listed) << i;
    }
}

// Oracle: the equations by eye. Ten functions between events: the root of the clock's amplitude, the softplus of the
// kidney, the logistics of transporters, melatonin's hours and dreams, the two hazards of sleep, and three roots of the
// stress axis (a power 2.5 and a fourth root). Five more when an input has changed: junctions and depolarisation, light
// to clock and to melatonin, the warm room. Slopes need the logistic of the kidney, and the junctions once more. The
// quotients are the saturations of each organ. A new organ moves these numbers, or a new pool or law: sleep lost has
// two of the quotients (decision 0076), alcohol at the kidney one, viscera one (decision 0078); work and these took
// fifteen instructions. Decision 0081 took seven quotients (vessels, protection, mending, inflammation and two sides of
// plasma) and two functions (falling back by another drive, alcohol). The heat of a bath in the core took one
// instruction, and three of the slopes; insulin after short nights a quotient, ten and thirty-six (decision 0087). What
// work leaves in blood took a quotient, thirteen and nineteen (decision 0093). Decision 0095 took three quotients
// (sleep missing, sleep overdue, alcohol that holds asleep), and when an input has changed the warm room once more.
TEST(BodyKernel, DoesNoMoreWorkThanTheEquationsNeed) {
    lane_run<body_kernel> kernel(row_of(some_people().front()));

    lane::work() = {};
    kernel.rates(some_state(0), some_inputs(0));
    const lane_work rates = lane::work();
    lane::work() = {};
    kernel.linearise(some_state(0), some_inputs(0));
    const lane_work slopes = lane::work();

    for (const auto& [name, work] : {std::pair("rates", rates), std::pair("linearise", slopes)})
        std::cout << name << ": " << work.arithmetic << " instructions of arithmetic, " << work.divisions
                  << " divisions, " << work.functions << " functions\n";
    EXPECT_EQ(rates.divisions, 97U);
    EXPECT_EQ(rates.functions, 20U);
    EXPECT_EQ(slopes.divisions, 100U);
    EXPECT_EQ(slopes.functions, 22U);
    EXPECT_LE(rates.arithmetic, 1330U);
    EXPECT_LE(slopes.arithmetic, 3722U);
}

}  // namespace
}  // namespace body_kernel_test
