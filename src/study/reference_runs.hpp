// reference_runs.hpp - rows that are arithmetic of single modules: equations and published runs, without a body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "model/person/binding.hpp"

namespace magnesia::study {

/// The value of every reading that `scenario::is_reference` knows, by its word; runs of up to half a year.
std::map<std::string, double> reference_values(const model::bound_evidence& evidence);

}  // namespace magnesia::study
