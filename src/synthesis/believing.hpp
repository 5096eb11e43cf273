// believing.hpp - what a body of evidence lets one believe.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// The belief after the pooled studies, each widened by the doubt of its risk of bias, and after comparable studies
/// that tell their result in words; or after the leading review, which is taken to have seen all of these but the
/// trials of those asked about that a review of other people does not name. The prior when there is nothing.
belief believe(const body_of_evidence& body, const evidence::synthesis_choices& choices);

}  // namespace magnesia::synthesis
