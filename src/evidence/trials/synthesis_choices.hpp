// synthesis_choices.hpp - the sourced choices that pooling and grading rest on: priors, doubts, thresholds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view synthesis_schema = "magnesia.synthesis/1";

/// One choice with its reason.
struct synthesis_choice {
    std::string id;
    std::string label;
    double value = 0;
    double low = 0;  ///< where a reasonable person might set it instead
    double high = 0;
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::assumption;
    std::string source;  ///< id in data/sources
    std::string stands_in;
    std::string note;
    core::place where;
};

/// All choices, each by a name of the program. Doubts and spreads are in standard deviations of people.
struct synthesis_choices {
    double prior_nil = 0;
    double effect_sd = 0;
    double heterogeneity_scale = 0;
    double log_ratio_per_sd = 0;
    double bias_sd_some = 0;
    double bias_sd_high = 0;
    double words_picked = 0;
    double crossover_correlation = 0;
    double enough_people = 0;
    double enough_events = 0;
    double appreciable_ratio = 0;
    double appreciable_sd = 0;
    double serious_heterogeneity = 0;  ///< per cent
    double very_serious_heterogeneity = 0;
    double trials_for_funnel = 0;
    double funnel_p = 0;
    std::vector<synthesis_choice> reasons;  ///< in the order of the file
};

/// Reads a file of schema "magnesia.synthesis/1", appending faults: an unknown or missing choice, a value outside its
/// own bounds.
synthesis_choices parse_synthesis_choices(const core::tree& file, std::vector<core::issue>& issues);

/// Notes sources that nobody knows.
void check_synthesis_choices(const synthesis_choices& all, const std::vector<source>& sources,
                             std::vector<core::issue>& issues);

/// Those of data/synthesis.toml.
///   throws   data_error
synthesis_choices load_synthesis_choices();

}  // namespace magnesia::evidence
