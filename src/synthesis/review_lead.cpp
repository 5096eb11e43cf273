// review_lead.cpp - choosing among reviews.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/review_lead.hpp"

#include <cmath>

#include "synthesis/believing.hpp"
#include "synthesis/grading.hpp"
#include "synthesis/people_asked.hpp"

namespace magnesia::synthesis {
namespace {

using evidence::pooled_result;
using evidence::review;

bool is_about_swallowed_magnesium(const review& of) {
    const bool is_of_trials = of.studies_of == "randomised" || of.studies_of == "mixed";
    return of.kind == evidence::review_kind::meta_analysis && of.about == "magnesium" && of.route == "oral" &&
           of.subjects != "animals" && is_of_trials;
}

int people_in_review(const review& of, const pooled_result& result) {
    return result.participants.value_or(of.participants.value_or(0));
}

bool saw_more(const review& of, const pooled_result& result, const body_of_evidence& body) {
    const int people = people_in_review(of, result);
    if (people > 0) return people > body.people;
    return result.studies.value_or(of.trials.value_or(0)) > static_cast<int>(body.studies.size());
}

bool is_on_question(const pooled_result& result, const body_of_evidence& body) {
    const bool has_people = result.group.empty() || (!body.asked.condition.empty() && !result.conditions.empty());
    const bool fits = body.studies.empty() || scale_of(result.measure) == body.scale;
    return result.outcome == body.asked.outcome && has_people && fits;
}

/// Whether the one review goes before the other.
bool is_before(const leading_review& one, const leading_review& other) {
    if (one.is_of_people_asked != other.is_of_people_asked) return one.is_of_people_asked;
    return people_in_review(*one.of, *one.result) > people_in_review(*other.of, *other.result);
}

}  // namespace

const std::vector<std::string>& conditions_of(const review& of, const pooled_result& result) {
    return result.conditions.empty() ? of.people.conditions : result.conditions;
}

std::string people_reviewed(const review& of, const pooled_result& result) {
    return result.conditions.empty() ? of.people.who : of.people.who + ": " + result.group;
}

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
    if (!body.asked.form.empty()) return std::nullopt;
    const bool may_be_of_others = body.asked.condition.empty() && weight_of_people_asked(body) <= 0.5;
    std::optional<leading_review> best;
    for (const review* of : body.reviews) {
        if (!is_about_swallowed_magnesium(*of)) continue;
        for (const pooled_result& result : of->pooled) {
            auto lead = as_lead(*of, result);
            if (!lead || !is_on_question(result, body) || !saw_more(*of, result, body)) continue;
            lead->is_of_people_asked = are_asked(body, conditions_of(*of, result));
            if (!lead->is_of_people_asked && !may_be_of_others) continue;
            if (!best || is_before(*lead, *best)) best = lead;
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
