// plan_text.cpp - the answer of `plan` on one screen.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "api/check/verdict_words.hpp"
#include "api/drawing/screen_text.hpp"
#include "api/evidence/evidence_words.hpp"
#include "api/plan/plan_goal_words.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t most_screen_lines = 45;
constexpr std::size_t heading_columns = 12;

/// One thing to say. When the screen is full those of the highest rank go first; rank 0 always stays.
struct screen_row {
    std::string_view name;
    std::string text;
    int rank = 0;

    std::string lines() const { return named_row(name, text, heading_columns); }
};

class plan_screen {
 public:
    void add(std::string_view name, const std::string& text, int rank = 0) {
        if (!text.empty()) rows_.push_back({name, text, rank});
    }

    /// What fits, and how many rows did not.
    std::string text() const {
        std::vector<screen_row> kept = rows_;
        std::size_t left_out = 0;
        while (lines_in(kept) + 1 > most_screen_lines) {
            // Of equal ranks the last goes: lists stand best first.
            const auto least = std::max_element(kept.rbegin(), kept.rend(),
                                                [](const auto& a, const auto& b) { return a.rank < b.rank; });
            if (least->rank == 0) break;
            kept.erase(std::next(least).base());
            ++left_out;
        }
        std::string page;
        std::string_view before;
        for (screen_row row : kept) {
            if (row.name == before) {
                row.name = "";
            } else {
                before = row.name;
            }
            page += row.lines();
        }
        const std::string more = left_out > 0 ? fmt::format(" {} more lines: --report, --json.", left_out) : "";
        return page + named_row("", "Information, not medical advice." + more, heading_columns);
    }

 private:
    static std::size_t lines_in(const std::vector<screen_row>& rows) {
        std::size_t lines = 0;
        for (const screen_row& row : rows) {
            const std::string text = row.lines();
            lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        }
        return lines;
    }

    std::vector<screen_row> rows_;
};

/// What may go when lines are short, last to go first.
enum row_rank { always, wanted, useful, extra };

std::string joined(const std::vector<std::string>& all) {
    return fmt::format("{}", fmt::join(all, " "));
}

void add_verdict(plan_screen& page, const plan_answer& answer) {
    if (answer.is_first) page.add("first look", "of a typical person; better numbers follow", always);
    page.add("verdict", std::string(verdict_in_words(answer.safe.is)));
    page.add("in short", joined(short_answer(answer)));
    page.add("the goal", goal_in_words(answer));
    page.add("", goals_left_in_words(answer), wanted);
    int rank = always;
    for (const safety::finding& one : worst_first(answer.safe.findings)) {
        page.add("why", fmt::format("[{}] {}", evidence::word(one.action), reason_in_words(one, answer.facts)), rank);
        rank = one.action >= safety::safety_action::clinician ? wanted : useful;
    }
    for (const std::string& name : answer.facts.unrecognised) page.add("not known", printable(name, 60), wanted);
    for (const safety::reading& one : answer.facts.read_as) {
        page.add("read as", fmt::format("{} for {}", one.read_as, printable(one.said, 60)), useful);
    }
}

void add_habits(plan_screen& page, const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best == nullptr) return;
    for (const lever_line& one : answer.levers) {
        const auto& pulled = best->what.levers;
        if (std::find(pulled.begin(), pulled.end(), one.id) != pulled.end()) page.add("do", one.advice);
    }
}

void add_doses(plan_screen& page, const plan_answer& answer) {
    if (supplement_of(answer) == nullptr) return;
    for (const safety::gate one : best_of(answer)->what.gates) page.add("first", gate_in_words(one));
    for (const told_step& step : steps_of(answer)) {
        page.add("take", fmt::format("{} to {}: {}; {:.0f} mg a day", day_in_words(answer, step.first_day),
                                     day_in_words(answer, step.last_day), step.doses, step.mg));
    }
    for (const safety::hours_apart& one : answer.facts.hours) page.add("hours", hours_in_words(one));
    for (const std::string& note : answer.timetable.notes) page.add("moved", note, wanted);
}

