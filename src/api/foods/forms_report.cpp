// forms_report.cpp - forms of magnesium side by side as a page: content, belief on absorption, and every study.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>
#include <functional>

#include "api/drawing/answer_style.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/drawing/svg_spans.hpp"
#include "api/foods/forms.hpp"
#include "api/foods/forms_words.hpp"
#include "core/conversions.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// "34 % less", "51 % more", "as much": a factor beside 1.
std::string factor_words(double factor) {
    const double change = std::round(percent * (factor - 1));
    if (change == 0) return "as much";
    return fmt::format("{:.0f} % {}", std::abs(change), change < 0 ? "less" : "more");
}

span_row content_row(const evidence::form& f) {
    return {.label = f.label,
            .words = percent_words(f) + " %",
            .value = {percent * f.variants.at(f.usual).elemental_fraction,
                      percent * poorest_variant(f).elemental_fraction, percent * richest_variant(f).elemental_fraction},
            .style = "arm-a"};
}

span_row belief_row(const evidence::form& f) {
    const evidence::relative_absorption& a = f.entry.absorption;
    const auto beside_one = [](double factor) { return percent * (factor - 1); };
    return {.label = f.label,
            .words = fmt::format("{} to {}", factor_words(a.p5()), factor_words(a.p95())),
            .value = {beside_one(a.value), beside_one(a.p5()), beside_one(a.p95())},
            .style = "arm-c"};
}

std::string content_figure(const forms_answer& answer) {
    span_picture picture{.id = "content-spans",
                         .title = "How much of each compound is magnesium",
                         .description =
                             "A bar for each form, from the variant that holds least to the one that holds "
                             "most; the line is the usual one. The table has the same numbers.",
                         .rows = {}};
    for (const compared_form& one : answer.forms) picture.rows.push_back(content_row(one.what));
    return captioned("Magnesium in the compound, % of its weight", svg_of(picture));
}

std::string belief_figure(const forms_answer& answer) {
    span_picture picture{.id = "belief-spans",
                         .title = "What is believed of absorption, beside a soluble salt",
                         .description =
                             "A bar for each form that dissolves in water holds nine tenths of the belief; "
                             "zero is as much as a soluble salt. The table has the same numbers.",
                         .rows = {}};
    for (const compared_form& one : answer.forms) {
        if (!hangs_on_acid(one.what)) picture.rows.push_back(belief_row(one.what));
    }
    if (picture.rows.empty()) return "";
    return captioned("Belief on absorption beside a soluble salt, %: assumed, not measured", svg_of(picture));
}

std::string forms_in_a_table(const forms_answer& answer) {
    std::vector<std::vector<std::string>> rows;
    for (const compared_form& one : answer.forms) {
        const evidence::form& f = one.what;
        const std::size_t humans = one.human_absorption_studies();
        rows.push_back({text_element("a", f.label, {{"href", "#form-" + f.id}}), escaped(percent_words(f)),
                        escaped(compound_words(f)), hangs_on_acid(f) ? "acid only" : "water",
                        hangs_on_acid(f) ? "as far as acid dissolves it" : escaped(belief_words(f.entry.absorption)),
                        humans == 0 ? "none" : std::to_string(humans)});
    }
    return table_of("Forms in alphabetical order: no ranking",
                    {"form", "magnesium, %", "mg that hold 100 mg", "dissolves in", "absorption beside a soluble salt",
                     "studies of it in people"},
                    rows);
}

std::string variants_table(const evidence::form& f) {
    std::vector<std::vector<std::string>> rows;
    for (const evidence::form_variant& v : f.variants) {
        const bool is_usual = &v == &f.variants.at(f.usual) && f.variants.size() > 1;
        rows.push_back({escaped(v.name + (is_usual ? " (meant when nothing is said)" : "")), escaped(v.formula),
                        fmt::format("{:.2f}", percent * v.elemental_fraction),
                        fmt::format("{:.0f}", percent / v.elemental_fraction)});
    }
    return table_of("What it is", {"compound", "formula", "magnesium, %", "mg that hold 100 mg"}, rows);
}

using choice_of_studies = std::function<bool(const evidence::form_study&)>;

