// svg_clock.hpp - a day on the face of a 24-hour clock: arcs for what lasts, numbered signs for what has a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "scenario/values/calendar.hpp"

namespace magnesia::api {

/// Something that lasts. Arcs of the inner rim stand apart from those of the rim itself.
struct clock_arc {
    scenario::clock_time from;
    scenario::clock_time until;  ///< at or after midnight when earlier on the clock than `from`
    std::string style;           ///< class of the page's style
    bool is_inner = false;
};

/// The shape of a sign, so that colour is not the only thing that tells.
enum class clock_shape { disc, square, diamond };

/// Something at a time, with a short text in its sign: the number of its line in a table.
struct clock_sign {
    scenario::clock_time at;
    std::string text;
    clock_shape shape = clock_shape::disc;
    std::string style;
};

/// What is drawn: noon on top, midnight below, so that the night lies under the day.
struct clock_picture {
    std::string id;  ///< unique on the page
    std::string title;
    std::string description;  ///< for those who do not see it
    std::vector<clock_arc> arcs;
    std::vector<clock_sign> signs;
    std::vector<std::string> centre;  ///< large lines of text, few and short
    std::string under;                ///< a small line under them
};

/// A sign's place on the picture, in its units.
struct sign_place {
    double x = 0;
    double y = 0;
};

/// Where the signs stand: in the order of their times, each as near to its own as leaves room for all, so that no two
/// of up to 36 overlap and no two leaders cross.
std::vector<sign_place> places_of(const std::vector<clock_sign>& signs);

/// Half the width of a sign; two places are at least twice that apart.
inline constexpr double sign_radius = 11;

/// The picture as an `<svg>` with title, description and role. Same input, same bytes.
std::string svg_of(const clock_picture& what);

}  // namespace magnesia::api
