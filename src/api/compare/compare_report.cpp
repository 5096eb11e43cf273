// compare_report.cpp - the page, section by section.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare_report.hpp"

#include <fmt/format.h>

#include "api/answers/assumptions.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/compare/compare_charts.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_hypotheses.hpp"
#include "api/compare/compare_tables.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/simulate/report_parts.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

/// The arms with their letters and colours.
std::string arm_list(const compare_answer& answer) {
    std::string items;
    for (std::size_t i = 0; i < answer.what.arms.size(); ++i) {
        const scenario::arm& one = answer.what.arms[i];
        std::string words = text_element("b", letter_of(i), {{"class", arm_style(i)}});
        if (!one.name.empty()) words += ' ' + text_element("strong", one.name);
        std::string lines;
        for (const std::string& line : lines_of(one, answer.what.day)) lines += (lines.empty() ? "" : "; ") + line;
        items += element("li", {}, words + ' ' + text_element("span", lines));
    }
    return element("ul", {{"class", "arms"}}, items);
}

std::string compare_header(const compare_answer& answer) {
    const scenario::run_span& run = answer.what.run;
    const std::string who = fmt::format("{}; {} days from {} ({}).", described(answer.what.who), run.days,
                                        scenario::print(run.start), answer.what.day.zone);
    return page_header(answer.head.version,
                       text_element("h1", fmt::format("One person, {} ways", answer.what.arms.size())) +
                           text_element("p", who, {{"class", "soft"}}) + health_paragraph(answer.what.health) +
                           arm_list(answer));
}

std::string bands_in_words(const compare_answer& answer) {
    if (answer.result.draws == 0)
        return "One typical person; without draws there are no bands, and no difference can be told.";
    return fmt::format(
        "The same {} simulated people went through every arm, so a difference is one within a person; bands hold the "
        "middle 90 %. Arms stand in the order in which they were given: this is no ranking. Numbers are of {}, and "
        "where a change is given, it is the change from the common routine and diet without a supplement.",
        answer.result.draws, compared_date(answer));
}

std::string recipe(const compare_answer& answer) {
    const std::string command =
        fmt::format("magnesia compare comparison.toml --draws {} --seed {}{}{} --report page.html", answer.draws_asked,
                    answer.head.seed, option_words(answer.head.hypotheses), answer.switched ? " --hypotheses" : "");
    return recipe_of(answer.head, answer.accuracy,
                     {.kind = "comparison", .command = command, .file = answer.asked_file, .balance = ""});
}

/// How much hangs on each open hypothesis, when that was asked.
std::string each_hypothesis(const compare_answer& answer, display_unit unit) {
    std::string page;
    for (const std::string& one : hypothesis_sentences(answer, unit)) page += text_element("p", one);
    return page;
}

std::string compare_sections(const compare_answer& answer, display_unit unit) {
    return section("main", "In short", bands_in_words(answer),
                   differences_in_words(answer, unit) + each_hypothesis(answer, unit) +
                       beside_main_numbers(answer.head, answer.limits)) +
           section("absorbed", "How much of the supplement is absorbed",
                   "Over the whole run, of the magnesium that has left the gut.", absorbed_figure(answer)) +
           section("numbers", "Measure by measure", "", measure_tables(answer, unit)) +
           section("days", "Day by day", "What each arm changes in each simulated person, then the values themselves.",
                   figure_grid(compared_days(answer, unit))) +
           section("night", "Night by night",
                   "Average minutes of such a night, and the severity of insomnia: what each arm changes, then the "
                   "values; then through the compared night hour by hour.",
                   figure_grid(compared_nights(answer))) +
           section("hours", "Hour by hour",
                   fmt::format("From {} on, local clock time; triangles mark doses of any arm.", compared_date(answer)),
                   figure_grid(compared_hours(answer, unit))) +
           section("stores", "The body's stores", "With the arm minus without a supplement, in each simulated person.",
                   figure_grid(compared_stores(answer))) +
           section("caveats", "Assumptions and limits", "", caveats(answer.assumptions, answer.limits)) +
           section("sources", "Sources", "", source_table(answer.base)) +
           section("recipe", "The same answer again", "", recipe(answer));
}

}  // namespace

std::string report_of(const compare_answer& answer, display_unit unit) {
    std::string names;
    for (const scenario::arm& one : answer.what.arms)
        names += (names.empty() ? "" : " / ") + name_of(one, answer.what.day);
    return page_of(
        {.title = "Magnesia: " + names, .header = compare_header(answer), .sections = compare_sections(answer, unit)});
}

}  // namespace magnesia::api
