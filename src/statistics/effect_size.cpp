// effect_size.cpp - differences, standardised differences and ratios.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/effect_size.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/distributions.hpp"
#include "statistics/require.hpp"

namespace magnesia::statistics {
namespace {

void check_group(const group& g) {
    require(g.n >= 2, "n", g.n, "at least 2");
    require(g.sd > 0 && std::isfinite(g.sd), "sd", g.sd, "above 0");
    require(std::isfinite(g.mean), "mean", g.mean, "a number");
}

void check_correlation(double r) {
    require(r > -1 && r < 1, "correlation", r, "between -1 and 1");
}

/// Two groups as a table of four cells.
struct cells {
    double events1, others1, events2, others2;
    double n1() const { return events1 + others1; }
    double n2() const { return events2 + others2; }
};

cells table_of(const counted_group& first, const counted_group& second) {
    for (const counted_group& g : {first, second}) {
        require(g.n >= 1, "n", g.n, "at least 1");
        require(g.events >= 0 && g.events <= g.n, "events", g.events, "0 to n");
    }
    cells t{first.events, first.n - first.events, second.events, second.n - second.events};
    const bool has_empty = std::min({t.events1, t.others1, t.events2, t.others2}) == 0;
    if (has_empty) {
        for (double* cell : {&t.events1, &t.others1, &t.events2, &t.others2}) *cell += 0.5;
    }
    return t;
}

double variance_of_paired_difference(const group& a, const group& b, double r) {
    return a.sd * a.sd + b.sd * b.sd - 2 * r * a.sd * b.sd;
}

}  // namespace

effect mean_difference(const group& first, const group& second) {
    check_group(first);
    check_group(second);
    return {first.mean - second.mean, first.sd * first.sd / first.n + second.sd * second.sd / second.n};
}

effect standardised_difference(const group& first, const group& second) {
    check_group(first);
    check_group(second);
    const double df = first.n + second.n - 2;
    const double pooled_variance = ((first.n - 1) * first.sd * first.sd + (second.n - 1) * second.sd * second.sd) / df;
    const double g = small_sample_correction(df) * (first.mean - second.mean) / std::sqrt(pooled_variance);
    return {g, variance_of_standardised(g, first.n, second.n)};
}

effect crossover_difference(const group& first, const group& second, double correlation) {
    check_group(first);
    check_group(second);
    check_correlation(correlation);
    const double n = std::min(first.n, second.n);
    return {first.mean - second.mean, variance_of_paired_difference(first, second, correlation) / n};
}

effect crossover_standardised_difference(const group& first, const group& second, double correlation) {
    check_group(first);
    check_group(second);
    check_correlation(correlation);
    const double n = std::min(first.n, second.n);
    require(n >= 3, "n", n, "at least 3");
    const double sd = std::sqrt((first.sd * first.sd + second.sd * second.sd) / 2);
    const double g = small_sample_correction(n - 1) * (first.mean - second.mean) / sd;
    return {g, 2 * (1 - correlation) / n + g * g / (2 * n)};
}

effect log_risk_ratio(const counted_group& first, const counted_group& second) {
    const cells t = table_of(first, second);
    return {std::log(t.events1 / t.n1()) - std::log(t.events2 / t.n2()),
            1 / t.events1 - 1 / t.n1() + 1 / t.events2 - 1 / t.n2()};
}

effect log_odds_ratio(const counted_group& first, const counted_group& second) {
    const cells t = table_of(first, second);
    return {std::log(t.events1 * t.others2 / (t.others1 * t.events2)),
            1 / t.events1 + 1 / t.others1 + 1 / t.events2 + 1 / t.others2};
}

effect risk_difference(const counted_group& first, const counted_group& second) {
    const cells t = table_of(first, second);
    const double p1 = t.events1 / t.n1();
    const double p2 = t.events2 / t.n2();
    return {p1 - p2, p1 * (1 - p1) / t.n1() + p2 * (1 - p2) / t.n2()};
}

double small_sample_correction(double df) {
    require(df >= 2, "degrees of freedom", df, "at least 2");
    return std::exp(std::lgamma(df / 2) - std::lgamma((df - 1) / 2)) / std::sqrt(df / 2);
}

double variance_of_standardised(double g, double n1, double n2) {
    return 1 / n1 + 1 / n2 + g * g / (2 * (n1 + n2));
}

interval interval_of(const effect& of) {
    const double half = normal_quantile(0.975) * std::sqrt(of.variance);
    return {of.estimate - half, of.estimate + half};
}

double standard_error_of_interval(double low, double high) {
    require(high >= low, "high", high, "at least low");
    return (high - low) / (2 * normal_quantile(0.975));
}

double standard_error_of_p(double estimate, double p) {
    require(estimate != 0 && std::isfinite(estimate), "estimate", estimate, "a number that is not 0");
    require(p > 0 && p < 1, "p", p, "between 0 and 1");
    return std::abs(estimate) / -normal_quantile(p / 2);
}

}  // namespace magnesia::statistics
