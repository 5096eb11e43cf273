// grading.cpp - priors in the outcome's unit, doubts of bias, facts for the certainty.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/grading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/text.hpp"
#include "statistics/effect_size.hpp"
#include "synthesis/people_asked.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::synthesis {
namespace {

using evidence::better;
using evidence::funding;
using evidence::risk_of_bias;
using evidence::synthesis_choices;

/// SDs of people that the pooled studies show: ends, starts.
std::vector<double> shown_sds(const body_of_evidence& body) {
    std::vector<double> sds;
    for (const pooled_study& study : body.studies) {
        for (const evidence::arm_result& arm : study.result->arms) {
            if (arm.sd)
                sds.push_back(*arm.sd);
            else if (arm.se && arm.n)
                sds.push_back(*arm.se * std::sqrt(double(*arm.n)));
            else if (arm.baseline_sd)
                sds.push_back(*arm.baseline_sd);
        }
    }
    return sds;
}

double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

/// What one SD of people is on the scale of pooling.
double one_sd(const body_of_evidence& body, const synthesis_choices& choices) {
    if (body.scale == effect_scale::standardised) return 1;
    if (body.scale == effect_scale::log_ratio) return choices.log_ratio_per_sd;
    const std::vector<double> sds = shown_sds(body);
    if (!sds.empty()) return median_of(sds);
    if (body.what->spread) return std::sqrt(body.what->spread->low * body.what->spread->high);
    if (body.studies.empty()) return 1;
    // Neither studies nor the registry tell: the standard errors do, for groups of a usual size.
    double sum = 0;
    for (const pooled_study& study : body.studies) {
        const int n = std::max(study.effect.n_treated + study.effect.n_control, 4);
        sum += std::sqrt(study.effect.variance * n) / 2;
    }
    return sum / static_cast<double>(body.studies.size());
}

/// Where the people of the pooled studies started, as far as it is told.
std::vector<double> shown_starts(const body_of_evidence& body) {
    std::vector<double> starts;
    for (const pooled_study& study : body.studies) {
        for (const evidence::arm_result& arm : study.result->arms) {
            if (arm.baseline_mean) starts.push_back(*arm.baseline_mean);
        }
    }
    return starts;
}

/// The instrument in whose points the studies count: the one they share, else the outcome's own.
std::string instrument_of(const body_of_evidence& body) {
    const bool has_own = !body.studies.empty() && !body.studies.front().result->instrument.empty();
    return has_own ? body.studies.front().result->instrument : body.what->instrument;
}

/// The minimal important difference in the outcome's unit; one that is a share needs a start to be a share of.
std::optional<double> important_difference_of(const body_of_evidence& body,
                                              const std::vector<evidence::instrument>& instruments) {
    auto least = body.what->minimal_important_difference;
    const evidence::instrument* with = find_instrument(instruments, instrument_of(body));
    if (!least && with != nullptr) least = with->minimal_important_difference;
    if (!least) return std::nullopt;
    if (least->value) return least->value;
    const std::vector<double> starts = shown_starts(body);
    if (!least->share || starts.empty()) return std::nullopt;
    return *least->share * std::abs(median_of(starts));
}

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

template <class Holds>
double weight_where(const body_of_evidence& body, Holds holds) {
    double sum = 0;
    for (const pooled_study& study : body.studies) sum += holds(study) ? study.weight / 100 : 0;
    return std::min(sum, 1.0);
}

/// Whether a study used what was asked about, in the people asked about. A dose that is not clear is indirect.
bool is_direct(const body_of_evidence& body, const pooled_study& study) {
    const evidence::trial_arm* arm = study.of->arm(study.effect.treated);
    if (arm == nullptr || !are_asked(body, study.of->people.conditions)) return false;
    if (!body.asked.form.empty()) return arm->form == body.asked.form && arm->elemental_is != "unclear";
    return arm->elemental_is != "unclear" && arm->role == evidence::arm_role::magnesium;
}

/// What a review says of its own studies. Their bias was not judged here: some is assumed. It pooled two at least.
graded_facts facts_of(const body_of_evidence& body, const leading_review& review) {
    const evidence::pooled_result& result = *review.result;
    graded_facts facts;
    facts.studies = result.studies.value_or(review.of->trials.value_or(2));
    facts.people = result.participants.value_or(review.of->participants.value_or(0));
    facts.is_review = true;
    facts.review_of = people_reviewed(*review.of, result);
    facts.is_of_people_asked = review.is_of_people_asked;
    facts.low = review.low;
    facts.high = review.high;
    facts.appreciable = body.appreciable;
    facts.i2 = result.i2;
    facts.funnel_p = result.egger_p;
    return facts;
}

/// Nothing to pool: the lowest level, with the reason.
graded nothing_to_grade(const body_of_evidence& body) {
    const std::string sentence =
        body.in_words.all() > 0 ? "studies tell their result in words only" : "no comparable study measured it";
    return {.level = certainty::very_low, .reasons = {{doubt::imprecision, 2, sentence}}, .overridden_because = {}};
}

/// What is indirect of the pooled studies.
std::string indirect_because(const body_of_evidence& body) {
    const std::string others = other_people_in(body);
    if (others.empty()) return "in the others the milligrams are not clear, or more than magnesium was given";
    return fmt::format("the others are of other people ({}), or the milligrams are not clear", others);
}

graded_facts facts_of(const body_of_evidence& body) {
    graded_facts facts;
    facts.studies = static_cast<int>(body.studies.size());
    facts.people = body.people;
    facts.events = body.scale == effect_scale::log_ratio ? body.events : 0;
    facts.weight_high_risk =
        weight_where(body, [](const pooled_study& s) { return s.of->overall_bias() == risk_of_bias::high; });
    facts.weight_some_risk =
        weight_where(body, [](const pooled_study& s) { return s.of->overall_bias() == risk_of_bias::some; });
    facts.weight_industry = weight_where(body, [](const pooled_study& s) {
        return s.of->who_paid == funding::industry || s.of->who_paid == funding::mixed;
    });
    facts.studies_in_words = body.in_words.all();
    facts.weight_direct = weight_where(body, [&](const pooled_study& s) { return is_direct(body, s); });
    facts.indirect_because = indirect_because(body);
    facts.low = body.pooled->effect.low;
    facts.high = body.pooled->effect.high;
    facts.appreciable = body.appreciable;
    facts.i2 = body.pooled->i2;
    facts.p_heterogeneity = body.pooled->q_p;
    if (body.funnel) facts.funnel_p = body.funnel->p;
    return facts;
}

statistics::belief_before prior_of(double sd, const synthesis_choices& choices) {
    return {.prior_nil = choices.prior_nil,
            .effect_sd = choices.effect_sd * sd,
            .spread = statistics::spread_prior::half_cauchy,
            .spread_scale = choices.heterogeneity_scale * sd};
}

statistics::belief_after after_studies(const body_of_evidence& body, double sd, const synthesis_choices& choices) {
    return statistics::believe(widened(body, sd, choices), prior_of(sd, choices));
}

/// A review that calls its own evidence weak is doubted like a trial with a high risk of bias, any other like one with
/// some.
double doubt_of(const leading_review& review, const synthesis_choices& choices) {
    const auto level = certainty_from(review.result->certainty);
    return level && *level <= certainty::low ? choices.bias_sd_high : choices.bias_sd_some;
}

/// A pooled mean is one number; the spread between its trials is in its interval already. Of other people it counts as
/// one study: they may differ from those asked about by as much as trials do.
statistics::belief_after after_review(const body_of_evidence& body, double sd, const synthesis_choices& choices) {
    constexpr double next_to_none = 1e-6;
    const double se = statistics::standard_error_of_interval(body.leading->low, body.leading->high);
    const double doubt = doubt_of(*body.leading, choices) * sd;
    statistics::belief_before prior = prior_of(sd, choices);
    if (body.leading->is_of_people_asked) prior.spread_scale *= next_to_none;
    return statistics::believe(std::vector<statistics::effect>{{body.leading->estimate, se * se + doubt * doubt}},
                               prior);
}

/// The words a review uses for its own certainty, which go before a computation; they are about its own people.
void take_published(graded& result, const leading_review& review) {
    const auto level = certainty_from(review.result->certainty);
    if (!level) return;
    const auto indirect = std::ranges::find(result.reasons, doubt::indirectness, &certainty_reason::about);
    result.level = static_cast<certainty>(std::max(static_cast<int>(*level) - indirect->steps, 0));
    const std::string taken =
        indirect->steps == 0 ? "the level is that of the review itself"
                             : fmt::format("the review calls its own evidence {}, less for other people", word(*level));
    result.reasons.insert(result.reasons.begin(),
                          {doubt::risk_of_bias, 0, taken + "; below, what follows from its numbers"});
}

}  // namespace

