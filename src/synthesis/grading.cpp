// grading.cpp - from where on an effect matters, and facts for the certainty.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/grading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/text.hpp"
#include "synthesis/people_asked.hpp"
#include "synthesis/review_lead.hpp"
#include "synthesis/spread_of_people.hpp"

namespace magnesia::synthesis {
namespace {

using evidence::better;
using evidence::funding;
using evidence::risk_of_bias;
using evidence::synthesis_choices;

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

/// Comparable studies told in words that a review does not name as its own.
int told_outside(const body_of_evidence& body, const evidence::review& of) {
    return static_cast<int>(std::ranges::count_if(body.set_aside, [&](const study_set_aside& one) {
        return one.is_comparable && std::ranges::find(of.covers, one.of->id) == of.covers.end();
    }));
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
    facts.studies_in_words = told_outside(body, *review.of);
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
