// run_test.cpp - one body through its events: order at an instant, output grids, accumulators, extremes, failures.
// SPDX-License-Identifier: Apache-2.0
#include "engine/run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/small_bodies.hpp"

namespace magnesia::engine::run_test {
namespace {

using namespace test_support;

run_request request_for(const dynamics& body, double end) {
    run_request request;
    request.end = end;
    request.pools.assign(body.pool_count(), 0.0);
    request.inputs.assign(body.input_count(), 0.0);
    return request;
}

// Oracle: the contract's order emit, set input, set pool, add, record, worked out by hand.
TEST(Events, AtTheSameInstantHappenInTheAgreedOrder) {
    const auto body = one_compartment(0.5);
    run_request request = request_for(body, 4);
    request.pools = {1.0};
    request.events = {{.hour = 2, .kind = event_kind::add_to_pool, .target = 0, .value = 3},
                      {.hour = 2, .kind = event_kind::set_pool, .target = 0, .value = 10},
                      {.hour = 2, .kind = event_kind::set_input, .target = 0, .value = 6.5},
                      {.hour = 2, .kind = event_kind::emit, .label = 7}};
    request.record_hours = {2};

    const trajectory lived = run(body, request);

    EXPECT_EQ(lived.pools_at(0)[0], 13.0);  // set to 10, then 3 added
    EXPECT_EQ(lived.inputs_at(0)[0], 6.5);
    EXPECT_EQ(lived.accumulators_at(0)[0], 0.0);  // emitted and reset before the record
    ASSERT_EQ(lived.emissions.size(), 1u);
    EXPECT_EQ(lived.emissions[0].label, 7);
    EXPECT_EQ(lived.emissions[0].hour, 2.0);
    EXPECT_NEAR(lived.emissions[0].values[0], -std::expm1(-1.0), 1e-9);  // lost before anything was set
    EXPECT_NEAR(lived.final_pools[0], 13.0, 1e-8);                       // 6.5 / 0.5 is where it rests
}

// Oracle: of two settings of one pool at one instant the later line wins; contract: same kind, order as given.
TEST(Events, OfTheSameKindHappenInTheOrderGiven) {
    const auto body = one_compartment(0.5);
    run_request request = request_for(body, 1);
    request.events = {{.hour = 1, .kind = event_kind::set_pool, .target = 0, .value = 4},
                      {.hour = 1, .kind = event_kind::set_pool, .target = 0, .value = 5}};

    EXPECT_EQ(run(body, request).final_pools[0], 5.0);
}

// Oracle: closed form x = 2 exp(-k (t - 3)) after the pool is set to 2 at hour 3, whatever came before.
TEST(Events, SetAPoolToAValue) {
    const auto body = one_compartment(0.5);
    run_request request = request_for(body, 5);
    request.pools = {7.0};
    request.events = {{.hour = 3, .kind = event_kind::set_pool, .target = 0, .value = 2}};

    EXPECT_NEAR(run(body, request).final_pools[0], 2 * std::exp(-1.0), 1e-9);
}

run_request busy_request(const dynamics& body) {
    run_request request = request_for(body, 60);
    request.pools[0] = 2;
    for (int i = 0; i < 5; ++i) {
        request.events.push_back({.hour = 1.3 + 11.1 * i, .kind = event_kind::add_to_pool, .target = 0, .value = 8});
        request.events.push_back({.hour = 12.0 * i, .kind = event_kind::emit, .label = i});
    }
    return request;
}

// Oracle: identity. Nothing an output grid asks for may change a bit of what happens.
TEST(OutputGrid, ChangesNeitherStepsNorBits) {
    const auto body = oral_two_compartments(1.1, 0.2, 0.4, 0.05);
    run_request request = busy_request(body);
    const trajectory none = run(body, request);
    for (int i = 0; i <= 60; ++i) request.record_hours.push_back(i);
    const trajectory hourly = run(body, request);
    request.record_hours.clear();
    for (int i = 0; i < 3000; ++i) request.record_hours.push_back(i * 0.01999);
    request.record_hours.push_back(30);
    std::ranges::sort(request.record_hours);
    const trajectory dense = run(body, request);

    for (const trajectory* other : {&hourly, &dense}) {
        EXPECT_EQ(none.final_pools, other->final_pools);
        EXPECT_EQ(none.final_accumulators, other->final_accumulators);
        EXPECT_EQ(none.statistics.steps, other->statistics.steps);
        EXPECT_EQ(none.statistics.rejections, other->statistics.rejections);
        for (std::size_t i = 0; i < none.emissions.size(); ++i)
            EXPECT_EQ(none.emissions[i].values, other->emissions[i].values);
    }
    const auto at_30 = static_cast<std::size_t>(std::ranges::find(dense.hours, 30.0) - dense.hours.begin());
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(hourly.pools_at(30)[i], dense.pools_at(at_30)[i]);
}

// Oracle: after a jump the first step comes from the new state, so hardly any is tried in vain; keeping the long step
// of the quiet hours before would cost some rejections at every dose.
TEST(Steps, AfterADoseStartAfresh) {
    const auto body = oral_two_compartments(1.1, 0.2, 0.4, 0.05);
    run_request request = request_for(body, 24 * 56);
    for (int day = 0; day < 56; ++day)
        request.events.push_back({.hour = 24.0 * day, .kind = event_kind::add_to_pool, .target = 0, .value = 8});
    const trajectory lived = run(body, request);

    EXPECT_LE(lived.statistics.rejections, 5u);
    EXPECT_EQ(lived.statistics.segments, 56u);
    EXPECT_EQ(lived.statistics.undershoots, 0u);
}

/// A narrow flood: pool 0 is the time, pool 1 gains atan((t - 50) / width), fast only around hour 50.
class flood : public dynamics {
 public:
    std::size_t pool_count() const override { return 2; }
    std::size_t accumulator_count() const override { return 0; }
    std::size_t input_count() const override { return 0; }
    void rates(std::span<const double> pools, std::span<const double>, std::span<double> pool_rates,
               std::span<double>) const override {
        pool_rates[0] = 1;
        pool_rates[1] = width / square_distance(pools[0]);
    }
    void jacobian(std::span<const double> pools, std::span<const double>, std::span<double> pool_jacobian,
                  std::span<double>) const override {
        std::ranges::fill(pool_jacobian, 0.0);
        pool_jacobian[2] = -2 * width * (pools[0] - 50) / std::pow(square_distance(pools[0]), 2);
    }
    std::string name_non_finite(std::span<const double>, std::span<const double>) const override { return ""; }

