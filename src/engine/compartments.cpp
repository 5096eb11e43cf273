// compartments.cpp - the matrix of the flows and its eigenvalues.
// SPDX-License-Identifier: Apache-2.0
#include "engine/compartments.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

#include "core/error.hpp"

namespace magnesia::engine {

std::vector<double> decay_rates(std::size_t count, const std::vector<compartment_flow>& flows) {
    constexpr double roundoff = 1e-9;
    const auto size = static_cast<Eigen::Index>(count);
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(size, size);
    for (const compartment_flow& f : flows) {
        const auto from = static_cast<Eigen::Index>(f.from);
        matrix(from, from) -= f.per_hour;
        if (f.to != compartment_flow::outside) matrix(static_cast<Eigen::Index>(f.to), from) += f.per_hour;
    }
    const Eigen::EigenSolver<Eigen::MatrixXd> solver(matrix, false);
    const auto& values = solver.eigenvalues();
    std::vector<double> rates;
    for (Eigen::Index i = 0; i < size; ++i) {
        const std::complex<double> one = values[i];
        if (std::abs(one.imag()) > roundoff * std::abs(one.real())) {
            throw internal_error("decay_rates: the flows go in circles");
        }
        rates.push_back(-one.real());
    }
    std::sort(rates.begin(), rates.end());
    return rates;
}

}  // namespace magnesia::engine
