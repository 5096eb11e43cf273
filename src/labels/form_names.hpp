// form_names.hpp - names of forms and of the daily value that are several words of a label.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "labels/runs.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::labels {

/// A form that words of a label name.
struct named_form {
    std::size_t words = 0;  ///< how many
    const scenario::form_name* name = nullptr;
};

/// The form with the longest name that begins at `at`, also across the end of a line; without a name when none does.
named_form longest_form(const std::vector<label_run>& runs, std::size_t at, const scenario::vocabulary& known);

/// Whether "of magnesium" stands at `at`.
bool is_of_magnesium(const std::vector<label_run>& runs, std::size_t at);

/// The index behind the words at `at` that say that a percentage is one of the daily value, "DV", "of the recommended
/// daily intake"; `at` when none does.
std::size_t end_of_daily_value(const std::vector<label_run>& runs, std::size_t at);

}  // namespace magnesia::labels
