// plan.cpp - person to check to search to answer; whatever fails on the way ends in a refusal.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "api/answers/asked_person.hpp"
#include "api/answers/prepared_question.hpp"
#include "api/plan/plan_goal_words.hpp"
#include "api/plan/plan_hours.hpp"
#include "api/plan/plan_options.hpp"
#include "api/plan/plan_person.hpp"
#include "api/plan/plan_reasons.hpp"
#include "api/plan/plan_words.hpp"
#include "core/add_once.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/foods/food_rules.hpp"
#include "plan/candidates.hpp"
#include "plan/lever_changes.hpp"
#include "plan/search.hpp"
#include "safety/meant_names.hpp"

namespace magnesia::api {
namespace {

constexpr int usual_days = 28;             // efforts are those of four weeks; longer plans have fewer bodies
constexpr date_value no_date{2026, 1, 5};  // a Monday without a clock change near it

plan::search_effort effort_of(plan_effort asked, int days) {
    plan::search_effort effort;
    if (asked == plan_effort::quick) effort = {.sieve = 8, .middle = 16, .last = 48};
    if (asked == plan_effort::thorough) effort = {.sieve = 48, .middle = 160, .last = 640};
    const int shorter = std::clamp((days + usual_days - 1) / usual_days, 1, 4);
    const auto fewer = [&](std::size_t bodies) {
        return std::max<std::size_t>(4, bodies / static_cast<std::size_t>(shorter));
    };
    return {.sieve = fewer(effort.sieve), .middle = fewer(effort.middle), .last = fewer(effort.last)};
}

std::optional<plan::diet_advice> advice_for(const scenario::person& who, const scenario::routine& day,
                                            const evidence::evidence_base& base) {
    if (who.diet_magnesium_mg <= 0) return std::nullopt;
    const auto need = evidence::daily_need_of(base.intakes, base.foods.training, who, day);
    if (!need) return std::nullopt;
    const scenario::person meant = safety::with_meant_names(who, base.safety);  // rules of foods look for words
    return plan::diet_first(meant, *need, evidence::load_foods(), base.plan.diet);
}

/// Who says a state of life as a condition only is advised as one who says it as a truth.
scenario::person with_state_of_life(scenario::person who, const safety::gathered& facts) {
    if (plan::is_pregnant(who, facts)) who.is.pregnant = true;
    if (plan::is_lactating(who, facts)) who.lactating = true;
    return who;
}

/// The goals that the person names beside the one that is planned for.
std::vector<evidence::plan_goal> goals_left_of(const plan_answer& answer,
                                               const std::vector<evidence::plan_goal>& goals) {
    std::vector<evidence::plan_goal> left;
    for (const std::string& named : answer.who.goals) {
        const evidence::plan_goal* goal = evidence::find_goal(goals, named);
        if (goal != nullptr && goal->id != answer.goal.id) left.push_back(*goal);
    }
    return left;
}

/// Apnoea that the answers make likely holds the same habits back as one that was said.
void count_likely_apnoea(plan_answer& answer) {
    if (!answer.screened.apnoea_is_likely) return;
    std::vector<std::string> conditions = answer.facts.known.words(safety::fact::conditions);
    add_once(conditions, std::string("sleep_apnoea"));
    answer.facts.known.set(safety::fact::conditions, conditions);
}

/// Hard hours raise what is needed; a word alone counts none.
std::string uncounted_training(const plan_answer& answer) {
    const bool trains = answer.who.training == scenario::training_status::athlete;
    return trains && answer.day.training.empty()
               ? "You train as an athlete and listed no sessions: nothing is added to your need of magnesium for them."
               : "";
}

/// What can be said before any body lives through anything.
plan_answer begun(const plan_request& request, const plan_person& person, const evidence::evidence_base& base) {
    plan_answer answer;
    answer.head = make_head(plan_schema, request.seed);
    answer.facts = person.checked.facts;
    answer.who = with_state_of_life(person.body ? person.body->what.who : person.checked.who, answer.facts);
    answer.who.age_y = person.checked.who.age_y;  // of a body that stays as old as bodies can be
    answer.day = person.body ? person.body->what.day : person.checked.day.value_or(base.defaults.who.day);
    answer.start = request.start;
    answer.goal = goal_of(request.goal, answer.who, base.plan.goals);
    answer.goals_left = goals_left_of(answer, base.plan.goals);
    answer.taken_now = person.taken_now;
    answer.safe = safety::judge(answer.facts.known, base.safety.rules);
    answer.not_said = missing_in(person.checked);
    if (person.body) {
        answer.assumptions = person.body->assumptions;
        if (const std::string none = uncounted_training(answer); !none.empty())
            answer.assumptions.insert(answer.assumptions.begin(), none);
        if (const std::string unsaid = unsaid_measure(answer); !unsaid.empty()) answer.not_said.push_back(unsaid);
    }
    answer.screened = screening::screen(answer.who, answer.day, answer.facts, base.screens, answer.safe.is);
    count_likely_apnoea(answer);
    answer.lack_is_likely = answer.screened.status.middle >= base.plan.limits.likely_low;
    answer.intake = {.food_mg = answer.who.diet_magnesium_mg,
                     .others_mg = answer.facts.others_mg,
                     .others_said_mg = answer.facts.others_said_mg,
                     .ceiling_mg = answer.safe.max_supplemental_mg,
                     .diet = advice_for(answer.who, answer.day, base)};
    answer.sources = base.sources;
    return answer;
}

plan::subject subject_of(const plan_answer& answer, const evidence::evidence_base& base) {
    return {.who = answer.who,
            .day = answer.day,
            .goal = answer.goal,
            .base = base.plan,
            .rules = base.safety,
            .facts = answer.facts,
            .bare = answer.safe,
            .guard = safety::guard_of_person(answer.who, base.safety),
            .diet = answer.intake.diet};
}

asked_scenario days_of(const plan_person& person, const plan_answer& answer) {
    asked_scenario asked = *person.body;
    asked.what.run = {.start = answer.start.value_or(no_date), .days = answer.goal.judge_after_days + 1};
    return asked;
}

/// What the person said of themselves, in the unit of the outcome: a better witness than the body.
std::optional<double> said_level(const scenario::person& who, const std::string& outcome,
                                 const evidence::plan_limits& limits) {
    const auto found = std::find_if(limits.said.begin(), limits.said.end(),
                                    [&](const evidence::said_outcome& one) { return one.outcome == outcome; });
    if (found == limits.said.end()) return std::nullopt;
    if (found->key == "isi") return scenario::insomnia_index(who);
    if (found->key == "low_mood_phq9") return who.low_mood_phq9;
    if (found->key == "systolic_mmhg") return who.systolic_mmhg;
    if (found->key == "hba1c_percent") return who.hba1c_percent;
    throw internal_error("no such answer of a person: " + found->key);
}

/// Of a person who said that they are there already every body counts as there.
std::optional<plan::judged_goal> judged_goal_of(const plan_answer& answer, const evidence::evidence_base& base) {
    const evidence::plan_goal& goal = answer.goal;
    if (goal.outcome.empty()) return std::nullopt;
    const evidence::outcome* what = evidence::find_outcome(base.outcomes, goal.outcome);
    plan::judged_goal by{.watched = 0,
                         .important = goal.important,
                         .good = what->direction == evidence::better::lower ? -1.0 : 1.0,
                         .enough = goal.enough};
    const std::optional<double> said = said_level(answer.who, goal.outcome, base.plan.limits);
    const bool is_there = said && goal.enough && by.good * (*said - *goal.enough) >= 0;
    if (is_there) by.enough = -by.good * std::numeric_limits<double>::infinity();
    return by;
}

/// An answer with what a search found, and the last look of the guard on it.
plan_answer with_search(plan_answer answer, const plan::search_result& found, const plan_watch& watch,
                        const evidence::evidence_base& base) {
    fill_options(answer, found, watch, base);
    const safety::guarded last_look = safety::guard(answer.who, answer.options[answer.recommended].what, base.safety);
    if (!last_look.holds()) {
        throw internal_error("the guard does not pass the plan: " + last_look.breaches.front().sentence);
    }
    answer.safe = last_look.result;
    if (!answer.timetable.conflict) add_each_once(answer.timetable.notes, shifts_in_words(answer));
    return answer;
}

/// Who lives through the days of a search: no older than the equations go.
scenario::person lived_by(scenario::person who) {
    who.age_y = std::min(who.age_y, scenario::age_range.high);
    return who;
}

/// The insomnia index that was said, else that of as many bodies as meet every option; 0 where the goal is no night.
/// Empty when it was stopped.
std::optional<double> index_of(const plan::search_request& search) {
    if (const auto said = scenario::insomnia_index(search.of.who)) return said;
    if (search.of.goal.outcome != "insomnia_severity") return 0;
    return plan::index_of_nights(search.bench, search.effort.sieve, {.threads = search.threads, .stop = search.stop});
}

/// A lever from an index on, which was not said, for somebody whose nights are so bad here.
std::string first_if_so(const plan::subject& of) {
    if (scenario::insomnia_index(of.who)) return "";
    for (const evidence::plan_lever& lever : of.base.levers) {
        const auto from = evidence::setting(lever, "from_index");
        if (!from || !plan::is_meant_for(lever, of.who.age_y, of.insomnia_index)) continue;
        if (plan::held_back(lever, of.facts) == nullptr) {
            return fmt::format("If it is {} or more, {} comes first.", shortest(*from), lever.label);
        }
    }
    return "";
}

/// Of a course for somebody like this, whose nights of work leave it no room.
std::string therapy_not_tried(const plan::subject& of) {
    for (const evidence::plan_lever& lever : of.base.levers) {
        const bool is_for_goal = std::ranges::find(lever.goals, of.goal.id) != lever.goals.end();
        if (lever.change != "insomnia_therapy" || !is_for_goal || of.day.therapy) continue;
        if (!plan::is_meant_for(lever, of.who.age_y, of.insomnia_index) || plan::held_back(lever, of.facts)) continue;
        if (plan::with_lever(of.day, lever)) continue;
        return fmt::format(
            "We could not try {} in you: as simulated it asks to rise at the same hour every day, which your shifts do "
            "not allow. Ask for a course that is made for people who work in shifts.",
            lever.label);
    }
    return "";
}

/// The search and its words; empty when it was stopped.
std::optional<plan_answer> searched(const plan_request& request, const plan_person& person, plan_answer answer,
                                    const evidence::evidence_base& base) {
    const asked_scenario asked = days_of(person, answer);
    const scenario_request from{.file = request.file, .regimen = {}, .person_file = {}};
    const model::bound_evidence bound = bound_for(asked, base, from);
    const model::product_facts facts = products_of(base);
    const plan_watch watch = watch_for(answer.goal);
    const plan::bench_setting bench{.who = lived_by(answer.who),
                                    .day = answer.day,
                                    .run = asked.what.run,
                                    .watched = watch.outcomes,
                                    .weeks = watch.weeks,
                                    .seed = request.seed,
                                    .options = model::everyday_options(),
                                    .bound = bound,
                                    .facts = facts};
    plan::subject subject = subject_of(answer, base);
    const plan::search_request search{.of = subject,
                                      .bench = bench,
                                      .goal = judged_goal_of(answer, base),
                                      .effort = effort_of(request.effort, answer.goal.judge_after_days),
                                      .threads = request.threads,
                                      .progress = request.progress,
                                      .stop = request.stop};
    const std::optional<double> index = index_of(search);
    if (!index) return std::nullopt;
    subject.insomnia_index = *index;
    answer.first_if_so = first_if_so(subject);
    answer.therapy_not_tried = therapy_not_tried(subject);
    if (request.first) {
        plan_answer first = with_search(answer, plan::first_look(search), watch, base);
        first.is_first = true;
        add_words(first, base);
        request.first(first);
    }
    const std::optional<plan::search_result> found = plan::search(search);
    if (!found) return std::nullopt;
    answer = with_search(std::move(answer), *found, watch, base);
    if (answer.day_then) answer.day_then = plan::lived_day(bench, *answer.day_then);
    add_words(answer, base);
    return answer;
}

/// Why nothing can be simulated for this person; empty when it can.
std::string why_no_body(const plan_answer& answer, const evidence::evidence_base& base) {
    const std::string why = plan::why_no_supplement(subject_of(answer, base));
    return why.empty() ? why : with_capital(why) + '.';
}

/// What stands in when the check could not run.
plan_answer failed(const plan_request& request, const std::string& why) {
    plan_answer answer;
    answer.head = make_head(plan_schema, request.seed);
    const std::string sentence = "The plan could not be checked, so take no magnesium on its word: " + why;
    answer.safe = safety::refusal("plan_failed", sentence);
    answer.not_simulated = sentence;
    return answer;
}

/// `base` becomes that of the person: its levers say what they come to in this day.
std::optional<plan_answer> planned(const plan_request& request, evidence::evidence_base base) {
    plan_person person = read_checked_person(request.file, base.safety);
    plan_answer answer = begun(request, person, base);
    answer.not_simulated = why_no_body(answer, base);
    if (!answer.not_simulated.empty()) {
        add_words(answer, base);
        return answer;
    }
    read_body(person, request.file, base);
    for (evidence::plan_lever& lever : base.plan.levers)
        lever = plan::worded_for(std::move(lever), person.body->what.day);
    return searched(request, person, begun(request, person, base), base);
}

}  // namespace

std::optional<plan_answer> plan(const plan_request& request) {
    try {
        return planned(request, evidence::load_evidence());
    } catch (const input_error&) {
        throw;
    } catch (const std::exception& failure) {
        return failed(request, failure.what());
    }
}

bool is_stop(const plan_answer& answer) {
    return answer.safe.is >= safety::verdict::refuse;
}

}  // namespace magnesia::api
