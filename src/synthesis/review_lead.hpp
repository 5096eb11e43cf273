// review_lead.hpp - when a published meta-analysis carries the answer: it saw more people than can be pooled here.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// The scale on which a published measure is pooled.
effect_scale scale_of(evidence::effect_measure measure);

/// The review to lead, or nothing: swallowed magnesium in people, trials pooled over all of them with an interval, on
/// the scale of the pooled studies (any scale when there are none), the most people of all such reviews, and more than
/// the pooled studies have. A question about one form or one kind of people is answered by studies alone.
std::optional<leading_review> lead_of(const body_of_evidence& body);

}  // namespace magnesia::synthesis
