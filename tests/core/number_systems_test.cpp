// number_systems_test.cpp - double, dual and symbolic readings of the same formulas agree, also at kinks and ends.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <vector>

#include "core/dual.hpp"
#include "core/expr.hpp"
#include "core/number.hpp"

namespace number_systems_test {
namespace {

using namespace magnesia;

/// A formula of two numbers, in the three plain readings.
struct formula {
    const char* name;
    std::function<scalar<double>(scalar<double>, scalar<double>)> in_double;
    std::function<scalar<dual<2>>(scalar<dual<2>>, scalar<dual<2>>)> in_dual;
    std::function<scalar<expr>(scalar<expr>, scalar<expr>)> in_symbols;
};

template <class F>
formula in_all_readings(const char* name, F f) {
    return {name, f, f, f};
}

std::vector<formula> formulas() {
    return {
        in_all_readings("michaelis", [](auto x, auto y) { return 2.0 * x / (y + x) - 1.0; }),
        in_all_readings("exponential", [](auto x, auto y) { return exp(-x) * log(y) + sqrt(y) / (1.0 + x * x); }),
        in_all_readings("waves", [](auto x, auto y) { return sin(x) * cos(y) + tanh(x - y); }),
        in_all_readings("smooth", [](auto x, auto y) { return softplus((x - y) / 0.1) * 0.1 + logistic(x * y); }),
        in_all_readings("powers", [](auto x, auto y) { return power<4>(x) + power<3>(y) - power<0>(x); }),
        in_all_readings("real power", [](auto x, auto y) { return real_power(positive_part(y), x); }),
        in_all_readings("kinks",
                        [](auto x, auto y) { return min(x, y) + 3.0 * max(x, y) + 5.0 * positive_part(x - 1.0); }),
        in_all_readings("ratio", [](auto x, auto y) { return ratio(x, y, decltype(x)(7.0)); }),
        in_all_readings("select", [](auto x, auto y) { return select(x < y, x * x, -y); }),
    };
}

struct readings {
    double value, by_x, by_y;
};

readings by_dual(const formula& f, double x, double y) {
    const auto r = f.in_dual(scalar<dual<2>>(dual<2>::variable(x, 0)), scalar<dual<2>>(dual<2>::variable(y, 1))).raw();
    return {r.value, r.slope[0], r.slope[1]};
}

readings by_symbols(const formula& f, double x, double y) {
    const expr e = f.in_symbols(scalar<expr>(expr::symbol("x")), scalar<expr>(expr::symbol("y"))).raw();
    const auto at = [&](const std::string& name) { return name == "x" ? x : y; };
    return {evaluate(e, at), evaluate(derivative(e, "x"), at), evaluate(derivative(e, "y"), at)};
}

TEST(NumberSystems, AgreeInValueAndSlopeAlsoAtTies) {
    for (const formula& f : formulas()) {
        for (const double x : {-2.0, -0.3, 0.0, 0.7, 1.0, 2.5}) {
            for (const double y : {0.2, 0.7, 1.0, 2.5}) {
                const double value = f.in_double(x, y).raw();
                const readings d = by_dual(f, x, y);
                const readings s = by_symbols(f, x, y);

                EXPECT_EQ(d.value, value) << f.name << " at " << x << ", " << y;
                EXPECT_EQ(s.value, value) << f.name << " at " << x << ", " << y;
                EXPECT_NEAR(d.by_x, s.by_x, 1e-13 * (1 + std::abs(s.by_x))) << f.name << " at " << x << ", " << y;
                EXPECT_NEAR(d.by_y, s.by_y, 1e-13 * (1 + std::abs(s.by_y))) << f.name << " at " << x << ", " << y;
            }
        }
    }
}

TEST(NumberSystems, SlopesEqualDifferenceQuotientsAwayFromKinks) {
    constexpr double h = 1e-6;
    constexpr double x = 0.81;
    constexpr double y = 1.37;
    for (const formula& f : formulas()) {
        const readings d = by_dual(f, x, y);
        const double by_x = (f.in_double(x + h, y).raw() - f.in_double(x - h, y).raw()) / (2 * h);
        const double by_y = (f.in_double(x, y + h).raw() - f.in_double(x, y - h).raw()) / (2 * h);

        EXPECT_NEAR(d.by_x, by_x, 1e-8) << f.name;
        EXPECT_NEAR(d.by_y, by_y, 1e-8) << f.name;
    }
}

TEST(NumberSystems, SlopesAtTiesAreTheStatedOnes) {
    const auto at = [](double v, std::size_t i) { return scalar<dual<2>>(dual<2>::variable(v, i)); };

    EXPECT_EQ(positive_part(at(0, 0)).raw().slope[0], 0.0);
    EXPECT_EQ(min(at(1, 0), at(1, 1)).raw().slope, (std::array{0.0, 1.0}));
    EXPECT_EQ(max(at(1, 0), at(1, 1)).raw().slope, (std::array{0.0, 1.0}));
    EXPECT_EQ(real_power(positive_part(at(0, 0)), scalar<dual<2>>(1.0)).raw().slope[0], 0.0);
}

TEST(NumberSystems, NeverSwallowNotANumber) {
    const scalar<double> bad = std::numeric_limits<double>::quiet_NaN();

    EXPECT_TRUE(std::isnan(positive_part(bad).raw()));
    for (const auto& result : {min(bad, scalar<double>(1)), min(scalar<double>(1), bad), max(bad, scalar<double>(1)),
                               max(scalar<double>(1), bad), softplus(bad), logistic(bad),
                               ratio(bad, scalar<double>(2), scalar<double>(0))}) {
        EXPECT_TRUE(std::isnan(result.raw()));
    }
}

TEST(NumberSystems, ARatioOfNothingIsWhatItsCallerSays) {
    EXPECT_EQ(ratio(scalar<double>(0), scalar<double>(0), scalar<double>(3)).raw(), 3.0);
    EXPECT_EQ(ratio(scalar<double>(5), scalar<double>(0), scalar<double>(3)).raw(), 3.0);  // nothing below alone
    EXPECT_EQ(ratio(scalar<double>(6), scalar<double>(2), scalar<double>(3)).raw(), 3.0);
}

TEST(Primitives, AreSafeAtBothEnds) {
    EXPECT_EQ(softplus(1e4), 1e4);
    EXPECT_EQ(softplus(-1e4), 0.0);
    EXPECT_EQ(logistic(1e4), 1.0);
    EXPECT_EQ(logistic(-1e4), 0.0);
    EXPECT_NEAR(softplus(-30.0) / std::exp(-30.0), 1.0, 1e-13);
    for (const double x : {-700.0, -20.0, -1.0, 0.0, 1e-8, 3.0, 36.0}) {
        EXPECT_NEAR(logistic(x) + logistic(-x), 1.0, 1e-15);
        EXPECT_NEAR(softplus(x) - softplus(-x), x, 1e-13 * std::abs(x) + 1e-15);
    }
}

TEST(Quantity, MultipliesUnitsAndKeepsValues) {
    using q = with_units<double>;
    const in<q, mmol> amount(6.0);
    const in<q, litre> volume(3.0);

    const in<q, mmol / litre> concentration = amount / volume;

    EXPECT_EQ(concentration.number().raw(), 2.0);
    static_assert(std::is_same_v<decltype(amount / volume), quantity<double, mmol / litre>>);
    static_assert(std::is_same_v<decltype(power<3>(volume)), quantity<double, litre * litre * litre>>);
    static_assert(!std::is_convertible_v<double, in<q, mmol>>);
    static_assert(std::is_convertible_v<double, in<q, one>>);
}

}  // namespace
}  // namespace number_systems_test
