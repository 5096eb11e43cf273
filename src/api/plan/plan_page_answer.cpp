// plan_page_answer.cpp - the answer in a few sentences, its main numbers, and the verdict with its reasons.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "api/check/verdict_markup.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/plan/plan_goal_words.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"

namespace magnesia::api {
namespace {

std::string answer_card(const std::string& number, const std::string& words) {
    return element("li", {}, text_element("strong", number) + text_element("span", words));
}

/// The numbers to read first; nothing when nothing is to be done.
std::string main_cards(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best == nullptr || answer.recommended == answer.do_nothing) return "";
    std::string cards;
    if (const std::vector<told_step> steps = steps_of(answer); !steps.empty()) {
        cards += answer_card(fmt::format("{:.0f} mg", steps.back().mg), "a day in the end, " + steps.back().doses);
    }
    const plan::option* habits = habits_alone(answer);
    const std::string without = habits == nullptr ? ""
                                                  : fmt::format(" with all of it; {} without the magnesium",
                                                                chance_in_words(habits->score.goal));
    cards += answer_card(chance_in_words(best->score.goal),
                         fmt::format("people like you reach the goal{}; {} do if they go on as before. {}", without,
                                     chance_in_words(best->score.by_chance), if_kept_in_words(*best)));
    cards += answer_card(fmt::format("day {}", review_day(answer)),
                         answer.start ? fmt::format("to look back: {}", day_in_words(answer, review_day(answer)))
                                      : std::string("to look back and decide"));
    if (best->score.dollars_high > 0) {
        cards +=
            answer_card(dollars_in_words(best->score.dollars_low, best->score.dollars_high), "a month, as shops ask");
    }
    return element("ul", {{"class", "cards"}}, cards);
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
    std::string content = verdict_paragraph(answer.safe.is);
    content += plain_paragraph(limit_in_words(answer.safe)) +
               reasons_table(answer.safe.findings, answer.facts, answer.sources) +
               plain_list(names_in_words(answer.facts, answer.not_said));
    if (may_show_doses(answer) && !answer.why.empty()) {
        content += part_heading("Why this") + plain_list(answer.why);
    }
    return section("verdict", "Is it safe for you?", "Every rule is tried, and the worst one decides.", content);
}

}  // namespace magnesia::api
