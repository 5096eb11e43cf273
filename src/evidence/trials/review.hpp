// review.hpp - a review or meta-analysis as its file tells it: what it pooled, what came out, of which studies.
// Format: docs/evidence/trials.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"
#include "evidence/outcomes/trial_words.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view review_schema = "magnesia.review/1";

/// `umbrella_review`: pools meta-analyses, so that trials count more than once.
enum class review_kind {
    meta_analysis,
    umbrella_review,
    systematic_review,
    narrative_review,
    guideline,
    expert_opinion
};

/// One study as a review shows it: both groups, events of both groups, or an effect with its interval or error.
struct reviewed_study {
    std::string label;
    std::string trial;  ///< id in data/trials; empty when the library does not have it
    std::optional<int> n;
    std::optional<int> n_control;
    std::optional<double> mean;
    std::optional<double> sd;
    std::optional<double> mean_control;
    std::optional<double> sd_control;
    std::optional<int> events;
    std::optional<int> events_control;
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> se;
    core::place where;
};

/// One pooled result as published.
struct pooled_result {
    std::string outcome;
    effect_measure measure = effect_measure::difference;
    std::string group;                    ///< in words; empty for all
    std::vector<std::string> conditions;  ///< of the people of that group; empty for those of the review
    double value = 0;
    std::optional<double> low;  ///< 95 % interval
    std::optional<double> high;
    std::optional<double> p;
    std::optional<double> p_below;
    std::optional<double> i2;  ///< per cent
    std::optional<double> tau2;
    std::optional<double> prediction_low;
    std::optional<double> prediction_high;
    std::optional<double> egger_p;
    std::optional<int> studies;
    std::optional<int> participants;
    std::string model = "unclear";  ///< fixed_effect, random_effects, reml, knapp_hartung, network, unclear
    std::string certainty;          ///< as published: high, moderate, low, very low
    provenance known_from = provenance::memory;
    std::string stands_in;
    std::string note;
    std::vector<reviewed_study> of;
    core::place where;
};

/// Of whom a review is.
struct reviewed_people {
    std::string who;                      ///< as it reads behind "of": "people with type 2 diabetes"
    std::vector<std::string> conditions;  ///< of condition_words(); `general_population` for adults of all kinds
};

struct review {
    std::string id;
    std::string label;
    review_kind kind = review_kind::narrative_review;
    std::string about = "magnesium";  ///< what was given: magnesium, glycine, placebo...
    std::string route = "oral";       ///< oral, intravenous
    std::string form;                 ///< the one form that the review itself names; empty when it names none
    std::string family;               ///< as in the list of validation rows; empty when none of them is of this review
    trial_role role = trial_role::none;
    std::vector<std::string> sources;
    std::string registration;
    funding who_paid = funding::unclear;
    std::string conflicts;
    std::string subjects;    ///< people, animals, both
    std::string studies_of;  ///< randomised, observational, mixed, animal, none
    std::optional<int> trials;
    std::optional<int> participants;
    reviewed_people people;
    std::vector<std::string> covers;  ///< ids of data/trials
    std::string says;
    std::string limits;
    std::string note;
    std::vector<pooled_result> pooled;
    core::place where;
};

std::string_view word(review_kind kind);
std::vector<std::string_view> review_kind_words();

/// Reads a file of schema "magnesia.review/1", appending faults of form.
review parse_review(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
