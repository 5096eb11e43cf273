// answer_differences.hpp - where an answer differs from a kept one, but for rounding and what any edit changes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace magnesia::test_support {

/// Places where two answers differ, as JSON pointers: numbers by more than a millionth, and anything but versions and
/// hashes.
std::vector<std::string> differences(const nlohmann::json& now, const nlohmann::json& then);

/// The same beside the answer of that name in examples/answers, as one sentence that says what to do; empty when alike.
std::string apart_from_example(const nlohmann::json& now, const std::string& name);

}  // namespace magnesia::test_support
