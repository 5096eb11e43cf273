// parameters.hpp - the parameter files carried in the program, read, checked against the sources, and ready to bind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/outcomes/outcomes.hpp"
#include "evidence/parameters/parameter.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

/// Every parameter file of the program, sorted by module. Reads nothing but the embedded data.
///   throws   data_error with all issues of all files: faults of parse_parameters
std::vector<parameter_set> load_parameters();

/// Notes every citation of `set` whose source is not in `known`.
void check_citations(const parameter_set& set, const std::vector<source>& known, std::vector<core::issue>& issues);

/// Notes every gate whose chance is said to rest on an outcome that is not in `known`.
void check_gates(const std::vector<parameter_set>& sets, const std::vector<outcome>& known,
                 std::vector<core::issue>& issues);

/// The hypotheses that gates name, sorted, each once.
std::vector<std::string> hypothesis_names(const std::vector<parameter_set>& sets);

/// The set of one module, or null.
const parameter_set* find_module(const std::vector<parameter_set>& sets, const std::string& module);

}  // namespace magnesia::evidence
