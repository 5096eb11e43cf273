// check_file.cpp - the checks of the evidence layer, and for a scenario those of its timeline.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/check_file.hpp"

#include "api/answers/comparison_request.hpp"
#include "api/answers/scenario_request.hpp"
#include "evidence/base/validate.hpp"
#include "safety/name_readers.hpp"
#include "scenario/dose_lines/timeline.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::api {
namespace {

/// What laying out the days would refuse; the reader should have found it before, and `simulate` must not know more.
std::vector<issue> timeline_issues(const std::string& path) {
    try {
        const scenario_request request{.file = path, .regimen = {}, .person_file = {}};
        static_cast<void>(scenario::expand(read_request(request, evidence::load_evidence()).what));
    } catch (const input_error& failure) {
        return failure.issues();
    }
    return {};
}

/// The same for every arm of a comparison.
std::vector<issue> arm_issues(const std::string& path) {
    try {
        const scenario::comparison what =
            read_request(comparison_request{.file = path, .lines = {}, .person_file = {}}, evidence::load_evidence())
                .what;
        for (const scenario::arm& one : what.arms) static_cast<void>(scenario::expand(scenario_of(what, one)));
    } catch (const input_error& failure) {
        return failure.issues();
    }
    return {};
}

}  // namespace

checked_file check_file(const std::string& path) {
    const evidence::safety_base rules = evidence::load_safety_base();
    evidence::validation found = evidence::validate_file(path, safety::name_readers_of(rules));
    if (found.is_valid() && found.schema == scenario::scenario_schema) found.issues = timeline_issues(path);
    if (found.is_valid() && found.schema == scenario::comparison_schema) found.issues = arm_issues(path);
    return {.path = path, .schema = found.schema, .issues = std::move(found.issues)};
}

}  // namespace magnesia::api
