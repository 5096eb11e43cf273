// plan_options.cpp - bands and chances over the bodies of each option.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_options.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/conversions.hpp"
#include "study/band_of.hpp"

namespace magnesia::api {
namespace {

constexpr double form_dose_mg = 200;  // forms are set side by side at the dose nearest to it

study::band change_band(const std::vector<double>& values) {
    return study::band_of(values, values.size() > 1);
}

/// The outcome of the goal, which is watched first, in the bodies of the option that met most of them.
std::optional<study::band> start_of(const plan::search_result& found) {
    const auto most = std::ranges::max_element(found.picks, {}, [](const auto& one) { return one.bodies.size(); });
    std::vector<double> levels;
    for (const plan::body_change& body : most->bodies) {
        if (body.failure.empty()) levels.push_back(body.before.front());
    }
    if (levels.empty()) return std::nullopt;
    return change_band(levels);
}

/// Share of values for which something holds.
template <class Holds>
double share_holding(const std::vector<double>& values, Holds holds) {
    return static_cast<double>(std::count_if(values.begin(), values.end(), holds)) / static_cast<double>(values.size());
}

/// What a body's change in an outcome and week is, of those that could be followed.
std::vector<double> changes_of(const plan::weighed_pick& pick, std::size_t outcome, std::size_t week) {
    std::vector<double> values;
    for (const plan::body_change& body : pick.bodies) {
        if (body.failure.empty()) values.push_back(body.change[outcome][week]);
    }
    return values;
}

/// From where on a change of an outcome matters, and which way is good.
struct judged_outcome {
    double important = 0;
    double good = 0;  ///< sign; 0: neither
};

judged_outcome outcome_judged(const evidence::outcome& what, const evidence::plan_goal& goal) {
    judged_outcome found;
    if (what.direction != evidence::better::none) found.good = what.direction == evidence::better::lower ? -1 : 1;
    if (what.id == goal.outcome) {
        found.important = goal.important;
    } else if (what.minimal_important_difference && what.minimal_important_difference->value) {
        found.important = *what.minimal_important_difference->value;
    }
    return found;
}

plan::expected_week week_of(const std::vector<double>& values, int week, const judged_outcome& by) {
    plan::expected_week found{.week = week, .change = change_band(values), .p_benefit = {}, .p_nil = {}, .p_worse = {}};
    if (by.important <= 0 || by.good == 0 || values.size() < 2) return found;
    found.p_benefit = share_holding(values, [&](double value) { return by.good * value >= by.important; });
    found.p_nil = share_holding(values, [&](double value) { return std::abs(value) < by.important; });
    found.p_worse = share_holding(values, [&](double value) { return by.good * value <= -by.important; });
    return found;
}

class teller {
 public:
    teller(const plan_answer& answer, const plan_watch& watch, const evidence::evidence_base& base)
        : answer_(answer), watch_(watch), base_(base) {}

    std::vector<plan::expected_outcome> expected(const plan::weighed_pick& pick) const {
        std::vector<plan::expected_outcome> all;
        if (pick.bodies.empty()) return all;
        for (std::size_t i = 0; i < watch_.outcomes.size(); ++i) {
            const evidence::outcome* what = evidence::find_outcome(base_.outcomes, watch_.outcomes[i]);
            const judged_outcome by = outcome_judged(*what, answer_.goal);
            plan::expected_outcome told{
                .id = what->id, .label = what->label, .unit = what->unit_text, .important = by.important, .weeks = {}};
            for (std::size_t week = 0; week < watch_.weeks.size(); ++week) {
                told.weeks.push_back(week_of(changes_of(pick, i, week), watch_.weeks[week], by));
            }
            all.push_back(std::move(told));
        }
        return all;
    }

