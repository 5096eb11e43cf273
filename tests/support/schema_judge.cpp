// schema_judge.cpp - the one place where valijson is compiled: it takes longer than most tests.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/schema_judge.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace magnesia::test_support {

std::string wrong_by_schema(const nlohmann::json& answer, const nlohmann::json& schema) {
    valijson::Schema rules;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), rules);
    valijson::ValidationResults results;
    valijson::Validator().validate(rules, valijson::adapters::NlohmannJsonAdapter(answer), &results);
    std::string found;
    for (const auto& error : results) {
        for (const std::string& step : error.context) found += step;
        found += ": " + error.description + '\n';
    }
    return found;
}

}  // namespace magnesia::test_support
