// distributions.hpp - the distributions of test statistics: normal, Student's t, chi-square, F, through Boost.Math.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::statistics {

/// Probability above `z` of a standard normal variable.
double normal_upper(double z);
/// The value below which a standard normal variable lies with probability `p`, 0 < p < 1.
double normal_quantile(double p);

/// Student's t with `df` > 0 degrees of freedom: probability above `t`; the quantile of 0 < p < 1.
double student_upper(double t, double df);
double student_quantile(double p, double df);

/// Chi-square with `df` > 0: probability above `x`, 1 for x <= 0; the quantile of 0 < p < 1.
double chi_square_upper(double x, double df);
double chi_square_quantile(double p, double df);

/// F with two degrees of freedom > 0: probability above `x`, 1 for x <= 0.
double f_upper(double x, double df1, double df2);

/// Two-sided p of a z or t statistic.
double two_sided_normal(double z);
double two_sided_student(double t, double df);

// errors: input_error for degrees of freedom or probabilities outside what is said above; a statistic that is no number
// gives no number.

}  // namespace magnesia::statistics
