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

/// The result of a review as one to rest on; nothing without an interval, or of a correlation.
std::optional<leading_review> as_lead(const evidence::review& of, const evidence::pooled_result& result);

/// What one published result alone lets one believe, of magnesium or of another means: from the same even odds, and
/// graded as a leading review is.
body_of_evidence resting_on(const leading_review& of, const evidence::outcome& what, const synthesis_inputs& from);

}  // namespace magnesia::synthesis
