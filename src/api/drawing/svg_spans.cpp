// svg_spans.cpp - the field of small changes, zero, and a band for each row.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_spans.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/screen_text.hpp"
#include "api/drawing/svg_axis.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double spans_width = 420;
constexpr double edge = 14;
constexpr double span_height = 42;
constexpr double line_height = 17;
constexpr double bar_height = 10;
constexpr double below = 22;
constexpr double above = 6;
constexpr std::size_t span_intervals = 5;

/// What lies under a band: a rail, the field of changes that nobody notices, and zero.
std::string track(const axis_scale& scale, double unnoticed, double middle) {
    const double top = middle - bar_height / 2 - 3;
    const double high = bar_height + 6;
    std::string drawn = svg_box(scale.from, middle - 1, scale.to - scale.from, 2, "rail");
    if (unnoticed > 0)
        drawn += svg_box(scale.at(-unnoticed), top, scale.at(unnoticed) - scale.at(-unnoticed), high, "unnoticed");
    return drawn + svg_line(scale.at(0), top, scale.at(0), top + high, "axis zero");
}

/// Whether the name and the numbers of a row need a line each, by how wide letters usually are.
bool needs_two_lines(const span_row& one) {
    constexpr double bold_letter = 8.3;
    constexpr double letter = 7.4;
    const double wide =
        bold_letter * static_cast<double>(columns_of(one.label)) + letter * static_cast<double>(columns_of(one.words));
    return wide > spans_width - 2 * edge - 8;
}

double height_of(const span_row& one) {
    return needs_two_lines(one) ? span_height + line_height : span_height;
}

std::string span_markup(const axis_scale& scale, const span_row& one, double unnoticed, double top) {
    constexpr std::size_t most_letters = 46;
    const double bottom = top + height_of(one);
    const double middle = bottom - 14;
    std::string drawn = svg_words(edge, top + 14, fitted(one.label, most_letters), "name") +
                        svg_words(spans_width - edge, bottom - 28, one.words, "end") + track(scale, unnoticed, middle);
    if (one.value.p5 && one.value.p95) {
        const double from = scale.at(*one.value.p5);
        drawn += svg_box(from, middle - bar_height / 2, std::max(scale.at(*one.value.p95) - from, 1.0), bar_height,
                         ("range " + one.style).c_str());
    }
    return drawn + svg_box(scale.at(one.value.median) - 1.5, middle - bar_height / 2 - 2, 3, bar_height + 4, "tick");
}

}  // namespace

std::string svg_of(const span_picture& what) {
    double low = -what.unnoticed;
    double high = what.unnoticed;
    for (const span_row& one : what.rows) {
        low = std::min({low, one.value.median, one.value.p5.value_or(0)});
        high = std::max({high, one.value.median, one.value.p95.value_or(0)});
    }
    const std::vector<axis_mark> marks = round_marks(low, high, span_intervals);
    const axis_scale scale{marks.front().at, marks.back().at, edge, spans_width - edge};
    double bottom = above;
    for (const span_row& one : what.rows) bottom += height_of(one);
    std::string drawn = text_element("title", what.title, {{"id", what.id + "-title"}}) +
                        text_element("desc", what.description, {{"id", what.id + "-desc"}});
    for (const axis_mark& m : marks) {
        drawn += svg_line(scale.at(m.at), bottom, scale.at(m.at), bottom + 4, "axis");
        drawn += svg_words(scale.at(m.at), bottom + 17, m.label, "mid soft");
    }
    double y = above;
    for (const span_row& one : what.rows) {
        drawn += span_markup(scale, one, what.unnoticed, y);
        y += height_of(one);
    }
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", coordinate(spans_width), coordinate(bottom + below))},
                    {"role", "img"},
                    {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
                    {"class", "spans"}},
                   drawn);
}

}  // namespace magnesia::api
