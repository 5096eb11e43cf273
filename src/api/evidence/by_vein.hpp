// by_vein.hpp - what magnesium into a vein did, where no trial of swallowed magnesium tells of an outcome.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "evidence/base/evidence_base.hpp"
#include "synthesis/body_of_evidence.hpp"

namespace magnesia::api {

/// The result by vein with the most people, judged for the people it is of; nothing where a trial of swallowed
/// magnesium tells of the outcome, or no review by vein has an interval.
std::optional<synthesis::body_of_evidence> by_vein(const evidence::evidence_base& base,
                                                   const synthesis::body_of_evidence& body);

/// "By vein, not swallowed: the review duley2010 of pregnant women with pre-eclampsia finds a ratio of 0.41 (0.29 to
/// 0.58); certainty low, chance of no effect 1 %."
std::string by_vein_words(const synthesis::body_of_evidence& of_vein);

}  // namespace magnesia::api
