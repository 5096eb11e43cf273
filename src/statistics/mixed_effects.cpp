// mixed_effects.cpp - the fit at the estimated variance, its tests, and pooling as the fit without moderators.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/mixed_effects.hpp"

#include <fmt/core.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "core/error.hpp"
#include "statistics/distributions.hpp"
#include "statistics/variance_between.hpp"

namespace magnesia::statistics {
namespace {

[[noreturn]] void refuse(const std::string& key, const std::string& found, const std::string& allowed) {
    throw input_error(issue{.key = key, .found = found, .allowed = allowed});
}

linear_model model_of(std::span<const effect> effects, const std::vector<std::vector<double>>& columns) {
    const auto k = static_cast<Eigen::Index>(effects.size());
    const auto m = static_cast<Eigen::Index>(columns.size()) + 1;
    if (k < m)
        refuse("effects", fmt::format("are {}, fewer than the {} coefficients", k, m),
               "at least one study a coefficient");
    linear_model model{Eigen::VectorXd(k), Eigen::VectorXd(k), Eigen::MatrixXd::Ones(k, m)};
    for (Eigen::Index i = 0; i < k; ++i) {
        const effect& one = effects[static_cast<std::size_t>(i)];
        if (!std::isfinite(one.estimate) || !(one.variance > 0) || !std::isfinite(one.variance))
            refuse(fmt::format("effects[{}]", i + 1), fmt::format("is {} with variance {}", one.estimate, one.variance),
                   "a number with a variance above 0");
        model.y[i] = one.estimate;
        model.v[i] = one.variance;
        for (Eigen::Index j = 1; j < m; ++j)
            model.x(i, j) = columns[static_cast<std::size_t>(j - 1)].at(static_cast<std::size_t>(i));
    }
    if (Eigen::ColPivHouseholderQR<Eigen::MatrixXd>(model.x).rank() < m)
        refuse("columns", "depend on each other or do not vary", "moderators that differ between studies");
    return model;
}

/// How an interval is built: the quantile, and what the error is multiplied with.
struct interval_rule {
    double factor = 1;
    double quantile = 0;
    double df = 0;  ///< 0 for normal
};

interval_rule rule_of(interval_by by, double q, Eigen::Index freedom) {
    if (by == interval_by::normal || freedom < 1) return {1, normal_quantile(0.975), 0};
    const auto df = static_cast<double>(freedom);
    double factor = std::sqrt(q / df);
    if (by == interval_by::knapp_hartung_not_narrower) factor = std::max(factor, 1.0);
    return {factor, student_quantile(0.975, df), df};
}

coefficient coefficient_of(double estimate, double standard_error, const interval_rule& rule) {
    const double half = rule.quantile * standard_error;
    const double statistic = estimate / standard_error;
    const double p = rule.df > 0 ? two_sided_student(statistic, rule.df) : two_sided_normal(statistic);
    return {estimate, standard_error, estimate - half, estimate + half, p};
}

/// The joint test of all coefficients but the first.
void test_moderators(const weighted_fit& fit, const interval_rule& rule, fitted& result) {
    const Eigen::Index m = fit.b.size() - 1;
    if (m < 1) return;
    const Eigen::VectorXd b = fit.b.tail(m);
    const Eigen::MatrixXd covariance = fit.covariance.bottomRightCorner(m, m) * rule.factor * rule.factor;
    const double q = b.dot(covariance.ldlt().solve(b));
    const auto df = static_cast<double>(m);
    result.moderators_statistic = rule.df > 0 ? q / df : q;
    result.moderators_p = rule.df > 0 ? f_upper(q / df, df, rule.df) : chi_square_upper(q, df);
}

void judge_heterogeneity(const linear_model& model, const pooling_options& options, fitted& result) {
    if (model.freedom() < 1) return;
    const auto df = static_cast<double>(model.freedom());
    const weighted_fit fixed = weigh(model, 0);
    result.q = fixed.q;
    result.q_p = chi_square_upper(fixed.q, df);
    if (options.method == between_studies::fixed_effect) {
        result.i2 = fixed.q > 0 ? std::max(0.0, 100 * (fixed.q - df) / fixed.q) : 0;
        result.h2 = fixed.q / df;
        return;
    }
    const double typical = df / fixed.projection.trace();
    result.i2 = 100 * result.tau2 / (typical + result.tau2);
    result.h2 = result.tau2 / typical + 1;
    if (const auto interval = variance_interval_of(model)) {
        result.tau2_low = interval->low;
        result.tau2_high = interval->high;
    }
    if (options.method == between_studies::restricted_likelihood)
        result.tau2_standard_error = standard_error_of_variance(model, result.tau2);
}

}  // namespace

std::string_view word(between_studies method) {
    switch (method) {
        case between_studies::fixed_effect:
            return "fixed effect";
        case between_studies::dersimonian_laird:
            return "DerSimonian-Laird";
        case between_studies::paule_mandel:
            return "Paule-Mandel";
        case between_studies::restricted_likelihood:
            break;
    }
    return "REML";
}

fitted fit(std::span<const effect> effects, const std::vector<std::vector<double>>& columns,
           const pooling_options& options) {
    const linear_model model = model_of(effects, columns);
    fitted result;
    result.tau2 = variance_between(model, options.method);
    result.degrees_of_freedom = static_cast<double>(model.freedom());
    const weighted_fit at = weigh(model, result.tau2);
    const interval_rule rule = rule_of(options.interval, at.q, model.freedom());
    for (Eigen::Index j = 0; j < at.b.size(); ++j)
        result.coefficients.push_back(coefficient_of(at.b[j], rule.factor * std::sqrt(at.covariance(j, j)), rule));
    judge_heterogeneity(model, options, result);
    test_moderators(at, rule, result);
    const double sum = at.w.sum();
    for (const double w : at.w) result.weights.push_back(100 * w / sum);
    return result;
}

pooled pool(std::span<const effect> effects, const pooling_options& options) {
    const fitted all = fit(effects, {}, options);
    pooled result{.effect = all.coefficients.front(),
                  .tau2 = all.tau2,
                  .tau2_standard_error = all.tau2_standard_error,
                  .tau2_low = all.tau2_low,
                  .tau2_high = all.tau2_high,
                  .q = all.q,
                  .q_p = all.q_p,
                  .i2 = all.i2,
                  .h2 = all.h2,
                  .prediction_low = {},
                  .prediction_high = {},
                  .weights = all.weights};
    if (effects.size() > 1 && options.method != between_studies::fixed_effect) {
        const bool is_normal = options.interval == interval_by::normal;
        const double quantile = is_normal ? normal_quantile(0.975) : student_quantile(0.975, all.degrees_of_freedom);
        const double error = result.effect.standard_error;
        const double half = quantile * std::sqrt(all.tau2 + error * error);
        result.prediction_low = result.effect.estimate - half;
        result.prediction_high = result.effect.estimate + half;
    }
    return result;
}

}  // namespace magnesia::statistics
