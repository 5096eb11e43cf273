// body_of_evidence.cpp - from the chosen studies to the pooled effect and what is believed; groups and lines are in
// moderators.cpp, the judgement in certainty.cpp.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/body_of_evidence.hpp"

#include <algorithm>
#include <cmath>

#include "core/error.hpp"
#include "core/text.hpp"
#include "synthesis/believing.hpp"
#include "synthesis/grading.hpp"
#include "synthesis/moderators.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::synthesis {
namespace {

using statistics::between_studies;
using statistics::effect;
using statistics::interval_by;

const evidence::outcome& outcome_of(const question& asked, const std::vector<evidence::outcome>& outcomes) {
    const evidence::outcome* found = find_outcome(outcomes, asked.outcome);
    if (found != nullptr) return *found;
    std::vector<std::string> known;
    for (const evidence::outcome& one : outcomes) known.push_back(one.id);
    throw input_error(issue{.key = "outcome",
                            .value = asked.outcome,
                            .found = "is no outcome that is known",
                            .nearest = nearest_name(asked.outcome, known)});
}

/// People of a study: of both arms, once in a crossover, or of the whole study when its arms do not say.
int people_in_study(const pooled_study& study) {
    const int treated = study.effect.n_treated;
    const int control = study.effect.n_control;
    if (treated + control == 0) {
        const evidence::trial_population& all = study.of->people;
        return all.analysed.value_or(all.randomised.value_or(0));
    }
    const bool is_crossover = study.of->design.groups == evidence::grouping::crossover;
    return is_crossover ? std::max(treated, control) : treated + control;
}

void count(told_in_words& all, const std::optional<evidence::finding>& said) {
    if (!said || *said == evidence::finding::not_compared) {
        ++all.unclear;
    } else if (*said == evidence::finding::lower) {
        ++all.lower;
    } else {
        ++(*said == evidence::finding::higher ? all.higher : all.no_difference);
    }
}

/// Splits the candidates into studies with an effect and those set aside.
void sort_out(body_of_evidence& body, const std::vector<candidate>& candidates, const synthesis_inputs& from) {
    std::vector<const evidence::trial_result*> chosen;
    for (const candidate& one : candidates) {
        if (one.set_aside.empty()) chosen.push_back(one.result);
    }
    body.scale = scale_for(*body.what, chosen);
    for (const candidate& one : candidates) {
        if (!one.set_aside.empty()) {
            body.set_aside.push_back({one.of, one.result, one.set_aside});
            continue;
        }
        const auto found = effect_of({*one.of, *one.result, body.asked.form}, body.scale, from.choices);
        if (const auto* reason = std::get_if<no_effect>(&found)) {
            body.set_aside.push_back({one.of, one.result, "not pooled: " + reason->reason, true});
            count(body.in_words, one.result->says);
        } else {
            body.studies.push_back({.of = one.of, .result = one.result, .effect = std::get<study_effect>(found)});
        }
    }
    for (const pooled_study& one : body.studies) {
        body.people += people_in_study(one);
        body.events += one.effect.events;
    }
}

void pool_in_other_ways(body_of_evidence& body, const std::vector<effect>& effects) {
    for (const auto method : {between_studies::fixed_effect, between_studies::dersimonian_laird,
                              between_studies::paule_mandel, between_studies::restricted_likelihood}) {
        body.in_other_ways.push_back({std::string(word(method)),
                                      statistics::pool(effects, {.method = method, .interval = interval_by::normal})});
    }
}

void leave_one_out(body_of_evidence& body, const std::vector<effect>& effects) {
    for (std::size_t i = 0; i < effects.size(); ++i) {
        std::vector<effect> others = effects;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        body.studies[i].pooled_without = statistics::pool(others, main_pooling).effect;
    }
}

bool varies(const std::vector<effect>& effects) {
    return std::any_of(effects.begin(), effects.end(),
                       [&](const effect& one) { return std::abs(one.variance / effects.front().variance - 1) > 1e-9; });
}

void judge_funnel(body_of_evidence& body, const std::vector<effect>& effects) {
    if (effects.size() < 3 || !varies(effects)) return;
    body.funnel = statistics::egger_classical(effects);
    body.trim_and_fill = statistics::trim_and_fill(effects, main_pooling);
}

void pool_studies(body_of_evidence& body, const synthesis_inputs& from) {
    const std::vector<effect> effects = effects_of(body.studies);
    body.pooled = statistics::pool(effects, main_pooling);
    for (std::size_t i = 0; i < effects.size(); ++i) body.studies[i].weight = body.pooled->weights[i];
    if (effects.size() > 1) {
        pool_in_other_ways(body, effects);
        leave_one_out(body, effects);
        body.groups = groups_of(body.studies, main_pooling);
        body.lines = lines_of(body.studies, main_pooling, from.choices);
    }
    judge_funnel(body, effects);
}

}  // namespace

std::vector<effect> effects_of(const std::vector<pooled_study>& studies) {
    std::vector<effect> effects;
    for (const pooled_study& one : studies) effects.push_back(one.effect.of_pooling());
    return effects;
}

body_of_evidence gather(const question& asked, const synthesis_inputs& from) {
    body_of_evidence body;
    body.asked = asked;
    body.what = &outcome_of(asked, from.outcomes);
    sort_out(body, candidates_for(from.library, asked), from);
    for (const evidence::review& one : from.library.reviews) {
        const bool has = std::any_of(one.pooled.begin(), one.pooled.end(), [&](const evidence::pooled_result& pooled) {
            return pooled.outcome == asked.outcome;
        });
        if (has) body.reviews.push_back(&one);
    }
    if (!body.studies.empty()) pool_studies(body, from);
    body.leading = lead_of(body);
    if (body.leading && body.studies.empty()) body.scale = scale_of(body.leading->result->measure);
    judge_what_matters(body, from.choices, from.instruments);
    body.believed = believe(body, from.choices);
    body.certainty = grade(body, from);
    if (asked.form.empty()) return body;
    question of_all = asked;
    of_all.form.clear();
    body.certainty = no_higher_than(body.certainty, gather(of_all, from).certainty);
    return body;
}

}  // namespace magnesia::synthesis
