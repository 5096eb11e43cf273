// calibration_residuals.cpp - rows, free numbers and offsets as residuals in halves of what is tolerated.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "study/calibration.hpp"

namespace magnesia::study {
namespace {

constexpr double half_width_in_sd = 1.96;  // as intervals are read (judgement.cpp)

double row_residual(const qualified_row& one) {
    const evidence::target& row = one.row;
    if (!one.simulated || !std::isfinite(*one.simulated)) return missing_residual;
    if (row.scale != evidence::target_scale::ratio) {
        return 2 * (*one.simulated - *row.observed) / (*row.high - *row.low);
    }
    if (*one.simulated <= 0) return missing_residual;
    return 2 * std::log(*one.simulated / *row.observed) / std::log(*row.high / *row.low);
}

/// The offsets of the studies that take one, in the order of their names; a study that failed has 0.
std::map<std::string, double> log_offsets(const calibration_input& from, const std::vector<qualified_row>& rows) {
    std::map<std::string, double> offsets;
    const std::map<std::string, bool> takes = offsets_of(from.protocols);
    for (const qualified_row& one : rows) {
        const auto said = takes.find(one.row.id);
        if (said == takes.end() || !said->second) continue;
        offsets.emplace(one.row.family, 0);
        if (one.offset_used) offsets[one.row.family] = std::log(*one.offset_used);
    }
    return offsets;
}

}  // namespace

std::vector<double> calibration_residuals(const calibration_input& from, const std::vector<qualified_row>& rows,
                                          const std::vector<double>& at) {
    std::vector<double> all;
    for (const qualified_row& one : rows) {
        all.push_back(std::clamp(row_residual(one), -missing_residual, missing_residual));
    }
    for (std::size_t k = 0; k < from.free.size(); ++k) {
        const free_value& one = from.free[k];
        const double middle = std::log(one.what.low * one.what.high) / 2;
        all.push_back(2 * (at[k] - middle) / std::log(one.what.high / one.what.low));
    }
    for (const auto& [family, offset] : log_offsets(from, rows)) {
        all.push_back(offset / (half_width_in_sd * offset_log_sd));
    }
    return all;
}

}  // namespace magnesia::study