 private:
    const plan_answer& answer_;
    const plan_watch& watch_;
    const evidence::evidence_base& base_;
};

bool is_supplement_alone(const plan::pick& from) {
    return from.product != nullptr && from.levers.empty() && !from.with_foods;
}

/// Of the supplement, mg a day.
study::band absorbed_of(const plan::weighed_pick& pick) {
    std::vector<double> absorbed;
    for (const plan::body_change& body : pick.bodies) {
        if (body.failure.empty()) absorbed.push_back(body.absorbed_share * pick.what.from.mg());
    }
    return absorbed.empty() ? study::band{} : change_band(absorbed);
}

std::vector<std::string> habits_of(const plan::pick& from) {
    std::vector<std::string> labels;
    for (const evidence::plan_lever* lever : from.levers) labels.push_back(lever->label);
    return labels;
}

form_line option_line(const plan::weighed_pick& pick, const evidence::evidence_base& base) {
    const evidence::form* form = evidence::find_form(base.forms, pick.what.from.product->form);
    const study::band band = absorbed_of(pick);
    return {.form = form->id,
            .label = form->label,
            .dose_mg = pick.what.from.mg(),
            .absorbed_low_mg = band.p5.value_or(band.median),
            .absorbed_mg = band.median,
            .absorbed_high_mg = band.p95.value_or(band.median),
            .complaints = pick.score.complaints,
            .dollars_low = pick.score.dollars_low,
            .dollars_high = pick.score.dollars_high};
}

/// Of each form the dose nearest to the common one, before bed if it was tried there, in the order of the data.
std::vector<form_line> forms_of(const plan::search_result& found, const evidence::evidence_base& base) {
    std::vector<form_line> lines;
    for (const evidence::form& form : base.forms) {
        const plan::weighed_pick* nearest = nullptr;
        for (const plan::weighed_pick& one : found.picks) {
            if (!is_supplement_alone(one.what.from) || one.what.from.product->form != form.id || one.bodies.empty())
                continue;
            const auto off = [](const plan::weighed_pick& of) {
                return std::pair(std::abs(of.what.from.mg() - form_dose_mg),
                                 of.what.from.place != safety::dose_place::before_bed);
            };
            if (nearest == nullptr || off(one) < off(*nearest)) nearest = &one;
        }
        if (nearest != nullptr) lines.push_back(option_line(*nearest, base));
    }
    return lines;
}

}  // namespace

plan_watch watch_for(const evidence::plan_goal& goal) {
    plan_watch watch;
    if (!goal.outcome.empty()) watch.outcomes.push_back(goal.outcome);
    for (const char* id : {"sleep_onset_latency", "total_sleep_time", "plasma_magnesium_morning"}) {
        if (goal.outcome != id) watch.outcomes.emplace_back(id);
    }
    const int last = goal.judge_after_days / weekdays;
    for (const int week : {1, 2, 4, 8, 12}) {
        if (week < last) watch.weeks.push_back(week);
    }
    watch.weeks.push_back(last);
    return watch;
}

void fill_options(plan_answer& answer, const plan::search_result& found, const plan_watch& watch,
                  const evidence::evidence_base& base) {
    std::vector<std::string> told = watch.outcomes;
    told.emplace_back(loose_stools);
    answer.trials =
        trials_for(answer.goal, told, conditions_in_trials(answer.who, answer.facts, base.plan.limits), base);
    const teller tell(answer, watch, base);
    for (const plan::weighed_pick& one : found.picks) {
        answer.options.push_back({.name = one.what.name,
                                  .what = one.what.what,
                                  .habits = habits_of(one.what.from),
                                  .score = one.score,
                                  .stop = plan::stop_rule_of(one.what.from, answer.goal),
                                  .course_days = plan::course_days_of(one.what.from),
                                  .bodies = one.bodies.size(),
                                  .absorbed_mg = absorbed_of(one).median,
                                  .expected = tell.expected(one)});
        answer.options.back().score.by_chance = found.picks[found.nothing].score.goal;
    }
    answer.options[found.nothing].bodies = found.met;
    const plan::choice chosen = plan::choose(found, base.plan.weights);
    answer.recommended = chosen.recommended;
    answer.runner_up = chosen.runner_up;
    answer.smallest_equivalent = chosen.smallest_equivalent;
    answer.best_supplement = chosen.best_supplement;
    answer.do_nothing = found.nothing;
    if (!answer.goal.outcome.empty()) answer.starts_at = start_of(found);
    answer.pills = found.pills;
    answer.regret = chosen.regret;
    for (const plan::option& one : answer.options) answer.draws = std::max(answer.draws, one.bodies);
    answer.timetable = found.picks[chosen.recommended].what.times;
    answer.day_then = found.picks[chosen.recommended].what.days.day;
    if (found.conflict) answer.timetable.conflict = found.conflict;
    answer.forms = forms_of(found, base);
    answer.products = base.plan.products;
}

}  // namespace magnesia::api
