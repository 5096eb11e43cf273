// evidence_words.hpp - how effects, chances and certainty are said, the same on a terminal and on a page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "api/drawing/forest_chart.hpp"
#include "api/drawing/funnel_chart.hpp"
#include "evidence/sources/sources.hpp"
#include "synthesis/body_of_evidence.hpp"

namespace magnesia::api {

/// "1/week" reads as "a week" behind a number.
std::string spoken_unit(const std::string& unit);

/// A value on the scale of pooling as people read it: with its unit, "SD", or as a ratio.
std::string effect_value(double value, const synthesis::body_of_evidence& body);

/// "-1.6 points (-3.2 to 0.0)".
std::string effect_words(double estimate, double low, double high, const synthesis::body_of_evidence& body);

/// The same of a coefficient.
std::string effect_words(const statistics::coefficient& found, const synthesis::body_of_evidence& body);

/// The effect; without one, what comparable studies say in words: "words: 1 lower, 2 no difference".
std::string effect_or_words(const synthesis::body_of_evidence& body);

/// "5 comparable trials tell theirs in words only, counted in the chance of no effect: 1 lower, 4 no difference.";
/// empty without any.
std::string words_beside(const synthesis::body_of_evidence& body);

/// Where the interval is clear of no effect and the chance of none rose all the same: why. Empty elsewhere.
std::string why_no_less(const synthesis::body_of_evidence& body);

/// The interval that belief works with, and what widened it: "-0.41 to 0.01 mmol/L: 0.1 SD of people for bias in its
/// studies". Empty when nothing did.
std::string widened_words(const synthesis::body_of_evidence& body);

/// "46 %", never 0 or 100: "below 1 %", "above 99 %".
std::string chance_words(double chance);

/// The answer in one or two sentences.
std::string summary_of(const synthesis::body_of_evidence& body);

/// How many studies of magnesium measured the outcome; those of something else are named, and not counted.
int studies_of_magnesium(const synthesis::body_of_evidence& body);

/// What a study that is not pooled says: "lower"; "higher with low magnesium" where people were seen, not treated.
std::string finding_words(const synthesis::study_set_aside& one);

/// "3 pooled, 5 not poolable, 4 of another kind".
std::string study_counts(const synthesis::body_of_evidence& body);

/// The forest plot of a body: its studies, their pooled effect, and the leading review.
forest_plot forest_of(const synthesis::body_of_evidence& body);

/// The funnel plot of a body.
funnel_plot funnel_of(const synthesis::body_of_evidence& body);

/// "Schuster 2025": first author and year of a study's main paper, or its id.
std::string short_name(const evidence::trial& of, const std::vector<evidence::source>& sources);

/// "moderate", with the reason behind it when a file sets the level.
std::string certainty_words(const synthesis::graded& level);

}  // namespace magnesia::api
