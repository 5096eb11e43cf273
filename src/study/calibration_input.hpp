// calibration_input.hpp - exactly what the fitter reads: rows that may be fitted, protocols cut to them, free numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/tree.hpp"
#include "evidence/parameters/calibration_plan.hpp"
#include "evidence/trials/targets.hpp"
#include "model/person/binding.hpp"
#include "scenario/reading/protocol.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::study {

/// A number that moves, with what it is now.
struct free_value {
    evidence::free_number what;
    std::string unit;
    double now = 0;
    std::vector<std::size_t> places;  ///< in the body's parameters: its own and those that move with it
};

struct calibration_input {
    std::vector<evidence::target> rows;         ///< with an interval; what is fitted
    std::vector<scenario::protocol> protocols;  ///< cut to the arms and readings of `rows`
    std::vector<evidence::target> directions;   ///< looked at before and after, never fitted
    std::vector<scenario::protocol> directed;   ///< cut to the arms and readings of `directions`
    std::vector<free_value> free;
    std::string text;  ///< rows, protocols and ranges, a line each: what its SHA-256 stands for
};

/// Where those come from.
struct calibration_sources {
    const std::vector<evidence::target>& targets;
    const std::vector<tree>& protocol_files;
    const evidence::calibration_plan& plan;
    const model::bound_evidence& evidence;
    const scenario::vocabulary& words;
    const scenario::routine_defaults& meals;
};

/// Only rows of role `calibrate`, of the systems of the plan, that a protocol can read: those of role `check` and
/// `verify` do not pass this gate.
///   throws  data_error when a protocol cannot be read, when a row to fit is a ratio of rows of which one is not to be
///           fitted, or when nothing is left to fit
calibration_input gather_calibration(const calibration_sources& from);

}  // namespace magnesia::study
