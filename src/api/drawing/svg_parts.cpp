// svg_parts.cpp - elements with their coordinates.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_parts.hpp"

#include <fmt/core.h>

#include "api/drawing/markup.hpp"

namespace magnesia::api {

std::string svg_line(double x1, double y1, double x2, double y2, const char* kind) {
    return element("line", {{"x1", coordinate(x1)},
                            {"y1", coordinate(y1)},
                            {"x2", coordinate(x2)},
                            {"y2", coordinate(y2)},
                            {"class", kind}});
}

std::string svg_words(double x, double y, const std::string& words, const char* kind) {
    return text_element("text", words, {{"x", coordinate(x)}, {"y", coordinate(y)}, {"class", kind}});
}

std::string svg_box(double x, double y, double width, double height, const std::string& kind) {
    return element("rect", {{"x", coordinate(x)},
                            {"y", coordinate(y)},
                            {"width", coordinate(width)},
                            {"height", coordinate(height)},
                            {"class", kind}});
}

std::string svg_disc(double x, double y, double radius, const char* kind) {
    return element("circle",
                   {{"cx", coordinate(x)}, {"cy", coordinate(y)}, {"r", coordinate(radius)}, {"class", kind}});
}

std::string svg_shape(const std::vector<std::pair<double, double>>& points, const char* kind) {
    std::string path;
    for (const auto& [x, y] : points)
        path += fmt::format("{}{} {}", path.empty() ? "M" : " L", coordinate(x), coordinate(y));
    return element("path", {{"d", path + " Z"}, {"class", kind}});
}

std::string svg_picture(double width, double height, const std::string& description, const std::string& content) {
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", coordinate(width), coordinate(height))},
                    {"class", "chart"},
                    {"role", "img"},
                    {"aria-label", description}},
                   content);
}

}  // namespace magnesia::api
