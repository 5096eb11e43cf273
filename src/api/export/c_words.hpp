// c_words.hpp - the small words of a C file: names, comments, lines that are not too long.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::api {

/// `kidney.urine` as `kidney_urine`.
std::string c_name(const std::string& id);

/// `POOL` and `stomach.meal` as `POOL_STOMACH_MEAL`.
std::string c_constant(const std::string& kind, const std::string& id);

/// `/* text */`; what would end or nest a comment is broken up.
std::string c_comment(const std::string& text);

/// A statement of a function body, indented, broken at blanks where it would be longer than 100 columns.
std::string c_statement(const std::string& text);

}  // namespace magnesia::api
