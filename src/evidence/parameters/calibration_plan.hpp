// calibration_plan.hpp - which numbers of the body may be fitted, and the sourced range each must stay in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/parameters/parameter.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view calibration_schema = "magnesia.calibration/1";

/// One number that may move.
struct free_number {
    std::string parameter;          ///< id, for example `kidney.loop_capacity`
    std::vector<std::string> with;  ///< ids of others that keep their ratio to it
    double low = 0;                 ///< of `parameter`, in its unit; above 0, because numbers move on a log scale
    double high = 0;
    provenance known_from = provenance::assumption;  ///< of the range
    std::string why;                                 ///< where the range comes from
    std::vector<std::string> sources;                ///< ids
    core::place where;
};

struct calibration_plan {
    std::uint64_t seed = 0;                 ///< of starts other than the present numbers
    std::vector<std::string> systems = {};  ///< of the targets to fit: those that these numbers reach; empty is all
    std::vector<free_number> free;
};

/// Reads a file of schema "magnesia.calibration/1", appending faults.
calibration_plan parse_calibration_plan(const core::tree& file, std::vector<core::issue>& issues);

/// Notes unknown parameters and sources, a parameter named twice, a present value outside its range, and a range that
/// leaves the bounds of a parameter.
void check_calibration_plan(const calibration_plan& plan, const std::vector<parameter_set>& modules,
                            const std::vector<source>& sources, std::vector<core::issue>& issues);

/// The plan of the program (data/calibration.toml), not checked against parameters.
///   throws   data_error
calibration_plan load_calibration_plan();

}  // namespace magnesia::evidence
