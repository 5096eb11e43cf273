// doubt.hpp - how sure trials of magnesium are of an outcome: said beside every effect that is shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"

namespace magnesia::api {

/// What trials of swallowed magnesium leave in doubt about one outcome. Nothing in it where no trial told of it.
struct doubt {
    std::string certainty;        ///< "very low" to "high", as `magnesia evidence` says it
    std::optional<double> p_nil;  ///< belief that there is no effect at all
    std::string people = {};      ///< the condition it was asked for; empty: adults of all kinds
};

/// Whether an outcome of an answer is the change of another one: `total_sleep_time_change`.
bool is_change_of_another(const std::string& outcome);

/// Of an outcome of the body, also by the name of its change: `total_sleep_time_change` is doubted as
/// `total_sleep_time`, morning plasma as plasma.
doubt doubt_on(const evidence::evidence_base& base, std::string outcome);

/// The same for people with these conditions, words of `magnesia evidence --condition`: the surest answer of those that
/// have a number of such people, of equals the first; else that for adults of all kinds.
doubt doubt_on(const evidence::evidence_base& base, std::string outcome, const std::vector<std::string>& conditions);

/// What the library was asked for `doubt_on` of an outcome of the body: ids of trials and reviews that tell of it.
struct asked_library {
    std::vector<std::string> trials;
    std::vector<std::string> reviews;
};
asked_library behind_doubt_on(const evidence::evidence_base& base, std::string outcome);

/// Of a result that a review published, of magnesium or of another means; nothing in it without an interval to judge
/// by.
doubt doubt_on(const evidence::evidence_base& base, const evidence::review& review,
               const evidence::pooled_result& result);

/// Of what studies found of a lever: by the result of their review, or else by the interval that the lever quotes; only
/// as sure as was published with it, because trials of other means are not filed here one by one. No chance without an
/// interval to judge by.
doubt doubt_on(const evidence::evidence_base& base, const evidence::lever_effect& effect);

/// "low, no effect 17 %"; "not graded here, no effect 17 %" of what was published without a grade; without a chance
/// `otherwise`.
std::string in_words(const doubt& one, const std::string& otherwise = "no trial");

/// An effect that is shown, by its name there.
struct doubted {
    std::string name;
    doubt about;
};

/// All of them in one sentence, the surest first: "Trust in trials and chance of no effect: low: asleep
/// 55 %; very low: insomnia 47 %; no trial: stool water."
std::string doubts_in_words(const std::vector<doubted>& shown);

}  // namespace magnesia::api
