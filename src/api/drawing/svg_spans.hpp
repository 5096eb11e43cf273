// svg_spans.hpp - changes with their bands under each other on one axis, beside the span that nobody notices.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "study/simulation.hpp"

namespace magnesia::api {

/// One change; `words` are its numbers as a reader wants them.
struct span_row {
    std::string label;
    std::string words;
    study::band value;
    std::string style;  ///< class of the page's style
};

/// What is drawn.
struct span_picture {
    std::string id;  ///< unique on the page
    std::string title;
    std::string description;  ///< for those who do not see it
    double unnoticed = 0;     ///< changes up to this size, either way, are too small to notice; drawn as a field
    std::vector<span_row> rows;
};

/// The picture as an `<svg>` with title, description and role. Same input, same bytes.
std::string svg_of(const span_picture& what);

}  // namespace magnesia::api
