// forest_text.cpp - the forest in characters, for a terminal.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "api/drawing/forest_chart.hpp"
#include "api/drawing/forest_scale.hpp"
#include "api/drawing/screen_text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t forest_columns = 24;
constexpr std::size_t words_columns = 22;

/// One row of columns, each holding one character (of several bytes, perhaps).
class row_of_cells {
 public:
    explicit row_of_cells(std::size_t columns) : cells_(columns, " ") {}

    void put(double at, std::string_view what) { cells_.at(column(at)) = what; }
    void fill(double from, double to, std::string_view what) {
        for (std::size_t i = column(from); i <= column(to); ++i) cells_[i] = what;
    }
    std::string text() const {
        std::string all;
        for (const std::string& cell : cells_) all += cell;
        return all;
    }

 private:
    std::size_t column(double at) const {
        return static_cast<std::size_t>(std::clamp(std::lround(at), 0L, static_cast<long>(cells_.size()) - 1));
    }
    std::vector<std::string> cells_;
};

struct forest_marks {
    std::string_view line, study, pooled, nothing, cut_low, cut_high;
};
constexpr forest_marks drawn_marks{"─", "■", "◆", "│", "◄", "►"};
constexpr forest_marks plain_marks{"-", "#", "*", "|", "<", ">"};

std::string plot_of(const forest_line& line, const forest_scale& scale, std::size_t columns, const forest_marks& with) {
    row_of_cells row(columns);
    row.put(scale.x.at(0), with.nothing);
    row.fill(scale.on_plot(line.low), scale.on_plot(line.high), with.line);
    if (scale.is_beyond(line.low)) row.put(scale.on_plot(line.low), with.cut_low);
    if (scale.is_beyond(line.high)) row.put(scale.on_plot(line.high), with.cut_high);
    row.put(scale.on_plot(line.estimate), line.is_pooled ? with.pooled : with.study);
    return row.text();
}

/// Labels of the axis under their marks, as far as they do not touch.
std::string axis_of(const forest_scale& scale, std::size_t columns) {
    std::string row(columns + 6, ' ');
    std::size_t free_from = 0;
    for (const axis_mark& mark : scale.marks) {
        const auto middle = static_cast<std::size_t>(std::max(0L, std::lround(scale.x.at(mark.at))));
        const std::size_t start = middle - std::min(middle, mark.label.size() / 2);
        if (start < free_from || start + mark.label.size() > row.size()) continue;
        row.replace(start, mark.label.size(), mark.label);
        free_from = start + mark.label.size() + 1;
    }
    return row.substr(0, row.find_last_not_of(' ') + 1);
}

}  // namespace

std::string text_of(const forest_plot& what, std::size_t columns, bool with_unicode) {
    if (what.lines.empty()) return "";
    const std::size_t plot = columns - std::min(columns - 20, forest_columns + words_columns + 3);
    const forest_scale scale = scale_of(what, 0, static_cast<double>(plot - 1));
    std::string text;
    for (const forest_line& line : what.lines) {
        text += ' ' + padded(fitted(line.label, forest_columns), forest_columns) + ' ' +
                plot_of(line, scale, plot, with_unicode ? drawn_marks : plain_marks) + ' ' + line.words + '\n';
    }
    const std::string indent(forest_columns + 2, ' ');
    text += indent + axis_of(scale, plot) + '\n' + indent + what.axis;
    if (!what.low_side.empty()) text += ": left " + what.low_side + ", right " + what.high_side;
    return text + '\n';
}

}  // namespace magnesia::api
