// hypnogram_text.cpp - the night in letters, and its minutes beside those of the average night.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "api/answers/assumptions.hpp"
#include "api/simulate/hypnogram.hpp"
#include "model/following/told_mornings.hpp"
#include "scenario/dose_lines/dose_line.hpp"

namespace magnesia::api {
namespace {

using model::sleep_stage;

constexpr std::size_t line_columns = 80;
constexpr std::size_t stage_columns = 11;
constexpr std::size_t night_columns = 64;

/// A column of the picture: some of its epochs, most of them, or none.
std::string stage_cell(const std::vector<sleep_stage>& night, std::size_t column, std::size_t columns,
                       sleep_stage stage, letters with) {
    const std::size_t from = column * night.size() / columns;
    const std::size_t until = (column + 1) * night.size() / columns;
    std::size_t found = 0;
    for (std::size_t i = from; i < until; ++i) found += night[i] == stage ? 1 : 0;
    if (found == 0) return " ";
    const bool is_most = 2 * found >= until - from;
    if (with == letters::ascii) return is_most ? "#" : "-";
    return is_most ? "\u2588" : "\u2591";
}

/// A column each, or one for each epoch of a short night.
std::size_t columns_drawn(const std::vector<sleep_stage>& night) {
    return std::min(night_columns, night.size());
}

std::string night_picture(const std::vector<sleep_stage>& night, letters with) {
    const std::size_t columns = columns_drawn(night);
    std::string text;
    for (const sleep_stage stage : stages_from_top) {
        std::string line = "  " + padded(std::string(model::word(stage)), stage_columns - 2);
        for (std::size_t c = 0; c < columns; ++c) line += stage_cell(night, c, columns, stage, with);
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

/// The hours under the picture.
std::string clock_line(const hypnogram_answer& answer, std::size_t columns) {
    const double length = answer.in_bed.until_h - answer.in_bed.from_h;
    std::string line(stage_columns, ' ');
    for (double hour = std::ceil(answer.in_bed.from_h); hour < answer.in_bed.until_h; ++hour) {
        const auto column =
            static_cast<std::size_t>((hour - answer.in_bed.from_h) / length * static_cast<double>(columns));
        const std::string label = fmt::format("{:02}", answer.asked.when.clock.label(hour).time.minute_of_day / 60);
        if (stage_columns + column < line.size() + (hour > answer.in_bed.from_h + 1 ? 1 : 0)) continue;
        if (stage_columns + column + label.size() > line_columns) break;
        line.resize(stage_columns + column, ' ');
        line += label;
    }
    return line + '\n';
}

std::string minutes_lines(const drawn_night& night) {
    std::string text = fmt::format("  {:<26}{:>9}{:>13}\n", "minutes", "drawn", "on average");
    for (const night_line& one : lines_of(night)) {
        const std::string name = std::string(one.name) + (one.is_count ? " (count)" : "");
        text += fmt::format("  {:<26}{:>9.0f}{:>13.{}f}\n", name, one.drawn, one.usual, one.is_count ? 1 : 0);
    }
    return text;
}

std::string night_in_text(const std::string& heading, const drawn_night& night, const hypnogram_answer& answer,
                          letters with) {
    return heading + '\n' + night_picture(night.stages, with) + clock_line(answer, columns_drawn(night.stages)) +
           minutes_lines(night) + '\n';
}

}  // namespace

std::vector<night_line> lines_of(const drawn_night& night) {
    const model::hypnogram_minutes drawn = model::minutes_of(night.stages);
    const model::night_figures& usual = night.usual;
    return {{.name = "until asleep", .drawn = drawn.latency, .usual = usual.latency_min},
            {.name = "awake later", .drawn = drawn.awake_later, .usual = usual.waso_min},
            {.name = "asleep", .drawn = drawn.asleep(), .usual = usual.asleep_min},
            {.name = "deep sleep", .drawn = drawn.deep, .usual = usual.deep_min},
            {.name = "dream sleep", .drawn = drawn.dream, .usual = usual.rem_min},
            {.name = "awakenings",
             .drawn = static_cast<double>(drawn.awakenings),
             .usual = usual.awakenings,
             .is_count = true}};
}

std::string hours_in_words(const hypnogram_answer& answer) {
    const auto& clock = answer.asked.when.clock;
    return fmt::format("{} to {}", scenario::print(clock.label(answer.in_bed.from_h)),
                       scenario::print(clock.label(answer.in_bed.until_h).time));
}

std::string regimen_in_words(const hypnogram_answer& answer) {
    std::string text;
    for (const scenario::dose& one : answer.asked.what.doses) text += (text.empty() ? "" : "; ") + scenario::print(one);
    const std::size_t last = morning_after_doses(answer.asked) + 1;
    if (text.empty() || answer.night <= last) return text;
    const std::size_t later = answer.night - last;
    return text + fmt::format("; {} night{} after that of the last dose", later, later == 1 ? "" : "s");
}

std::string text_of(const hypnogram_answer& answer, letters with) {
    std::string text = fitted(described(answer.asked.what.who), line_columns) + '\n';
    if (answer.with) text += paragraph(regimen_in_words(answer), line_columns);
    text += fmt::format("Night {}, {}, seed {}\n\n", answer.night, hours_in_words(answer), answer.head.seed);
    text += night_in_text(answer.with ? "Without the regimen" : "One night", answer.without, answer, with);
    if (answer.with) text += night_in_text("With the regimen, the same luck", *answer.with, answer, with);
    for (const std::string& one : answer.head.warnings) text += paragraph(one, line_columns);
    return text + "Information, not medical advice.\n";
}

}  // namespace magnesia::api
