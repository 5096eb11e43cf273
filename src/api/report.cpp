// report.cpp - the page, section by section.
// SPDX-License-Identifier: Apache-2.0
#include "api/report.hpp"

#include <fmt/core.h>

#include "api/assumptions.hpp"
#include "api/figures.hpp"
#include "api/markup.hpp"
#include "api/report_charts.hpp"
#include "api/report_parts.hpp"
#include "api/report_style.hpp"
#include "scenario/calendar.hpp"

namespace magnesia::api {
namespace {

/// A section with its heading, or nothing when there is nothing to show.
std::string section(const std::string& id, const std::string& heading, const std::string& words,
                    const std::string& content) {
    if (content.empty()) return "";
    const std::string intro = words.empty() ? "" : text_element("p", words, {{"class", "soft"}});
    return element("section", {{"aria-labelledby", id}}, text_element("h2", heading, {{"id", id}}) + intro + content) +
           '\n';
}

std::string grid(const std::string& figures) {
    return figures.empty() ? "" : element("div", {{"class", "grid"}}, figures);
}

std::string page_head(const std::string& title) {
    return element("head", {},
                   element("meta", {{"charset", "utf-8"}}) +
                       element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                       text_element("title", title) + element("style", {}, report_style()));
}

std::string header(const simulate_answer& answer) {
    std::string lines;
    for (const std::string& line : regimen_of(answer)) lines += text_element("h1", line);
    return element("header", {},
                   text_element("p", "Magnesia " + answer.head.version, {{"class", "brand"}}) + lines +
                       text_element("p", described(answer.result.asked.what.who) + "; " + span_of(answer) + ".",
                                    {{"class", "soft"}}));
}

std::string bands_in_words(const simulate_answer& answer) {
    if (answer.result.draws == 0) return "One typical person; without draws there are no bands.";
    return fmt::format(
        "Bands hold the middle 90 % of {} simulated people like this one: they differ as people differ, and as far as "
        "the evidence leaves the numbers open.",
        answer.result.draws);
}

/// What must be read with the main numbers: warnings, and the first of the limits.
std::string beside_main_numbers(const simulate_answer& answer) {
    std::string words;
    for (const std::string& w : answer.head.warnings) words += text_element("p", w, {{"class", "warning"}});
    return words + element("p", {{"class", "warning"}},
                           escaped(answer.limits.front() + " More under ") +
                               text_element("a", "assumptions and limits", {{"href", "#caveats"}}) + '.');
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

std::string sections(const simulate_answer& answer, display_unit unit) {
    return section("main", "In short", bands_in_words(answer),
                   main_numbers(answer, unit) + beside_main_numbers(answer)) +
           section("fate", "Where the swallowed magnesium went", "Compared with the same days without the supplement.",
                   flow_figure(answer)) +
           section("days", "Day by day",
                   "With the regimen, without it, and the difference within each simulated person." +
                       clock_changes_in_words(answer),
                   grid(daily_figures(answer, unit))) +
           section("hours", "Hour by hour around a dose",
                   "Local clock time; a triangle marks a dose. The waves come from meals and from the kidney's day and "
                   "night.",
                   grid(close_up_figures(answer, unit))) +
           section("stores", "The body's stores",
                   "What the regimen adds to each store, with minus without, in each simulated person.",
                   grid(store_figures(answer))) +
           section("outcomes", "All outcomes", "", outcome_table(answer, unit)) +
           section("caveats", "Assumptions and limits", "", caveats(answer)) +
           section("sources", "Sources", "", source_table(answer)) +
           section("recipe", "The same answer again", "", recipe(answer));
}

}  // namespace

std::string report_of(const simulate_answer& answer, display_unit unit) {
    const std::string title = "Magnesia: " + regimen_of(answer).front();
    const std::string footer =
        element("footer", {},
                text_element("p",
                             "Information, not medical advice. Magnesia simulates what published "
                             "measurements say about people; it has not examined you."));
    return "<!DOCTYPE html>\n" +
           element("html", {{"lang", "en"}, {"xmlns", "http://www.w3.org/1999/xhtml"}},
                   '\n' + page_head(title) + '\n' +
                       element("body", {},
                               header(answer) + '\n' + element("main", {}, '\n' + sections(answer, unit)) + footer)) +
           '\n';
}

}  // namespace magnesia::api
