// intake.hpp - what a person means to take a day, at the most that what they wrote allows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_base.hpp"
#include "labels/content.hpp"
#include "safety/dose_times.hpp"
#include "scenario/values/regimen.hpp"
#include "scenario/values/routine.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::safety {

/// Milligrams are those of the element.
struct intake {
    double mg_a_day = 0;          ///< on the day with the most
    double largest_dose_mg = 0;   ///< of one dose
    bool is_alkaline = false;     ///< oxide, hydroxide or carbonate is in it, or may be
    bool is_fasting = false;      ///< a dose is said to be taken so
    bool is_by_vein = false;      ///< some of it; that is not counted
    bool is_amount_open = false;  ///< what the milligrams count is not said
    /// From the first day of any dose to the last of all; nothing: some dose has no last day, or one whose days cannot
    /// be counted.
    std::optional<int> lasts_days = std::nullopt;
    dose_times times;  ///< of the week
};

/// A regimen line whose milligrams say no basis, with the one that means more magnesium; the same line when it says
/// one.
std::string with_largest_basis(const std::string& line);

/// Of a regimen. Of a form whose hydrates differ the richest is taken; doses that never fall on one day are not added.
intake intake_of(const scenario::regimen& doses, const scenario::vocabulary& words,
                 const std::optional<scenario::routine>& day);

/// Of so many servings a day of a product, at the upper end of what its label allows; one dose is one serving.
intake intake_of(const labels::label_content& label, double servings);

/// Of a day of a product of data/safety/words.toml, which is known by name though no label is read in it ("milk of
/// magnesia 30 mL"): the most of usual use, or of its name where that is more. Nothing for other names.
std::optional<intake> intake_of_listed(const std::string& name, const evidence::safety_base& base);

}  // namespace magnesia::safety
