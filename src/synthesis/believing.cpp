// believing.cpp - priors in the outcome's unit, doubts of bias, and Bayes' rule.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/believing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text.hpp"
#include "statistics/effect_size.hpp"
#include "synthesis/people_asked.hpp"
#include "synthesis/spread_of_people.hpp"

namespace magnesia::synthesis {
namespace {

using evidence::better;
using evidence::risk_of_bias;
using evidence::synthesis_choices;

double doubt_of(risk_of_bias risk, const synthesis_choices& choices) {
    if (risk == risk_of_bias::low) return 0;
    return risk == risk_of_bias::some ? choices.bias_sd_some : choices.bias_sd_high;
}

std::vector<statistics::effect> widened(const body_of_evidence& body, double sd, const synthesis_choices& choices) {
    std::vector<statistics::effect> effects;
    for (const pooled_study& study : body.studies) {
        const double doubt = doubt_of(study.of->overall_bias(), choices) * sd;
        effects.push_back({study.effect.estimate, study.effect.variance + doubt * doubt});
    }
    return effects;
}

statistics::told as_told(evidence::finding said) {
    if (said == evidence::finding::no_difference) return statistics::told::no_difference;
    return said == evidence::finding::lower ? statistics::told::lower : statistics::told::higher;
}

statistics::belief_before prior_of(double sd, const synthesis_choices& choices) {
    return {.prior_nil = choices.prior_nil,
            .effect_sd = choices.effect_sd * sd,
            .spread = statistics::spread_prior::half_cauchy,
            .spread_scale = choices.heterogeneity_scale * sd};
}

/// Whether a leading review is taken to hold what a trial told in words: it names the trial, or it is of the people
/// asked about. One of other people cannot have seen trials of those asked about, and holds all others.
bool is_in_review(const body_of_evidence& body, const evidence::trial& of) {
    if (!body.leading) return false;
    const std::vector<std::string>& named = body.leading->of->covers;
    const bool is_named = std::ranges::find(named, of.id) != named.end();
    return is_named || body.leading->is_of_people_asked || !are_asked(body, of.people.conditions);
}

/// Comparable studies that tell their result in words, with the error that their people give. None that a leading
/// review holds, nor of events, whose error hangs on how many there were.
std::vector<statistics::direction_only> words_of(const body_of_evidence& body, double sd,
                                                 const synthesis_choices& choices) {
    std::vector<statistics::direction_only> words;
    if (body.scale == effect_scale::log_ratio || !is_sd_known(body)) return words;
    for (const study_set_aside& one : body.set_aside) {
        const bool tells = one.result->says && one.result->says != evidence::finding::not_compared;
        if (!one.is_comparable || !tells || is_in_review(body, *one.of)) continue;
        const auto error = error_by_people({*one.of, *one.result, body.asked.form}, choices);
        if (!error) continue;
        words.push_back({.says = as_told(*one.result->says),
                         .standard_error = *error * sd,
                         .doubt = doubt_of(one.of->overall_bias(), choices) * sd,
                         .picked = choices.words_picked});
    }
    return words;
}

statistics::belief_after after_studies(const body_of_evidence& body,
                                       const std::vector<statistics::direction_only>& words, double sd,
                                       const synthesis_choices& choices) {
    const std::vector<statistics::effect> effects = widened(body, sd, choices);
    const statistics::belief_before prior = prior_of(sd, choices);
    return words.empty() ? statistics::believe(effects, prior) : statistics::believe(effects, words, prior);
}

/// A review that calls its own evidence weak is doubted like a trial with a high risk of bias, any other like one with
/// some.
double doubt_of(const leading_review& review, const synthesis_choices& choices) {
    const auto level = certainty_from(review.result->certainty);
    return level && *level <= certainty::low ? choices.bias_sd_high : choices.bias_sd_some;
}

/// A pooled mean is one number; the spread between its trials is in its interval already. Of other people it counts as
/// one study: they may differ from those asked about by as much as trials do.
statistics::belief_after after_review(const body_of_evidence& body,
                                      const std::vector<statistics::direction_only>& words, double sd,
                                      const synthesis_choices& choices) {
    constexpr double next_to_none = 1e-6;
    const double se = statistics::standard_error_of_interval(body.leading->low, body.leading->high);
    const double doubt = doubt_of(*body.leading, choices) * sd;
    statistics::belief_before prior = prior_of(sd, choices);
    if (body.leading->is_of_people_asked) prior.spread_scale *= next_to_none;
    const std::vector<statistics::effect> effects{{body.leading->estimate, se * se + doubt * doubt}};
    return words.empty() ? statistics::believe(effects, prior) : statistics::believe(effects, words, prior);
}

/// A doubt about a number, in standard deviations of people.
struct sized_doubt {
    double sd = 0;
    std::string about;
};

/// Why a review or a lone trial is less sure than it looks.
std::vector<sized_doubt> doubts_of(const body_of_evidence& body, const synthesis_choices& choices) {
    std::vector<sized_doubt> all;
    if (body.leading) {
        all.push_back({doubt_of(*body.leading, choices), "bias in its studies"});
        if (!body.leading->is_of_people_asked) all.push_back({choices.heterogeneity_scale, "other people"});
        return all;
    }
    const double bias = doubt_of(body.studies.front().of->overall_bias(), choices);
    if (bias > 0) all.push_back({bias, "its risk of bias"});
    all.push_back({choices.heterogeneity_scale, "what other trials may find"});
    return all;
}

void widen_one(belief& found, const body_of_evidence& body, double sd, const synthesis_choices& choices) {
    const double se = body.leading ? statistics::standard_error_of_interval(body.low(), body.high())
                                   : std::sqrt(body.studies.front().effect.variance);
    double variance = se * se;
    std::vector<std::string> words;
    for (const sized_doubt& one : doubts_of(body, choices)) {
        variance += one.sd * one.sd * sd * sd;
        words.push_back(fmt::format("{} SD of people for {}", shortest(one.sd), one.about));
    }
    found.widened = statistics::interval_of({body.estimate(), variance});
    found.widened_by = fmt::format("{}", fmt::join(words, ", "));
}

void widen_many(belief& found, const body_of_evidence& body, double sd, const synthesis_choices& choices) {
    const auto is_doubtful = [](const pooled_study& one) { return one.of->overall_bias() != risk_of_bias::low; };
    if (std::ranges::none_of(body.studies, is_doubtful)) return;
    const statistics::coefficient pooled = statistics::pool(widened(body, sd, choices), main_pooling).effect;
    found.widened = statistics::interval{pooled.low, pooled.high};
    found.widened_by = fmt::format("{} SD of people for some risk of bias in a trial, {} for a high one",
                                   shortest(choices.bias_sd_some), shortest(choices.bias_sd_high));
}

}  // namespace

belief believe(const body_of_evidence& body, const synthesis_choices& choices) {
    belief found;
    found.p_nil = choices.prior_nil;
    const double sd = one_sd(body, choices);
    found.p_nil_before = choices.prior_nil;
    found.usual_effect = choices.effect_sd * sd;
    found.people_sd = body.scale == effect_scale::difference ? sd : 1;
    const std::vector<statistics::direction_only> words = words_of(body, sd, choices);
    found.words_counted = static_cast<int>(words.size());
    if (!body.has_effect() && words.empty()) return found;
    const statistics::belief_after after =
        body.leading ? after_review(body, words, sd, choices) : after_studies(body, words, sd, choices);
    found.p_nil = after.p_nil();
    found.log_bayes_factor = after.log_bayes_factor();
    found.p5 = after.quantile(0.05);
    found.median = after.quantile(0.5);
    found.p95 = after.quantile(0.95);
    if (body.leading || body.studies.size() == 1) {
        widen_one(found, body, sd, choices);
    } else if (body.pooled) {
        widen_many(found, body, sd, choices);
    }
    const double lower = after.p_below(-body.appreciable);
    const double higher = after.p_above(body.appreciable);
    const double any_lower = after.p_below(0) - after.p_nil();
    const double any_higher = after.p_above(0);
    const bool is_higher_better = body.what->direction == better::higher;
    found.p_benefit = is_higher_better ? higher : lower;
    found.p_harm = is_higher_better ? lower : higher;
    found.p_any_benefit = is_higher_better ? any_higher : any_lower;
    return found;
}

}  // namespace magnesia::synthesis
