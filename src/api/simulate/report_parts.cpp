// report_parts.cpp - words and tables.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/report_parts.hpp"

#include <fmt/core.h>

#include <array>
#include <cmath>

#include "api/answers/health_words.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/evidence/doubt.hpp"
#include "api/simulate/body_figures.hpp"
#include "api/simulate/figures.hpp"
#include "api/simulate/night_figures.hpp"

namespace magnesia::api {
namespace {

std::string number_card(const std::string& what, const std::string& number, std::string_view unit,
                        const std::string& more) {
    const std::string value = escaped(number + ' ') + text_element("small", std::string(unit));
    return element(
        "li", {},
        text_element("span", what) + element("strong", {}, value) + text_element("span", more, {{"class", "soft"}}));
}

/// Head of the column of doubts.
constexpr const char* trials_column = "trials of magnesium";

/// "45 to 96 mg", or nothing without draws.
std::string range_in_words(const study::band& b, int decimals, std::string_view unit) {
    if (!b.p5) return "one typical person";
    return fmt::format("{:.{}f} to {:.{}f} {} in 90 % of people", *b.p5, decimals, *b.p95, decimals, unit);
}

std::string change_card(const comparison& c, const std::string& label, const doubt& trials) {
    const int decimals = c.unit == "mg" || c.unit == "g" ? 0 : 3;
    return number_card(label + ", change", fmt::format("{:+.{}f}", c.change->median, decimals), c.unit,
                       range_in_words(*c.change, decimals, c.unit) + "; trials: " + in_words(trials));
}

/// Unit and factor in which an outcome is shown on the page: amounts in mg, plasma magnesium as chosen, shares in
/// percent, HOMA-IR as it is.
struct page_unit {
    double factor = 1;
    std::string name;
};

page_unit page_unit_of(const evidence::outcome& o, display_unit unit) {
    if (o.unit_text == "mmol") return {scenario::magnesium_mg_per_mmol, "mg"};
    if (o.id.starts_with("homa_ir")) return {1, "index"};
    if (o.unit_text == "1") return {100, "%"};
    if (!o.id.starts_with("plasma_magnesium") || o.unit_text != "mmol/L") return {1, o.unit_text};
    const shown_unit plasma = plasma_unit(unit);
    return {plasma.factor, std::string(plasma.name)};
}

/// "people 0.041, knowledge 0.022", with a bar split by their squares: independent doubts add as squares. What is not
/// known of effects, whether they are there at all, is knowledge too.
std::string parts_cell(const study::width_parts& parts, double factor) {
    if (!parts.person || !parts.parameter) return "";
    const double people = *parts.person * factor;
    const double values = *parts.parameter * factor;
    const double knowledge = std::hypot(values, parts.structure.value_or(0) * factor);
    const double sum = people * people + knowledge * knowledge;
    const std::string words = fmt::format("people {}, knowledge {}", shown(people), shown(knowledge));
    if (sum <= 0) return escaped(words);
    const double share = 100 * people * people / sum;
    const std::string split = element("i", {{"style", fmt::format("width:{:.0f}%", share)}}, "") +
                              element("b", {{"style", fmt::format("width:{:.0f}%", 100 - share)}}, "");
    return escaped(words) + element("span", {{"class", "share"}, {"aria-hidden", "true"}}, split);
}

std::string list_of(const std::string& heading, const std::vector<std::string>& sentences) {
    if (sentences.empty()) return "";
    std::string items;
    for (const std::string& s : sentences) items += text_element("li", s);
    return text_element("h3", heading) + element("ul", {{"class", "plain"}}, items);
}

/// What a source carries: "kidney.loop_capacity (A), ...".
std::string carried_by(const evidence::evidence_base& base, const std::string& source_id) {
    std::string text;
    for (const evidence::parameter_set& set : base.modules) {
        for (const evidence::parameter& p : set.parameters) {
            for (const evidence::citation& c : p.sources) {
                if (c.source != source_id) continue;
                text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", p.id, evidence::word(p.grade));
                break;
            }
        }
    }
    return text;
}

std::string grades_in_words(const evidence::evidence_base& base) {
    std::array<int, 4> count{};
    for (const evidence::parameter_set& set : base.modules) {
        for (const evidence::parameter& p : set.parameters) ++count[static_cast<std::size_t>(p.grade)];
    }
    return fmt::format(
        "Of the {} numbers in the equations, {} are grade A (human data, direct), {} B (human data, indirect or "
        "small), "
        "{} C (animal, in vitro or expert) and {} D (assumption).",
        count[0] + count[1] + count[2] + count[3], count[0], count[1], count[2], count[3]);
}

}  // namespace

std::string main_numbers(const simulate_answer& answer, display_unit unit) {
    std::string cards;
    if (const auto s = supplement_of(answer)) {
        const double mg = s->each_mg.value_or(100);
        const study::band absorbed = scaled(s->absorbed_share, mg);
        if (s->so_far_mg) {
            cards += number_card("Absorbed so far", shown(*s->so_far_mg), "mg", "most of it is still in the gut");
        } else if (s->is_swallowed) {
            cards += number_card(fmt::format("Absorbed of {} {} mg", s->each_mg ? "each" : "every", shown(mg)),
                                 fmt::format("{:.0f}", absorbed.median), "mg", range_in_words(absorbed, 0, "mg"));
        }
        for (const comparison& c : comparisons_of(answer, unit)) {
            cards += change_card(c, quantity_of(answer, c.id).label, doubt_on(answer.base, c.id));
        }
    } else {
        for (const comparison& c : comparisons_of(answer, unit)) {
            cards += number_card(quantity_of(answer, c.id).label, shown(c.without.median), c.unit,
                                 range_in_words(c.without, c.unit == "mg" || c.unit == "g" ? 0 : 2, c.unit));
        }
    }
    return element("ul", {{"class", "cards"}}, cards);
}

std::string night_table(const simulate_answer& answer) {
    const std::vector<night_figure> night = night_of(answer);
    const bool has_change = night.front().numbers.change.has_value();
    std::vector<std::vector<std::string>> rows;
    for (const night_figure& one : night) {
        const comparison& c = one.numbers;
        const std::string label = escaped(fmt::format("{}, {}", quantity_of(answer, one.id).label, c.unit));
        rows.push_back({label, escaped(shown(c.without, one.decimals))});
        if (!has_change) continue;
        const std::string from = one.noticed_from ? fmt::format("from {:g} on", *one.noticed_from) : "not known";
        const std::string trials = in_words(doubt_on(answer.base, one.id));
        for (const std::string& cell : {shown(c.with, one.decimals), shown(*c.change, 1), from, trials}) {
            rows.back().push_back(escaped(cell));
        }
    }
    std::vector<std::string> columns{"the night", "without"};
    if (has_change) columns.insert(columns.end(), {"with", "change in each person", "people notice", trials_column});
    const std::string words = noticed_in_words(night);
    return (words.empty() ? "" : text_element("p", words)) +
           table_of(fmt::format("The night: {}", numbers_are(answer.result.draws)), columns, rows);
}

std::string body_table(const simulate_answer& answer) {
    const std::vector<body_figure> body = body_of(answer);
    if (body.empty()) return "";
    const bool has_change = body.front().shown.numbers.change.has_value();
    std::vector<std::vector<std::string>> rows;
    for (const body_figure& one : body) {
        const comparison& c = one.shown.numbers;
        const int decimals = one.shown.decimals;
        const std::string label = quantity_of(answer, one.shown.id).label;
        const std::string unit = label.ends_with(c.unit) ? "" : fmt::format(", {}", c.unit);
        rows.push_back({escaped(label + unit), one.has_without ? escaped(shown(c.without, decimals)) : "not kept"});
        if (!has_change) continue;
        const std::string from =
            one.shown.noticed_from ? fmt::format("from {:g} on", *one.shown.noticed_from) : "not known";
        const std::string trials = in_words(doubt_on(answer.base, one.shown.id));
        for (const std::string& cell :
             {shown(c.with, decimals), shown(*c.change, one.decimals_of_change), from, trials}) {
            rows.back().push_back(escaped(cell));
        }
    }
    std::vector<std::string> columns{"the body", "without"};
    if (has_change) columns.insert(columns.end(), {"with", "change in each person", "matters", trials_column});
    const std::string words = matters_in_words(body);
    return (words.empty() ? "" : text_element("p", words)) +
           table_of(fmt::format("The body: {}", numbers_are(answer.result.draws)), columns, rows);
}

std::string outcome_table(const simulate_answer& answer, display_unit unit) {
    std::vector<std::vector<std::string>> rows;
    for (const study::outcome_result& o : answer.result.outcomes) {
        const evidence::outcome& what = quantity_of(answer, o.id);
        const page_unit in = page_unit_of(what, unit);
        const std::string name = text_element("span", what.label, {{"title", what.description}});
        const std::string trials = is_change_of_another(o.id) ? in_words(doubt_on(answer.base, o.id)) : "";
        rows.push_back({name, escaped(in.name), escaped(shown(scaled(o.value, in.factor))), escaped(trials),
                        parts_cell(o.parts, in.factor)});
    }
    const bool has_bands = answer.result.draws > 0;
    const std::string summary =
        fmt::format("The {} outcomes{}", rows.size(), has_bands ? ", their bands and where the width comes from" : "");
    return element(
        "details", {},
        text_element("summary", summary) + table_of(fmt::format("Every outcome: {}", numbers_are(answer.result.draws)),
                                                    {"outcome", "unit", has_bands ? "median (band)" : "value",
                                                     trials_column, "where the width comes from"},
                                                    rows));
}

std::string caveats(const std::vector<std::string>& assumptions, const std::vector<std::string>& limits) {
    return list_of("Assumed, because it was not said", assumptions) + list_of("Not in this version", limits);
}

std::string source_table(const evidence::evidence_base& base) {
    std::vector<std::vector<std::string>> rows;
    for (const evidence::source& s : base.sources) {
        const std::string carried = carried_by(base, s.id);
        if (!carried.empty()) rows.push_back({escaped(s.id), escaped(evidence::reference(s)), escaped(carried)});
    }
    const std::string count = fmt::format("The {} sources and the numbers they carry", rows.size());
    return text_element("p", grades_in_words(base)) +
           element("details", {{"class", "long-list"}},
                   text_element("summary", count) +
                       table_of("Sources and the numbers they carry; the letter is the grade of the number",
                                {"id", "reference", "carries"}, rows));
}

std::string health_paragraph(const std::vector<scenario::health_phase>& phases) {
    if (phases.empty()) return "";
    return text_element("p", "Within the run: " + health_in_words(phases) + ".", {{"class", "soft"}});
}

std::string recipe_of(const answer_head& head, const chosen_accuracy& accuracy, const asked_again& what) {
    return text_element("p", fmt::format("Save the lines below as {}.toml; this command gives the same numbers again, "
                                         "on any number of threads:",
                                         what.kind)) +
           element("pre", {{"tabindex", "0"}}, text_element("code", what.command)) +
           element("details", {},
                   text_element("summary", fmt::format("The {} in full", what.kind)) +
                       element("pre", {{"tabindex", "0"}}, text_element("code", what.file))) +
           element("p", {{"class", "soft"}},
                   escaped(fmt::format("magnesia {}; equations ", head.version)) +
                       text_element("code", head.model_hash) + "; data " + text_element("code", head.data_hash) +
                       escaped(fmt::format(
                           "; seed {}; error of the arithmetic about {:.0e} of a pool's largest value ({}){}.",
                           head.seed, accuracy.row.achieved, accuracy.method(), what.balance)));
}

std::string recipe(const simulate_answer& answer) {
    const std::string command = fmt::format("magnesia simulate scenario.toml --draws {} --seed {}{} --report page.html",
                                            answer.draws_asked, answer.head.seed, option_words(answer.head.hypotheses));
    return recipe_of(answer.head, answer.accuracy,
                     {.kind = "scenario",
                      .command = command,
                      .file = answer.asked_file,
                      .balance = fmt::format("; magnesium lost or made by it: {:.1e} of intake",
                                             answer.result.worst_balance_error)});
}

std::string beside_main_numbers(const answer_head& head, const std::vector<std::string>& limits) {
    return warning_paragraphs(head.warnings) +
           element("p", {{"class", "warning"}},
                   escaped(limits.front() + " More under ") +
                       text_element("a", "assumptions and limits", {{"href", "#caveats"}}) + '.');
}

}  // namespace magnesia::api
