// check_file.cpp - the checks of the evidence layer, and for a scenario those of its timeline.
// SPDX-License-Identifier: Apache-2.0
#include "api/check_file.hpp"

#include "api/comparison_request.hpp"
#include "api/scenario_request.hpp"
#include "evidence/validate.hpp"
#include "model/not_simulated.hpp"
#include "scenario/read_comparison.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/timeline.hpp"

namespace magnesia::api {
namespace {

std::vector<issue> not_simulated_in(const std::string& path, const scenario::scenario& what) {
    std::vector<issue> refused = model::not_simulated(what);
    for (issue& one : refused) one.where = {.file = path};
    return refused;
}

/// What laying out the days would refuse, and what the body cannot do; the reader should have found the first before,
/// and `simulate` must not know more.
std::vector<issue> timeline_issues(const std::string& path) {
    try {
        const scenario_request request{.file = path, .regimen = {}, .person_file = {}};
        const scenario::scenario what = read_request(request, evidence::load_evidence()).what;
        static_cast<void>(scenario::expand(what));
        return not_simulated_in(path, what);
    } catch (const input_error& failure) {
        return failure.issues();
    }
    return {};
}

/// The same for every arm of a comparison.
std::vector<issue> arm_issues(const std::string& path) {
    std::vector<issue> all;
    try {
        const scenario::comparison what =
            read_request(comparison_request{.file = path, .lines = {}, .person_file = {}}, evidence::load_evidence())
                .what;
        for (const scenario::arm& one : what.arms) {
            static_cast<void>(scenario::expand(scenario_of(what, one)));
            const std::vector<issue> refused = not_simulated_in(path, scenario_of(what, one));
            all.insert(all.end(), refused.begin(), refused.end());
        }
    } catch (const input_error& failure) {
        return failure.issues();
    }
    return all;
}

}  // namespace

checked_file check_file(const std::string& path) {
    evidence::validation found = evidence::validate_file(path);
    if (found.is_valid() && found.schema == scenario::scenario_schema) found.issues = timeline_issues(path);
    if (found.is_valid() && found.schema == scenario::comparison_schema) found.issues = arm_issues(path);
    return {.path = path, .schema = found.schema, .issues = std::move(found.issues)};
}

}  // namespace magnesia::api
