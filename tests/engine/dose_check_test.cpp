// dose_check_test.cpp - every dose plan without a meaning is refused, and the message names the field.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "engine/dosing.hpp"
#include "tests/support/small_bodies.hpp"

namespace magnesia::engine::dose_check_test {
namespace {

using test_support::one_compartment;

constexpr auto in = dose_into::input;

struct wrong_dose {
    const char* name;
    dose given;
    std::vector<std::string> fields;  // every field that must be named, in order
};

void PrintTo(const wrong_dose& one, std::ostream* out) {
    *out << one.name;
}

class WrongDose : public testing::TestWithParam<wrong_dose> {};

// Oracle: the list of fields written beside each case.
TEST_P(WrongDose, IsRefusedNamingTheField) {
    const auto body = one_compartment(0.2);
    try {
        expand({{{.amount = 1}, GetParam().given}, {}}, body);
        FAIL() << "accepted";
    } catch (const input_error& error) {
        std::vector<std::string> keys;
        for (const issue& one : error.issues()) keys.push_back(one.key);
        std::vector<std::string> expected;
        for (const std::string& field : GetParam().fields) expected.push_back("dose[1]." + field);
        EXPECT_EQ(keys, expected) << error.what();
    }
}

const std::vector<wrong_dose> wrong_doses{
    {"NoAmount", {}, {"amount"}},
    {"NegativeAmount", {.amount = -5}, {"amount"}},
    {"AmountNotANumber", {.amount = NAN}, {"amount"}},
    {"InfiniteAmount", {.amount = INFINITY}, {"amount"}},
    {"HourNotANumber", {.hour = NAN, .amount = 1}, {"hour"}},
    {"FractionZero", {.amount = 1, .fraction = 0}, {"fraction"}},
    {"FractionAboveOne", {.amount = 1, .fraction = 1.01}, {"fraction"}},
    {"NegativeLag", {.amount = 1, .lag = -1}, {"lag"}},
    {"NoSuchPool", {.amount = 1, .target = 1}, {"target"}},
    {"NoSuchInput", {.amount = 1, .into = in, .target = 1, .rate = 1.0}, {"target"}},
    {"RateIntoAPool", {.amount = 1, .rate = 1.0}, {"rate"}},
    {"DurationIntoAPool", {.amount = 1, .duration = 1.0}, {"duration"}},
    {"RateAndDuration", {.amount = 1, .into = in, .rate = 1.0, .duration = 1.0}, {"duration"}},
    {"InputWithoutRateOrDuration", {.amount = 1, .into = in}, {"into"}},
    {"RateZero", {.amount = 1, .into = in, .rate = 0.0}, {"rate"}},
    {"NegativeDuration", {.amount = 1, .into = in, .duration = -2.0}, {"duration"}},
    {"AdditionalWithoutInterval", {.amount = 1, .additional = 2}, {"additional"}},
    {"UntilWithoutInterval", {.amount = 1, .until = 2.0}, {"until"}},
    {"IntervalWithoutEnd", {.amount = 1, .interval = 12.0}, {"interval"}},
    {"IntervalZero", {.amount = 1, .interval = 0.0, .additional = 1}, {"interval"}},
    {"AdditionalAndUntil", {.amount = 1, .interval = 12.0, .additional = 1, .until = 24.0}, {"until"}},
    {"UntilBeforeTheFirst", {.hour = 30, .amount = 1, .interval = 12.0, .until = 24.0}, {"until"}},
    {"TooManyDoses", {.amount = 1, .interval = 1e-6, .until = 24.0}, {"until"}},
    {"TooManyAdditional", {.amount = 1, .interval = 1.0, .additional = 2'000'000}, {"additional"}},
    {"SteadyStateWithoutInterval", {.amount = 1, .past = steady_state::replace}, {"past"}},
    {"SteadyStateAndReset",
     {.amount = 1, .interval = 12.0, .past = steady_state::replace, .emptied = reset::and_dose},
     {"emptied"}},
    {"ResetAloneWithAmount", {.amount = 1, .emptied = reset::only}, {"amount"}},
    {"ResetAloneWithLag", {.lag = 1, .emptied = reset::only}, {"emptied"}},
    {"ResetAloneWithRate", {.rate = 1.0, .emptied = reset::only}, {"emptied"}},
    {"EverythingAtOnce",
     {.hour = INFINITY, .amount = -1, .target = 9, .fraction = 2, .lag = NAN, .rate = 1.0, .additional = 1},
     {"hour", "amount", "fraction", "lag", "target", "rate", "additional"}},
};

INSTANTIATE_TEST_SUITE_P(Field, WrongDose, testing::ValuesIn(wrong_doses),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(DosePlan, RefusesASteadyStateThatDoesNotExist) {
    const test_support::saturable_body body(2.0, 0.3);  // loses at most 2 per hour
    const dose too_much{.amount = 30, .interval = 12.0, .past = steady_state::replace};
    try {
        expand({{too_much}, {}}, body);
        FAIL() << "accepted";
    } catch (const input_error& error) {
        ASSERT_EQ(error.issues().size(), 1u);
        EXPECT_EQ(error.issues()[0].key, "dose[0].past");
    }
}

TEST(DosePlan, RefusesAResetStateAndInputsOfTheWrongSize) {
    const auto body = one_compartment(0.2);
    EXPECT_THROW(expand({{}, {1, 2}}, body), input_error);
    EXPECT_THROW(expand({}, body, {.inputs = {1, 2}}), input_error);
}

// Oracle: by hand. The reset goes to the plan's own state, not to zero.
TEST(DosePlan, ResetsToItsOwnState) {
    const auto body = one_compartment(0.2);
    const auto events = expand({{{.hour = 3, .emptied = reset::only}}, {4.5}}, body);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].kind, event_kind::set_pool);
    EXPECT_EQ(events[0].value, 4.5);
}

}  // namespace
}  // namespace magnesia::engine::dose_check_test
