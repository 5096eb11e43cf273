// usual_values.hpp - what a clinic finds in adults of whom nothing is said.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view usual_values_schema = "magnesia.usual_values/1";

/// One value that stands for what was left unsaid.
struct usual_value {
    std::string id;     ///< for example `systolic_mmhg`
    std::string label;  ///< for a reader
    std::string who;    ///< in whom
    double value = 0;   ///< in `unit`
    std::string unit;   ///< as people read it
    known_how known;
    core::place where;
};

/// Reads a file of usual values, appending faults.
std::vector<usual_value> parse_usual_values(const core::tree& file, std::vector<core::issue>& issues);

/// Those of data/usual_values.toml, read once.
///   throws   data_error
const std::vector<usual_value>& usual_values();

/// The value of that id.
///   throws   internal_error when there is none: ids are written by us
double usual_value_of(std::string_view id);

}  // namespace magnesia::evidence
