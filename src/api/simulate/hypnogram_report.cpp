// hypnogram_report.cpp - the drawn night as a page.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "api/answers/assumptions.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/svg_steps.hpp"
#include "api/simulate/hypnogram.hpp"

namespace magnesia::api {
namespace {

using model::sleep_stage;

constexpr std::string_view hypnogram_style =
    "figure.wide+figure.wide{margin-top:14px}svg.steps .rise{stroke:var(--soft);stroke-width:1}svg.steps "
    ".of-awake{fill:var(--change)}"
    "svg.steps .of-dream{fill:var(--urine)}svg.steps .of-sleep{fill:var(--without)}svg.steps "
    ".of-deep{fill:var(--with)}";

std::string style_of(sleep_stage stage) {
    if (stage == sleep_stage::awake) return "of-awake";
    if (stage == sleep_stage::dream) return "of-dream";
    return stage == sleep_stage::deep ? "of-deep" : "of-sleep";
}

std::vector<axis_mark> hours_of(const hypnogram_answer& answer) {
    std::vector<axis_mark> marks;
    const double length = answer.in_bed.until_h - answer.in_bed.from_h;
    for (double hour = std::ceil(answer.in_bed.from_h); hour <= answer.in_bed.until_h; ++hour)
        marks.push_back({.at = (hour - answer.in_bed.from_h) / length,
                         .label = scenario::print(answer.asked.when.clock.label(hour).time)});
    return marks;
}

/// For those who do not see the picture: what the night came to.
std::string minutes_in_words(const model::hypnogram_minutes& drawn) {
    return fmt::format(
        "Asleep after {:.0f} min, {} awakenings of {:.0f} min together, {:.0f} min asleep, of them {:.0f} min of deep "
        "sleep and {:.0f} min of dreams.",
        drawn.latency, drawn.awakenings, drawn.awake_later, drawn.asleep(), drawn.deep, drawn.dream);
}

std::string night_figure_markup(const std::string& id, const std::string& caption, const drawn_night& night,
                                const hypnogram_answer& answer) {
    step_picture what{.id = id,
                      .title = caption,
                      .description = minutes_in_words(model::minutes_of(night.stages)),
                      .levels = {},
                      .values = {},
                      .marks = hours_of(answer)};
    for (const sleep_stage one : stages_from_top)
        what.levels.push_back({.label = std::string(model::word(one)), .style = style_of(one)});
    for (const sleep_stage one : night.stages)
        what.values.push_back(static_cast<std::size_t>(std::find(stages_from_top.begin(), stages_from_top.end(), one) -
                                                       stages_from_top.begin()));
    return captioned(
        caption, scrolled(svg_of(what), caption) + text_element("p", what.description, {{"class", "soft"}}), "wide");
}

std::string minute_cells(const night_line& of) {
    return text_element("td", fmt::format("{:.0f}", of.drawn)) + text_element("td", fmt::format("{:.1f}", of.usual));
}

std::string minutes_table(const hypnogram_answer& answer) {
    std::vector<std::string> names{"", "drawn", "on average"};
    if (answer.with) names = {"", "without: drawn", "without: on average", "with: drawn", "with: on average"};
    std::string heads;
    for (const std::string& one : names) heads += text_element("th", one, {{"scope", "col"}});
    const std::vector<night_line> without = lines_of(answer.without);
    const std::vector<night_line> with = answer.with ? lines_of(*answer.with) : std::vector<night_line>{};
    std::string rows;
    for (std::size_t i = 0; i < without.size(); ++i) {
        const std::string name = std::string(without[i].name) + (without[i].is_count ? "" : ", min");
        rows += element("tr", {},
                        text_element("th", name, {{"scope", "row"}}) + minute_cells(without[i]) +
                            (answer.with ? minute_cells(with[i]) : ""));
    }
    return element("div", {{"class", "scroll"}, {"tabindex", "0"}},
                   element("table", {}, element("thead", {}, element("tr", {}, heads)) + element("tbody", {}, rows)));
}

std::string sentence_list(const std::vector<std::string>& sentences) {
    std::string items;
    for (const std::string& one : sentences) items += text_element("li", one);
    return items.empty() ? "" : element("ul", {{"class", "plain"}}, items);
}

}  // namespace

std::string report_of(const hypnogram_answer& answer) {
    const std::string header = page_header(
        answer.head.version,
        text_element("h1", "A night as it might be") +
            text_element("p",
                         fmt::format("{}; night {}, {}, seed {}", described(answer.asked.what.who), answer.night,
                                     hours_in_words(answer), answer.head.seed),
                         {{"class", "soft"}}) +
            (answer.with ? text_element("p", regimen_in_words(answer), {{"class", "soft"}}) : std::string()) +
            warning_paragraphs(answer.head.warnings));
    std::string nights =
        night_figure_markup("without", answer.with ? "Without the regimen" : "One night", answer.without, answer);
    if (answer.with) nights += night_figure_markup("with", "With the regimen, the same luck", *answer.with, answer);
    return page_of(
        {.title = "Magnesia: a night",
         .header = header,
         .sections =
             section("stages", "Stages", "Half a minute each, as a sleep laboratory scores them.", nights) +
             section("minutes", "Minutes", "The averages are the answer of the body; one night scatters.",
                     minutes_table(answer)) +
             section("caveats", "Assumptions", "Taken where nothing was said.", sentence_list(answer.assumptions)),
         .style = hypnogram_style});
}

}  // namespace magnesia::api
