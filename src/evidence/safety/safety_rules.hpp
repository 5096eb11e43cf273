// safety_rules.hpp - the rules of safety as data: what must be so, what follows, in whose words and from which source.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"
#include "evidence/safety/safety_facts.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view safety_rules_schema = "magnesia.safety_rules/1";

/// What follows from a rule, mildest first. A note changes no verdict.
enum class safety_action { note, caution, clinician, refuse, emergency };

std::string_view word(safety_action action);
std::optional<safety_action> action_from(std::string_view text);
std::vector<std::string_view> action_words();

/// How a condition compares.
enum class comparison { below, at_most, above, at_least, is, is_unknown, any_of };

std::string_view word(comparison how);

/// One condition on one fact.
struct safety_condition {
    fact what = fact::age_y;
    comparison how = comparison::is;
    double number = 0;               ///< of below, at_most, above, at_least
    bool truth = true;               ///< of is
    std::vector<std::string> words;  ///< of any_of
};

/// How the number of a rule is known, its limit or the edge at which it fires, where that was judged and not found.
struct judged_number {
    provenance known_from = provenance::assumption;
    evidence_grade grade = evidence_grade::d;
    bool operator==(const judged_number&) const = default;
};

/// Fires when all of its conditions hold. Whatever is worse in a fact can only make it fire.
struct safety_rule {
    std::string id;
    std::vector<safety_condition> when;  ///< none: always
    bool fires_when_unknown = false;     ///< a condition on an unknown fact counts as held
    safety_action action = safety_action::note;
    std::optional<double> cap_mg;          ///< most magnesium a day from supplements and drugs, mg elemental
    std::vector<std::string> avoid_forms;  ///< words of ids of forms that a proposal may not have when it fires
    std::string family;            ///< of rules that say one thing in degrees the screen shows the worst; may be empty
    bool is_urgent = false;        ///< asks for help today or now, before anything else; every emergency does
    bool is_within_limit = false;  ///< a note that is told only where no more is taken than the limit
    std::string sentence;          ///< for the person, plain words
    std::vector<std::string> sources;                ///< ids
    provenance known_from = provenance::assumption;  ///< of what it says
    evidence_grade grade = evidence_grade::d;
    std::optional<judged_number> number;  ///< nothing: known as the rest of it
    std::string note;                     ///< for who checks the rule
    core::place where;
};

/// Reads a file of rules, appending faults: unknown facts and words, an id used twice, a comparison in the direction in
/// which the fact gets better (a worse fact could then improve a verdict), a cap that depends on itself.
std::vector<safety_rule> parse_safety_rules(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
