// first_look.hpp - the plan for a file as far as its first look, at one body, and what its schema finds wrong in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stop_token>
#include <string>

#include "api/plan/plan.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api {

/// The answer, or the first look where there is one.
inline plan_answer planned_for(const std::string& file) {
    std::stop_source stop;
    std::optional<plan_answer> seen;
    plan_request asked{.file = file, .goal = {}, .effort = plan_effort::quick};
    asked.first = [&](const plan_answer& first) {
        seen = first;
        stop.request_stop();
    };
    asked.stop = stop.get_token();
    const std::optional<plan_answer> whole = plan(asked);
    return whole ? *whole : seen.value();
}

inline std::string wrong_in(const nlohmann::json& answer) {
    static const nlohmann::json schema =
        nlohmann::json::parse(std::ifstream(MAGNESIA_SOURCE_DIR "/src/api/schema/plan.json"));
    return test_support::wrong_by_schema(answer, schema);
}

}  // namespace magnesia::api
