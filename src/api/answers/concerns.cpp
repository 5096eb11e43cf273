// concerns.cpp - the rules.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/concerns.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace magnesia::api {
namespace {

bool holds(const std::vector<std::string>& ids, const char* id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

bool has_goal(const scenario::person& who, const char* id) {
    return holds(who.goals, id);
}

bool has_condition(const scenario::person& who, const char* id) {
    return holds(who.conditions, id);
}

concerns concerns_of(const scenario::person& who, const scenario::routine& day) {
    const bool says_sugar = who.fasting_glucose_mmol_per_l || who.homa_ir || who.hba1c_percent || who.crp_mg_per_l;
    return {.training = !day.training.empty(),
            .pressure =
                who.systolic_mmhg || who.diastolic_mmhg || has_condition(who, "hypertension") || has_goal(who, "heart"),
            .metabolism = says_sugar || has_condition(who, "type_2_diabetes") || has_goal(who, "metabolism"),
            .cramps = who.cramps_per_week || has_goal(who, "cramps"),
            .walking =
                who.age_y >= first_frail_year || who.gait_speed_m_per_s || who.chair_stand_s || has_goal(who, "muscle"),
            .mood = who.anxiety_gad7 || who.low_mood_phq9 || day.stress > 0 || has_goal(who, "mood") ||
                    has_goal(who, "stress")};
}

concerns concerns_of(const scenario::comparison& what) {
    concerns all = concerns_of(what.who, what.day);
    for (const scenario::arm& one : what.arms) {
        if (!one.day) continue;
        all.evening = true;
        all.training = all.training || !one.day->training.empty();
        all.mood = all.mood || one.day->stress > 0;
    }
    return all;
}

}  // namespace magnesia::api
