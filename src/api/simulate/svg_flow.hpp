// svg_flow.hpp - a picture of where the swallowed magnesium went: ribbons as wide as amounts, each end with its band.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/simulate/figures.hpp"

namespace magnesia::api {

/// The flow as an `<svg>` with title, description and role: one ribbon per fate, its width the median, and under each
/// name the band on a scale from nothing to all. Same input, same bytes.
std::string svg_of(const supplement_figures& supplement, const std::string& description);

}  // namespace magnesia::api
