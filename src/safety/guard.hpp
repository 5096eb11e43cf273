// guard.hpp - the last look at a proposal before anybody sees it: limits, hours and gates, judged anew and alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_base.hpp"
#include "safety/evaluate.hpp"
#include "safety/gather.hpp"
#include "safety/proposal.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::safety {

/// What is wrong with a proposal.
struct breach {
    std::string id;        ///< for example "over_limit", "too_close", "gate_missing", "refused", "not_sound"
    std::string sentence;  ///< what was found and what is allowed
    bool operator==(const breach&) const = default;
};

/// What the guard found; a proposal without breaches may be shown.
struct guarded {
    judgement result;  ///< of the person with the proposal
    std::vector<breach> breaches;
    bool holds() const { return breaches.empty(); }
};

/// A pure function of person and proposal (and the rules): it believes nothing that the planner found. Every day of
/// every step is judged as a regimen with everything else the person takes; hours are judged at the clock times of the
/// proposal's timetable, where a medicine goes by its one name (one_name.hpp); a verdict above `caution` needs its
/// gate; a supplement under `refuse` or `emergency` never holds; pieces, times and days that make no sense are
/// breaches, not exceptions. A proposal without a supplement can only breach by an unsound timetable.
///
/// Ids of breaches: not_sound, over_limit, refused, gate_missing, too_close, never_together, medicine_left_out,
/// medicine_stretched, form_to_avoid, not_checked.
guarded guard(const scenario::person& who, const proposal& what, const evidence::safety_base& base);

/// A person for many proposals: their names are looked up once.
class guard_of_person {
 public:
    /// The base is kept by reference. Whatever goes wrong here is a breach of every proposal.
    guard_of_person(const scenario::person& who, const evidence::safety_base& base);

    guarded operator()(const proposal& what) const;

 private:
    scenario::person who_;
    const evidence::safety_base& base_;
    std::optional<gathered> known_;  ///< nothing: gathering failed
};

}  // namespace magnesia::safety
