// calibration.hpp - the free numbers moved inside their ranges until the rows that may be fitted are met best.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/least_squares.hpp"
#include "study/calibration_input.hpp"
#include "study/qualification.hpp"

namespace magnesia::study {

struct calibration_options {
    std::size_t starts = 0;       ///< drawn inside the ranges, besides the present numbers
    std::uint64_t seed = 0;       ///< of those
    std::size_t most_steps = 12;  ///< of each start
    std::size_t threads = 1;
    std::function<void(std::size_t done, std::size_t total)> progress = {};
    std::stop_token stop = {};
};

/// One free number as it was and as it was fitted.
struct calibrated_number {
    free_value what;
    double after = 0;
    bool is_at_low = false;
    bool is_at_high = false;
};

/// One start: where it began, each step, how it ended. Points are in the units of the numbers.
struct calibration_start {
    std::vector<double> from;
    engine::fit_result went;
};

struct calibration {
    std::vector<calibrated_number> numbers;
    std::vector<qualified_row> before;  ///< rows with an interval, then directions; judged with the present numbers
    std::vector<qualified_row> after;   ///< the same with the fitted ones
    double objective_before = 0;
    double objective_after = 0;
    std::vector<calibration_start> starts;  ///< the first began at the present numbers
    std::size_t best_start = 0;
    std::size_t runs = 0;                         ///< bodies that went through an arm
    std::map<std::string, std::size_t> failures;  ///< of bodies on the way: why, and how often
    bool was_stopped = false;
};

/// A row off by as much as half its interval counts 1, on the log scale for ratios; beyond that it counts linearly. A
/// number at an end of its range counts 1 as well, measured from the middle on the log scale; so does the absorption
/// offset of a study at 1.96 of its SD. Offsets are chosen anew at each point, as `judged` does.
///   returns  empty when it was stopped before the present numbers were judged
std::optional<calibration> calibrate(const calibration_input& from, const model::bound_evidence& evidence,
                                     const model::product_facts& facts, const calibration_options& how);

/// What the fit makes small: one residual a row, then one a free number, then one a study with an offset.
///   at    natural logarithms of the free numbers
std::vector<double> calibration_residuals(const calibration_input& from, const std::vector<qualified_row>& rows,
                                          const std::vector<double>& at);

/// Stands for a row that a body could not be asked, in halves of its interval.
inline constexpr double missing_residual = 30;

}  // namespace magnesia::study
