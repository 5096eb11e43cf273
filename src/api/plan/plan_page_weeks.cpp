// plan_page_weeks.cpp - the weeks on a calendar, the checklist with boxes, and the diary to judge by.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/drawing/svg_calendar.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr int week_days = 7;

/// How many days the trial lasts; 0 when there is none.
int trial_days(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    return best == nullptr || answer.recommended == answer.do_nothing ? 0 : best->what.days;
}

/// "2 Mar" at the start of a row, "3" inside it; the number of the day without dates.
std::string short_day(const plan_answer& answer, int day, bool is_first) {
    if (!answer.start) return fmt::format("{}", day < 1 ? day - 1 : day);  // the day before the first is -1
    const std::string words = day_in_words(answer, day).substr(4);
    const bool says_month = is_first || words.starts_with("1 ");
    return says_month ? words : words.substr(0, words.find(' '));
}

/// Which step a day belongs to, counted from 1; 0 for none.
std::size_t step_on(const std::vector<told_step>& steps, int day) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (day >= steps[i].first_day && day <= steps[i].last_day) return i + 1;
    }
    return 0;
}

calendar_day calendar_cell(const plan_answer& answer, const std::vector<told_step>& steps, int day) {
    constexpr std::size_t shades = 3;
    calendar_day made{
        .name = short_day(answer, day, (day - 1) % week_days == 0), .taken = {}, .event = {}, .style = "off"};
    if (const std::size_t step = step_on(steps, day); step > 0) {
        made.taken = fmt::format("{:.0f}", steps[step - 1].mg);
        made.style = fmt::format("step-{}", std::min(step, shades));
    }
    if (day < 1) {
        made.style = "before";
        made.taken = "diary";
    }
    if (day == trial_days(answer)) made.event = "last";
    if (day == review_day(answer)) made.event = "review";
    return made;
}

std::vector<calendar_week> weeks_of(const plan_answer& answer) {
    const std::vector<told_step> steps = steps_of(answer);
    std::vector<calendar_week> weeks;
    for (int first = 1 - baseline_days; first <= trial_days(answer); first += week_days) {
        calendar_week week{.name = first < 1 ? "before" : fmt::format("week {}", first / week_days + 1), .days = {}};
        for (int day = first; day < first + week_days && day <= trial_days(answer); ++day) {
            week.days.push_back(calendar_cell(answer, steps, day));
        }
        weeks.push_back(week);
    }
    return weeks;
}

std::string span_in_words(const plan_answer& answer, int first, int last) {
    return first == last ? day_in_words(answer, first)
                         : fmt::format("{} to {}", day_in_words(answer, first), day_in_words(answer, last));
}

std::string week_table(const plan_answer& answer) {
    std::vector<std::vector<std::string>> rows{
        {answer.start ? span_in_words(answer, 1 - baseline_days, 0) : "the week before",
         "Keep the diary and change nothing yet."}};
    for (const told_step& step : steps_of(answer)) {
        rows.push_back({span_in_words(answer, step.first_day, step.last_day),
                        escaped(fmt::format("Take {}; {:.0f} mg a day.", step.doses, step.mg))});
    }
    if (steps_of(answer).empty()) {
        rows.push_back({span_in_words(answer, 1, trial_days(answer)), escaped(best_of(answer)->name)});
    }
    rows.push_back({day_in_words(answer, review_day(answer)), escaped("Look back at the diary. " + stop_rule(answer))});
    rows.push_back({day_in_words(answer, trial_days(answer)),
                    supplement_of(answer) != nullptr
                        ? "Last day. Stop the magnesium, even if it helped, and see if it lasts."
                        : "Last day. Keep what helped."});
    if (const std::optional<int> end = course_end(answer)) {
        rows.push_back({day_in_words(answer, *end), "The course ends. Look back at the diary again."});
    }
    return table_of("What happens when", {"days", "what to do"}, rows);
}

std::string calendar(const plan_answer& answer) {
    calendar_picture picture{.id = "weeks-calendar",
                             .title = "The weeks of the plan, a row each",
                             .description =
                                 "A week of diary first, then the steps with the milligrams of each day, the "
                                 "day to look back and the last day. The table below says the same.",
                             .columns = {},
                             .weeks = weeks_of(answer)};
    for (int day = 1; answer.start && day <= week_days; ++day) {
        picture.columns.push_back(day_in_words(answer, day).substr(0, 3));
    }
    return svg_of(picture);
}

