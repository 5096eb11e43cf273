// trial.hpp - one study as its file tells it: who took part, what they took, what came out, how far to trust it.
// What a file does not say is absent here too. Format: docs/evidence/trials.md.
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

inline constexpr std::string_view trial_schema = "magnesia.trial/1";

struct trial_design {
    grouping groups = grouping::parallel;
    blinding who_knew = blinding::unclear;
    std::string control;  ///< one of control_words()
    std::optional<double> washout_d;
    std::string analysis;
    std::string note;
};

/// Who could take part: one quantity between two bounds.
struct entry_bound {
    std::string quantity;  ///< one of person_quantity_words()
    std::optional<double> low;
    std::optional<double> high;
    core::place where;
};

/// How the people were in one quantity.
struct population_spread {
    std::string quantity;
    std::optional<double> mean;
    std::optional<double> sd;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> share;  ///< 0 to 1
    core::place where;
};

struct trial_population {
    std::string who;
    std::string sex;
    std::vector<std::string> conditions;
    std::optional<int> randomised;
    std::optional<int> analysed;
    std::string country;
    std::vector<entry_bound> bounds;
    std::vector<population_spread> spreads;
};

struct trial_arm {
    std::string id;
    arm_role role = arm_role::control;
    std::optional<int> n;
    std::string form;  ///< id of a form, `several` or `unknown`; empty when no magnesium was given
    std::optional<double> elemental_mg_per_day;
    std::string elemental_is;  ///< stated, computed or unclear
    std::optional<double> compound_mg_per_day;
    std::optional<int> times_per_day;
    std::optional<double> days;
    std::optional<double> adherence;  ///< 0 to 1
    std::vector<std::string> with;    ///< what else was taken
    std::string route = "oral";
    std::string has;  ///< `low` or `high`: magnesium of a comparator that was seen, not given; empty for none
    std::string note;
    core::place where;
};

struct bias_judgement {
    std::string domain;  ///< one of bias_domain_words()
    risk_of_bias risk = risk_of_bias::high;
    std::string reason;
};

/// What one arm showed, in the unit of the outcome.
struct arm_result {
    std::string arm;
    std::optional<int> n;
    std::optional<int> events;  ///< people with the event
    std::optional<double> baseline_mean;
    std::optional<double> baseline_sd;
    std::optional<double> mean;
    std::optional<double> sd;
    std::optional<double> se;  ///< of the mean
    std::optional<double> median;
    std::optional<double> change;
    std::optional<double> change_sd;
    std::optional<double> change_low;  ///< 95 % interval of the mean change
    std::optional<double> change_high;
    core::place where;

    /// As published, else end minus start; nothing when the file has neither.
    std::optional<double> change_from_start() const;
};

/// An effect between arms as published.
struct published_effect {
    effect_measure measure = effect_measure::difference;
    std::string arm;
    std::string against;
    double value = 0;
    std::optional<double> low;  ///< 95 % interval
    std::optional<double> high;
    std::optional<double> se;
    std::optional<double> p;
    std::optional<double> p_below;
    bool is_adjusted = false;
    std::string note;
    core::place where;
};

/// One outcome at one time.
struct trial_result {
    std::string outcome;
    std::string instrument;
    std::string group;   ///< a subgroup in words; empty for all
    std::string source;  ///< id; the trial's first one when the file does not say
    std::string stands_in;
    std::string note;
    std::optional<double> day;   ///< since the start
    std::optional<double> hour;  ///< after exercise or a single dose
    bool is_primary = false;
    provenance known_from = provenance::memory;
    std::optional<finding> says;
    std::optional<double> correlation;  ///< between the two periods of a crossover
    std::vector<arm_result> arms;
    std::optional<published_effect> effect;
    core::place where;

    /// What it shows of the arm of that id, or null.
    const arm_result* shown_of(std::string_view arm_id) const;
};

struct trial {
    std::string id;
    std::string label;
    study_kind kind = study_kind::randomised;
    std::string family;  ///< as in the list of validation rows: never fitted in one part and checked in another
    trial_role role = trial_role::none;
    std::string same_people_as;  ///< id of the trial whose participants these are; empty for its own
    std::vector<std::string> sources;
    std::string registration;
    funding who_paid = funding::unclear;
    std::string conflicts;
    std::string note;
    trial_design design;
    trial_population people;
    std::vector<trial_arm> arms;
    std::vector<bias_judgement> bias;
    std::vector<trial_result> results;
    core::place where;

    const trial_arm* arm(std::string_view arm_id) const;
    risk_of_bias overall_bias() const;  ///< `high` when none is said
};

/// Reads a file of schema "magnesia.trial/1", appending faults of form: keys, words, numbers that cannot be, arms that
/// the file does not have. What needs other files is checked by check_trial (trial_check.hpp).
trial parse_trial(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
