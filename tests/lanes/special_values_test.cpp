// special_values_test.cpp - zeros, infinities, NaN and ends of the range, as the C standard has them.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/maths.hpp"
#include "lanes/vector_maths.hpp"
#include "tests/lanes/function_sets.hpp"
#include "tests/lanes/inputs.hpp"

namespace magnesia::lanes::testing::special_values_test {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();
const double nan = std::nan("");

struct row {
    const char* function;
    double x;
    double y;
    double expected;
};

double value_of(const std::string& function, double x, double y) {
    return results_of(function_named(all_sets().front(), function), {x}, {y}).front();
}

// Oracle: C17 annex F.10, read by eye. The other instruction sets have the same bits (Packs).
TEST(SpecialValues, AreThoseOfTheCStandard) {
    const row rows[] = {{"exp", 0.0, 1, 1.0},
                        {"exp", -0.0, 1, 1.0},
                        {"exp", infinity, 1, infinity},
                        {"exp", -infinity, 1, 0.0},
                        {"exp", 710.0, 1, infinity},
                        {"exp", -746.0, 1, 0.0},
                        {"exp", 1e300, 1, infinity},
                        {"exp", -1e300, 1, 0.0},
                        {"expm1", 0.0, 1, 0.0},
                        {"expm1", -0.0, 1, -0.0},
                        {"expm1", infinity, 1, infinity},
                        {"expm1", -infinity, 1, -1.0},
                        {"expm1", 5e-324, 1, 5e-324},
                        {"expm1", 1e300, 1, infinity},
                        {"log", 1.0, 1, 0.0},
                        {"log", 0.0, 1, -infinity},
                        {"log", -0.0, 1, -infinity},
                        {"log", -1.0, 1, nan},
                        {"log", infinity, 1, infinity},
                        {"log", -infinity, 1, nan},
                        {"log", -5e-324, 1, nan},
                        {"log1p", 0.0, 1, 0.0},
                        {"log1p", -0.0, 1, -0.0},
                        {"log1p", -1.0, 1, -infinity},
                        {"log1p", -1.5, 1, nan},
                        {"log1p", infinity, 1, infinity},
                        {"log1p", -infinity, 1, nan},
                        {"log1p", -5e-324, 1, -5e-324},
                        {"tanh", 0.0, 1, 0.0},
                        {"tanh", -0.0, 1, -0.0},
                        {"tanh", infinity, 1, 1.0},
                        {"tanh", -infinity, 1, -1.0},
                        {"tanh", 5e-324, 1, 5e-324},
                        {"tanh", 1e300, 1, 1.0},
                        {"sin", 0.0, 1, 0.0},
                        {"sin", -0.0, 1, -0.0},
                        {"sin", infinity, 1, nan},
                        {"sin", -infinity, 1, nan},
                        {"sin", 5e-324, 1, 5e-324},
                        {"cos", 0.0, 1, 1.0},
                        {"cos", -0.0, 1, 1.0},
                        {"cos", infinity, 1, nan},
                        {"cos", -infinity, 1, nan},
                        {"sqrt", -0.0, 1, -0.0},
                        {"sqrt", -1.0, 1, nan},
                        {"sqrt", infinity, 1, infinity},
                        {"logistic", 0.0, 1, 0.5},
                        {"logistic", infinity, 1, 1.0},
                        {"logistic", -infinity, 1, 0.0},
                        {"logistic", 1000.0, 1, 1.0},
                        {"softplus", infinity, 1, infinity},
                        {"softplus", -infinity, 1, 0.0},
                        {"softplus", -1000.0, 1, 0.0},
                        {"softplus", 50.0, 1, 50.0},
                        {"softplus", largest, 1, largest},
                        {"pow", 0.0, 0.0, 1.0},
                        {"pow", nan, 0.0, 1.0},
                        {"pow", nan, -0.0, 1.0},
                        {"pow", 1.0, nan, 1.0},
                        {"pow", 1.0, infinity, 1.0},
                        {"pow", 1.0, -infinity, 1.0},
                        {"pow", infinity, 0.0, 1.0},
                        {"pow", 0.0, 2.5, 0.0},
                        {"pow", 0.0, -2.5, infinity},
                        {"pow", 0.0, infinity, 0.0},
                        {"pow", 0.0, -infinity, infinity},
                        {"pow", 0.5, infinity, 0.0},
                        {"pow", 0.5, -infinity, infinity},
                        {"pow", 2.0, infinity, infinity},
                        {"pow", 2.0, -infinity, 0.0},
                        {"pow", infinity, 2.0, infinity},
                        {"pow", infinity, -2.0, 0.0},
                        {"pow", infinity, infinity, infinity},
                        {"pow", infinity, -infinity, 0.0},
                        {"pow", 2.0, nan, nan},
                        {"pow", nan, 2.0, nan},
                        {"pow", 0.0, nan, nan},
                        {"pow", -2.0, 2.0, nan},
                        {"pow", 2.0, 1023.0, 0x1p1023},
                        {"pow", 2.0, 1024.0, infinity},
                        {"pow", 2.0, -1074.0, 5e-324},
                        {"pow", 2.0, -1076.0, 0.0},
                        {"pow", 3.0, 4.0, 81.0},
                        {"pow", 2.0, 1e300, infinity},
                        {"round", 2.5, 1, 2.0},
                        {"round", 3.5, 1, 4.0},
                        {"round", -0.25, 1, -0.0},
                        {"round", -infinity, 1, -infinity},
                        {"round", 0x1.fffffffffffffp51, 1, 0x1p52},
                        {"round", 0x1.0000000000001p52, 1, 0x1.0000000000001p52},
                        {"min", nan, 1, nan},
                        {"min", 1, nan, nan},
                        {"max", nan, 1, nan},
                        {"max", 1, nan, nan},
                        {"min", 1, 2, 1},
                        {"max", 1, 2, 2},
                        {"min", 0.0, -0.0, -0.0},
                        {"min", -0.0, 0.0, 0.0},
                        {"max", 0.0, -0.0, -0.0},
                        {"abs", -0.0, 1, 0.0},
                        {"abs", -infinity, 1, infinity},
                        {"fma", 0x1.0000001p0, -0x1.ffffffep-1, 0x1.0000001p-28}};
    for (const row& r : rows) {
        const double found = value_of(r.function, r.x, r.y);

        EXPECT_TRUE(is_same(found, r.expected)) << r.function << " of " << r.x << ", " << r.y << " is " << found;
    }
}

// Oracle: a NaN has no right answer but NaN.
TEST(SpecialValues, NaNStaysNaN) {
    for (const char* function : {"exp", "expm1", "log", "log1p", "tanh", "sin", "cos", "softplus", "logistic", "sqrt",
                                 "round", "abs", "arithmetic"}) {
        EXPECT_TRUE(std::isnan(value_of(function, nan, 1.0))) << function;
        EXPECT_TRUE(std::isnan(value_of(function, -nan, 1.0))) << function;
    }
}

// Oracle: the C library, to which these lanes are handed.
TEST(SpecialValues, WideAnglesAreThoseOfTheCLibrary) {
    for (const double x : {1.0000001e9, -3e15, 1e22, -1e300, largest}) {
        EXPECT_EQ(value_of("sin", x, 1.0), std::sin(x)) << x;
        EXPECT_EQ(value_of("cos", x, 1.0), std::cos(x)) << x;
    }
}

// The seam to core: its functions of numbers read packs as they read double. Oracle: core's own double, to 4 ulp.
TEST(SpecialValues, CoreReadsPacksAsNumbers) {
    using one = doubles<1, isa::baseline>;
    const auto formula = [](auto x) {
        using number = decltype(x);
        const number shape = logistic(x) + softplus(x) * exp(-x) + tanh(x) * log(number(2.0) + x * x);
        return real_power(positive_part(shape), number(1.5)) + select(x < number(1.0), sin(x), cos(x)) + sqrt(x * x);
    };
    for (const double x : {-3.0, -0.2, 0.0, 0.7, 5.0}) {
        const double packed = formula(scalar<one>(one(x))).raw().get(0);

        EXPECT_NEAR(packed, formula(scalar<double>(x)).raw(), 1e-14) << x;
    }
}

}  // namespace
}  // namespace magnesia::lanes::testing::special_values_test