    static constexpr double width = 0.01;

 private:
    static double square_distance(double time) { return (time - 50) * (time - 50) + width * width; }
};

// Oracle: closed form. A long step of the quiet hours runs into the flood and errs; it must be taken again, shorter.
TEST(Steps, ThatErrTooMuchAreTakenAgain) {
    const flood body;
    run_request request;
    request.end = 100;
    request.pools = {0, 0};
    request.options.tolerance = {.relative = 1e-6, .absolute = 1e-6};

    const trajectory lived = run(body, request);

    EXPECT_NEAR(lived.final_pools[1], 2 * std::atan(50 / flood::width), 1e-5);
    EXPECT_GT(lived.statistics.rejections, 0u);
}

// Oracle: amounts. Given = in the pools + what every emission and the last accumulator counted as lost.
TEST(Accumulators, EqualTheIntegralOfTheirRates) {
    const auto body = oral_two_compartments(1.1, 0.2, 0.4, 0.05);
    const run_request request = busy_request(body);
    const trajectory lived = run(body, request);

    double lost = lived.final_accumulators[0];
    for (const emission& one : lived.emissions) lost += one.values[0];
    EXPECT_EQ(lived.emissions.size(), 5u);
    EXPECT_NEAR(lived.final_pools[0] + lived.final_pools[1] + lived.final_pools[2] + lost, 42.0, 42e-12);
}

// Oracle: closed form of the integral, x0 (1 - exp(-k t)), read from dense output between the steps.
TEST(Accumulators, AreRightBetweenStepsToo) {
    const auto body = one_compartment(0.3);
    run_request request = request_for(body, 20);
    request.pools = {5};
    for (int i = 1; i < 200; ++i) request.record_hours.push_back(0.1 * i);
    const trajectory lived = run(body, request);

    for (std::size_t i = 0; i < lived.hours.size(); ++i)
        EXPECT_NEAR(lived.accumulators_at(i)[0], -5 * std::expm1(-0.3 * lived.hours[i]), 5e-8);
}

// Oracle: an emission that only reads must not disturb the pools' steps: same pools with and without a reset of one.
TEST(Accumulators, CanBeEmittedOneByOne) {
    const auto body = one_compartment(0.3);
    run_request request = request_for(body, 10);
    request.pools = {5};
    request.events = {{.hour = 4, .kind = event_kind::emit, .target = 0, .label = 2}};
    const trajectory lived = run(body, request);

    ASSERT_EQ(lived.emissions.size(), 1u);
    EXPECT_EQ(lived.emissions[0].accumulator, 0u);
    EXPECT_NEAR(lived.final_accumulators[0], 5 * (std::exp(-1.2) - std::exp(-3.0)), 5e-8);
}

// Oracle: the peak of the Bateman curve lies at ln(ka/k)/(ka-k), its value is the closed form there.
TEST(Extremes, FindThePeakThatNoOutputHourHits) {
    const double ka = 1.1;
    const double k = 0.2;
    const auto body = oral_one_compartment(ka, k);
    run_request request = request_for(body, 30);
    request.pools = {8, 0};
    request.extremes = {[](auto pools, auto) { return pools[1]; }};
    const trajectory lived = run(body, request);
    request.record_hours = {7, 9};
    const trajectory with_rows = run(body, request);

    const double hour = std::log(ka / k) / (ka - k);
    const double peak = 8 * ka / (ka - k) * (std::exp(-k * hour) - std::exp(-ka * hour));
    ASSERT_EQ(lived.extremes.size(), 1u);
    EXPECT_NEAR(lived.extremes[0].largest, peak, 1e-8 * peak);
    EXPECT_NEAR(lived.extremes[0].largest_hour, hour, 1e-3);
    EXPECT_EQ(lived.extremes[0].smallest, 0.0);
    EXPECT_EQ(lived.extremes[0].smallest_hour, 0.0);
    EXPECT_EQ(lived.extremes[0].largest, with_rows.extremes[0].largest);
}

// Oracle: the jump itself is the largest value: 5 exp(-0.3 * 4) + 9 at hour 4.
TEST(Extremes, SeeTheInstantAfterADose) {
    const auto body = one_compartment(0.3);
    run_request request = request_for(body, 20);
    request.pools = {5};
    request.events = {{.hour = 4, .kind = event_kind::add_to_pool, .target = 0, .value = 9}};
    request.extremes = {[](auto pools, auto) { return pools[0]; }};
    const trajectory lived = run(body, request);

    EXPECT_NEAR(lived.extremes[0].largest, 5 * std::exp(-1.2) + 9, 1e-8);
    EXPECT_EQ(lived.extremes[0].largest_hour, 4.0);
}

// Oracle: the body becomes NaN below zero; it starts at 2 and falls by 1 per hour, so hour 2 is the last good one.
TEST(Failure, NamesTheFirstRateThatIsNotFiniteAndLeavesNoNumberBehind) {
    const breaking_body body;
    run_request request = request_for(body, 5);
    request.pools = {2};
    request.inputs = {-1};
    request.record_hours = {1, 1.9, 2.1, 5};
    const trajectory lived = run(body, request);

    EXPECT_EQ(lived.status, run_status::failed);
    EXPECT_EQ(lived.reason, "broken.root is nan");
    EXPECT_LE(lived.reached_hour, 2.0 + 1e-9);
    EXPECT_TRUE(std::isnan(lived.pools_at(2)[0]));
    EXPECT_TRUE(std::isnan(lived.accumulators_at(3)[0]));
    EXPECT_NEAR(lived.pools_at(0)[0], 1.0, 1e-9);
}

// Oracle: the name given for the state at the event, at the hour of the event.
TEST(Failure, AtAnEventIsReportedAtThatHour) {
    const breaking_body body;
    run_request request = request_for(body, 5);
    request.pools = {2};
    request.events = {{.hour = 3, .kind = event_kind::set_pool, .target = 0, .value = -1}};
    const trajectory lived = run(body, request);

    EXPECT_EQ(lived.status, run_status::failed);
    EXPECT_EQ(lived.reason, "broken.root is nan");
    EXPECT_EQ(lived.reached_hour, 3.0);
}

TEST(Failure, OfTooManyStepsSaysSo) {
    const robertson_body body;
    run_request request = request_for(body, 1e6);
    request.pools = {1, 0, 0};
    request.options.most_steps = 20;
    const trajectory lived = run(body, request);

    EXPECT_EQ(lived.status, run_status::failed);
    EXPECT_EQ(lived.reason, "needs more than 20 steps");
    EXPECT_EQ(lived.statistics.steps + lived.statistics.rejections, 20u);
}

TEST(Failure, OfAStepTooSmallSaysSo) {
    const auto body = one_compartment(1e4);
    run_request request = request_for(body, 1);
    request.pools = {1};
    request.options.tolerance = {1e-15, 1e-300};  // below rounding: no step can reach it
    request.options.smallest_step = 1e-3;
    const trajectory lived = run(body, request);

    EXPECT_EQ(lived.status, run_status::failed);
    EXPECT_NE(lived.reason.find("the step fell below"), std::string::npos) << lived.reason;
}

// Oracle: the reader is told every fault at once, by name.
TEST(Run, RefusesWhatDoesNotFit) {
    const auto body = one_compartment(0.3);
    run_request request = request_for(body, -1);
    request.pools = {1, 2};
    request.options.tolerance.relative = 0;
    request.events = {{.hour = -3, .kind = event_kind::set_pool, .target = 4, .value = NAN}};
    try {
        run(body, request);
        FAIL() << "nothing was refused";
    } catch (const input_error& error) {
        std::vector<std::string> keys;
        for (const issue& one : error.issues()) keys.push_back(one.key);
        EXPECT_EQ(keys, (std::vector<std::string>{"pools", "end", "options.tolerance.relative", "event[0].hour",
                                                  "event[0].target", "event[0].value"}));
    }
}

// One compartment has pool 0, input 0 and accumulator 0, and nothing after them.
TEST(Run, RefusesATargetJustPastTheLast) {
    const auto body = one_compartment(0.3);
    for (const event_kind kind :
         {event_kind::emit, event_kind::set_input, event_kind::set_pool, event_kind::add_to_pool}) {
        run_request request = request_for(body, 5);
        request.events = {{.hour = 1, .kind = kind, .target = 0, .value = 1}};
        EXPECT_NO_THROW(run(body, request));
        request.events[0].target = 1;
        EXPECT_THROW(run(body, request), input_error);
    }
}

TEST(Run, RefusesRecordHoursOutOfOrder) {
    const auto body = one_compartment(0.3);
    run_request request = request_for(body, 10);
    for (const auto& hours : {std::vector<double>{3, 2}, {-1}, {11}, {NAN}}) {
        request.record_hours = hours;
        EXPECT_THROW(run(body, request), input_error);
    }
}

// Oracle: shifting by a power of two rounds nothing, so not one bit may change.
TEST(Run, IsTheSameAtAnyHourOfTheClock) {
    const auto body = oral_two_compartments(1.1, 0.2, 0.4, 0.05);
    run_request early = request_for(body, 32);
    early.events = {{.hour = 2.5, .kind = event_kind::add_to_pool, .target = 0, .value = 8},
                    {.hour = 9.25, .kind = event_kind::add_to_pool, .target = 1, .value = 4}};
    early.record_hours = {3, 9.25, 17.75};
    run_request late = early;
    late.start += 4096;
    late.end += 4096;
    for (auto& one : late.events) one.hour += 4096;
    for (auto& hour : late.record_hours) hour += 4096;

    EXPECT_EQ(run(body, early).pools, run(body, late).pools);
    EXPECT_EQ(run(body, early).final_pools, run(body, late).final_pools);
}

}  // namespace
}  // namespace magnesia::engine::run_test
