// svg_bars.hpp - a picture of bands side by side on one axis from zero: a bar for the band, a line for the median.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "study/simulation.hpp"

namespace magnesia::api {

/// One bar.
struct bar_row {
    std::string label;
    std::string style;  ///< class of the page's style
    study::band value;  ///< not below 0
};

/// What is drawn.
struct bar_picture {
    std::string id;  ///< unique on the page
    std::string title;
    std::string description;  ///< for those who do not see it
    std::vector<bar_row> rows;
};

/// The picture as an `<svg>` with title, description and role. Same input, same bytes.
std::string svg_of(const bar_picture& what);

}  // namespace magnesia::api
