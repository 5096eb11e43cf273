// plan_page_answer.cpp - the answer in a few sentences, its main numbers, and the verdict with its reasons.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/markup.hpp"
#include "api/plan_goal_words.hpp"
#include "api/plan_markup.hpp"
#include "api/plan_page.hpp"
#include "api/plan_words.hpp"
#include "api/report_page.hpp"
#include "api/report_table.hpp"
#include "api/verdict_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

std::string card(const std::string& number, const std::string& words) {
    return element("li", {}, text_element("strong", number) + text_element("span", words));
}

/// The numbers to read first; nothing when nothing is to be done.
std::string main_cards(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best == nullptr || answer.recommended == answer.do_nothing) return "";
    std::string cards;
    if (const std::vector<told_step> steps = steps_of(answer); !steps.empty()) {
        cards += card(fmt::format("{:.0f} mg", steps.back().mg), "a day in the end, " + steps.back().doses);
    }
    cards += card(chance_in_words(best->score.goal),
                  fmt::format("people like you reach the goal; {} do if they go on as before. {}",
                              chance_in_words(best->score.by_chance), if_kept_in_words(*best)));
    cards += card(fmt::format("day {}", review_day(answer)),
                  answer.start ? fmt::format("to look back: {}", day_in_words(answer, review_day(answer)))
                               : std::string("to look back and decide"));
    if (best->score.dollars_high > 0) {
        cards += card(dollars_in_words(best->score.dollars_low, best->score.dollars_high), "a month, as shops ask");
    }
    return element("ul", {{"class", "cards"}}, cards);
}

std::string reasons_table(const plan_answer& answer) {
    std::vector<std::vector<std::string>> rows;
    for (const safety::finding& one : worst_first(answer.safe.findings)) {
        rows.push_back({escaped(one.sentence), escaped(evidence::word(one.action)), how_sure(one.grade),
                        cited(answer, one.sources, one.known_from)});
    }
    return rows.empty() ? text_element("p", "No rule of safety spoke against it.")
                        : table_of("Rules that apply to you, the gravest first",
                                   {"rule", "it asks for", "how sure", "source"}, rows);
}

std::string names_read(const plan_answer& answer) {
    std::vector<std::string> items;
    for (const std::string& name : answer.facts.unrecognised) {
        items.push_back(fmt::format("We do not know \"{}\". Ask a pharmacist about it.", printable(name, 60)));
    }
    for (const safety::reading& one : answer.facts.read_as) {
        items.push_back(fmt::format("We read \"{}\" as {}. If that is wrong, mend the file.", printable(one.said, 60),
                                    one.read_as));
    }
    if (!answer.not_said.empty()) {
        items.push_back(fmt::format("To be more sure we would need to know: {}.", fmt::join(answer.not_said, "; ")));
    }
    return plain_list(items);
}

std::string limit_in_words(const plan_answer& answer) {
    if (answer.safe.is >= safety::verdict::refuse) return "";
    return fmt::format("Your limit is {:.0f} mg of magnesium a day from pills and drugs together. Food does not count.",
                       answer.safe.max_supplemental_mg);
}

}  // namespace

std::string answer_section(const plan_answer& answer) {
    std::string words;
    for (const std::string& one : short_answer(answer)) words += plain_paragraph(one, "lead");
    if (const std::string goal = goal_in_words(answer); !goal.empty()) words += plain_paragraph("The goal: " + goal);
    words += plain_paragraph(goals_left_in_words(answer));
    if (answer.is_first) {
        words += plain_paragraph("This is a first look, of one typical person. Better numbers follow.", "warning");
    }
    for (const std::string& one : answer.head.warnings) words += plain_paragraph(one, "warning");
    return section("answer", "The answer", "", words + main_cards(answer));
}

std::string verdict_section(const plan_answer& answer) {
    const std::string_view verdict = safety::word(answer.safe.is);
    std::string content =
        text_element("p", verdict_in_words(answer.safe.is), {{"class", "verdict " + std::string(verdict)}});
    content += plain_paragraph(limit_in_words(answer)) + reasons_table(answer) + names_read(answer);
    if (may_show_doses(answer) && !answer.why.empty()) {
        content += part_heading("Why this") + plain_list(answer.why);
    }
    return section("verdict", "Is it safe for you?", "Every rule is tried, and the worst one decides.", content);
}

}  // namespace magnesia::api
