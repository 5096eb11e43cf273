// accuracy.cpp - the frozen table of methods and tolerances.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/accuracy.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/error.hpp"

namespace magnesia::model {
namespace {

using engine::method;

// Made by magnesia_accuracy_table (benchmarks/accuracy_table.cpp) with the whole body on 2026-11-30, AMD EPYC (Zen 4),
// AVX-512, g++ 12, tests on the second core. The row of 1e-4 is finer than was made: at 5e-4 plasma's small change in
// one of 20 bodies was 4 % off, at 2e-4 signs of a lack in one of 24 by 0.2 %
// (Accuracy.ReportedNumbersAgreeWithAMuchFinerRun). What the last three achieve was measured again with the laws of
// decision 0105; methods and tolerances are as made. When equations or values change and tests/model/accuracy_test.cpp
// fails, make it again and paste it here.
constexpr accuracy_row table[] = {
    {.asked = 1e-3,
     .by = method::tsit5_single,
     .relative = 5e-04,
     .absolute = 5e-05,
     .achieved = 9.8e-06,
     .microseconds = 119.4},
    {.asked = 1e-4,
     .by = method::tsit5_single,
     .relative = 1e-04,
     .absolute = 1e-05,
     .achieved = 5.5e-06,
     .microseconds = 124.4},
    {.asked = 1e-5,
     .by = method::tsit5,
     .relative = 5e-06,
     .absolute = 5e-07,
     .achieved = 1.5e-06,
     .microseconds = 230.5},
    {.asked = 1e-6,
     .by = method::tsit5,
     .relative = 2e-07,
     .absolute = 2e-08,
     .achieved = 3.3e-08,
     .microseconds = 443.7},
    {.asked = 1e-7,
     .by = method::tsit5,
     .relative = 2e-09,
     .absolute = 2e-10,
     .achieved = 4.7e-09,
     .microseconds = 946.0},
    {.asked = 1e-8,
     .by = method::grk4t,
     .relative = 2e-08,
     .absolute = 2e-09,
     .achieved = 1.5e-09,
     .microseconds = 2381.1},
};

/// The search for a steady start tells states apart that single precision cannot: what a day changes in slow pools.
engine::run_options in_doubles(engine::run_options options) {
    if (options.by == method::tsit5_single) options.by = method::tsit5;
    return options;
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

engine::run_options everyday_options() {
    return options_for(row_for(everyday_accuracy));
}

engine::run_options usual_options() {
    return options_for(row_for(usual_accuracy));
}

engine::run_options steady_options(const engine::run_options& of_the_question) {
    engine::run_options options = in_doubles(of_the_question);
    const double loosest = usual_options().tolerance.relative;
    if (options.tolerance.relative <= loosest) return options;
    options.tolerance = {.relative = loosest, .absolute = loosest / 10};
    return options;
}

engine::run_options way_options(const engine::run_options& of_the_question) {
    engine::run_options options = of_the_question;
    const engine::accuracy everyday = everyday_options().tolerance;
    if (options.tolerance.relative > everyday.relative) options.tolerance = everyday;
    return options;
}

engine::periodic_options steady_tolerance(const engine::run_options& of_the_question) {
    const double relative = std::clamp(of_the_question.tolerance.relative / 500, 1e-9, 1e-7);
    engine::periodic_options options;
    options.relative = relative;
    options.absolute = relative;
    return options;
}

}  // namespace magnesia::model
