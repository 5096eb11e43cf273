// training.hpp - sessions of training: what is said of them, and what each kind asks of a body when no more is said.
// SPDX-License-Identifier: Apache-2.0
// Loads, intensities and sweat are assumptions or derived; docs/scenario/training.md says where each comes from.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::scenario {

/// One way to train, and what it asks of the body unless a session says otherwise.
struct training_kind {
    std::string_view id;
    double intensity = 0;        ///< share of the maximal aerobic power
    double eccentric_per_h = 0;  ///< damaging load in an hour; 1 in all is that of 60 maximal eccentric knee extensions
};

inline constexpr std::array<training_kind, 12> training_kinds{{{"walking", 0.4, 0.02},
                                                               {"hiking", 0.6, 0.15},
                                                               {"running", 0.7, 0.3},
                                                               {"downhill_running", 0.6, 1.5},
                                                               {"marathon", 0.69, 0.42},
                                                               {"cycling", 0.6, 0.02},
                                                               {"swimming", 0.6, 0.02},
                                                               {"rowing", 0.6, 0.05},
                                                               {"strength", 0.5, 0.5},
                                                               {"eccentric", 0.3, 2},
                                                               {"team_sport", 0.65, 0.4},
                                                               {"yoga", 0.2, 0.05}}};

/// Words for an intensity, and their shares of the maximal aerobic power.
inline constexpr std::string_view intensity_names[] = {"easy", "moderate", "hard", "maximal"};
inline constexpr double intensity_shares[] = {0.4, 0.6, 0.8, 0.95};

/// A session of some weekdays, or a single one. It lies outside bed time and apart from other sessions and naps.
struct training_session {
    clock_time at;
    double minutes = 0;
    std::string kind;                      ///< id of one of `training_kinds`
    std::optional<double> intensity = {};  ///< share of the maximal aerobic power; empty: that of the kind
    std::optional<double> eccentric = {};  ///< damaging load of the whole session; empty: that of the kind
    double temperature_c = 20;             ///< where it takes place
    weekday_set days = every_day;          ///< none of a single session
    std::optional<date_value> on = {};     ///< the day of a single session
    bool operator==(const training_session&) const = default;
};

inline constexpr double shaded_air_c = 20;  ///< up to here no heat
inline constexpr double hot_air_c = 35;     ///< a heat of 1
inline constexpr allowed_range training_minutes_range{1, 600, "minutes"};
inline constexpr allowed_range intensity_range{0.1, 1, "", "a share of the maximal aerobic power"};
inline constexpr allowed_range eccentric_range{0, 5, "", "1 is the load of 60 maximal eccentric knee extensions"};
inline constexpr allowed_range training_temperature_range{-30, 50, "degrees C", "a sauna is no place to train"};
inline constexpr double maximal_from = 0.9;  ///< nobody goes on for long above this share
inline constexpr double longest_maximal_minutes = 60;

/// The kind of that id, or null.
const training_kind* find_training_kind(std::string_view id);

/// As said, else as is usual for the kind.
///   throws   internal_error for a kind that is none
double intensity_of(const training_session& one);
double eccentric_per_h(const training_session& one);

/// Heat of the surroundings: 0 up to 20 degrees, 1 from 35 on, straight between.
double heat_of(double temperature_c);

/// Sweat in L/h, 0.3 to 2: rises with work and with warmth.
///   intensity  share of the maximal aerobic power
///   source     means of athletes by sport (Barnes 2019, doi 10.1080/02640414.2019.1633159); the line through
///              them is ours
double sweat_l_per_h(double intensity, double temperature_c);

/// Hours of hard work in a usual week: each hour counts by its intensity, from nothing when easy to whole when hard,
/// and by how much more it makes sweat than the same at 20 degrees. Single sessions are no habit and do not count.
double hard_hours_a_week(const std::vector<training_session>& all);

/// The word of an intensity, or "80 %" of one that has none.
std::string intensity_word(double intensity);

}  // namespace magnesia::scenario
