// variance_between.hpp - estimating the variance between studies, and its interval.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Dense>
#include <optional>

#include "statistics/mixed_effects.hpp"

namespace magnesia::statistics {

/// Effects, variances and the columns of a model.
struct linear_model {
    Eigen::VectorXd y;
    Eigen::VectorXd v;
    Eigen::MatrixXd x;

    Eigen::Index freedom() const { return x.rows() - x.cols(); }
};

/// The weighted fit at one variance between studies.
struct weighted_fit {
    Eigen::VectorXd w;  ///< 1 / (v + tau2)
    Eigen::VectorXd b;
    Eigen::MatrixXd covariance;  ///< (X' W X)^-1
    Eigen::MatrixXd projection;  ///< W - W X (X' W X)^-1 X' W
    double q = 0;                ///< weighted sum of squared residuals
};

weighted_fit weigh(const linear_model& model, double tau2);

/// The estimate by a method; 0 for a fixed effect and for no degrees of freedom.
double variance_between(const linear_model& model, between_studies method);

/// Standard error of the restricted likelihood's estimate.
double standard_error_of_variance(const linear_model& model, double tau2);

/// The ends of the 95 % interval of tau2 by Q-profile, 0 where the data allow none.
struct variance_interval {
    double low = 0;
    double high = 0;
};
std::optional<variance_interval> variance_interval_of(const linear_model& model);

}  // namespace magnesia::statistics
