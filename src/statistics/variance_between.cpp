// variance_between.cpp - DerSimonian-Laird, Paule-Mandel, restricted likelihood, Q-profile.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/variance_between.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/distributions.hpp"

namespace magnesia::statistics {
namespace {

/// The tau2 at which the generalised Q falls to `wanted`; Q falls as tau2 grows. 0 when it is below already.
double variance_at_q(const linear_model& model, double wanted) {
    if (weigh(model, 0).q <= wanted) return 0;
    double low = 0;
    double high = model.v.maxCoeff() + model.y.squaredNorm();
    for (int i = 0; i < 200 && weigh(model, high).q > wanted; ++i) high *= 2;
    for (int i = 0; i < 200 && high - low > 1e-15 * high; ++i) {
        const double middle = 0.5 * (low + high);
        (weigh(model, middle).q > wanted ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

double by_moments(const linear_model& model) {
    const weighted_fit fixed = weigh(model, 0);
    const auto df = static_cast<double>(model.freedom());
    return std::max(0.0, (fixed.q - df) / fixed.projection.trace());
}

double restricted_log_likelihood(const linear_model& model, double tau2) {
    const weighted_fit fit = weigh(model, tau2);
    return 0.5 * (fit.w.array().log().sum() + std::log(fit.covariance.determinant()) - fit.q);
}

/// The best of a grid of variances, from none to far beyond what the effects spread: the likelihood can have two tops,
/// and scoring alone climbs the nearest.
double highest_on_grid(const linear_model& model) {
    constexpr int steps = 120;
    const double smallest = 1e-4 * model.v.minCoeff();
    const double spread = model.y.maxCoeff() - model.y.minCoeff();
    const double largest = 10 * (spread * spread + model.v.maxCoeff());
    double best = 0;
    double highest = restricted_log_likelihood(model, 0);
    for (int i = 0; i <= steps; ++i) {
        const double tau2 = smallest * std::pow(largest / smallest, static_cast<double>(i) / steps);
        const double reached = restricted_log_likelihood(model, tau2);
        if (reached > highest) {
            highest = reached;
            best = tau2;
        }
    }
    return best;
}

/// Fisher scoring from the best of a grid, with halved steps: the likelihood never falls from one step to the next, so
/// that stopping after many is only less exact, not wrong.
double by_likelihood(const linear_model& model) {
    double tau2 = highest_on_grid(model);
    double likelihood = restricted_log_likelihood(model, tau2);
    for (int i = 0; i < 500; ++i) {
        const weighted_fit fit = weigh(model, tau2);
        const Eigen::VectorXd py = fit.projection * model.y;
        const double score = py.squaredNorm() - fit.projection.trace();
        double step = score / (fit.projection * fit.projection).trace();
        double next = std::max(0.0, tau2 + step);
        double reached = restricted_log_likelihood(model, next);
        while (!(reached >= likelihood - 1e-11 * (1 + std::abs(likelihood))) && std::abs(step) > 1e-14 * tau2) {
            step /= 2;
            next = std::max(0.0, tau2 + step);
            reached = restricted_log_likelihood(model, next);
        }
        if (!(reached >= likelihood - 1e-11 * (1 + std::abs(likelihood)))) return tau2;
        const double moved = std::abs(next - tau2);
        tau2 = next;
        likelihood = reached;
        if (moved <= 1e-13 * std::max(tau2, model.v.minCoeff())) return tau2;
    }
    return tau2;
}

}  // namespace

weighted_fit weigh(const linear_model& model, double tau2) {
    weighted_fit fit;
    fit.w = (model.v.array() + tau2).inverse();
    const Eigen::MatrixXd wx = fit.w.asDiagonal() * model.x;
    const Eigen::MatrixXd xwx = model.x.transpose() * wx;
    fit.covariance = xwx.inverse();
    fit.b = fit.covariance * (wx.transpose() * model.y);
    fit.projection = -wx * fit.covariance * wx.transpose();
    fit.projection.diagonal() += fit.w;
    const Eigen::VectorXd residual = model.y - model.x * fit.b;
    fit.q = (fit.w.array() * residual.array().square()).sum();
    return fit;
}

double variance_between(const linear_model& model, between_studies method) {
    if (model.freedom() < 1) return 0;
    switch (method) {
        case between_studies::fixed_effect:
            return 0;
        case between_studies::dersimonian_laird:
            return by_moments(model);
        case between_studies::paule_mandel:
            return variance_at_q(model, static_cast<double>(model.freedom()));
        case between_studies::restricted_likelihood:
            break;
    }
    return by_likelihood(model);
}

double standard_error_of_variance(const linear_model& model, double tau2) {
    const Eigen::MatrixXd p = weigh(model, tau2).projection;
    return std::sqrt(2 / (p * p).trace());
}

std::optional<variance_interval> variance_interval_of(const linear_model& model) {
    if (model.freedom() < 1) return std::nullopt;
    const auto df = static_cast<double>(model.freedom());
    return variance_interval{.low = variance_at_q(model, chi_square_quantile(0.975, df)),
                             .high = variance_at_q(model, chi_square_quantile(0.025, df))};
}

}  // namespace magnesia::statistics
