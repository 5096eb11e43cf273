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

/// Of adults (data/usual_values.toml), read once.
///   throws   data_error
const score_scale& anxiety_scale();      ///< GAD-7
const score_scale& low_mood_scale();     ///< PHQ-9
const score_scale& felt_stress_scale();  ///< DASS-42, stress

/// Expected points of somebody that many standard deviations from the mean; never outside the scale.
double points_of(const score_scale& scale, double deviations);

}  // namespace magnesia::model
