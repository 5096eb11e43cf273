// report.hpp - the answer of `simulate` as one page with plots: self-contained, readable without colour or script.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/simulate/quantity.hpp"
#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// A complete HTML page that is well-formed XML too: no network, no script, plots as SVG with a table behind each,
/// light and dark, printable.
///   throws  internal_error when the simulation lacks a series the page shows
std::string report_of(const simulate_answer& answer, display_unit unit);

}  // namespace magnesia::api
