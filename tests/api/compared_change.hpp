// compared_change.hpp - the change of a measure in one arm of a comparison.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>

#include "api/compare/compare.hpp"

namespace magnesia::api {

/// Where a measure stands among all.
inline std::size_t place_of(const std::string& id) {
    const auto& ids = study::measure_ids();
    return static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin());
}

/// Of the median, or of the typical person where nobody was drawn.
inline double change_of(const compare_answer& answer, std::size_t arm, const std::string& id) {
    return answer.result.arms[arm].measures[place_of(id)]->change->median;
}

}  // namespace magnesia::api
