// selection.hpp - which studies answer a question, which one result of each, and why the others are set aside.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/trials/trial_library.hpp"

namespace magnesia::synthesis {

/// What is asked of the library.
struct question {
    std::string outcome;             ///< id
    std::string form{};              ///< only arms of this form; empty for any
    std::string condition{};         ///< only people with this condition; empty for all
    bool with_high_risk = true;      ///< also trials with a high risk of bias
    bool with_combinations = false;  ///< also magnesium together with something the control did not get
};

/// Whether a study tells anything of magnesium: given, eaten or seen in the blood.
bool is_of_magnesium(const evidence::trial& of);

/// `low` or `high` when a result is one of people seen to have little or much magnesium, who were given none; else
/// empty.
std::string magnesium_seen(const evidence::trial& of, const evidence::trial_result& result);

/// A study that has the outcome.
struct candidate {
    const evidence::trial* of = nullptr;
    const evidence::trial_result* result = nullptr;
    std::string set_aside;  ///< why it is not pooled, in words; empty when it is
};

/// Every study of the library with a result on the outcome, in the order of their ids: those to pool (randomised, oral
/// magnesium beside placebo, nothing or usual care, in people) and those set aside with the reason.
std::vector<candidate> candidates_for(const evidence::trial_library& library, const question& what);

}  // namespace magnesia::synthesis
