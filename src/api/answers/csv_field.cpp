// csv_field.cpp - quotes and numbers.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/csv_field.hpp"

#include <cmath>

#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::api {

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csv_number(double value) {
    if (!std::isfinite(value)) throw internal_error("a number of the answer is not finite");
    return shortest(value);
}

std::string csv_number(const std::optional<double>& value) {
    return value ? csv_number(*value) : std::string();
}

}  // namespace magnesia::api
