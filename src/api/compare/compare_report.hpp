// compare_report.hpp - the answer of `compare` as one self-contained page with plots.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/compare/compare.hpp"
#include "api/simulate/quantity.hpp"

namespace magnesia::api {

/// A whole HTML page, well-formed as XML, that loads nothing. Same answer, same bytes.
std::string report_of(const compare_answer& answer, display_unit unit);

}  // namespace magnesia::api
