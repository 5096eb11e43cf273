// person.hpp - the person a scenario is about: the few facts the body of this version reads, with the range it covers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"

namespace magnesia::scenario {

enum class biological_sex { female, male };

/// One adult. Plain data; `read_person` and `read_scenario` are the checked way in.
struct person {
    double age_y = 0;
    biological_sex sex = biological_sex::female;
    double weight_kg = 0;
    double height_cm = 0;
    /// Estimated glomerular filtration, mL/min per 1.73 m2. Empty means unknown, which is not the same as normal.
    std::optional<double> egfr_ml_min;
    double diet_magnesium_mg = 0;    ///< magnesium in food and drink, mg (elemental) per day, without supplements
    std::vector<std::string> goals;  ///< from `known_goals`
    bool operator==(const person&) const = default;
};

inline constexpr std::array<std::string_view, 8> known_goals{"sleep",  "stress", "mood",       "muscle",
                                                             "cramps", "heart",  "metabolism", "pain"};

inline constexpr allowed_range age_range{18, 90, "years", "this version covers adults; children come later"};
inline constexpr allowed_range weight_range{30, 300, "kg", "outside this the volumes of an adult body have no data"};
inline constexpr allowed_range height_range{120, 230, "cm", "an adult's height in centimetres"};
inline constexpr allowed_range egfr_range{30, 150, "mL/min per 1.73 m2",
                                          "this version's kidney has no data below 30; ask a clinician there"};
inline constexpr allowed_range diet_range{50, 1000, "mg per day",
                                          "food alone rarely gives less or more, and outside it the start is a guess"};
/// Weight over height squared: catches pounds for kilograms, metres for centimetres and swapped numbers.
inline constexpr allowed_range body_mass_index_range{10, 90, "kg/m2", "check that weight is in kg and height in cm"};

constexpr double body_mass_index(double weight_kg, double height_cm) {
    return weight_kg / ((height_cm / 100) * (height_cm / 100));
}

}  // namespace magnesia::scenario
