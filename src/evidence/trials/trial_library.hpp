// trial_library.hpp - all studies and reviews of the program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "evidence/trials/review.hpp"
#include "evidence/trials/trial.hpp"

namespace magnesia::evidence {

struct trial_library {
    std::vector<trial> trials;    ///< sorted by id
    std::vector<review> reviews;  ///< sorted by id

    const trial* find_trial(std::string_view id) const;
    const review* find_review(std::string_view id) const;
};

/// Reads data/trials and data/reviews. Files are checked for form only; check_trial, check_review and check_library
/// look further.
///   throws   data_error with every issue of every file, also for a file whose name is not the id in it
trial_library load_trial_library();

}  // namespace magnesia::evidence
