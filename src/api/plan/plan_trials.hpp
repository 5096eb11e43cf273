// plan_trials.hpp - what trials leave in doubt about the effects that a plan shows, of magnesium and of other ways.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/evidence/doubt.hpp"
#include "evidence/plan/plan_base.hpp"

namespace magnesia::plan {
struct option;
}
namespace magnesia::safety {
struct gathered;
}
namespace magnesia::scenario {
struct person;
}

namespace magnesia::api {

struct lever_line;
struct plan_answer;

/// The outcome of every complaint that is counted against an option.
inline constexpr const char* loose_stools = "loose_stools";

/// What trials leave in doubt.
struct plan_trials {
    std::map<std::string, doubt> of_magnesium;  ///< by outcome
    /// By lever: of the effect that studies published for the goal. One that cannot be judged here has no chance; one
    /// of which no study is known is left out.
    std::map<std::string, doubt> of_levers;
    std::map<std::string, double> counted_nil = {};  ///< by lever: the chance of nothing with which it is counted
    std::map<std::string, double> no_glycine = {};   ///< by form that brings glycine: that it does nothing to the night
};

/// Words of `magnesia evidence --condition` that hold of a person: conditions by those of the check, pregnancy, and the
/// age from which trials call people older.
std::vector<std::string> conditions_in_trials(const scenario::person& who, const safety::gathered& facts,
                                              const evidence::plan_limits& limits);

/// Those of a goal: magnesium and the outcomes that are told, each lever and what studies found of it.
///   conditions  of the person: magnesium is asked for people with them where the library has a number of such people
plan_trials trials_for(const evidence::plan_goal& goal, const std::vector<std::string>& outcomes,
                       const std::vector<std::string>& conditions, const evidence::evidence_base& base);

/// Of magnesium on an outcome.
doubt magnesium_doubt(const plan_answer& answer, const std::string& outcome);

/// Whether a lever comes with an effect: one that is held back does not.
bool tells_effect(const lever_line& one);

/// Of a lever.
doubt lever_doubt(const plan_answer& answer, const std::string& lever);

/// The chance that a lever does nothing, in words: "3 % (trust in trials: low)"; "40 % (our judgement; trials not
/// weighed)" of a result without an interval or of no review of the library; "40 % (our judgement; no trial)".
std::string lever_doubt_in_words(const plan_answer& answer, const std::string& lever);

/// The same of magnesium on an outcome; "not known (no trial)".
std::string magnesium_doubt_in_words(const plan_answer& answer, const std::string& outcome);

/// Of each thing an option asks for, on the outcome of the goal: "47 % for magnesium (trust in trials: very low)". None
/// of going on as before, nor of a goal that is reckoned and not measured.
std::vector<std::string> trials_of(const plan_answer& answer, const plan::option& of);

/// One sentence of them: "Chance that it does nothing: 47 % for magnesium (trust in trials: very low); 25 % for a warm
/// bath (our judgement; trials not weighed)." Empty for none.
std::string trust_in(const std::vector<std::string>& trials);

/// The same of an option; of one that is a single habit, whose name has just been said, without it.
std::string trust_in(const plan_answer& answer, const plan::option& of);

/// "Chance that magnesium loosens no stools: 3 % (trust in trials: low)."
std::string trust_in_loose_stools(const plan_answer& answer);

/// Text and sentence, one space between.
std::string with_trust(const std::string& text, const plan_answer& answer, const plan::option& of);

}  // namespace magnesia::api
