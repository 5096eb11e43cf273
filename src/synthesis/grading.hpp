// grading.hpp - what a body of evidence lets one believe, and how sure one may be.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// Sets from where on an effect matters, on the scale of pooling, and says from where that is known.
void judge_what_matters(body_of_evidence& body, const evidence::synthesis_choices& choices,
                        const std::vector<evidence::instrument>& instruments);

/// The belief after the pooled studies, each widened by the doubt of its risk of bias, or after the leading review; the
/// prior when there is neither.
belief believe(const body_of_evidence& body, const evidence::synthesis_choices& choices);

/// The certainty of what the answer rests on, or what a file puts in its place.
graded grade(const body_of_evidence& body, const synthesis_inputs& from);

}  // namespace magnesia::synthesis
