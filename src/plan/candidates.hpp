// candidates.hpp - what is worth trying for a person: supplements within their room, levers, food, and one of each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "plan/pick.hpp"

namespace magnesia::plan {

/// Picks of one thing each: a supplement, food, or a lever that changes this person's day. Supplements: of each form
/// the cheapest product a milligram that there is room for a piece of, in a small, a middle and a large amount or as
/// much as there is room for (data/plan/limits.toml), in the evening; large days are split. None when magnesium may not
/// be proposed or is counted for nothing, none above the budget.
std::vector<pick> single_picks(const subject& of);

/// A pick of both: the supplement of one, the levers and foods of both.
pick both(const pick& a, const pick& b);

/// The same supplement at another place of the day, or in one dose instead of two: what is tried of the best one.
std::vector<pick> variants_of(const pick& best, const subject& of);

/// Whether she is, by whichever of her words: a truth, weeks, or a condition.
bool is_pregnant(const scenario::person& who, const safety::gathered& facts);
bool is_lactating(const scenario::person& who, const safety::gathered& facts);

/// The condition of this person in which a lever is a clinician's to weigh, so that it is not tried; or null.
const evidence::lever_caution* held_back(const evidence::plan_lever& lever, const safety::gathered& facts);

/// Whether a supplement may be proposed to this person at all, by a planner: adults whose verdict is no refusal and
/// to whom no rule says to see somebody today, not pregnant or breast-feeding; why not, else empty.
std::string why_no_supplement(const subject& of);

/// Whether no supplement is tried because magnesium is counted for nothing: nights with apnoea, known or likely. Levers
/// and food are tried beside it.
bool is_beyond_magnesium(const evidence::plan_goal& goal, const safety::gathered& facts);

}  // namespace magnesia::plan
