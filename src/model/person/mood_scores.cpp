// mood_scores.cpp - scales of questionnaires: a straight line that bends at the ends.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/mood_scores.hpp"

#include <algorithm>
#include <string>

#include "evidence/foods/usual_values.hpp"

namespace magnesia::model {
namespace {

score_scale scale_of(const std::string& questionnaire, double most) {
    using evidence::usual_value_of;
    return {.mean = usual_value_of(questionnaire + "_mean"), .sd = usual_value_of(questionnaire + "_sd"), .most = most};
}

}  // namespace

const score_scale& anxiety_scale() {
    static const score_scale scale = scale_of("gad7", 21);
    return scale;
}

const score_scale& low_mood_scale() {
    static const score_scale scale = scale_of("phq9", 27);
    return scale;
}

const score_scale& felt_stress_scale() {
    static const score_scale scale = scale_of("dass42_stress", 42);
    return scale;
}

double points_of(const score_scale& scale, double deviations) {
    return std::clamp(scale.mean + scale.sd * deviations, 0.0, scale.most);
}

}  // namespace magnesia::model
