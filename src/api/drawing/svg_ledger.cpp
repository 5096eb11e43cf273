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

/// A line with the words beside it.
struct named_line {
    const ledger_line* what = nullptr;
    double x = 0;
    std::string words;
    bool is_left = false;  ///< of its line the words stand to the left
};

double width_of(const std::string& words) {
    constexpr double letter = 6.6;  // about, of the style sheet
    return letter * static_cast<double>(words.size()) + 5;
}

/// From the top down. Words stand away from the other line: of the smallest to its left, of the others to their right,
/// where there is room. Each line begins beside its own words, so the order is such that no line crosses another's.
std::vector<named_line> placed_lines(const ledger_picture& what, const axis_scale& scale) {
    std::vector<named_line> all;
    for (const ledger_line& one : what.lines) {
        all.push_back({&one, scale.at(one.at), one.label + ' ' + amount(one.at, what.unit)});
    }
    std::ranges::sort(all, {}, &named_line::x);
    for (named_line& one : all) {
        const bool has_left = one.x - width_of(one.words) >= edge;
        const bool has_right = one.x + width_of(one.words) <= ledger_width - edge;
        one.is_left = &one == &all.front() && all.size() > 1 ? has_left : !has_right;
    }
    if (!all.empty() && all.front().is_left) std::ranges::reverse(all);
    return all;
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
    for (const named_line& one : placed_lines(what, scale)) {
        drawn += svg_line(one.x, line_top, one.x, bottom, ("measure " + one.what->style).c_str());
        drawn += svg_words(one.is_left ? one.x - 5 : one.x + 5, line_top + 13, one.words,
                           one.is_left ? "end line-name" : "line-name");
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
