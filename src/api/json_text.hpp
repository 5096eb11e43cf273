// json_text.hpp - JSON values as text: readable lines, shortest numbers that read back the same, never NaN.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "api/accuracy.hpp"
#include "api/head.hpp"

namespace magnesia::api {

using json = nlohmann::ordered_json;

/// The text of a value, ending with a line feed; tables one key a line, lists of numbers on one line.
///   throws  internal_error for a number that is not finite: an answer with one is our fault
std::string json_text(const json& value);

/// What was asked, what serves it: method, tolerances of one step, and the error found when it was measured.
json accuracy_json(const chosen_accuracy& accuracy);

/// A fresh answer with the common head. The verb's own options are set by the caller.
json json_head(const answer_head& head);

}  // namespace magnesia::api
