// json_text.hpp - JSON values as text: readable lines, shortest numbers that read back the same, never NaN.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "api/answers/accuracy.hpp"
#include "api/answers/head.hpp"

namespace magnesia::api {

using json = nlohmann::ordered_json;

/// The text of a value, ending with a line feed; tables one key a line, lists of numbers on one line.
///   throws  internal_error for a number that is not finite: an answer with one is our fault
std::string json_text(const json& value);

/// The number, or null where there is none.
json or_null(const std::optional<double>& value);

/// What `tell` says of each, in their order.
template <class List, class Tell>
json list_json(const List& all, Tell tell) {
    json page = json::array();
    for (const auto& one : all) page.push_back(tell(one));
    return page;
}

/// The ends of a band, or as many nulls as the band is long where there are none.
json ends_or_null(const std::vector<double>& end, std::size_t size);

/// What was asked, what serves it: method, tolerances of one step, and the error found when it was measured.
json accuracy_json(const chosen_accuracy& accuracy);

/// A fresh answer with the common head. The verb's own options are set by the caller.
json json_head(const answer_head& head);

}  // namespace magnesia::api
