// review_lead.cpp - choosing among reviews.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/review_lead.hpp"

#include <cmath>

#include "synthesis/grading.hpp"

namespace magnesia::synthesis {
namespace {

using evidence::pooled_result;
using evidence::review;

bool is_about_swallowed_magnesium(const review& of) {
    const bool is_of_trials = of.studies_of == "randomised" || of.studies_of == "mixed";
    return of.kind == evidence::review_kind::meta_analysis && of.about == "magnesium" && of.route == "oral" &&
           of.subjects != "animals" && is_of_trials;
}

int people_in(const review& of, const pooled_result& result) {
    return result.participants.value_or(of.participants.value_or(0));
}

}  // namespace

std::optional<leading_review> as_lead(const review& of, const pooled_result& result) {
    if (!result.low || !result.high || result.measure == evidence::effect_measure::correlation) return std::nullopt;
    const bool is_log = is_ratio(result.measure);
    const auto at = [&](double value) { return is_log ? std::log(value) : value; };
    return leading_review{&of, &result, at(result.value), at(*result.low), at(*result.high)};
}

effect_scale scale_of(evidence::effect_measure measure) {
    if (is_ratio(measure)) return effect_scale::log_ratio;
    return measure == evidence::effect_measure::difference ? effect_scale::difference : effect_scale::standardised;
}

std::optional<leading_review> lead_of(const body_of_evidence& body) {
    if (!body.asked.form.empty() || !body.asked.condition.empty()) return std::nullopt;
    std::optional<leading_review> best;
    int most = body.people;
    for (const review* of : body.reviews) {
        if (!is_about_swallowed_magnesium(*of)) continue;
        for (const pooled_result& result : of->pooled) {
            const auto lead = as_lead(*of, result);
            const bool is_asked = result.outcome == body.asked.outcome && result.group.empty() && lead;
            const bool fits = body.studies.empty() || scale_of(result.measure) == body.scale;
            if (!is_asked || !fits || people_in(*of, result) <= most) continue;
            most = people_in(*of, result);
            best = lead;
        }
    }
    return best;
}

body_of_evidence resting_on(const leading_review& of, const evidence::outcome& what, const synthesis_inputs& from) {
    body_of_evidence body;
    body.asked.outcome = what.id;
    body.what = &what;
    body.leading = of;
    body.scale = scale_of(of.result->measure);
    judge_what_matters(body, from.choices, from.instruments);
    body.believed = believe(body, from.choices);
    // Files that set a level speak of magnesium.
    const std::vector<evidence::certainty_override> none;
    body.certainty = grade(body, {from.library, from.outcomes, from.instruments, from.choices, none});
    return body;
}

}  // namespace magnesia::synthesis
