// drugs.hpp - names of drugs and supplements as people know them, and how each and magnesium act on one another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/files/words.hpp"
#include "evidence/safety/safety_rules.hpp"

namespace magnesia::evidence {

/// One way in which magnesium and an agent act on each other.
struct interaction {
    std::string id;
    std::string agent;      ///< for a reader
    std::string direction;  ///< which acts on which
    std::string mechanism;
    int severity = 1;                    ///< 1 minor, 2 watch or space, 3 must be spaced, 4 avoid or specialist only
    std::optional<double> hours_before;  ///< the agent at least so long before magnesium; 0: spacing does not help
    std::optional<double> hours_after;   ///< at least so long after; both empty: no spacing makes it safe
    safety_action action = safety_action::note;
    std::string sentence;  ///< for the person
    provenance known_from = provenance::memory;
    std::string source;       ///< id; may be empty
    std::string source_text;  ///< as the owners' table names it
    core::place where;
};

/// The interaction whose hours a medicine keeps that is not in the list.
inline constexpr std::string_view unrecognised_interaction = "unrecognised";

/// The row of interactions.csv of medicines that bring magnesium themselves.
inline constexpr std::string_view magnesium_sources = "mg_sources";

/// A drug, a class of drugs or a supplement.
struct drug {
    std::string name;                       ///< generic name or class, as a reader sees it
    std::vector<std::string> aliases;       ///< brands, abbreviations, spellings
    std::vector<std::string> interactions;  ///< ids; may be none
    bool lowers_blood_pressure = false;
    core::place where;
    std::string means_condition = {};  ///< id of the illness it is usually given for, where that matters; may be empty
};

/// Reads data/safety/interactions.csv, appending faults.
std::vector<interaction> parse_interactions(std::string_view text, const std::string& file,
                                            std::vector<core::issue>& issues);

/// Reads data/safety/drugs.csv, appending faults: a name used twice.
std::vector<drug> parse_drugs(std::string_view text, const std::string& file, std::vector<core::issue>& issues);

/// What an interaction says to somebody who takes the agent, as a rule like all others.
safety_rule rule_of(const interaction& one);

/// The id of that rule: `interaction_levothyroxine`.
std::string rule_id_of(const std::string& interaction_id);

const interaction* find_interaction(const std::vector<interaction>& all, std::string_view id);

}  // namespace magnesia::evidence
