// dose_arrivals.hpp - a dose as it arrives in the body: which pool or input, when, how much.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/administration.hpp"
#include "model/day/product_facts.hpp"
#include "scenario/dose_lines/timeline.hpp"

namespace magnesia::model {

/// Magnesium in a dose, mmol. By vein without a form only the ion counts.
double magnesium_mmol(const scenario::dose_occurrence& dose, const product_facts& facts);

/// What a dose brings: its magnesium in the state of its form, and the glycine of a chelate. A release that lasts is
/// cut into parts of a quarter of an hour; a bolus by vein runs for a minute.
std::vector<engine::administration> arrivals_of(const scenario::dose_occurrence& dose, const product_facts& facts);

}  // namespace magnesia::model
