// evaluate.hpp - all rules on one person: the worst verdict, the smallest limit, every reason. Pure; fails closed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_rules.hpp"
#include "safety/facts.hpp"

namespace magnesia::safety {

using evidence::safety_action;
using evidence::safety_rule;

/// Best first.
enum class verdict { ok, caution, clinician, refuse, emergency };

std::string_view word(verdict v);

/// What an action does to a verdict; a note does nothing.
verdict verdict_of(safety_action action);

/// One rule that fired.
struct finding {
    std::string id;
    safety_action action = safety_action::note;
    std::optional<double> cap_mg;
    std::string family;
    std::string sentence;
    std::vector<std::string> sources;  ///< ids
    evidence::provenance known_from = evidence::provenance::assumption;
    evidence::evidence_grade grade = evidence::evidence_grade::d;
    std::optional<evidence::judged_number> number = {};  ///< how its number is known, where that is said apart
    bool is_urgent = false;                              ///< asks for help today or now
    bool operator==(const finding&) const = default;
};

/// What follows for a person.
struct judgement {
    verdict is = verdict::refuse;
    double max_supplemental_mg = 0;  ///< elemental mg a day from supplements and drugs together; food never counts
    std::vector<finding> findings;   ///< in the order of the rules
};

/// Whether a rule fires.
bool fires(const safety_rule& rule, const facts& who);

/// Whether a rule asks about the amount that is taken, or about how far it is above the limit.
bool is_of_amount(const safety_rule& rule);

/// Judges. Whether a clinician comes first for anything but an amount (`clinician_first`) is found before all, then the
/// limit, then how far the intake is above it (`over_cap_mg`); neither need be set, and both are then facts like any
/// other. Never throws for what the facts hold: a number that is not finite, no rules at all, and rules
/// that set no limit are refused, with that as the reason.
judgement judge(const facts& who, const std::vector<safety_rule>& rules);

/// The judgement when a check could not run.
judgement refusal(const std::string& id, const std::string& sentence);

}  // namespace magnesia::safety