/// From where on a change counts: "counts as better from 2 points on (half a standard deviation)".
std::string counted_from(const plan_answer& answer, const plan::expected_outcome& outcome) {
    const std::string& what = answer.goal.important_is;
    return fmt::format("counts as better from {} {} on{}", shortest(outcome.important), spoken_unit(outcome.unit),
                       what.empty() ? "" : " (" + what + ')');
}

/// "insomnia index, week 4: -0.4 (-1.6 to 0.0) points beside going on as before".
std::string expected_in_words(const plan_answer& answer, const plan::option& of) {
    const plan::expected_outcome* outcome = goal_outcome(answer, of);
    if (outcome == nullptr) return "";
    const plan::expected_week& last = outcome->weeks.back();
    std::string text = fmt::format("{} in week {}: {} beside going on as before, which {}", outcome->label, last.week,
                                   change_in_words(last.change, outcome->unit), counted_from(answer, *outcome));
    if (last.p_benefit) text += fmt::format("; {} change so much for the better", chance_in_words(*last.p_benefit));
    if (last.p_nil) text += fmt::format("; {} change less", chance_in_words(*last.p_nil));
    if (!if_kept_in_words(of).empty()) text += "; this of people who follow it through";
    return with_trust(text + '.', answer, of);
}

std::string goal_chance(const plan::option& of) {
    return chance_in_words(of.score.goal);
}

/// "6 in 100"; of what brings nobody more there "100 in 100, as many as without it".
std::string chance_beside_nothing(const plan::option& of) {
    constexpr double least = 0.005;  // what a chance in 100 shows
    const bool is_alike = std::abs(of.score.goal - of.score.by_chance) < least;
    return goal_chance(of) + (is_alike ? ", as many as without it" : "");
}

void add_effects(plan_screen& page, const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best == nullptr) return;
    page.add("expect", expected_in_words(answer, *best));
    for (const std::string& one : prices_of(*best)) page.add("its price", one);
    if (answer.recommended != answer.do_nothing) {
        const plan::option* habits = habits_alone(answer);
        const std::string without =
            habits == nullptr ? "" : fmt::format("{} without the magnesium; ", goal_chance(*habits));
        page.add("chances", fmt::format("{} reach the goal; {}{} if nothing is done: {} more.", goal_chance(*best),
                                        without, chance_in_words(best->score.by_chance),
                                        gain_in_words(best->score.goal, best->score.by_chance)));
    }
    constexpr double all_of_them = 0.995;
    if (answer.runner_up && best->score.by_chance < all_of_them) {
        const plan::option& next = answer.options.at(*answer.runner_up);
        page.add("next best", with_trust(fmt::format("{}: {}.", next.name, chance_beside_nothing(next)), answer, next),
                 wanted);
    }
    if (!best->what.takes && answer.best_supplement) {
        const plan::option& pill = answer.options.at(*answer.best_supplement);
        page.add("magnesium",
                 with_trust(fmt::format("alone, {}: {}.", pill.name, chance_beside_nothing(pill)), answer, pill),
                 wanted);
    }
    const bool is_smaller = answer.smallest_equivalent && *answer.smallest_equivalent != answer.recommended;
    if (is_smaller) {
        const plan::option& small = answer.options.at(*answer.smallest_equivalent);
        page.add("as good", fmt::format("{}, the smallest dose we cannot tell from it", small.name), wanted);
    }
}

/// Ways beside what is recommended, the best first.
std::vector<lever_line> other_levers(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    std::vector<lever_line> all = answer.levers;
    if (best != nullptr) {
        std::erase_if(all, [&](const lever_line& one) {
            return std::ranges::find(best->what.levers, one.id) != best->what.levers.end();
        });
    }
    return all;
}

/// Whether a clinician is asked for because of the pressure that the plan is for: then other ways do more.
bool is_of_high_pressure(const plan_answer& answer) {
    return answer.goal.outcome == "systolic_pressure" &&
           std::ranges::any_of(answer.safe.findings, [](const safety::finding& one) {
               return one.family == "pressure" && one.action >= safety::safety_action::clinician;
           });
}

