// property_test.cpp - what must hold for every dose plan: nothing is lost, and no clock hour is special.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
// rapidcheck's gtest support needs gtest first
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "engine/dosing.hpp"
#include "engine/run.hpp"
#include "tests/support/small_bodies.hpp"

namespace magnesia::engine::property_test {
namespace {

using namespace test_support;

/// The same plans on every machine and day; RC_PARAMS in the environment still overrides it.
const int seeded = setenv("RC_PARAMS", "seed=2023 max_success=100", 0);

/// A number of quarters in [low, high): exact in binary, so that shifts round nothing.
double quarters(int low, int high) {
    return *rc::gen::inRange(4 * low, 4 * high) * 0.25;
}

dose any_dose(std::size_t pools) {
    dose one;
    one.hour = quarters(0, 100);
    one.amount = quarters(1, 20);
    one.target = *rc::gen::inRange<std::size_t>(0, pools);
    one.fraction = *rc::gen::element(0.25, 0.5, 1.0);
    one.lag = quarters(0, 30);
    if (*rc::gen::arbitrary<bool>()) {
        one.into = dose_into::input;
        if (*rc::gen::arbitrary<bool>())
            one.duration = quarters(1, 40);
        else
            one.rate = quarters(1, 8);
    }
    if (*rc::gen::arbitrary<bool>()) {
        one.interval = quarters(1, 24);
        one.additional = *rc::gen::inRange<std::size_t>(0, 4);
    }
    return one;
}

run_request living(const std::vector<event>& events, double start, double hours) {
    run_request request;
    request.start = start;
    request.end = start + hours;
    request.pools = {0, 0, 0};
    request.inputs = {0, 0, 0};
    request.events = events;
    return request;
}

double given_in_all(const std::vector<dose>& doses) {
    double total = 0;
    for (const dose& one : doses)
        total += one.amount * one.fraction * static_cast<double>(1 + one.additional.value_or(0));
    return total;
}

const auto body = oral_two_compartments(1.1, 0.2, 0.4, 0.05);

// Oracle: amounts counted by hand from the plan = what is in the pools + what was lost, once all has arrived (hour
// 400).
RC_GTEST_PROP(AnyPlan, LosesNothing, ()) {
    std::vector<dose> doses(*rc::gen::inRange<std::size_t>(0, 5));
    for (dose& one : doses) one = any_dose(3);
    const trajectory lived = run(body, living(expand({doses, {}}, body), 0, 400));

    RC_ASSERT(lived.status == run_status::done);
    const double held = lived.final_pools[0] + lived.final_pools[1] + lived.final_pools[2];
    const double given = given_in_all(doses);
    RC_ASSERT(std::abs(held + lived.final_accumulators[0] - given) <= 1e-11 * (1 + given));
}

// Oracle: identity. The same plan 1024 hours later gives the same bits.
RC_GTEST_PROP(AnyPlan, IsTheSameLater, ()) {
    std::vector<dose> doses(*rc::gen::inRange<std::size_t>(0, 5));
    for (dose& one : doses) one = any_dose(3);
    const trajectory early = run(body, living(expand({doses, {}}, body), 0, 200));
    for (dose& one : doses) one.hour += 1024;
    const trajectory late = run(body, living(expand({doses, {}}, body), 1024, 200));

    // Infusions by rate may end at an hour that is not exact; then the last digits of one edge may differ.
    double worst = 0;
    for (std::size_t i = 0; i < 3; ++i) worst = std::max(worst, std::abs(early.final_pools[i] - late.final_pools[i]));
    const bool has_rates = std::ranges::any_of(doses, [](const dose& one) { return one.rate.has_value(); });
    const double allowed = has_rates ? 1e-9 : 0;
    RC_ASSERT(worst <= allowed);
}

// Oracle: identity. The order in which the lines of a plan are written has no meaning when their hours differ.
RC_GTEST_PROP(AnyPlan, DoesNotDependOnTheOrderOfItsLines, ()) {
    std::vector<dose> doses(4);
    for (dose& one : doses) one = any_dose(3);
    const trajectory forwards = run(body, living(expand({doses, {}}, body), 0, 200));
    std::ranges::reverse(doses);
    const trajectory backwards = run(body, living(expand({doses, {}}, body), 0, 200));

    // Several amounts into one pool at one instant are added in the order of the lines, hence the rounding allowed.
    for (std::size_t i = 0; i < 3; ++i) RC_ASSERT(std::abs(forwards.final_pools[i] - backwards.final_pools[i]) <= 1e-9);
}

}  // namespace
}  // namespace magnesia::engine::property_test
