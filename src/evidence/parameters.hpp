// parameters.hpp - the parameter files carried in the program, read, checked against the sources, and ready to bind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/parameter.hpp"
#include "evidence/sources.hpp"

namespace magnesia::evidence {

/// Every parameter file of the program, sorted by module. Reads nothing but the embedded data.
///   throws   data_error with all issues of all files: faults of parse_parameters, unknown source ids
std::vector<parameter_set> load_parameters();

/// Notes every citation of `set` whose source is not in `known`.
void check_citations(const parameter_set& set, const std::vector<source>& known, std::vector<core::issue>& issues);

/// The set of one module, or null.
const parameter_set* find_module(const std::vector<parameter_set>& sets, const std::string& module);

}  // namespace magnesia::evidence
