// method_numbers_test.cpp - every coefficient of every method: the order conditions, from rooted trees, in long double.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "engine/grk4t.hpp"
#include "engine/rodas5p.hpp"
#include "engine/tsit5.hpp"

namespace magnesia::engine::method_numbers_test {
namespace {

using number = long double;
using row = std::vector<number>;
using square = std::vector<row>;

/// A rooted tree; each stands for one elementary differential (Butcher 1963; Hairer and Wanner, IV.7, for Rosenbrock).
struct tree {
    std::vector<tree> children = {};

    int order() const {
        int count = 1;
        for (const tree& child : children) count += child.order();
        return count;
    }
    number density() const {
        number product = order();
        for (const tree& child : children) product *= child.density();
        return product;
    }
};

/// The 17 trees with up to five nodes.
std::vector<tree> trees() {
    const tree leaf;
    const tree two{{leaf}};
    const tree bush3{{leaf, leaf}}, tall3{{two}};
    const tree bush4{{leaf, leaf, leaf}}, mixed4{{leaf, two}}, over_bush4{{bush3}}, tall4{{tall3}};
    return {leaf,
            two,
            bush3,
            tall3,
            bush4,
            mixed4,
            over_bush4,
            tall4,
            {{leaf, leaf, leaf, leaf}},
            {{leaf, leaf, two}},
            {{leaf, bush3}},
            {{leaf, tall3}},
            {{two, two}},
            {{bush4}},
            {{mixed4}},
            {{over_bush4}},
            {{tall4}}};
}

row times(const square& matrix, const row& vector) {
    row product(vector.size(), 0);
    for (std::size_t i = 0; i < vector.size(); ++i)
        for (std::size_t j = 0; j < vector.size(); ++j) product[i] += matrix[i][j] * vector[j];
    return product;
}

/// Stages of a method: what enters the argument of a rate (alpha) and, for Rosenbrock, also its linear part (beta).
struct stages {
    square alpha;
    square beta;

