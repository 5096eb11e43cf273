// comparison_request.hpp - what a person wants set side by side, made into checked arms over one person.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "scenario/values/comparison.hpp"
#include "scenario/writing/write_template.hpp"

namespace magnesia::api {

/// A comparison file alone; or regimen lines, with a scenario file, with a person file, or for the default adult.
struct comparison_request {
    std::string file;                ///< of schema magnesia.comparison/1 or magnesia.scenario/1; may be empty
    std::vector<std::string> lines;  ///< one an arm; the word `none` is no supplement
    std::string person_file;         ///< for lines without a file only
};

/// Checked arms and what was taken where nothing was said.
struct asked_comparison {
    scenario::comparison what;
    std::vector<std::string> assumptions;
    std::optional<scenario::person> patient = {};  ///< with what only the check of safety asks; of a file alone
    scenario::health said = {};                    ///< that, as written

    /// As a file that is asked again with the same answer.
    std::string as_file() const { return scenario::print_toml(what, said); }
};

/// Reads and checks the request. Beside a scenario file that has a regimen, this regimen is the first arm.
///   throws  input_error with every issue: as read_request; lines beside a comparison file; too few or too many arms
asked_comparison read_request(const comparison_request& request, const evidence::evidence_base& base);

/// What was taken and what is left out in any arm, each once.
std::vector<std::string> assumptions_of(const asked_comparison& asked, const evidence::evidence_base& base);
std::vector<std::string> limits_of(const scenario::comparison& what);

}  // namespace magnesia::api
