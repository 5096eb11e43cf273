// health.hpp - what a check of safety and a screening ask of a person beyond what the equations of the body use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::scenario {

/// Magnesium that is swallowed beside food and the regimen: an antacid, a laxative, a multivitamin.
struct other_magnesium {
    std::string name;                          ///< as written
    std::optional<double> elemental_mg_a_day;  ///< empty: unknown, which is not none
    bool operator==(const other_magnesium&) const = default;
};

/// When a drug is taken, for the hours it has to keep from magnesium.
struct drug_time {
    std::string name;  ///< as written
    clock_time at;
    bool operator==(const drug_time&) const = default;
};

/// Plain data; `read_health` is the checked way in. Empty is unknown: neither no nor normal.
struct health {
    std::string region;  ///< one of `known_regions`; empty is unknown
    std::optional<bool> pregnant;
    std::optional<bool> dialysis;
    std::optional<bool> surgery_planned;
    std::optional<bool> clinician_agrees;                ///< to more than the usual limit, for a time that ends
    std::optional<double> pulse_per_min;                 ///< at rest
    std::optional<double> zinc_mg;                       ///< in supplements, mg per day
    std::optional<double> vitamin_b6_mg;                 ///< in supplements, mg per day
    std::optional<double> alcohol_g_a_day;               ///< of the routine beside it; nobody says it
    std::optional<double> stress_load;                   ///< of the routine beside it, 0 to 3; nobody says it
    std::vector<std::string> symptoms;                   ///< ids from the vocabulary; as written where not known
    std::optional<std::vector<std::string>> conditions;  ///< as written
    std::optional<std::vector<std::string>> drugs;       ///< as written
    std::vector<drug_time> drug_times;
    /// Empty: unknown; a list of none: nothing.
    std::optional<std::vector<other_magnesium>> others;
    bool symptoms_are_said = false;  ///< a list of symptoms, even an empty one, was given: what it lacks is not there
    // What a screening asks (src/screening).
    std::optional<double> epworth;     ///< Epworth Sleepiness Scale, 0 to 24
    std::optional<double> neck_cm;     ///< round the neck
    std::optional<double> ppi_years;   ///< how long a proton pump inhibitor has been taken
    std::optional<bool> snores;        ///< loudly
    std::optional<bool> tired_by_day;  ///< often
    std::optional<bool> waking_unrefreshed;
    std::optional<bool> racing_thoughts;             ///< at night
    std::optional<bool> sore_often;                  ///< after training
    std::optional<bool> loose_stools_easily;         ///< from magnesium or in general
    std::optional<bool> avoids_sleeping_pills;       ///< wants help with sleep that forms no habit
    std::optional<double> budget_dollars_per_month;  ///< most that may be spent on magnesium
    bool operator==(const health&) const = default;
};

inline constexpr allowed_range pulse_range{15, 250, "beats per minute", "at rest"};
inline constexpr allowed_range zinc_range{0, 1000, "mg per day", "in supplements"};
inline constexpr allowed_range vitamin_b6_range{0, 2000, "mg per day", "in supplements"};
inline constexpr allowed_range epworth_range{0, 24, "points", "Epworth Sleepiness Scale; above 10 is sleepy"};
inline constexpr allowed_range neck_range{20, 80, "cm", "adults have about 30 to 45"};
inline constexpr allowed_range ppi_years_range{0, 60, "years", "since the medicine was begun"};
inline constexpr allowed_range budget_range{0, 1000, "US dollars a month"};
inline constexpr allowed_range other_magnesium_range{0, 20000, "mg elemental per day"};

}  // namespace magnesia::scenario