void add_levers(plan_screen& page, const plan_answer& answer) {
    constexpr std::size_t most = 3;
    const int rank = is_of_high_pressure(answer) ? always : useful;
    const std::vector<lever_line> others = other_levers(answer);
    for (std::size_t i = 0; i < std::min(most, others.size()); ++i) {
        const lever_line& one = others[i];
        std::string text = one.label;
        if (one.simulated && !answer.options.empty()) {
            text += ": " + change_in_words(*one.simulated, goal_unit(answer)) + " in you";
        }
        if (!one.published.empty()) text += fmt::format("; in studies {}: {}", one.outcome, one.published);
        if (!one.published.empty() && !one.whom.empty()) text += fmt::format(" ({})", one.whom);
        if (tells_effect(one)) text += "; chance that it does nothing: " + lever_doubt_in_words(answer, one.id);
        page.add("other ways", text, rank);
    }
}

void add_food(plan_screen& page, const plan_answer& answer) {
    if (!answer.intake.diet) return;
    const plan::diet_advice& diet = *answer.intake.diet;
    if (!diet.objection.empty()) return page.add("food first", diet.objection, wanted);
    std::string text = fmt::format("you eat {} {:.0f} mg, {:.0f} is advised ({})",
                                   answer.who.foods.empty() ? "roughly" : "by the foods you named", diet.eaten_mg,
                                   diet.needed_mg, diet.body);
    if (diet.gap_mg > 0) text += fmt::format("; {:.0f} mg short", diet.gap_mg);
    if (!diet.ask_first.empty()) text += ". " + diet.ask_first;
    const std::string_view first = diet.ask_first.empty() ? ". Add" : " Add";
    for (const plan::food_change& one : diet.changes) {
        text += fmt::format("{} {} (+{:.0f} mg)", &one == &diet.changes.front() ? first : ";", food_in_words(one),
                            one.magnesium_mg_a_day);
    }
    page.add("food first", text, wanted);
}

/// What kidneys and complaints were taken to be stands first.
void add_assumptions(plan_screen& page, const plan_answer& answer) {
    constexpr std::size_t kept = 2;
    for (std::size_t i = 0; i < answer.assumptions.size(); ++i) {
        page.add("assumed", answer.assumptions[i], i < kept ? wanted : useful);
    }
}

void add_ends(plan_screen& page, const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best != nullptr && answer.recommended != answer.do_nothing) {
        const std::optional<int> end = course_end(answer);
        page.add(
            "look back",
            fmt::format("on {}{}, after a week of diary before the start. {}", numbered_day(answer, review_day(answer)),
                        end ? fmt::format(" and again on {}", numbered_day(answer, *end)) : "", stop_rule(answer)));
        page.add("diary", diary_in_words(answer.goal), wanted);
    }
    const std::vector<std::string> said = short_answer(answer);
    for (const std::string& one : answer.screened.wrong_answer) {
        if (std::find(said.begin(), said.end(), one) == said.end()) page.add("instead", one, useful);
    }
    for (const screening::status_test& one : answer.screened.status.tests) {
        const bool is_named_above = answer.lack_is_likely && &one == &answer.screened.status.tests.front();
        page.add("ask about", fmt::format("{}: {}", one.name, one.if_low), is_named_above ? wanted : useful);
    }
    page.add("not said", fmt::format("{}", fmt::join(answer.not_said, "; ")), wanted);
    add_assumptions(page, answer);
    for (const std::string& one : answer.limits) page.add("limits", one, extra);
}

}  // namespace

std::string text_of(const plan_answer& answer) {
    plan_screen page;
    add_verdict(page, answer);
    if (kind_of(answer) != plan_kind::emergency) {
        add_habits(page, answer);
        add_doses(page, answer);
        add_effects(page, answer);
        add_levers(page, answer);
        add_food(page, answer);
        add_ends(page, answer);
    }
    return page.text();
}

}  // namespace magnesia::api
