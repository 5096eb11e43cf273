// accuracy_test.cpp - the error of each function of packs is within the bound its comment states.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>

#include "lanes/tables.hpp"
#include "lanes/trigonometric.hpp"
#include "tests/lanes/function_sets.hpp"
#include "tests/lanes/inputs.hpp"
#include "tests/lanes/oracle.hpp"

namespace magnesia::lanes::testing::accuracy_test {
namespace {

#if defined(MAGNESIA_LONG_TESTS)
constexpr std::size_t random_count = 300'000;
#else
constexpr std::size_t random_count = 6'000;
#endif

struct promise {
    const char* function;
    double bound_ulp;  ///< as the comment in src/lanes says
};

void PrintTo(const promise& promised, std::ostream* out) {
    *out << promised.function;
}

class Accuracy : public ::testing::TestWithParam<promise> {};

/// Where the bound is promised: pow for x >= 0; sin and cos up to the widest angle.
bool is_promised(const std::string& function, double x) {
    if (function == "pow") return !std::signbit(x);
    if (function == "sin" || function == "cos") return !(std::abs(x) > widest_angle);
    return true;
}

// Oracle: libquadmath, 113 bits.
TEST_P(Accuracy, IsWithinTheStatedBound) {
    const std::string name = GetParam().function;
    const inputs in = inputs_for(name, random_count);
    std::vector<quad> oracle(in.x.size());
    for (std::size_t i = 0; i < in.x.size(); ++i) oracle[i] = exact(name, in.x[i], in.y[i]);

    for (const named_set& set : all_sets()) {
        if (!set.is_supported) {
            fmt::print("{:>9} on {:<12} not tested: this machine has no such instructions\n", name, set.name);
            continue;
        }
        const std::vector<double> computed = results_of(function_named(set, name), in.x, in.y);
        double worst = 0.0;
        std::size_t where = 0;
        for (std::size_t i = 0; i < computed.size(); ++i) {
            if (!is_promised(name, in.x[i])) continue;
            const double error = error_in_ulp(computed[i], oracle[i]);
            if (error > worst) {
                worst = error;
                where = i;
            }
        }
        fmt::print("{:>9} on {:<12} at most {:.4f} ulp of {} numbers, at {:a} {:a} ({}, {})\n", name, set.name, worst,
                   computed.size(), in.x[where], in.y[where], in.x[where], in.y[where]);
        EXPECT_LE(worst, GetParam().bound_ulp) << set.name << " at " << in.x[where] << ", " << in.y[where];
    }
}

INSTANTIATE_TEST_SUITE_P(OfPacks, Accuracy,
                         ::testing::Values(promise{"exp", 1.0}, promise{"log", 1.0}, promise{"sqrt", 0.5},
                                           promise{"expm1", 2.0}, promise{"log1p", 2.0}, promise{"tanh", 2.0},
                                           promise{"sin", 2.0}, promise{"cos", 2.0}, promise{"pow", 2.0},
                                           promise{"softplus", 4.0}, promise{"logistic", 4.0}),
                         [](const auto& tested) { return std::string(tested.param.function); });

// Oracle: 2^(j/16) in 113 bits.
TEST(Tables, PowersOfTwoAreRightToTheirTail) {
    using table = power_table<isa::baseline>;
    for (int j = 0; j < 16; ++j) {
        const quad power = exact_power_of_two(j / 16.0);
        const quad sum = quad{table::head[j]} * (1 + quad{table::tail[j]});

        EXPECT_EQ(table::head[j], static_cast<double>(power)) << j;
        EXPECT_LE(std::abs(static_cast<double>((sum - power) / power)), 0x1p-105) << j;
    }
}

// Oracle: log in 113 bits; a multiple of 2^-42 is one that 2^42 makes whole.
TEST(Tables, LogarithmsAreRightToTheirTail) {
    using table = log_table<isa::baseline>;
    for (int j = 0; j < 16; ++j) {
        const quad sum = quad{table::head[j]} + quad{table::tail[j]};

        EXPECT_LE(std::abs(static_cast<double>(sum + exact_log(table::reciprocal[j]))), 0x1p-96) << j;
        EXPECT_EQ(table::head[j] * 0x1p42, std::round(table::head[j] * 0x1p42)) << j;
        EXPECT_EQ(table::reciprocal[j] * 64.0, std::round(table::reciprocal[j] * 64.0)) << j;
    }
    EXPECT_LE(std::abs(static_cast<double>(quad{ln2_head} + quad{ln2_tail} - exact_log(2.0))), 0x1p-96);
    EXPECT_EQ(ln2_head * 0x1p42, std::round(ln2_head * 0x1p42));
}

}  // namespace
}  // namespace magnesia::lanes::testing::accuracy_test
