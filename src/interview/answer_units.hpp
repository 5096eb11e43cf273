// answer_units.hpp - units of mass, length and age as people write them behind a number.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "interview/answers.hpp"

namespace magnesia::interview {

inline constexpr double kg_per_pound = 0.45359237;
inline constexpr double kg_per_stone = 14 * kg_per_pound;
inline constexpr double cm_per_inch = 2.54;
inline constexpr double cm_per_foot = 12 * cm_per_inch;
inline constexpr double years_per_month = 1.0 / 12;

inline constexpr answer_unit mass_units[] = {{"kg"},
                                             {"kgs"},
                                             {"kilo"},
                                             {"kilos"},
                                             {"kilogram"},
                                             {"kilograms"},
                                             {"lb", kg_per_pound},
                                             {"lbs", kg_per_pound},
                                             {"pound", kg_per_pound},
                                             {"pounds", kg_per_pound},
                                             {"st", kg_per_stone, kg_per_pound},
                                             {"stone", kg_per_stone, kg_per_pound},
                                             {"stones", kg_per_stone, kg_per_pound}};

inline constexpr answer_unit length_units[] = {{"cm"},
                                               {"cms"},
                                               {"centimetres"},
                                               {"centimeters"},
                                               {"m", 100, 1},
                                               {"metre", 100, 1},
                                               {"metres", 100, 1},
                                               {"meter", 100, 1},
                                               {"meters", 100, 1},
                                               {"in", cm_per_inch},
                                               {"inch", cm_per_inch},
                                               {"inches", cm_per_inch},
                                               {"\"", cm_per_inch},
                                               {"''", cm_per_inch},
                                               {"ft", cm_per_foot, cm_per_inch},
                                               {"foot", cm_per_foot, cm_per_inch},
                                               {"feet", cm_per_foot, cm_per_inch},
                                               {"'", cm_per_foot, cm_per_inch}};

inline constexpr answer_unit age_units[] = {{"years"},
                                            {"year"},
                                            {"y"},
                                            {"yr"},
                                            {"yrs"},
                                            {"yo"},
                                            {"y/o"},
                                            {"years old"},
                                            {"year old"},
                                            {"years of age"},
                                            {"months", years_per_month},
                                            {"month", years_per_month},
                                            {"months old", years_per_month}};

}  // namespace magnesia::interview
