// build_limits.hpp - which weights and heights are possible at an age: catches a child's numbers in other units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/allowed_range.hpp"

namespace magnesia::scenario {

/// Weight and height that can be true, with room for illness and obesity.
struct build_limits {
    allowed_range weight_kg;
    allowed_range height_cm;
};

/// The limits at an age; adults have one pair, children's widen with age, in whole kg and cm.
///   source  assumption: medians and spreads of the WHO growth standards as remembered, widened to five spreads
///           and more
build_limits limits_at(double age_y);

}  // namespace magnesia::scenario
