// often.hpp - how often a day something is taken, which is no part of a label.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "labels/runs.hpp"

namespace magnesia::labels {

/// Nothing where a label does not say how often; a label is read as one serving, which such words leave open.
///   throws  input_error: "2x daily", "3 times a day", "twice daily"
void refuse_often(const std::vector<label_run>& runs);

}  // namespace magnesia::labels
