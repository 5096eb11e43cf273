// plan_report.cpp - the page of a plan: header, a way through it, and the sections in their order.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "api/drawing/answer_style.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/plan/plan_first.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"

namespace magnesia::api {
namespace {

using written_section = std::pair<std::string_view, std::string>;  ///< id and markup

/// In an emergency nothing stands in the way of the first sentence.
std::vector<written_section> sections_of(const plan_answer& answer) {
    if (kind_of(answer) == plan_kind::emergency) {
        return {{"answer", answer_section(answer)},
                {"verdict", verdict_section(answer)},
                {"basis", basis_section(answer)},
                {"clinician", clinician_section(answer)}};
    }
    return {{"answer", answer_section(answer)},
            {"verdict", verdict_section(answer)},
            {"day", day_section(answer)},
            {"weeks", weeks_section(answer)},
            {"food", food_section(answer)},
            {"effect", effect_section(answer)},
            {"options", options_section(answer)},
            {"forms", forms_section(answer)},
            {"screening", screening_section(answer)},
            {"notes", cards_section(answer)},
            {"checklist", checklist_section(answer)},
            {"diary", diary_section(answer)},
            {"conflicts", conflicts_section(answer)},
            {"limits", limits_section(answer)},
            {"basis", basis_section(answer)},
            {"clinician", clinician_section(answer)}};
}

/// The heading of a section, from its markup: what stands in the way is exactly what stands on the page.
std::string heading_of(const std::string& markup) {
    const std::size_t from = markup.find('>', markup.find("<h2")) + 1;
    return markup.substr(from, markup.find("</h2>", from) - from);
}

std::string way_through(const std::vector<written_section>& all) {
    std::string items;
    for (const auto& [id, markup] : all) {
        if (markup.empty()) continue;
        items += element("li", {}, element("a", {{"href", "#" + std::string(id)}}, heading_of(markup)));
    }
    return element("nav", {{"aria-label", "On this page"}}, element("ul", {{"class", "way"}}, items));
}

std::string plan_title(const plan_answer& answer) {
    switch (kind_of(answer)) {
        case plan_kind::emergency:
            return "Get help now";
        case plan_kind::refused:
            return "No magnesium pills for you for now";
        case plan_kind::see_to_it:
            return "See to this first, then plan";
        case plan_kind::no_hours:
            return "No safe time for magnesium in your day";
        case plan_kind::ask_first:
            return "Ask a doctor first";
        case plan_kind::nothing:
            return low_serum(answer).empty() ? "Your plan: go on as before" : "See a clinician about the low value";
        default:
            return fmt::format("Your plan {}", answer.goal.label);
    }
}

std::string plan_header(const plan_answer& answer, const std::vector<written_section>& all) {
    std::string who = person_in_words(answer) + '.';
    if (answer.start && supplement_of(answer) != nullptr)
        who += fmt::format(" The plan starts on {}, {}.", day_in_words(answer, 1), answer.start->year);
    return page_header(answer.head.version, text_element("h1", plan_title(answer)) +
                                                text_element("p", who, {{"class", "soft"}}) + way_through(all));
}

}  // namespace

std::string report_of(const plan_answer& answer) {
    const std::vector<written_section> all = sections_of(answer);
    std::string sections;
    for (const auto& [id, markup] : all) sections += markup;
    return page_of({.title = "Magnesia: " + plan_title(answer),
                    .header = plan_header(answer, all),
                    .sections = sections,
                    .style = answer_style()});
}

}  // namespace magnesia::api