void judge_what_matters(body_of_evidence& body, const synthesis_choices& choices,
                        const std::vector<evidence::instrument>& instruments) {
    if (body.scale == effect_scale::log_ratio) {
        body.appreciable = std::log(choices.appreciable_ratio);
        body.appreciable_from = "the choice appreciable_ratio, on either side of 1";
    } else if (body.scale == effect_scale::standardised) {
        body.appreciable = choices.appreciable_sd;
        body.appreciable_from = "the choice appreciable_sd";
    } else if (const auto least = important_difference_of(body, instruments)) {
        body.appreciable = *least;
        body.appreciable_from = "the minimal important difference";
    } else {
        body.appreciable = choices.appreciable_sd * one_sd(body, choices);
        body.appreciable_from = fmt::format("{} standard deviations of people", shortest(choices.appreciable_sd));
    }
}

belief believe(const body_of_evidence& body, const synthesis_choices& choices) {
    belief found;
    found.p_nil = choices.prior_nil;
    const double sd = one_sd(body, choices);
    found.people_sd = body.scale == effect_scale::difference ? sd : 1;
    if (!body.has_effect()) return found;
    const statistics::belief_after after =
        body.leading ? after_review(body, sd, choices) : after_studies(body, sd, choices);
    found.p_nil = after.p_nil();
    found.log_bayes_factor = after.log_bayes_factor();
    found.p5 = after.quantile(0.05);
    found.median = after.quantile(0.5);
    found.p95 = after.quantile(0.95);
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

graded grade(const body_of_evidence& body, const synthesis_inputs& from) {
    graded result;
    if (!body.has_effect()) {
        result = nothing_to_grade(body);
    } else if (body.leading) {
        result = grade_of(facts_of(body, *body.leading), from.choices);
        take_published(result, *body.leading);
    } else {
        result = grade_of(facts_of(body), from.choices);
    }
    for (const evidence::certainty_override& one : from.overrides) {
        if (one.outcome != body.asked.outcome || one.condition != body.asked.condition) continue;
        result.level = certainty_from(one.level).value_or(result.level);
        result.overridden_because = one.reason;
    }
    return result;
}

}  // namespace magnesia::synthesis
