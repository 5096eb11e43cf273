// export_sbml.hpp - a body as SBML Level 3 Version 2 core.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/export/export.hpp"

namespace magnesia::api {

/// The document: amounts of magnesium are species of one compartment, everything else is a parameter; rate rules for
/// pools and accumulators, assignment rules for signals, one event for each instant at which something happens.
std::string sbml_of(const exported_body& body);

}  // namespace magnesia::api
