// linear_algebra_test.cpp - apply, factor, solve and accumulate against dense linear algebra.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <cmath>
#include <vector>

#include "model/body/body_kernel.hpp"
#include "samples/web_kernel.hpp"
#include "tests/kernel/lane_run.hpp"
#include "tests/kernel/people.hpp"
#include "tests/kernel/sample_systems.hpp"

namespace linear_algebra_test {
namespace {

using namespace magnesia;
using namespace magnesia::tests;
using model::body_kernel;
using model::web_kernel;

Eigen::MatrixXd dense(const std::vector<double>& row_major, int rows, int columns) {
    using layout = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<const layout>(row_major.data(), rows, columns);
}

Eigen::VectorXd some_vector(int size, std::uint64_t number) {
    Eigen::VectorXd vector(size);
    for (int i = 0; i < size; ++i)
        vector[i] = standard_normal({.seed = 9, .person = number, .purpose = 0}, static_cast<std::uint64_t>(i));
    return vector;
}

lanes as_row(const Eigen::VectorXd& vector) {
    return as_lanes(std::span(vector.data(), static_cast<std::size_t>(vector.size())));
}

Eigen::VectorXd as_vector(const lanes& row) {
    Eigen::VectorXd vector(static_cast<Eigen::Index>(row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) vector[static_cast<Eigen::Index>(i)] = row[i].value;
    return vector;
}

/// Solves (diagonal I - J) x = side by the kernel and compares with Eigen's LU with pivots. An LU without pivots of a
/// matrix that is not diagonally dominant may lose a little; the residual says how much.
template <class K>
void expect_solution(const lane_run<K>& kernel, double diagonal, std::uint64_t number) {
    const Eigen::MatrixXd minus = dense(kernel.minus_jacobian(), K::pools, K::pools);
    const Eigen::MatrixXd matrix = diagonal * Eigen::MatrixXd::Identity(K::pools, K::pools) + minus;
    const Eigen::VectorXd side = some_vector(K::pools, number);
    lanes factors = kernel.matrix;
    lanes solution = as_row(side);

    K::factor(lane(diagonal), factors.data());
    K::solve(factors.data(), solution.data());

    const Eigen::VectorXd expected = matrix.partialPivLu().solve(side);
    const Eigen::VectorXd found = as_vector(solution);
    const double size = matrix.cwiseAbs().rowwise().sum().maxCoeff() * found.cwiseAbs().maxCoeff();
    ASSERT_LT((matrix * found - side).cwiseAbs().maxCoeff(), 1e-13 * size) << diagonal;
    const double condition =
        matrix.inverse().cwiseAbs().rowwise().sum().maxCoeff() * matrix.cwiseAbs().rowwise().sum().maxCoeff();
    ASSERT_LT((found - expected).cwiseAbs().maxCoeff(), (1e-14 + 1e-15 * condition) * expected.cwiseAbs().maxCoeff())
        << diagonal;
}

constexpr double diagonals[] = {1e-3, 1e-2, 0.1, 1.0, 10.0, 1e3, 1e6};

TEST(KernelAlgebra, SolvesAsDenseLuDoesForTheBody) {
    std::uint64_t number = 0;
    for (const auto& person : some_people()) {
        lane_run<body_kernel> kernel(row_of(person));
        kernel.linearise(some_state(number), some_inputs(number));
        for (const double diagonal : diagonals) expect_solution(kernel, diagonal, number);
        ++number;
    }
}

TEST(KernelAlgebra, SolvesAsDenseLuDoesWhereEliminationFillsIn) {
    ASSERT_GT(web_kernel::matrix, 12 * 4);  // 12 pools with at most 4 entries a row
    lane_run<web_kernel> kernel(std::vector<double>{});
    kernel.linearise(std::vector<double>(web_size, 1.0), {});

    for (const double diagonal : diagonals) expect_solution(kernel, diagonal, 3);
}

// Oracle: the weights the web was made of, times a vector, summed by a double loop.
TEST(KernelAlgebra, AppliesMinusTheJacobian) {
    lane_run<web_kernel> kernel(std::vector<double>{});
    kernel.linearise(std::vector<double>(web_size, 2.0), {});
    const Eigen::VectorXd vector = some_vector(web_kernel::pools, 5);
    lanes product = unwritten(web_kernel::pools);

    web_kernel::apply(kernel.matrix.data(), as_row(vector).data(), product.data());

    for (std::size_t row = 0; row < web_size; ++row) {
        double sum = 0;
        for (std::size_t column = 0; column < web_size; ++column)
            sum -= web_weight(row, column) * vector[static_cast<Eigen::Index>(column)];
        EXPECT_NEAR(product[row].value, sum, 1e-13);
    }
}

TEST(KernelAlgebra, AccumulatesOntoWhatIsThere) {
    lane_run<body_kernel> kernel(row_of(some_people().at(1)));
    kernel.linearise(some_state(8), some_inputs(8));
    const Eigen::VectorXd increment = some_vector(body_kernel::pools, 6);
    const Eigen::VectorXd before = some_vector(body_kernel::accumulators, 7);
    lanes coupled = as_row(before);

    body_kernel::accumulate(kernel.slopes.data(), as_row(increment).data(), coupled.data());

    const Eigen::MatrixXd slopes = dense(kernel.accumulator_jacobian(), body_kernel::accumulators, body_kernel::pools);
    const Eigen::VectorXd expected = before + slopes * increment;
    EXPECT_LT((as_vector(coupled) - expected).cwiseAbs().maxCoeff(), 1e-13 * (1 + expected.cwiseAbs().maxCoeff()));
}

}  // namespace
}  // namespace linear_algebra_test
