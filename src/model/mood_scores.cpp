// mood_scores.cpp - a straight line that bends at the ends of the scale.
// SPDX-License-Identifier: Apache-2.0
#include "model/mood_scores.hpp"

#include <algorithm>

namespace magnesia::model {

double points_of(const score_scale& scale, double deviations) {
    return std::clamp(scale.mean + scale.sd * deviations, 0.0, scale.most);
}

}  // namespace magnesia::model
