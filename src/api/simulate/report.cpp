// report.cpp - the page, section by section.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/report.hpp"

#include <fmt/core.h>

#include "api/answers/assumptions.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/simulate/body_figures.hpp"
#include "api/simulate/figures.hpp"
#include "api/simulate/report_charts.hpp"
#include "api/simulate/report_parts.hpp"
#include "api/simulate/tracer_figures.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

std::string simulate_header(const simulate_answer& answer) {
    std::string lines;
    for (const std::string& line : regimen_of(answer)) lines += text_element("h1", line);
    return page_header(answer.head.version,
                       lines +
                           text_element("p", described(answer.result.asked.what.who) + "; " + span_of(answer) + ".",
                                        {{"class", "soft"}}) +
                           health_paragraph(answer.result.asked.what.health));
}

std::string bands_in_words(const simulate_answer& answer) {
    if (answer.result.draws == 0) return "One typical person; without draws there are no bands.";
    return fmt::format(
        "Bands hold the middle 90 % of {} simulated people like this one: they differ as people differ, and as far as "
        "the evidence leaves the numbers open. A chance of no effect beside a band is what trials leave for magnesium "
        "and that outcome as a whole; the band follows the paths of this body, of which a small one is nearly always "
        "open: it may miss 0 by a hair and still mean nothing anybody would notice.",
        answer.result.draws);
}

/// Names the days on which the clocks change: the curves jump there, because people get up by the clock.
std::string clock_changes_in_words(const simulate_answer& answer) {
    const std::vector<double>& midnights = answer.result.asked.midnight_h;
    const int first = scenario::day_number(answer.result.asked.what.run.start);
    std::string words;
    for (std::size_t day = 0; day + 1 < midnights.size(); ++day) {
        if (midnights[day + 1] - midnights[day] == 24) continue;
        words += fmt::format(" The clocks change on {}: that morning is an hour off.",
                             scenario::print(scenario::date_of(first + static_cast<int>(day))));
    }
    return words;
}

/// Nothing when nothing of it concerns the person.
std::string body_section(const simulate_answer& answer) {
    const std::string table = body_table(answer);
    if (table.empty()) return "";
    const std::string session = session_in_words(answer);
    const std::string of_session =
        session.empty() ? ""
                        : fmt::format(
                              " What follows training is that of the {}; it is kept without the regimen for "
                              "the typical person alone. Below, triangles mark sessions.",
                              session);
    return section("body", "The body",
                   "What a clinic would find on the morning after the last day of doses, or on the last one." +
                       of_session + clock_changes_in_words(answer),
                   table + figure_grid(body_charts(answer)));
}

std::string simulate_sections(const simulate_answer& answer, display_unit unit) {
    return section("main", "In short", bands_in_words(answer),
                   main_numbers(answer, unit) + beside_main_numbers(answer.head, answer.limits)) +
           section("night", "The night",
                   "Average minutes of such a night, as a recording of sleep would give them: the night after the last "
                   "day of doses, or the last one. Single nights of one person differ by far more. Then hour by hour, "
                   "and night by night; a triangle marks a dose.",
                   night_table(answer) + figure_grid(night_charts(answer))) +
           body_section(answer) +
           section("fate", "Where the swallowed magnesium went", "Compared with the same days without the supplement.",
                   flow_figure(answer)) +
           section("days", "Day by day",
                   "With the regimen, without it, and the difference within each simulated person." +
                       clock_changes_in_words(answer),
                   figure_grid(daily_figures(answer, unit))) +
           section("hours", "Hour by hour around a dose",
                   "Local clock time; a triangle marks a dose. The waves come from meals and from the kidney's day and "
                   "night.",
                   figure_grid(close_up_figures(answer, unit))) +
           section("stores", "The body's stores",
                   "What the regimen adds to each store, with minus without, in each simulated person.",
                   figure_grid(store_figures(answer))) +
           tracer_section(answer) +
           section("outcomes", "All outcomes", "Folded away here; opened, it is printed as well.",
                   outcome_table(answer, unit)) +
           section("caveats", "Assumptions and limits", "", caveats(answer.assumptions, answer.limits)) +
           section("sources", "Sources", "", source_table(answer.base)) +
           section("recipe", "The same answer again", "", recipe(answer));
}

}  // namespace

std::string report_of(const simulate_answer& answer, display_unit unit) {
    const std::string title = "Magnesia: " + regimen_of(answer).front();
    return page_of({.title = title, .header = simulate_header(answer), .sections = simulate_sections(answer, unit)});
}

}  // namespace magnesia::api
