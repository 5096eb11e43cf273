// plan_page_effect.cpp - what to expect beside doing nothing and the other ways, and how the options were weighed.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/drawing/svg_spans.hpp"
#include "api/plan/plan_first.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_pills.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// Whether an option may be named on the page.
bool may_show(const plan_answer& answer, const plan::option& one) {
    if (is_held_back(answer)) return false;
    return !one.what.takes || may_show_doses(answer);
}

/// What is recommended, or when that is nothing the best of what was tried.
const plan::option* told_option(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best != nullptr && goal_outcome(answer, *best) != nullptr) return best;
    for (const plan::option& one : answer.options) {
        if (may_show(answer, one) && goal_outcome(answer, one) != nullptr) return &one;
    }
    return nullptr;
}

/// A bar, and what trials leave in doubt about it.
struct told_row {
    span_row bar;
    std::string trials;
};

told_row told_effect(const std::string& label, const study::band& change, const std::string& unit,
                     const std::string& style, const std::string& trials) {
    return {{.label = label, .words = change_in_words(change, unit), .value = change, .style = style}, trials};
}

std::string trials_in_words(const plan_answer& answer, const plan::option& of) {
    return fmt::format("{}", fmt::join(trials_of(answer, of), "; "));
}

void add_last_week(std::vector<told_row>& rows, const plan_answer& answer, std::size_t place, const std::string& name) {
    const plan::option& of = answer.options.at(place);
    const plan::expected_outcome* outcome = goal_outcome(answer, of);
    if (outcome == nullptr || !may_show(answer, of)) return;
    const plan::expected_week& last = outcome->weeks.back();
    rows.push_back(told_effect(fmt::format("{}, week {}", name, last.week), last.change, outcome->unit, "arm-c",
                               trials_in_words(answer, of)));
}

std::vector<told_row> goal_rows(const plan_answer& answer, const plan::option& shown) {
    const plan::expected_outcome& outcome = *goal_outcome(answer, shown);
    std::vector<told_row> rows{
        {{.label = "Go on as before", .words = "no change", .value = {}, .style = "arm-h"}, "-"}};
    const bool is_plan = &shown == best_of(answer);
    for (const plan::expected_week& one : outcome.weeks) {
        rows.push_back(told_effect(fmt::format("{}, week {}", is_plan ? "This plan" : "The best we tried", one.week),
                                   one.change, outcome.unit, "arm-a", trials_in_words(answer, shown)));
    }
    if (answer.runner_up) add_last_week(rows, answer, *answer.runner_up, "Next best");
    if (answer.smallest_equivalent && *answer.smallest_equivalent != answer.recommended) {
        add_last_week(rows, answer, *answer.smallest_equivalent, "Smaller dose");
    }
    for (const lever_line& one : answer.levers) {
        if (!one.simulated) continue;
        rows.push_back(
            told_effect(one.label, *one.simulated, outcome.unit, "arm-e", lever_doubt_in_words(answer, one.id)));
    }
    return rows;
}

std::string goal_picture(const plan_answer& answer, const plan::option& shown) {
    const plan::expected_outcome& outcome = *goal_outcome(answer, shown);
    span_picture picture{.id = "effect-spans",
                         .title = "Change of: " + outcome.label,
                         .description =
                             "Each bar holds 90 of 100 people like you; its line is the middle. "
                             "Inside the grey field a change counts as none. The table below has the same numbers.",
                         .unnoticed = outcome.important,
                         .rows = {}};
    std::vector<std::vector<std::string>> cells;
    for (const told_row& one : goal_rows(answer, shown)) {
        picture.rows.push_back(one.bar);
        cells.push_back({escaped(one.bar.label), escaped(one.bar.words), escaped(one.trials)});
    }
    const std::string table =
        table_of(picture.title + ", in numbers",
                 {"what", "change beside going on as before", "chance that it does nothing"}, cells);
    return element("div", {{"class", "wide-figure"}}, picture_with_table(picture.title, svg_of(picture), table));
}

std::string chance_or_dash(const std::optional<double>& chance) {
    return chance ? chance_in_words(*chance) : "-";
}

/// Of an option without a supplement trials of magnesium say nothing, and beside a habit not what the change is of.
std::string outcome_table(const plan_answer& answer, const plan::option& shown) {
    const bool is_magnesium = shown.what.takes.has_value() && shown.what.levers.empty();
    std::vector<std::string> columns{
        "what", "change", "counts from", "better by that much", "less change", "worse by that much"};
    if (is_magnesium) columns.emplace_back("chance that magnesium does nothing to it");
    std::vector<std::vector<std::string>> rows;
    for (const plan::expected_outcome& outcome : shown.expected) {
        for (const plan::expected_week& one : outcome.weeks) {
            rows.push_back(
                {escaped(fmt::format("{}, week {}", outcome.label, one.week)),
                 escaped(change_in_words(one.change, outcome.unit)),
                 outcome.important > 0 ? escaped(fmt::format("{} {}", shortest(outcome.important), outcome.unit)) : "-",
                 chance_or_dash(one.p_benefit), chance_or_dash(one.p_nil), chance_or_dash(one.p_worse)});
            if (is_magnesium) rows.back().push_back(escaped(magnesium_doubt_in_words(answer, outcome.id)));
        }
    }
    return rows.empty() ? "" : table_of("All that was looked at, week by week", columns, rows);
}

