// distributions.cpp - the one file that includes Boost.Math.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/distributions.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numbers>

#include "statistics/require.hpp"

namespace magnesia::statistics {
namespace {

void require_freedom(double df) {
    require(df > 0 && std::isfinite(df), "degrees of freedom", df, "above 0");
}

void require_probability(double p) {
    require(p > 0 && p < 1, "probability", p, "between 0 and 1");
}

/// Boost refuses infinity and NaN; their tails are plain.
template <class Distribution>
double upper(const Distribution& of, double x) {
    if (std::isnan(x)) return x;
    if (std::isinf(x)) return x > 0 ? 0.0 : 1.0;
    return cdf(complement(of, x));
}

}  // namespace

/// Asked by the thousand for quantiles of a mixture; erfc of the C library is exact to the last digits and twenty times
/// as fast as Boost, which computes in long doubles.
double normal_upper(double z) {
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

double normal_quantile(double p) {
    require_probability(p);
    return quantile(boost::math::normal(), p);
}

double student_upper(double t, double df) {
    require_freedom(df);
    return upper(boost::math::students_t(df), t);
}

double student_quantile(double p, double df) {
    require_freedom(df);
    require_probability(p);
    return quantile(boost::math::students_t(df), p);
}

double chi_square_upper(double x, double df) {
    require_freedom(df);
    return x <= 0 ? 1.0 : upper(boost::math::chi_squared(df), x);
}

double chi_square_quantile(double p, double df) {
    require_freedom(df);
    require_probability(p);
    return quantile(boost::math::chi_squared(df), p);
}

double f_upper(double x, double df1, double df2) {
    require_freedom(df1);
    require_freedom(df2);
    return x <= 0 ? 1.0 : upper(boost::math::fisher_f(df1, df2), x);
}

double two_sided_normal(double z) {
    return 2 * normal_upper(std::abs(z));
}

double two_sided_student(double t, double df) {
    return 2 * student_upper(std::abs(t), df);
}

}  // namespace magnesia::statistics
