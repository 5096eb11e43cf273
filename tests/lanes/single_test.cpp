// single_test.cpp - packs of floats: the same bits on every instruction set, errors within their bounds, ends.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/lanes/function_sets.hpp"
#include "tests/lanes/inputs.hpp"
#include "tests/lanes/oracle.hpp"

namespace magnesia::lanes::testing::single_test {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Numbers of the range of floats: those on which doubles are judged, and every hundredth to beyond the ends of exp.
inputs numbers_for(const char* function) {
    inputs in = inputs_for(function, 3'000);
    for (double x = -110; x < 95; x += 0.01) {
        in.x.push_back(x);
        in.y.push_back(1 + x);
    }
    return in;
}

/// |found - exact| in units in the last place of a float.
double error_in_single_ulp(double found, quad exact) {
    const double value = static_cast<double>(exact);
    if (std::isnan(value) || std::isnan(found)) return std::isnan(value) == std::isnan(found) ? 0 : infinity;
    if (std::isinf(found)) return std::abs(value) > 0x1.ffffffp127 && (found > 0) == (value > 0) ? 0 : infinity;
    const int exponent = value == 0 ? -126 : std::max(std::ilogb(value), -126);
    return std::ldexp(std::abs(static_cast<double>(quad{found} - exact)), 23 - exponent);
}

// Oracle: the same algorithm without any vector.
TEST(Singles, GiveTheBitsOfOneNumberAtATime) {
    const std::vector<named_set> sets = all_single_sets();
    for (const named_set& set : sets) {
        for (std::size_t f = 0; f < set.count; ++f) {
            const named_function function = set.functions[f];
            const inputs in = numbers_for(function.name);
            const std::vector<double> expected = results_of(function_named(sets.front(), function.name), in.x, in.y);

            const std::vector<double> found = results_of(function.call, in.x, in.y);

            for (std::size_t i = 0; i < found.size(); ++i) {
                ASSERT_TRUE(is_same(found[i], expected[i]))
                    << set.name << ": " << function.name << " of " << in.x[i] << ", " << in.y[i] << " is " << found[i]
                    << " for " << expected[i];
            }
        }
    }
}

// Oracle: libquadmath, of the number rounded to a float.
TEST(Singles, AreWithinTheStatedBounds) {
    const named_set set = all_single_sets().front();
    const struct {
        const char* function;
        double bound_ulp;  ///< as the comment in src/lanes says
    } promises[] = {{"exp", 2}, {"logistic", 4}, {"softplus", 4}, {"sqrt", 0.5}};
    for (const auto& promised : promises) {
        const inputs in = numbers_for(promised.function);
        const std::vector<double> x = results_of(function_named(set, "rounded"), in.x, in.y);
        const std::vector<double> found = results_of(function_named(set, promised.function), in.x, in.y);
        double worst = 0;
        double where = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const double error = error_in_single_ulp(found[i], exact(promised.function, x[i], 1));
            if (error > worst) {
                worst = error;
                where = x[i];
            }
        }
        fmt::print("{:>9} of floats at most {:.4f} ulp of {} numbers, at {}\n", promised.function, worst, found.size(),
                   where);
        EXPECT_LE(worst, promised.bound_ulp) << promised.function << " at " << where;
    }
}

// Oracle: C17 annex F.10, as for doubles.
TEST(Singles, HaveTheEndsOfTheCStandard) {
    const named_set set = all_single_sets().front();
    const struct {
        const char* function;
        double x, expected;
    } rows[] = {{"exp", 0.0, 1.0},
                {"exp", infinity, infinity},
                {"exp", -infinity, 0.0},
                {"exp", 89.0, infinity},
                {"exp", -104.0, 0.0},
                {"exp", -103.0, 0x1p-149},
                {"logistic", infinity, 1.0},
                {"logistic", -infinity, 0.0},
                {"logistic", 0.0, 0.5},
                {"softplus", infinity, infinity},
                {"softplus", -infinity, 0.0},
                {"softplus", 50.0, 50.0},
                {"rounded", 1e300, infinity},
                {"rounded", 1e-300, 0.0},
                {"sqrt", -1.0, std::nan("")}};
    for (const auto& r : rows) {
        const double found = results_of(function_named(set, r.function), {r.x}, {1.0}).front();

        EXPECT_TRUE(is_same(found, r.expected)) << r.function << " of " << r.x << " is " << found;
    }
    for (const char* function : {"exp", "logistic", "softplus", "abs", "rounded", "arithmetic"}) {
        EXPECT_TRUE(std::isnan(results_of(function_named(set, function), {std::nan("")}, {1.0}).front())) << function;
    }
}

// Oracle: numbers counted from 1.
TEST(Singles, KeepTheirLanesOnTheWayFromDoublesAndBack) {
    for (const named_set& set : all_single_sets()) {
        if (!set.is_supported) continue;
        const char* wrong = set.wrong_in_pack();

        EXPECT_EQ(wrong, nullptr) << set.name << ": " << wrong;
    }
}

}  // namespace
}  // namespace magnesia::lanes::testing::single_test