std::string in_people(const lever_line& one, const std::string& unit) {
    if (!one.simulated) return "-";
    const std::string change = change_in_words(*one.simulated, unit);
    return one.p_benefit ? fmt::format("{}; {} by as much as counts", change, chance_in_words(*one.p_benefit)) : change;
}

/// `unit` is empty where no simulated change may be shown.
std::string levers_table(const plan_answer& answer, const std::optional<std::string>& unit) {
    if (answer.levers.empty()) return "";
    std::vector<std::string> columns{"way", "what to do", "in studies", "chance that it does nothing"};
    if (unit) columns.insert(columns.begin() + 2, "in people like you");
    std::vector<std::vector<std::string>> rows;
    for (const lever_line& one : answer.levers) {
        rows.push_back({escaped(one.label), escaped(one.advice)});
        if (unit) rows.back().push_back(escaped(in_people(one, *unit)));
        const std::string whom = one.whom.empty() ? "" : " (" + one.whom + ")";
        rows.back().push_back(escaped(one.published.empty() ? "-" : one.outcome + ": " + one.published + whom));
        rows.back().push_back(tells_effect(one) ? escaped(lever_doubt_in_words(answer, one.id)) : "-");
    }
    return table_of("Other ways to the same goal, the best first", columns, rows);
}

std::string points_in_words(double chance) {
    return fmt::format("{:.1f}", 100 * chance);
}

std::vector<std::string> option_row(const std::string& place, const plan::option& one) {
    return {escaped(place.empty() ? one.name : place + ": " + one.name),
            chance_in_words(one.score.goal),
            chance_in_words(one.score.complaints),
            dollars_in_words(one.score.dollars_low, one.score.dollars_high),
            points_in_words(one.score.burden),
            one.score.noise
                ? fmt::format("{} (noise {})", points_in_words(one.score.total), points_in_words(*one.score.noise))
                : points_in_words(one.score.total),
            fmt::format("{}", one.bodies)};
}

std::string option_table(const std::string& caption, const std::vector<std::vector<std::string>>& rows) {
    return table_of(caption,
                    {"option", "reach the goal", "more loose stools", "price a month", "bother, points",
                     "score, points", "bodies tried"},
                    rows);
}

/// Of everything that an option on the page asks for, each once.
std::string trust_in_all(const plan_answer& answer) {
    std::vector<std::string> all;
    for (const plan::option& one : answer.options) {
        if (!may_show(answer, one)) continue;
        for (const std::string& part : trials_of(answer, one)) {
            if (std::find(all.begin(), all.end(), part) == all.end()) all.push_back(part);
        }
    }
    return trust_in(all);
}

std::string all_options(const plan_answer& answer) {
    constexpr std::size_t most = 40;
    std::vector<std::vector<std::string>> rows;
    for (const plan::option& one : answer.options) {
        if (may_show(answer, one) && rows.size() < most) rows.push_back(option_row("", one));
    }
    const std::string words = rows.size() < answer.options.size()
                                  ? fmt::format("The first {} of all {} options", rows.size(), answer.options.size())
                                  : fmt::format("All {} options", rows.size());
    return element("details", {},
                   text_element("summary", words) + option_table(words + ", the best first", rows) +
                       plain_paragraph(pills_behind_food(answer)));
}

}  // namespace

std::string effect_section(const plan_answer& answer) {
    const plan::option* shown = told_option(answer);
    std::string content;
    std::optional<std::string> unit;
    if (shown != nullptr) {
        unit = goal_outcome(answer, *shown)->unit;
        content = goal_picture(answer, *shown);
        for (const std::string& one : prices_of(*shown)) content += plain_paragraph("Its price: " + one, "warning");
        content += outcome_table(answer, *shown) + plain_paragraph(trust_in(trials_of(answer, *shown)));
    }
    content += levers_table(answer, unit);
    return section("effect", shown == nullptr ? "Other ways to your goal" : "What to expect",
                   shown == nullptr
                       ? ""
                       : "Each change is set beside going on as before, in the same simulated bodies. The "
                         "bars hold 90 of 100 people like you. Inside the grey field a change counts as none.",
                   content);
}

std::string options_section(const plan_answer& answer) {
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const std::string& place, std::size_t at) {
        if (at < answer.options.size() && may_show(answer, answer.options[at])) {
            rows.push_back(option_row(place, answer.options[at]));
        }
    };
    add("Best", answer.recommended);
    if (answer.runner_up) add("Next", *answer.runner_up);
    if (answer.smallest_equivalent && *answer.smallest_equivalent != answer.recommended) {
        add("Smallest as good", *answer.smallest_equivalent);
    }
    if (answer.do_nothing != answer.recommended) add("Nothing", answer.do_nothing);
    if (rows.empty()) return "";
    const std::string pills = pills_behind_food(answer);
    const std::string beside =
        answer.recommended == answer.do_nothing
            ? fmt::format(
                  "{} other way scores so much more than going on as before that it is more than chance and worth "
                  "telling.",
                  pills.empty() ? "No" : "Apart from pills, no")
            : fmt::format("Doing nothing scores {} points less than the best.", points_in_words(answer.regret));
    return section("options", "What was weighed",
                   "The score is the chance to reach the goal, less harm, cost and bother. One point is 1 in 100.",
                   option_table("The options that count", rows) + plain_paragraph(beside) +
                       plain_paragraph(trust_in_all(answer)) + plain_paragraph(trust_in_loose_stools(answer)) +
                       all_options(answer));
}

}  // namespace magnesia::api
