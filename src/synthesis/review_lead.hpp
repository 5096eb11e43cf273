// review_lead.hpp - when a published meta-analysis carries the answer: it saw more people than can be pooled here.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// The scale on which a published measure is pooled.
effect_scale scale_of(evidence::effect_measure measure);

/// The review to lead, or nothing: swallowed magnesium in people, trials pooled over all of them (or over a group that
/// the file says the people of) with an interval, on the scale of the pooled studies (any scale when there are none),
/// and more people than the pooled studies have; when it does not tell its people, more studies. One of the people
/// asked about goes before all others, then the one with the most people. A review of other people leads only where
/// nobody asked for one kind of people and the pooled studies are not of the people asked about either. A question
/// about one form is answered by studies alone.
std::optional<leading_review> lead_of(const body_of_evidence& body);

/// Conditions of the people of a result: those of its group, else those of the review.
const std::vector<std::string>& conditions_of(const evidence::review& of, const evidence::pooled_result& result);

/// Of whom a result is, as it reads behind "of": "people with type 2 diabetes".
std::string people_reviewed(const evidence::review& of, const evidence::pooled_result& result);

/// The result of a review as one to rest on; nothing without an interval, or of a correlation.
std::optional<leading_review> as_lead(const evidence::review& of, const evidence::pooled_result& result);

/// What one published result alone lets one believe, of magnesium or of another means: from the same even odds, and
/// graded as a leading review is. It is judged for the people it is of.
body_of_evidence resting_on(const leading_review& of, const evidence::outcome& what, const synthesis_inputs& from);

}  // namespace magnesia::synthesis
