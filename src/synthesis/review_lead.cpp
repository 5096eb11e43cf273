// review_lead.cpp - choosing among reviews.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/review_lead.hpp"

#include <cmath>

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

leading_review leading(const review& of, const pooled_result& result) {
    const bool is_log = is_ratio(result.measure);
    const auto at = [&](double value) { return is_log ? std::log(value) : value; };
    return {&of, &result, at(result.value), at(*result.low), at(*result.high)};
}

}  // namespace

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
            const bool is_asked = result.outcome == body.asked.outcome && result.group.empty() && result.low &&
                                  result.measure != evidence::effect_measure::correlation;
            const bool fits = body.studies.empty() || scale_of(result.measure) == body.scale;
            if (!is_asked || !fits || people_in(*of, result) <= most) continue;
            most = people_in(*of, result);
            best = leading(*of, result);
        }
    }
    return best;
}

}  // namespace magnesia::synthesis
