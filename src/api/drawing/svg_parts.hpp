// svg_parts.hpp - the lines, texts and shapes that charts are drawn with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace magnesia::api {

/// A straight line; `kind` is a class of the page's style.
std::string svg_line(double x1, double y1, double x2, double y2, const char* kind);

/// Text whose baseline is at y.
std::string svg_words(double x, double y, const std::string& words, const char* kind);

std::string svg_box(double x, double y, double width, double height, const std::string& kind);
std::string svg_disc(double x, double y, double radius, const char* kind);

/// A closed shape through the points.
std::string svg_shape(const std::vector<std::pair<double, double>>& points, const char* kind);

/// The whole picture with its name for those who do not see it.
std::string svg_picture(double width, double height, const std::string& description, const std::string& content);

}  // namespace magnesia::api
