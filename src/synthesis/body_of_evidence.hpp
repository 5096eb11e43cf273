// body_of_evidence.hpp - everything the library says on one question: studies, pooled effect, doubts, certainty.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/outcomes/instruments.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/trials/certainty_overrides.hpp"
#include "evidence/trials/synthesis_choices.hpp"
#include "evidence/trials/trial_library.hpp"
#include "statistics/asymmetry.hpp"
#include "statistics/bayesian_pooling.hpp"
#include "statistics/mixed_effects.hpp"
#include "synthesis/certainty.hpp"
#include "synthesis/selection.hpp"
#include "synthesis/study_effect.hpp"

namespace magnesia::synthesis {

/// A study that is pooled.
struct pooled_study {
    const evidence::trial* of = nullptr;
    const evidence::trial_result* result = nullptr;
    study_effect effect;
    double weight = 0;                                        ///< per cent
    std::optional<statistics::coefficient> pooled_without{};  ///< when this study is left out; nothing for a lone one
};

/// A study that is not.
struct study_set_aside {
    const evidence::trial* of = nullptr;
    const evidence::trial_result* result = nullptr;
    std::string reason;
    bool is_comparable = false;  ///< a trial like the pooled ones that gives no number to pool
};

/// A review whose pooled result carries the answer: it saw more people than the studies pooled here.
struct leading_review {
    const evidence::review* of = nullptr;
    const evidence::pooled_result* result = nullptr;
    double estimate = 0;  ///< on the scale of pooling
    double low = 0;
    double high = 0;
    bool is_of_people_asked = true;  ///< false: what it found is carried over to other people
};

/// What comparable studies found that give no number to pool.
struct told_in_words {
    int lower = 0;
    int higher = 0;
    int no_difference = 0;
    int unclear = 0;

    int all() const { return lower + higher + no_difference + unclear; }
};

/// The same studies pooled in another way.
struct pooled_in_another_way {
    std::string name;
    statistics::pooled result;
};

/// Some of the studies, pooled by themselves.
struct pooled_group {
    std::string by;    ///< form, people, risk of bias
    std::string name;  ///< for example `citrate`
    int studies = 0;
    statistics::pooled result;
};

/// A line through the studies against something they differ in.
struct moderator_line {
    std::string name;  ///< for example "per 100 mg a day"
    int studies = 0;
    statistics::coefficient slope;
};

/// What is believed after the studies, with the probability of no effect in it.
struct belief {
    double p_nil = 0.5;
    double p_benefit = 0;  ///< an effect in the good direction, at least as large as matters
    double p_harm = 0;
    double p_any_benefit = 0;  ///< in the good direction, of any size
    double log_bayes_factor = 0;
    double p5 = 0;  ///< of the effect, on the scale of pooling
    double median = 0;
    double p95 = 0;
    double p_nil_before = 0.5;
    double usual_effect = 0;  ///< spread of effects that are not nil, before any trial, on the scale of pooling
    std::optional<statistics::interval> widened{};  ///< the 95 % interval after every doubt; nothing when there is none
    std::string widened_by;                         ///< the doubts, in words
    int words_counted = 0;                          ///< studies told in words that moved it
    double people_sd = 0;  ///< that turned priors in SD into the outcome's unit; 1 on the other scales
};

struct body_of_evidence {
    question asked;
    const evidence::outcome* what = nullptr;
    effect_scale scale = effect_scale::difference;
    double appreciable = 0;        ///< from where on an effect matters, on the scale of pooling
    std::string appreciable_from;  ///< in words
    std::vector<pooled_study> studies;
    std::vector<study_set_aside> set_aside;
    told_in_words in_words;
    std::optional<statistics::pooled> pooled;  ///< REML; nothing without a study
    std::optional<leading_review> leading;     ///< what the answer rests on when it is not the studies above
    std::vector<pooled_in_another_way> in_other_ways;
    std::vector<pooled_group> groups;
    std::vector<moderator_line> lines;                ///< from ten studies on
    std::optional<statistics::lopsidedness> funnel;   ///< Egger, from three studies on
    std::optional<statistics::filled> trim_and_fill;  ///< the same
    belief believed;                                  ///< the prior when there is nothing to go by
    graded certainty;                                 ///< very low when nothing could be pooled
    std::vector<const evidence::review*> reviews;     ///< with a pooled result on the outcome
    int people = 0;
    int events = 0;

    /// Whether there is a number: pooled studies or a leading review.
    bool has_effect() const { return pooled || leading; }
    /// The effect that the answer rests on, with its 95 % interval, on the scale of pooling; needs has_effect().
    double estimate() const { return leading ? leading->estimate : pooled->effect.estimate; }
    double low() const { return leading ? leading->low : pooled->effect.low; }
    double high() const { return leading ? leading->high : pooled->effect.high; }
};

/// What the library, the outcomes and the choices are; they must outlive the answer.
struct synthesis_inputs {
    const evidence::trial_library& library;
    const std::vector<evidence::outcome>& outcomes;
    const std::vector<evidence::instrument>& instruments;
    const evidence::synthesis_choices& choices;
    const std::vector<evidence::certainty_override>& overrides;
};

/// How studies are pooled.
inline constexpr statistics::pooling_options main_pooling{
    .method = statistics::between_studies::restricted_likelihood,
    .interval = statistics::interval_by::knapp_hartung_not_narrower};

/// Estimates and variances of the studies, in their order.
std::vector<statistics::effect> effects_of(const std::vector<pooled_study>& studies);

/// The whole answer to a question.
///   throws   input_error for an outcome that is not known, with the nearest one
body_of_evidence gather(const question& asked, const synthesis_inputs& from);

}  // namespace magnesia::synthesis