std::string diary_box(std::size_t number, const std::string& words) {
    const std::string id = fmt::format("check-{}", number);
    return element("li", {},
                   element("input", {{"type", "checkbox"}, {"id", id}}) + text_element("label", words, {{"for", id}}));
}

std::string diary_table(const plan_answer& answer) {
    const std::size_t questions = answer.goal.diary.size();
    std::vector<std::string> columns{questions > 1 ? "week, question" : "week"};
    for (int day = 1; day <= week_days; ++day) {
        columns.push_back(answer.start ? day_in_words(answer, day).substr(0, 3) : fmt::format("day {}", day));
    }
    columns.emplace_back("mean");
    std::vector<std::vector<std::string>> rows;
    for (const calendar_week& week : weeks_of(answer)) {
        for (std::size_t question = 1; question <= questions; ++question) {
            rows.push_back({questions > 1 ? fmt::format("{}, {}", week.name, question) : week.name});
            for (const calendar_day& day : week.days) rows.back().push_back(text_element("small", day.name));
            rows.back().resize(columns.size());
        }
    }
    return element(
        "div", {{"class", "diary"}},
        table_of(questions > 1 ? "A number for each question and day" : "One number for each day", columns, rows));
}

/// By number, where there are several.
std::string diary_questions(const plan_answer& answer) {
    const std::vector<std::string>& all = answer.goal.diary;
    std::string words;
    for (std::size_t i = 0; i < all.size(); ++i) {
        words += plain_paragraph(all.size() > 1 ? fmt::format("{}. {}", i + 1, all[i]) : all[i], "lead");
    }
    return words;
}

/// The score by which the goal is judged, for before and after.
std::string questionnaire_table(const plan_answer& answer) {
    if (answer.goal.questionnaire.empty()) return "";
    return element("div", {{"class", "diary"}},
                   table_of(with_capital(answer.goal.questionnaire), {"when", "points in all"},
                            {{"before day 1", ""}, {"on " + numbered_day(answer, review_day(answer)), ""}}));
}

}  // namespace

std::string weeks_section(const plan_answer& answer) {
    if (trial_days(answer) == 0) return "";
    const std::string picture =
        element("figure", {},
                text_element("figcaption", steps_of(answer).empty() ? "Diary first, then the trial"
                                                                    : "Milligrams of magnesium each day") +
                    calendar(answer));
    return section("weeks", "Your weeks", "Start low, keep to one time of day, and stop when the plan ends.",
                   element("div", {{"class", "side-by-side"}}, picture + week_table(answer)));
}

std::string checklist_section(const plan_answer& answer) {
    if (supplement_of(answer) == nullptr) return "";
    std::vector<std::string> all;
    for (const safety::gate one : best_of(answer)->what.gates) all.push_back(gate_in_words(one));
    for (const evidence::plan_card* one : cards_of(answer, "checklist")) {
        all.insert(all.end(), one->sentences.begin(), one->sentences.end());
    }
    std::string boxes;
    for (std::size_t i = 0; i < all.size(); ++i) boxes += diary_box(i + 1, all[i]);
    if (boxes.empty()) return "";
    return section("checklist", "Before you start", "Tick them one by one.",
                   element("ul", {{"class", "boxes"}}, boxes));
}

std::string diary_section(const plan_answer& answer) {
    if (trial_days(answer) == 0 || answer.goal.diary.empty()) return "";
    return section("diary", "A diary to judge by",
                   fmt::format("Print this page and write one number in each field. Start a week before the trial.{}",
                               answer.goal.questionnaire.empty()
                                   ? ""
                                   : fmt::format(" Fill in {} before day 1 and when you look back: the goal is judged "
                                                 "by its points.",
                                                 answer.goal.questionnaire)),
                   questionnaire_table(answer) + diary_questions(answer) + diary_table(answer) +
                       plain_paragraph(stop_rule(answer)) +
                       plain_paragraph("Put a cross beside the number on days with loose stools or a missed dose."));
}

}  // namespace magnesia::api