    /// The weight of the tree in each stage. A Rosenbrock method sees a single child through beta.
    row weights(const tree& t) const {
        row product(alpha.size(), 1);
        for (const tree& child : t.children) {
            const row factor = times(t.children.size() == 1 ? beta : alpha, weights(child));
            for (std::size_t i = 0; i < product.size(); ++i) product[i] *= factor[i];
        }
        return product;
    }
};

number sum_of(const row& b, const row& weights) {
    number sum = 0;
    for (std::size_t i = 0; i < b.size(); ++i) sum += b[i] * weights[i];
    return sum;
}

/// The largest violation of the conditions up to `order` by the weights b at `part` of the step.
number violation(const stages& s, const row& b, int order, number part = 1, number from_rates = 0) {
    number worst = 0;
    for (const tree& t : trees()) {
        if (t.order() > order) continue;
        number found = sum_of(b, s.weights(t));
        if (t.order() == 1) found += from_rates;  // the rates at the start know nothing of any slope
        worst = std::max(worst, std::abs(found - std::pow(part, number(t.order())) / t.density()));
    }
    return worst;
}

template <class Table>
square rows_of(const Table& table) {
    square all;
    for (const auto& one : table) all.emplace_back(one.begin(), one.end());
    return all;
}

/// Gamma = (1 / gamma - C)^-1, which turns increments back into the rates of the textbook form.
template <class M>
square gamma_of() {
    const std::size_t n = M::stages;
    square inverse(n, row(n, 0));
    for (std::size_t column = 0; column < n; ++column) {
        for (std::size_t i = column; i < n; ++i) {
            number side = i == column ? 1 : 0;
            for (std::size_t j = column; j < i; ++j) side += number(M::c[i][j]) * inverse[j][column];
            inverse[i][column] = side * number(M::gamma);
        }
    }
    return inverse;
}

/// weights of increments times Gamma
row in_rates(const row& weights, const square& gamma) {
    row b(weights.size(), 0);
    for (std::size_t i = 0; i < b.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) b[j] += weights[i] * gamma[i][j];
    return b;
}

template <class M>
stages rosenbrock_stages() {
    const square gamma = gamma_of<M>();
    stages s;
    for (const row& a : rows_of(M::a)) {
        s.alpha.push_back(in_rates(a, gamma));
        s.beta.push_back(s.alpha.back());
        for (std::size_t j = 0; j < a.size(); ++j) s.beta.back()[j] += gamma[s.beta.size() - 1][j];
    }
    return s;
}

/// Weights at `part` of a step whose end has the weights `end`: part (end + (1 - part)(c0 + part c1 + part^2 c2)).
row dense_weights(const square& dense, const row& end, number part) {
    row weights;
    for (std::size_t i = 0; i < end.size(); ++i) {
        const number inner = dense[0][i] + part * (dense[1][i] + part * dense[2][i]);
        weights.push_back(part * (end[i] + (1 - part) * inner));
    }
    return weights;
}

TEST(MethodNumbers, Grk4tIsOfOrderFourWithAnEstimateOfOrderThree) {
    const stages s = rosenbrock_stages<grk4t>();
    const square gamma = gamma_of<grk4t>();
    const square weights = rows_of(grk4t::weights);
    row embedded = weights[0];
    for (std::size_t i = 0; i < embedded.size(); ++i) embedded[i] += weights[1][i];

    EXPECT_LT(violation(s, in_rates(weights[0], gamma), 4), 1e-15L);
    EXPECT_LT(violation(s, in_rates(embedded, gamma), 3), 1e-15L);
    EXPECT_GT(violation(s, in_rates(weights[0], gamma), 5), 1e-3L);
    EXPECT_GT(violation(s, in_rates(embedded, gamma), 4), 1e-3L);
    EXPECT_EQ(embedded[3], 0) << "the embedded formula has three stages";
}

TEST(MethodNumbers, TheDenseOutputOfGrk4tIsOfOrderThreeEverywhere) {
    const stages s = rosenbrock_stages<grk4t>();
    const square gamma = gamma_of<grk4t>();
    const tree bush4{{{}, {}, {}}};
    const tree mixed4{{{}, {{{}}}}};

    for (number part = 0; part <= 1; part += 0.125L) {
        const row b = in_rates(dense_weights(rows_of(grk4t::dense), rows_of(grk4t::weights)[0], part), gamma);
        const number from_rates =
            part * (1 - part) * (grk4t::dense_of_rates[0] + part * grk4t::dense_of_rates[1]);  // the third is 0
        EXPECT_LT(violation(s, b, 3, part, from_rates), 1e-15L) << double(part);
        for (const tree& t : {bush4, mixed4})
            EXPECT_NEAR(double(sum_of(b, s.weights(t)) - std::pow(part, 4.0L) / t.density()), 0, 1e-15);
        EXPECT_LT(violation(s, b, 4, part, from_rates), 0.005L) << "less than cubic Hermite: 1/384 times 3";
    }
}

TEST(MethodNumbers, Tsit5IsOfOrderFiveWithAnEstimateOfOrderFour) {
    using numbers = tsit5_numbers<number>;
    const square a = rows_of(numbers::a);
    const stages s{a, a};
    row embedded = a.back();
    for (std::size_t i = 0; i < embedded.size(); ++i) embedded[i] -= numbers::error[0][i];

    EXPECT_LT(violation(s, a.back(), 5), 1e-15L);
    EXPECT_LT(violation(s, embedded, 4), 1e-15L);
    EXPECT_GT(violation(s, embedded, 5), 1e-4L);
}

TEST(MethodNumbers, TheDenseOutputOfTsit5IsOfOrderFourEverywhere) {
    using numbers = tsit5_numbers<number>;
    const square a = rows_of(numbers::a);
    const stages s{a, a};

    for (number part = 0; part <= 1; part += 0.125L) {
        EXPECT_LT(violation(s, dense_weights(rows_of(numbers::dense), a.back(), part), 4, part), 1e-15L);
        for (std::size_t i = 0; i < numbers::stages; ++i) {
            const auto& r = numbers::published_dense[i];
            const number published = part * (r[0] + part * (r[1] + part * (r[2] + part * r[3])));
            EXPECT_NEAR(double(dense_weights(rows_of(numbers::dense), a.back(), part)[i]), double(published), 1e-14);
        }
    }
}

// A double has 16 digits; the largest coefficients are near 13 (dense output 88), so the conditions hold to about
// 1e-14.
TEST(MethodNumbers, Tsit5InDoubleIsTheSameRounded) {
    for (std::size_t i = 0; i < tsit5::stages; ++i) {
        for (std::size_t j = 0; j < tsit5::stages; ++j)
            EXPECT_EQ(tsit5::a[i][j], static_cast<double>(tsit5_numbers<number>::a[i][j]));
        EXPECT_EQ(tsit5::error[0][i], static_cast<double>(tsit5_numbers<number>::error[0][i]));
    }
    const square a = rows_of(tsit5::a);
    EXPECT_LT(violation({a, a}, a.back(), 5), 2e-14L);
}

TEST(MethodNumbers, Rodas5pIsOfOrderFiveWithAnEstimateOfOrderFour) {
    const stages s = rosenbrock_stages<rodas5p>();
    const square gamma = gamma_of<rodas5p>();
    row embedded = rows_of(rodas5p::a).back();
    row b = embedded;
    b.back() = 1;

    EXPECT_LT(violation(s, in_rates(b, gamma), 5), 1e-12L);
    EXPECT_LT(violation(s, in_rates(embedded, gamma), 4), 1e-12L);
    for (number part = 0; part <= 1; part += 0.25L)
        EXPECT_LT(violation(s, in_rates(dense_weights(rows_of(rodas5p::dense), b, part), gamma), 4, part), 1e-11L);
}

}  // namespace
}  // namespace magnesia::engine::method_numbers_test