std::string studies_in_a_table(const forms_answer& answer, const std::string& caption,
                               const std::vector<evidence::form_study>& all, const choice_of_studies& is_meant) {
    std::vector<std::vector<std::string>> rows;
    for (const evidence::form_study& one : all) {
        if (!is_meant(one)) continue;
        const std::string who = (one.n ? fmt::format("{} ", *one.n) : "") + one.who;
        rows.push_back({cited(answer.sources, {one.source}, one.known_from), escaped(who),
                        escaped(one.design + "; " + one.dose), escaped(one.result), escaped(one.limits)});
    }
    if (rows.empty()) return "";
    return table_of(caption, {"study", "who", "how", "what was seen", "what it cannot say"}, rows);
}

std::string complaints_in_a_list(const compared_form& one) {
    std::vector<std::string> items;
    for (const counted_complaints& counted : one.complaints)
        items.push_back(fmt::format("{} [{}]", counted.said, counted.trial));
    return items.empty() ? "" : plain_paragraph("Complaints that trials counted:") + plain_list(items);
}

std::string details_of_form(const forms_answer& answer, const compared_form& one) {
    const evidence::form& f = one.what;
    const evidence::relative_absorption& a = f.entry.absorption;
    std::vector<std::string> facts{
        fmt::format("Solubility: {}. {}.", water_words(f), with_capital(f.dissolves)),
        fmt::format("Absorption: {} ({}) beside a soluble salt, grade {}, {}. {}", shortest(a.value), belief_words(a),
                    evidence::word(a.grade), evidence::word(a.known_from), a.note)};
    if (f.entry.glycine_per_magnesium > 0)
        facts.push_back(fmt::format("Glycine: {} for each magnesium.", shortest(f.entry.glycine_per_magnesium)));
    if (!f.is_simulated) facts.push_back("Not simulated: " + f.reason);
    if (!f.note.empty()) facts.push_back(f.note);
    const std::string in_people = studies_in_a_table(answer, "Absorption in people", one.studies, [](const auto& s) {
        return s.is_of_people && s.is_about_absorption;
    });
    return variants_table(f) + plain_list(facts) +
           (in_people.empty() ? plain_paragraph("No study of its absorption in people is known here.") : in_people) +
           studies_in_a_table(
               answer, "Complaints in people", one.studies,
               [](const auto& s) { return s.is_of_people && s.is_about_tolerance && !s.is_about_absorption; }) +
           complaints_in_a_list(one) +
           studies_in_a_table(answer, "Animals, whose results do not transfer to people", one.studies,
                              [](const auto& s) { return !s.is_of_people; });
}

std::string form_sections(const forms_answer& answer) {
    std::string all;
    for (const compared_form& one : answer.forms)
        all += section("form-" + one.what.id, with_capital(one.what.label), "", details_of_form(answer, one));
    return all;
}

std::string forms_title(const forms_answer& answer) {
    if (!answer.has_details) return "Forms of magnesium side by side";
    std::vector<std::string> names;
    for (const compared_form& one : answer.forms) names.push_back(one.what.label);
    return with_capital(listed(names));
}

}  // namespace

std::string report_of(const forms_answer& answer) {
    std::vector<std::string> ids;
    for (const evidence::source& one : answer.sources) ids.push_back(one.id);
    const std::string title = forms_title(answer);
    const std::vector<std::string> other_limits(answer.limits.begin() + 1, answer.limits.end());
    return page_of(
        {.title = "Magnesia: " + title,
         .header = page_header(answer.head.version, text_element("h1", title) +
                                                        text_element("p", answer.limits.front(), {{"class", "soft"}})),
         .sections =
             section("forms", "Side by side", "Where bands of absorption overlap, nobody can tell the forms apart.",
                     figure_grid(content_figure(answer) + belief_figure(answer)) + forms_in_a_table(answer)) +
             form_sections(answer) +
             section("many", "Studies of many forms at once", "",
                     studies_in_a_table(answer, "Forms pooled", answer.of_many, [](const auto&) { return true; })) +
             section("limits", "What this cannot say", "", plain_list(other_limits)) +
             section("sources", "Sources", "", sources_table(answer.sources, known_once(ids, answer.sources))),
         .style = answer_style()});
}

}  // namespace magnesia::api
