// concerns.hpp - which parts of the body an answer must tell of: those that were said, are ill, are trained, or are a
// goal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario/values/comparison.hpp"

namespace magnesia::api {

/// What a person would look for in an answer.
struct concerns {
    bool training = false;
    bool pressure = false;
    bool metabolism = false;
    bool cramps = false;
    bool walking = false;
    bool mood = false;
    bool evening = false;  ///< of a comparison alone: an arm lives by other hours, lamps or drinks
    bool operator==(const concerns&) const = default;
};

inline constexpr double first_frail_year = 65;  ///< from here on walking and rising from a chair are asked by clinics

inline constexpr double adapting_kidney_below = 60;  ///< mL/min per 1.73 m2: docs/physiology/kidney.md

/// Of a person with a routine.
concerns concerns_of(const scenario::person& who, const scenario::routine& day);

/// Of a comparison: training counts in any arm.
concerns concerns_of(const scenario::comparison& what);

/// Whether a person has a goal of `scenario::known_goals`, or a condition, by id.
bool has_goal(const scenario::person& who, const char* id);
bool has_condition(const scenario::person& who, const char* id);

}  // namespace magnesia::api
