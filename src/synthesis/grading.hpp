// grading.hpp - from where on an effect matters, and how sure one may be of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// Sets from where on an effect matters, on the scale of pooling, and says from where that is known.
void judge_what_matters(body_of_evidence& body, const evidence::synthesis_choices& choices,
                        const std::vector<evidence::instrument>& instruments);

/// The certainty of what the answer rests on, or what a file puts in its place.
graded grade(const body_of_evidence& body, const synthesis_inputs& from);

}  // namespace magnesia::synthesis
