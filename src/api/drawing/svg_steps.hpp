// svg_steps.hpp - what goes from level to level over time, such as the stages of a night, as stairs on named levels.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/drawing/svg_axis.hpp"

namespace magnesia::api {

/// One level and the class of the page's style in which its stretches are drawn.
struct step_level {
    std::string label;
    std::string style;
};

/// What is drawn.
struct step_picture {
    std::string id;  ///< unique on the page
    std::string title;
    std::string description;          ///< for those who do not see it
    std::vector<step_level> levels;   ///< from the top
    std::vector<std::size_t> values;  ///< a level each, evenly in time
    std::vector<axis_mark> marks;     ///< of the time axis, 0 to 1
};

/// The picture as an `<svg>` with title, description and role. Same input, same bytes.
std::string svg_of(const step_picture& what);

}  // namespace magnesia::api
