// mood_scores.hpp - points of questionnaires of mood and stress from the body's own scales, and back.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::model {

/// How adults score: the body's scales count standard deviations from their mean.
struct score_scale {
    double mean = 0;
    double sd = 1;
    double most = 0;
};

// Of samples of the general population, remembered (docs/model/scores.md).
inline constexpr score_scale anxiety_scale{.mean = 3, .sd = 4, .most = 21};       ///< GAD-7
inline constexpr score_scale low_mood_scale{.mean = 3, .sd = 5, .most = 27};      ///< PHQ-9
inline constexpr score_scale felt_stress_scale{.mean = 10, .sd = 8, .most = 42};  ///< DASS-42, stress

/// Expected points of somebody that many standard deviations from the mean; never outside the scale.
double points_of(const score_scale& scale, double deviations);

}  // namespace magnesia::model
