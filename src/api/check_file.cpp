// check_file.cpp - the checks of the evidence layer, and for a scenario those of its timeline.
// SPDX-License-Identifier: Apache-2.0
#include "api/check_file.hpp"

#include "api/scenario_request.hpp"
#include "evidence/validate.hpp"
#include "model/not_simulated.hpp"
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

}  // namespace

checked_file check_file(const std::string& path) {
    evidence::validation found = evidence::validate_file(path);
    if (found.is_valid() && found.schema == scenario::scenario_schema) found.issues = timeline_issues(path);
    return {.path = path, .schema = found.schema, .issues = std::move(found.issues)};
}

}  // namespace magnesia::api
