// jacobian.cpp - finds out where the kernel keeps each number of the Jacobian, and reads them from there.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/jacobian.hpp"

#include <cmath>

#include "benchmarks/one_person.hpp"

namespace magnesia::benchmarks {
namespace {

/// With numbers 1, 2, 3... for entries and slopes, a column shows which of them stands in which row.
jacobian_pattern found_pattern() {
    const kernel_sizes size = sizes();
    std::vector<double> numbers(static_cast<std::size_t>(size.entries + size.slopes));
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<double>(i + 1);
    jacobian_pattern found{.size = size.pools + size.accumulators, .starts = {0}, .elements = {}};
    std::vector<double> column(static_cast<std::size_t>(found.size));
    for (int c = 0; c < found.size; ++c) {
        column.assign(column.size(), 0.0);
        if (c < size.pools)
            column_of(numbers.data(), numbers.data() + size.entries, c, column.data(), column.data() + size.pools);
        for (int r = 0; r < found.size; ++r) {
            const double number = column[static_cast<std::size_t>(r)];
            const double sign = r < size.pools ? -1 : 1;  // entries are those of minus the Jacobian
            if (number != 0)
                found.elements.push_back({r, static_cast<int>(std::abs(number)) - 1, number < 0 ? -sign : sign});
            if (number == 0 && r == c) found.elements.push_back({r, -1, 0});
        }
        found.starts.push_back(static_cast<int>(found.elements.size()));
    }
    return found;
}

}  // namespace

const jacobian_pattern& pattern() {
    static const jacobian_pattern known = found_pattern();
    return known;
}

void jacobian_elements(const double* pool, const double* input, const double* hoisted, double* elements) {
    static const std::size_t entries = static_cast<std::size_t>(sizes().entries);
    thread_local std::vector<double> numbers(entries + static_cast<std::size_t>(sizes().slopes));
    linearise(pool, input, hoisted, numbers.data(), numbers.data() + entries);
    for (const jacobian_pattern::element& one : pattern().elements)
        *elements++ = one.from < 0 ? 0.0 : one.factor * numbers[static_cast<std::size_t>(one.from)];
}

}  // namespace magnesia::benchmarks
