// regimen_test.cpp - every dose plan the engine knows against its closed form, to 1e-8 of the largest value.
// The oracles are sums of exponentials, superposed here by hand (tests/support/closed_forms.hpp).
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/dosing.hpp"
#include "engine/run.hpp"
#include "tests/support/closed_forms.hpp"
#include "tests/support/small_bodies.hpp"

namespace magnesia::engine::regimen_test {
namespace {

using namespace test_support;

constexpr double k = 0.2;   // elimination, per hour
constexpr double ka = 1.1;  // absorption, per hour
constexpr two_compartments two{ka, k, 0.4, 0.05};

struct regimen {
    const char* name;
    std::vector<dose> doses;
    std::function<double(double hour)> expected;
    std::vector<double> body = {-k};  // row-major matrix of rates
    std::size_t watched = 0;          // the pool `expected` speaks of
    double end = 72;
    double every = 0.25;      // hours between outputs
    double input_at_end = 0;  // what every input must be when all is over
};

void PrintTo(const regimen& one, std::ostream* out) {
    *out << one.name;
}

/// amount * response, summed over doses that arrive at the given hours.
std::function<double(double)> sum(double amount, response one, std::vector<double> hours) {
    return [=](double now) {
        double total = 0;
        for (const double hour : hours) total += amount * one(now - hour);
        return total;
    };
}

/// first, first + interval, ...: `count` hours.
std::vector<double> every(double first, double interval, int count) {
    std::vector<double> hours;
    for (int i = 0; i < count; ++i) hours.push_back(first + i * interval);
    return hours;
}

std::function<double(double)> plus(std::function<double(double)> a, std::function<double(double)> b) {
    return [=](double now) { return a(now) + b(now); };
}

/// `first` before the hour, `then` from it on.
std::function<double(double)> replaced_at(double hour, std::function<double(double)> first,
                                          std::function<double(double)> then) {
    return [=](double now) { return now < hour ? first(now) : then(now); };
}

/// An endless regimen: 400 earlier arrivals leave exp(-k 400 interval), far below rounding.
std::function<double(double)> endless(double amount, response one, double last_arrival, double interval) {
    return sum(amount, one, every(last_arrival - 400 * interval, interval, 401));
}

double nothing(double) {
    return 0;
}

constexpr auto in = dose_into::input;
const std::vector<double> oral_body{-ka, 0, ka, -k};
const std::vector<double> oral_equal_body{-k, 0, k, -k};
const std::vector<double> two_body{-ka, 0, 0, ka, -k - two.out, two.back, 0, two.out, -two.back};

const std::vector<regimen> single_and_repeated{
    {"BolusAlone", {{.amount = 8}}, sum(8, bolus_one(k), {0})},
    {"BolusRepeated", {{.amount = 8, .interval = 12.0, .additional = 4}}, sum(8, bolus_one(k), every(0, 12, 5))},
    {"BolusWithLag", {{.hour = 1, .amount = 8, .lag = 2.25}}, sum(8, bolus_one(k), {3.25})},
    {"BolusWithFraction", {{.amount = 8, .fraction = 0.25}}, sum(2, bolus_one(k), {0})},
    {"BolusWithLagAndFraction", {{.amount = 8, .fraction = 0.25, .lag = 2.25}}, sum(2, bolus_one(k), {2.25})},
    {"BolusRepeatedWithLagAndFraction",
     {{.amount = 8, .fraction = 0.25, .lag = 2.25, .interval = 12.0, .additional = 3}},
     sum(2, bolus_one(k), every(2.25, 12, 4))},
    {"InfusionByRate", {{.amount = 8, .into = in, .rate = 2.0}}, sum(2, infusion_one(k, 4), {0})},
    {"InfusionByDuration", {{.amount = 8, .into = in, .duration = 5.0}}, sum(1.6, infusion_one(k, 5), {0})},
    {"InfusionByRateRepeated",
     {{.amount = 8, .into = in, .rate = 2.0, .interval = 12.0, .additional = 4}},
     sum(2, infusion_one(k, 4), every(0, 12, 5))},
    {"InfusionByDurationRepeated",
     {{.amount = 8, .into = in, .duration = 5.0, .interval = 12.0, .additional = 4}},
     sum(1.6, infusion_one(k, 5), every(0, 12, 5))},
    {"InfusionByRateWithLag", {{.amount = 8, .into = in, .lag = 3, .rate = 2.0}}, sum(2, infusion_one(k, 4), {3})},
    {"InfusionByDurationWithLag",
     {{.amount = 8, .into = in, .lag = 3, .duration = 5.0}},
     sum(1.6, infusion_one(k, 5), {3})},
    // A fraction shortens an infusion of given rate and thins one of given duration.
    {"InfusionByRateWithFraction",
     {{.amount = 8, .into = in, .fraction = 0.5, .rate = 2.0}},
     sum(2, infusion_one(k, 2), {0})},
    {"InfusionByDurationWithFraction",
     {{.amount = 8, .into = in, .fraction = 0.5, .duration = 5.0}},
     sum(0.8, infusion_one(k, 5), {0})},
    {"InfusionByRateWithLagAndFraction",
     {{.amount = 8, .into = in, .fraction = 0.5, .lag = 3, .rate = 2.0}},
     sum(2, infusion_one(k, 2), {3})},
    {"InfusionByDurationRepeatedWithLagAndFraction",
     {{.amount = 8, .into = in, .fraction = 0.5, .lag = 3, .duration = 5.0, .interval = 12.0, .additional = 3}},
     sum(0.8, infusion_one(k, 5), every(3, 12, 4))},
    {"BolusLagLongerThanInterval",
     {{.amount = 8, .lag = 30.5, .interval = 12.0, .additional = 2}},
     sum(8, bolus_one(k), every(30.5, 12, 3))},
    {"InfusionLagLongerThanInterval",
     {{.amount = 8, .into = in, .lag = 30.5, .duration = 5.0, .interval = 12.0, .additional = 2}},
     sum(1.6, infusion_one(k, 5), every(30.5, 12, 3))},
    {"InfusionEqualToInterval",
     {{.amount = 24, .into = in, .duration = 12.0, .interval = 12.0, .additional = 3}},
     sum(2, infusion_one(k, 48), {0})},
    {"InfusionLongerThanInterval",
     {{.amount = 30, .into = in, .duration = 15.0, .interval = 6.0, .additional = 4}},
     sum(2, infusion_one(k, 15), every(0, 6, 5))},
    {"UntilIsExclusive", {{.amount = 8, .interval = 12.0, .until = 36.0}}, sum(8, bolus_one(k), every(0, 12, 3))},
    {"UntilBetweenDoses", {{.amount = 8, .interval = 12.0, .until = 36.5}}, sum(8, bolus_one(k), every(0, 12, 4))},
};

const std::vector<regimen> routes_and_bodies{
    {"TwoRoutesAtOnce",
     {{.hour = 2, .amount = 8}, {.hour = 2, .amount = 6, .into = in, .target = 1, .duration = 3.0}},
     plus(sum(8, bolus_oral(ka, k), {2}), sum(2, infusion_one(k, 3), {2})),
     oral_body,
     1},
    {"TwoInfusionsOverlapIntoOneInput",
     {{.amount = 8, .into = in, .rate = 2.0}, {.hour = 1, .amount = 3, .into = in, .duration = 1.5}},
     plus(sum(2, infusion_one(k, 4), {0}), sum(2, infusion_one(k, 1.5), {1}))},
    {"OneCompartmentWithAbsorption",
     {{.amount = 8, .interval = 24.0, .additional = 2}},
     sum(8, bolus_oral(ka, k), every(0, 24, 3)),
     oral_body,
     1},
    {"InfusionIntoTheGut",
     {{.amount = 8, .into = in, .duration = 4.0}},
     sum(2, infusion_oral(ka, k, 4), {0}),
     oral_body,
     1},
    {"AbsorptionRateEqualToEliminationRate", {{.amount = 8}}, sum(8, bolus_oral(k, k), {0}), oral_equal_body, 1},
    {"TwoCompartmentsBolus", {{.amount = 8, .target = 1}}, sum(8, bolus_two(two), {0}), two_body, 1},
    {"TwoCompartmentsWithAbsorption",
     {{.amount = 8, .interval = 24.0, .additional = 2}},
     sum(8, bolus_oral_two(two), every(0, 24, 3)),
     two_body,
     1},
    {"DoseAtTimeZero", {{.hour = 0, .amount = 3}}, sum(3, bolus_one(k), {0})},
    {"DoseAfterTheLastOutput", {{.amount = 8}, {.hour = 100, .amount = 8}}, sum(8, bolus_one(k), {0})},
    {"EmptyRegimen", {}, nothing},
    {"AYearOfDailyDoses",
     {{.amount = 8, .interval = 24.0, .additional = 364}},
     sum(8, bolus_oral(ka, k), every(0, 24, 365)),
     oral_body,
     1,
     8760,
     3.5},
    // 22:00 every evening: in October one night is an hour longer, in March one is an hour shorter.
    {"DaylightSavingDays",
     {{.hour = 22, .amount = 8},
      {.hour = 46, .amount = 8},
      {.hour = 71, .amount = 8},
      {.hour = 95, .amount = 8},
      {.hour = 118, .amount = 8}},
     sum(8, bolus_one(k), {22, 46, 71, 95, 118}),
     {-k},
     0,
     144},
};

const std::vector<regimen> resets_and_steady_states{
    {"Reset",
     {{.amount = 8, .into = in, .duration = 10.0, .interval = 12.0, .additional = 4},
      {.hour = 14, .emptied = reset::only}},
     replaced_at(14, sum(0.8, infusion_one(k, 10), {0, 12}), nothing)},
    {"ResetDropsADoseStillInItsLag", {{.amount = 8, .lag = 6}, {.hour = 4, .emptied = reset::only}}, nothing},
    {"ResetDropsADoseOfTheSameInstantFromAnEarlierLine",
     {{.amount = 8, .interval = 12.0, .additional = 3}, {.hour = 24, .emptied = reset::only}},
     replaced_at(24, sum(8, bolus_one(k), {0, 12}), nothing)},
    {"ResetKeepsADoseOfTheSameInstantFromALaterLine",
     {{.amount = 8}, {.hour = 24, .emptied = reset::only}, {.hour = 24, .amount = 3}},
     replaced_at(24, sum(8, bolus_one(k), {0}), sum(3, bolus_one(k), {24}))},
    {"ResetAndDose",
     {{.amount = 8, .interval = 12.0, .additional = 4}, {.hour = 14, .amount = 3, .emptied = reset::and_dose}},
     replaced_at(14, sum(8, bolus_one(k), {0, 12}), sum(3, bolus_one(k), {14}))},
    {"SteadyStateUnderRepeatedBolus",
     {{.amount = 8, .interval = 12.0, .additional = 2, .past = steady_state::replace}},
     [](double now) {
         const auto past = steady_bolus_one(k, 12);
         return 8 *
                (past(now) + (now >= 12 ? std::exp(-k * (now - 12)) : 0) + (now >= 24 ? std::exp(-k * (now - 24)) : 0));
     }},
    {"SteadyStateUnderInfusionShorterThanInterval",
     {{.amount = 10, .into = in, .duration = 5.0, .interval = 12.0, .past = steady_state::replace}},
     [](double now) { return 2 * steady_infusion_one(k, 12, 5)(now); }},
    {"SteadyStateUnderInfusionLongerThanInterval",
     {{.amount = 30, .into = in, .duration = 15.0, .interval = 6.0, .past = steady_state::replace}},
     [](double now) { return 2 * steady_infusion_one(k, 6, 15)(now); }},
    {"SteadyStateUnderInfusionEqualToIntervalIsConstant",
     {{.amount = 24, .into = in, .duration = 12.0, .interval = 12.0, .until = 100.0, .past = steady_state::replace}},
     [](double) { return 2 / k; },
     {-k},
     0,
     72,
     0.25,
     2},
    {"SteadyStateUnderBolusWithLag",
     {{.amount = 8, .lag = 3.5, .interval = 12.0, .past = steady_state::replace}},
     endless(8, bolus_one(k), 3.5, 12)},
    {"SteadyStateUnderBolusWithLagLongerThanInterval",
     {{.amount = 8, .lag = 29.5, .interval = 12.0, .past = steady_state::replace}},
     endless(8, bolus_one(k), 29.5, 12)},
    {"SteadyStateUnderBolusWithLagEqualToInterval",
     {{.amount = 8, .lag = 12, .interval = 12.0, .past = steady_state::replace}},
     endless(8, bolus_one(k), 12, 12)},
    {"SteadyStateUnderLongInfusionWithLagAndFraction",
     {{.amount = 60,
       .into = in,
       .fraction = 0.5,
       .lag = 8.5,
       .duration = 15.0,
       .interval = 6.0,
       .past = steady_state::replace}},
     endless(2, infusion_one(k, 15), 8.5, 6)},
    {"SteadyStateOfTwoCompartmentsWithAbsorption",
     {{.amount = 8, .interval = 24.0, .past = steady_state::replace}},
     endless(8, bolus_oral_two(two), 0, 24),
     two_body,
     1},
    {"SteadyStateForgetsWhatCameBefore",
     {{.amount = 5, .into = in, .duration = 20.0},
      {.hour = 10, .amount = 8, .interval = 12.0, .past = steady_state::replace}},
     replaced_at(10, sum(0.25, infusion_one(k, 20), {0}), endless(8, bolus_one(k), 10, 12))},
    {"SecondRegimenAddedAtItsOwnSteadyState",
     {{.amount = 5, .into = in, .duration = 20.0, .interval = 24.0, .additional = 1},
      {.hour = 10, .amount = 30, .into = in, .duration = 15.0, .interval = 6.0, .past = steady_state::add_to_current}},
     replaced_at(10, sum(0.25, infusion_one(k, 20), {0, 24}),
                 plus(sum(0.25, infusion_one(k, 20), {0, 24}), endless(2, infusion_one(k, 15), 10, 6)))},
    {"PlainSecondRegimenStartedOnASteadyState",
     {{.amount = 8, .interval = 12.0, .additional = 5, .past = steady_state::replace},
      {.hour = 6, .amount = 3, .interval = 24.0, .additional = 1}},
     plus(sum(8, bolus_one(k), every(-400 * 12, 12, 406)), sum(3, bolus_one(k), {6, 30}))},
};

class Regimen : public testing::TestWithParam<regimen> {};

TEST_P(Regimen, MatchesItsClosedForm) {
    const regimen& given = GetParam();
    const linear_body body(given.body);
    run_request request;
    request.end = given.end;
    request.pools.assign(body.pool_count(), 0.0);
    request.inputs.assign(body.input_count(), 0.0);
    request.events = expand({given.doses, {}}, body);
    for (double hour = 0; hour <= given.end; hour += given.every) request.record_hours.push_back(hour);

    const trajectory lived = run(body, request);

    ASSERT_EQ(lived.status, run_status::done) << lived.reason;
    double largest = 0;
    double worst = 0;
    for (std::size_t i = 0; i < lived.hours.size(); ++i) {
        const double expected = given.expected(lived.hours[i]);
        largest = std::max(largest, std::abs(expected));
        worst = std::max(worst, std::abs(lived.pools_at(i)[given.watched] - expected));
    }
    EXPECT_LE(worst, 1e-8 * largest) << "largest " << largest;
    for (const double input : lived.final_inputs) EXPECT_EQ(input, given.input_at_end) << "must be exact";
}

std::string name_of(const testing::TestParamInfo<regimen>& one) {
    return one.param.name;
}

INSTANTIATE_TEST_SUITE_P(Single, Regimen, testing::ValuesIn(single_and_repeated), name_of);
INSTANTIATE_TEST_SUITE_P(Route, Regimen, testing::ValuesIn(routes_and_bodies), name_of);
INSTANTIATE_TEST_SUITE_P(Steady, Regimen, testing::ValuesIn(resets_and_steady_states), name_of);

// Oracle: rates whose binary sums round (0.1, 0.2, 0.3): the input must come back to exactly 0, and the order of the
// lines must not change a bit.
TEST(Infusions, SumToTheSameBitsInAnyOrderAndReturnToZero) {
    const linear_body body({-k});
    std::vector<dose> doses{{.hour = 0, .amount = 1, .into = in, .rate = 0.1},
                            {.hour = 1, .amount = 1, .into = in, .rate = 0.2},
                            {.hour = 2, .amount = 1, .into = in, .rate = 0.3}};
    const auto forwards = expand({doses, {}}, body);
    std::ranges::reverse(doses);
    const auto backwards = expand({doses, {}}, body);

    ASSERT_EQ(forwards.size(), 6u);
    ASSERT_EQ(backwards.size(), 6u);
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(forwards[i].hour, backwards[i].hour);
        EXPECT_EQ(forwards[i].value, backwards[i].value);
    }
    EXPECT_EQ(forwards.back().value, 0.0);
}

// Oracle: superposition. A constant inflow of 2 rests at 2 / k; a second regimen added at its own steady state must
// bring its endless past and not the inflow a second time.
TEST(SteadyState, AddedToABodyThatIsFedBringsOnlyItsOwnPart) {
    const linear_body body({-k});
    run_request request;
    request.end = 30;
    request.pools = {2 / k};
    request.inputs = {2.0};
    request.events = expand({{{.hour = 6, .amount = 8, .interval = 12.0, .past = steady_state::add_to_current}}, {}},
                            body, {.inputs = {2.0}});
    request.record_hours = {0, 5.75, 6, 11, 30};
    const trajectory lived = run(body, request);

    const auto added = endless(8, bolus_one(k), 6, 12);
    for (std::size_t i = 0; i < lived.hours.size(); ++i) {
        const double hour = lived.hours[i];
        EXPECT_NEAR(lived.pools_at(i)[0], 2 / k + (hour < 6 ? 0 : added(hour)), 1e-7) << hour;
    }
}

// Oracle: living through 300 intervals, which forgets any start (the slowest constant is below half an interval).
TEST(SteadyState, OfASaturableBodyIsWhereManyRepetitionsLead) {
    const saturable_body body(2.0, 1.5);
    const dose one{.amount = 9, .into = in, .lag = 2, .duration = 10.0, .interval = 8.0};
    dose steady = one;
    steady.past = steady_state::replace;
    dose repeated = one;
    repeated.additional = 300;
    const auto state_after = [&](const dose& given, double hour) {
        run_request request;
        request.end = hour;
        request.pools = request.inputs = {0.0};
        request.events = expand({{given}, {}}, body);
        request.record_hours = {hour};
        return run(body, request).pools[0];
    };

    const double expected = state_after(repeated, 300 * 8);
    EXPECT_GT(expected, 1.0);
    EXPECT_NEAR(state_after(steady, 0), expected, 1e-7 * expected);
}

}  // namespace
}  // namespace magnesia::engine::regimen_test
