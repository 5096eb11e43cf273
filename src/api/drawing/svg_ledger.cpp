// svg_ledger.cpp - bars in steps, their sum, and the lines.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_ledger.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/svg_axis.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double ledger_width = 420;
constexpr double edge = 8;
constexpr double amount_columns = 74;  // for the amounts, so that no line crosses them
constexpr double part_height = 38;
constexpr double bar_height = 12;
constexpr double line_height = 18;  // of the names of lines, on top
constexpr std::size_t ledger_intervals = 5;

std::string amount(double value, const std::string& unit) {
    return fmt::format("{:.0f} {}", value, unit);
}

/// Words beside a line, on the side that has room.
std::string beside(double x, double y, const std::string& words) {
    const bool is_right = x > ledger_width / 2;
    return svg_words(is_right ? x - 5 : x + 5, y, words, is_right ? "end line-name" : "line-name");
}

std::string part_markup(const axis_scale& scale, const ledger_part& part, double before, double top,
                        const std::string& unit) {
    const double from = scale.at(before);
    return svg_words(edge, top + 15, part.label, "name") +
           svg_words(ledger_width - edge, top + 15, amount(part.amount, unit), "end") +
           svg_box(from, top + 21, std::max(scale.at(before + part.amount) - from, 1.0), bar_height,
                   ("part " + part.style).c_str());
}

}  // namespace

std::string svg_of(const ledger_picture& what) {
    double sum = 0;
    for (const ledger_part& one : what.parts) sum += one.amount;
    double most = sum;
    for (const ledger_line& one : what.lines) most = std::max(most, one.at);
    const std::vector<axis_mark> marks = round_marks(0, most, ledger_intervals);
    const axis_scale scale{marks.front().at, marks.back().at, edge, ledger_width - edge - amount_columns};

    const double top = line_height * static_cast<double>(what.lines.size()) + 4;
    const double bottom = top + part_height * static_cast<double>(what.parts.size() + 1);
    std::string drawn = text_element("title", what.title, {{"id", what.id + "-title"}}) +
                        text_element("desc", what.description, {{"id", what.id + "-desc"}});
    double line_top = 0;
    for (const ledger_line& one : what.lines) {
        drawn += svg_line(scale.at(one.at), line_top, scale.at(one.at), bottom, ("measure " + one.style).c_str());
        drawn += beside(scale.at(one.at), line_top + 13, one.label + ' ' + amount(one.at, what.unit));
        line_top += line_height;
    }
    double before = 0;
    double y = top;
    for (const ledger_part& one : what.parts) {
        drawn += part_markup(scale, one, before, y, what.unit);
        before += one.amount;
        y += part_height;
    }
    drawn += part_markup(scale, {.label = "together", .amount = sum, .style = "sum"}, 0, y, what.unit);
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", coordinate(ledger_width), coordinate(bottom + 4))},
                    {"role", "img"},
                    {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
                    {"class", "ledger"}},
                   drawn);
}

}  // namespace magnesia::api
