// accuracy.cpp - the frozen table of methods and tolerances.
// SPDX-License-Identifier: Apache-2.0
#include "model/accuracy.hpp"

#include <fmt/core.h>

#include "core/error.hpp"

namespace magnesia::model {
namespace {

using engine::method;

// Made by magnesia_accuracy_table (benchmarks/accuracy_table.cpp), AMD EPYC (Zen 4), AVX-512, g++ 12. When equations or
// values change and tests/model/accuracy_test.cpp fails, make it again and paste it here.
constexpr accuracy_row table[] = {
    {.asked = 1e-3,
     .by = method::grk4t,
     .relative = 2e-02,
     .absolute = 2e-03,
     .achieved = 6.1e-05,
     .microseconds = 25.2},
    {.asked = 1e-4,
     .by = method::grk4t,
     .relative = 2e-03,
     .absolute = 2e-04,
     .achieved = 5.9e-06,
     .microseconds = 38.9},
    {.asked = 1e-5,
     .by = method::tsit5,
     .relative = 1e-05,
     .absolute = 1e-06,
     .achieved = 1.4e-06,
     .microseconds = 43.4},
    {.asked = 1e-6,
     .by = method::tsit5,
     .relative = 1e-06,
     .absolute = 1e-07,
     .achieved = 1.6e-07,
     .microseconds = 64.3},
    {.asked = 1e-7,
     .by = method::tsit5,
     .relative = 2e-07,
     .absolute = 2e-08,
     .achieved = 7.0e-09,
     .microseconds = 84.6},
    {.asked = 1e-8,
     .by = method::tsit5,
     .relative = 5e-08,
     .absolute = 5e-09,
     .achieved = 7.6e-10,
     .microseconds = 105.9},
};

/// The loosest relative tolerance at which a method is as exact as usual; measured with the table.
double as_exact_as_usual(method by) {
    return by == method::grk4t ? 5e-5 : 1e-6;
}

}  // namespace

std::span<const accuracy_row> accuracy_table() {
    return table;
}

const accuracy_row& row_for(double accuracy) {
    for (const accuracy_row& row : table) {
        if (row.asked <= accuracy) return row;
    }
    throw internal_error(fmt::format("no method was measured for an accuracy of {}", accuracy));
}

engine::run_options options_for(const accuracy_row& row) {
    engine::run_options options;
    options.tolerance = {.relative = row.relative, .absolute = row.absolute};
    options.by = row.by;
    return options;
}

engine::run_options usual_options() {
    return options_for(row_for(usual_accuracy));
}

engine::run_options steady_options(const engine::run_options& of_the_question) {
    engine::run_options options = of_the_question;
    const double loosest = as_exact_as_usual(options.by);
    if (options.tolerance.relative <= loosest) return options;
    options.tolerance = {.relative = loosest, .absolute = loosest / 10};
    return options;
}

}  // namespace magnesia::model
