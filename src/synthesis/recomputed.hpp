// recomputed.hpp - published pooled results computed again from the studies that the review shows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/trials/review.hpp"
#include "statistics/mixed_effects.hpp"

namespace magnesia::synthesis {

/// One published result beside ours.
struct recomputed_result {
    const evidence::review* of = nullptr;
    const evidence::pooled_result* published = nullptr;
    double ours = 0;  ///< in the published measure, ratios as ratios
    double ours_low = 0;
    double ours_high = 0;
    double ours_i2 = 0;
    std::string model;    ///< by which it was computed
    bool agrees = false;  ///< within rounding: a twentieth of the published interval's width, each end too
};

/// Computes a result again, by the model that the review names: a fixed effect, REML, Knapp-Hartung, else
/// DerSimonian-Laird; normal intervals but for Knapp-Hartung. The result must show at least two studies.
recomputed_result recompute(const evidence::review& of, const evidence::pooled_result& published);

/// All results of reviews that show their studies, in the order of the reviews.
std::vector<recomputed_result> recompute_all(const std::vector<evidence::review>& reviews);

}  // namespace magnesia::synthesis
