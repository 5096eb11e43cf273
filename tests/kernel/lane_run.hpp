// lane_run.hpp - a generated kernel run on plain rows of doubles, for comparison with other ways to the same numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "tests/kernel/lane.hpp"

namespace magnesia::tests {

using lanes = std::vector<lane>;

inline lanes as_lanes(std::span<const double> row) {
    lanes all;
    for (const double value : row) all.emplace_back(value);
    return all;
}

/// A row to be written in full: whatever is left out stays NaN and fails every comparison.
inline lanes unwritten(int size) {
    return lanes(static_cast<std::size_t>(size), lane(std::numeric_limits<double>::quiet_NaN()));
}

/// Kernel `K` for one person: what depends on the parameters is computed once, what hangs on inputs alone before each
/// call.
template <class K>
class lane_run {
 public:
    explicit lane_run(std::span<const double> parameters) : hoisted(unwritten(K::hoisted)) {
        K::hoist(as_lanes(parameters).data(), hoisted.data());
    }

    void rates(std::span<const double> pools, std::span<const double> inputs) {
        reset();
        K::settle(as_lanes(inputs).data(), hoisted.data());
        K::rates(as_lanes(pools).data(), as_lanes(inputs).data(), hoisted.data(), pool_rates.data(),
                 accumulator_rates.data());
    }

    void linearise(std::span<const double> pools, std::span<const double> inputs) {
        reset();
        K::settle(as_lanes(inputs).data(), hoisted.data());
        K::linearise(as_lanes(pools).data(), as_lanes(inputs).data(), hoisted.data(), pool_rates.data(),
                     accumulator_rates.data(), matrix.data(), slopes.data());
    }

    /// Entry (row, column) of -J, through `apply`: the kernel alone knows where it is stored.
    std::vector<double> minus_jacobian() const {
        const auto n = static_cast<std::size_t>(K::pools);
        std::vector<double> dense(n * n);
        for (std::size_t column = 0; column < n; ++column) {
            lanes unit(n, lane(0));
            unit[column] = lane(1);
            lanes product = unwritten(K::pools);
            K::apply(matrix.data(), unit.data(), product.data());
            for (std::size_t row = 0; row < n; ++row) dense[row * n + column] = product[row].value;
        }
        return dense;
    }

    /// Slope (row, column) of the accumulators, through `accumulate`.
    std::vector<double> accumulator_jacobian() const {
        const auto n = static_cast<std::size_t>(K::pools);
        const auto m = static_cast<std::size_t>(K::accumulators);
        std::vector<double> dense(m * n);
        for (std::size_t column = 0; column < n; ++column) {
            lanes unit(n, lane(0));
            unit[column] = lane(1);
            lanes coupled(m, lane(0));
            K::accumulate(slopes.data(), unit.data(), coupled.data());
            for (std::size_t row = 0; row < m; ++row) dense[row * n + column] = coupled[row].value;
        }
        return dense;
    }

    lanes hoisted;
    lanes pool_rates;
    lanes accumulator_rates;
    lanes matrix;
    lanes slopes;

 private:
    void reset() {
        pool_rates = unwritten(K::pools);
        accumulator_rates = unwritten(K::accumulators);
        matrix = unwritten(K::matrix);
        slopes = unwritten(K::accumulator_slopes);
    }
};

}  // namespace magnesia::tests
