// diet_first.hpp - the few foods that would close the gap between what a person eats and needs, before any pill.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/foods/daily_need.hpp"
#include "evidence/foods/foods.hpp"
#include "evidence/plan/plan_diet.hpp"
#include "safety/proposal.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::plan {

/// A food to add, in words people use.
struct food_change {
    safety::proposed_food what;
    std::string name;               ///< "Almonds"
    std::string serving;            ///< "1 oz (28 g)"; of a child "half of 1 cup (92 g)"
    double magnesium_mg_a_day = 0;  ///< more than before, over the week
    double energy_kcal_a_day = 0;   ///< the same; negative where a swap saves some
    std::string instead_of;         ///< "White rice, cooked"; empty: added
    bool operator==(const food_change&) const = default;
};

/// Intake against need, and what would close the gap.
struct diet_advice {
    double eaten_mg = 0;                    ///< a day, in food
    double needed_mg = 0;                   ///< what a body advises, with training
    std::optional<double> average_mg;       ///< average requirement
    std::string body;                       ///< who advises: "US and Canada (NAM 1997)", and what training adds
    double gap_mg = 0;                      ///< needed minus eaten, at least 0; 0 where no food may be proposed
    std::vector<food_change> changes = {};  ///< empty without a gap
    double closed_mg = 0;                   ///< of the gap, by the changes; at most a serving more than it
    std::string objection = {};  ///< why no food at all is proposed; the first of the notes then; empty: some may be
    std::string ask_first = {};  ///< what to ask before the foods are eaten; among the notes as well; may be empty
    std::vector<std::string> notes =
        {};  ///< for example that kidneys forbid, that phytate binds, what allergy left out
    bool operator==(const diet_advice&) const = default;

    bool closes_gap() const { return closed_mg >= gap_mg; }  ///< also where there is none
};

/// Picks foods of `rules`: at most one of a group and one serving a day of each, swaps before additions, of additions
/// those first that hold most for their energy, within `most_per_day`; children get the portion of their age; nothing
/// the person's conditions speak against, and none at all where kidneys may fail. The last food is eaten on as few days
/// a week as close the gap.
///   returns   empty when need or intake is no number
std::optional<diet_advice> diet_first(const scenario::person& who, const evidence::daily_need& need,
                                      const std::vector<evidence::food>& foods, const evidence::plan_diet& rules);

}  // namespace magnesia::plan
