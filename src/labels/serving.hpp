// serving.hpp - how many pieces are taken, and how often the amounts of a label are in them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "labels/count.hpp"

namespace magnesia::labels {

/// So many pieces beside those that the amounts are of may be all that is sold.
inline constexpr double smallest_pack = 10;

/// The same where the label says what one piece holds. A choice, not a finding: hardly a smaller pack is sold.
inline constexpr double smallest_sold_pack = 20;

/// A serving as pieces.
struct label_serving {
    double pieces = 1.0;
    double times = 1.0;  ///< what one serving holds, over the amounts as printed
};

/// The serving that the numbers of pieces of a label say. Amounts per 2 tablets are in 6 tablets three times.
///   throws  input_error: several pieces whose amounts may be those of each or of all, also where a name without
///           a number says that they may be of each ("4 tablets: 100 mg magnesium tablets"); a second number that may
///           be that of a pack
label_serving serving_of(const std::vector<label_count>& counts);

}  // namespace magnesia::labels
