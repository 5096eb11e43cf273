// check.hpp - the verb `check`: may this person take magnesium, how much at most, and what must be minded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/check/check_request.hpp"
#include "evidence/sources/sources.hpp"
#include "safety/evaluate.hpp"

namespace magnesia::api {

inline constexpr const char* check_schema_id = "magnesia.check/1";

/// What is answered.
struct check_answer {
    answer_head head;
    check_request asked;
    asked_check read;
    safety::judgement result;
    std::vector<std::string> not_said;      ///< what would make the answer surer, one phrase each
    std::vector<evidence::source> sources;  ///< of the whole program
};

/// Where the rules come from; a test may put a damaged one in.
using safety_loader = std::function<evidence::safety_base()>;

/// Checks. It fails closed: data that cannot be read and whatever else keeps the check from running give the verdict
/// `refuse` with that as the reason.
///   throws  input_error: what the reader wrote cannot be understood; then there is no verdict
check_answer check(const check_request& request, const safety_loader& load = evidence::load_safety_base);

/// Whether a script should stop: the verdict is refuse or emergency.
bool is_stop(const check_answer& answer);

/// The answer as JSON (src/api/schema/check.json).
std::string json_of(const check_answer& answer);

/// The answer in words, lines of at most 80 columns.
std::string text_of(const check_answer& answer);

/// The answer as one self-contained HTML page.
std::string report_of(const check_answer& answer);

}  // namespace magnesia::api
