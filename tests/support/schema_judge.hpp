// schema_judge.hpp - does a JSON answer keep to its schema? Asked of valijson, a validator that is not ours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace magnesia::test_support {

/// What the validator finds wrong, a line each; empty when the answer keeps to the schema.
std::string wrong_by_schema(const nlohmann::json& answer, const nlohmann::json& schema);

}  // namespace magnesia::test_support
