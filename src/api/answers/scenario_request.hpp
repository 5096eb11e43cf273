// scenario_request.hpp - what a person asked, made into a checked scenario, with every assumption that this took.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "scenario/values/scenario.hpp"
#include "scenario/writing/write_template.hpp"

namespace magnesia::api {

/// Where the scenario comes from: a file, or a regimen line with a person file or the default adult.
struct scenario_request {
    std::string file;         ///< path of a scenario file; when empty, `regimen` counts
    std::string regimen;      ///< one line, for example "200 mg elemental bisglycinate at 22:00 daily for 56 d"
    std::string person_file;  ///< for a regimen line only; empty means the default adult
    /// The content of `file` when it is at hand already, so that nothing is read; then `file` is only its name.
    std::optional<std::string> content{};
};

/// A checked scenario and what was taken where nothing was said, in plain sentences.
struct asked_scenario {
    scenario::scenario what;
    std::vector<std::string> assumptions;
    std::optional<scenario::person> patient = {};  ///< with what only the check of safety asks; of a file alone
    scenario::health said = {};                    ///< that, as written

    /// As a file that is asked again with the same answer.
    std::string as_file() const { return scenario::print_toml(what, said); }
};

/// Reads and checks the request.
///   throws  input_error with every issue: unreadable file, wrong values, a line that does not read, a person file
///           beside a scenario file
asked_scenario read_request(const scenario_request& request, const evidence::evidence_base& base);

/// The same with other names of medicines and conditions than the usual ones.
asked_scenario read_request(const scenario_request& request, const evidence::evidence_base& base,
                            const scenario::vocabulary& words);

/// A scenario file that was read already.
asked_scenario scenario_in(const tree& file, const evidence::evidence_base& base, const scenario::vocabulary& words);

/// What this version leaves out and a reader of this scenario should know, most important first.
std::vector<std::string> limits_of(const scenario::scenario& what);

}  // namespace magnesia::api
