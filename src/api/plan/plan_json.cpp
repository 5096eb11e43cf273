// plan_json.cpp - the answer of `plan`, key by key.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "api/answers/json_text.hpp"
#include "api/plan/plan.hpp"
#include "api/plan/plan_goal_words.hpp"
#include "api/plan/plan_hours.hpp"
#include "api/plan/plan_words.hpp"

namespace magnesia::api {
namespace {

json band_json(const study::band& b) {
    return {{"median", b.median}, {"p5", or_null(b.p5)}, {"p95", or_null(b.p95)}};
}

json entry_json(const safety::timetable_entry& one) {
    return {{"at", scenario::print(one.at)},
            {"what", safety::word(one.what)},
            {"label", one.label},
            {"instead_of", one.instead_of ? json(scenario::print(*one.instead_of)) : json(nullptr)}};
}

json step_json(const safety::proposed_supplement& of, const safety::proposed_step& step) {
    return {{"first_day", step.first_day},
            {"last_day", step.last_day},
            {"elemental_mg_per_day", safety::mg_a_day(of, step)},
            {"doses", list_json(step.doses, [&](const safety::proposed_dose& dose) {
                 return json{{"at", scenario::print(dose.at)},
                             {"pieces", dose.pieces},
                             {"elemental_mg", dose.pieces * of.piece_mg}};
             })}};
}

json supplement_json(const std::optional<safety::proposed_supplement>& takes) {
    if (!takes) return nullptr;
    return {{"product", takes->product},
            {"form", takes->form},
            {"piece_elemental_mg", takes->piece_mg},
            {"with_food", takes->with_food},
            {"steps", list_json(takes->steps, [&](const auto& step) { return step_json(*takes, step); })}};
}

json score_json(const plan::score_parts& score) {
    return {{"chance_of_goal", score.goal},
            {"chance_if_kept", score.if_kept},
            {"kept", score.kept},
            {"works", score.works},
            {"added_loose_stool_days", score.complaints},
            {"dollars_per_month", {{"low", score.dollars_low}, {"high", score.dollars_high}}},
            {"burden", score.burden},
            {"total", score.total},
            {"standard_error", or_null(score.noise)}};
}

json week_json(const plan::expected_week& one) {
    json page = band_json(one.change);
    page["p_benefit"] = or_null(one.p_benefit);
    page["share_without_notice"] = or_null(one.p_nil);
    page["share_worse"] = or_null(one.p_worse);
    return page;
}

void add_doubt(json& page, const doubt& trials) {
    page["certainty"] = trials.certainty.empty() ? json(nullptr) : json(trials.certainty);
    page["p_nil"] = or_null(trials.p_nil);
}

/// By outcome and week.
json expected_json(const plan_answer& answer, const plan::option& of) {
    json page = json::object();
    for (const plan::expected_outcome& one : of.expected) {
        json weeks = json::object();
        for (const plan::expected_week& week : one.weeks) {
            weeks[std::to_string(week.week)] = week_json(week);
        }
        page[one.id] = {{"unit", one.unit}, {"important", one.important}, {"weeks", weeks}};
        add_doubt(page[one.id], of.what.takes ? magnesium_doubt(answer, one.id) : doubt{});
    }
    return page;
}

json option_json(const plan_answer& answer, const plan::option& one) {
    return {{"name", one.name},
            {"supplement", supplement_json(one.what.takes)},
            {"foods", list_json(one.what.foods,
                                [](const safety::proposed_food& food) {
                                    return json{{"food", food.food}, {"servings_per_week", food.servings_a_week}};
                                })},
            {"levers", one.what.levers},
            {"gates", list_json(one.what.gates, [](safety::gate which) { return json(safety::word(which)); })},
            {"days", one.what.days},
            {"score", score_json(one.score)},
            {"bodies", one.bodies},
            {"expected", expected_json(answer, one)}};
}

json option_or_null(const plan_answer& answer, const std::optional<std::size_t>& place) {
    return place ? option_json(answer, answer.options[*place]) : json(nullptr);
}

json schedule_json(const plan_answer& answer) {
    const safety::schedule& of = answer.timetable;
    return {{"entries", list_json(of.entries, entry_json)},
            {"notes", of.notes},
            {"conflict", of.conflict ? json{{"between", of.conflict->between}, {"sentence", conflict_in_words(answer)}}
                                     : json(nullptr)}};
}

json diet_json(const std::optional<plan::diet_advice>& diet) {
    if (!diet) return nullptr;
    return {{"needed_mg", diet->needed_mg},
            {"average_requirement_mg", or_null(diet->average_mg)},
            {"body", diet->body},
            {"gap_mg", diet->gap_mg},
            {"closed_mg", diet->closed_mg},
            {"changes", list_json(diet->changes,
                                  [](const plan::food_change& one) {
                                      return json{{"food", one.what.food},
                                                  {"name", one.name},
                                                  {"serving", one.serving},
                                                  {"servings_per_week", one.what.servings_a_week},
                                                  {"magnesium_mg_per_day", one.magnesium_mg_a_day},
                                                  {"energy_kcal_per_day", one.energy_kcal_a_day},
                                                  {"instead_of", one.instead_of}};
                                  })},
            {"notes", diet->notes}};
}

json rule_json(const safety::finding& one) {
    return {{"id", one.id},
            {"action", evidence::word(one.action)},
            {"cap_mg", or_null(one.cap_mg)},
            {"sentence", one.sentence},
            {"sources", one.sources}};
}

json hours_json(const safety::hours_apart& one) {
    return {{"drug", one.drug},
            {"hours_before_magnesium", or_null(one.before)},
            {"hours_after_magnesium", or_null(one.after)}};
}

json screen_json(const screening::screen_result& one) {
    return {{"id", one.id},
            {"label", one.label},
            {"score", or_null(one.score)},
            {"most", one.most},
            {"reading", one.reading},
            {"action", evidence::word(one.action)},
            {"sentence", one.sentence},
            {"missing", one.missing}};
}

json status_json(const screening::status_estimate& status) {
    return {{"chance_low", status.low},
            {"chance", status.middle},
            {"chance_high", status.high},
            {"reasons", list_json(status.reasons,
                                  [](const screening::status_reason& one) {
                                      return json{{"sentence", one.sentence}, {"odds", one.odds}, {"cause", one.cause}};
                                  })},
            {"causes", status.causes},
            {"tests", list_json(status.tests,
                                [](const screening::status_test& one) {
                                    return json{{"name", one.name},
                                                {"chance_after_low", one.after_low},
                                                {"chance_after_normal", one.after_normal},
                                                {"weakness", one.weakness}};
                                })},
            {"weakness", status.weakness}};
}

json screening_json(const screening::screening& of) {
    return {{"questionnaires", list_json(of.screens, screen_json)},
            {"low_magnesium", status_json(of.status)},
            {"may_benefit", list_json(of.items,
                                      [](const screening::benefit_item& one) {
                                          return json{{"id", one.id},
                                                      {"sentence", one.sentence},
                                                      {"holds", one.holds ? json(*one.holds) : json(nullptr)},
                                                      {"comment", one.comment}};
                                      })},
            {"wrong_answer", of.wrong_answer}};
}

json form_json(const form_line& one) {
    return {{"form", one.form},
            {"label", one.label},
            {"dose_elemental_mg", one.dose_mg},
            {"absorbed_mg", {{"median", one.absorbed_mg}, {"p5", one.absorbed_low_mg}, {"p95", one.absorbed_high_mg}}},
            {"added_loose_stool_days", one.complaints},
            {"dollars_per_month", {{"low", one.dollars_low}, {"high", one.dollars_high}}}};
}

json lever_json(const plan_answer& answer, const lever_line& one) {
    json page = {{"id", one.id},
                 {"label", one.label},
                 {"advice", one.advice},
                 {"simulated", one.simulated ? band_json(*one.simulated) : json(nullptr)},
                 {"p_benefit", or_null(one.p_benefit)},
                 {"published", one.published},
                 {"published_outcome", one.outcome},
                 {"published_of", one.whom}};
    add_doubt(page, one.published.empty() ? doubt{} : lever_doubt(answer, one.id));
    return page;
}

json card_json(const evidence::plan_card& one) {
    return {
        {"id", one.id}, {"kind", one.kind}, {"title", one.title}, {"sentences", one.sentences}, {"claims", one.claims}};
}

json intake_json(const plan_intake& of) {
    return {{"food_mg", of.food_mg},
            {"other_products_mg", of.others_mg},
            {"max_supplemental_mg_per_day", of.ceiling_mg},
            {"diet", diet_json(of.diet)}};
}

}  // namespace

std::string json_of(const plan_answer& answer) {
    json page = json_head(answer.head);
    const bool has_options = !answer.options.empty();
    page["options"] = {{"goal", answer.goal.id},
                       {"start", answer.start ? json(scenario::print(*answer.start)) : json(nullptr)}};
    page["short_answer"] = short_answer(answer);
    page["goal"] = {{"label", answer.goal.label},
                    {"reached", goal_in_words(answer)},
                    {"not_planned", list_json(answer.goals_left, [](const auto& one) { return json(one.id); })}};
    page["verdict"] = safety::word(answer.safe.is);
    page["is_first"] = answer.is_first;
    page["not_simulated"] = answer.not_simulated;
    page["draws"] = answer.draws;
    page["intake"] = intake_json(answer.intake);
    page["recommended"] = has_options ? option_json(answer, answer.options[answer.recommended]) : json(nullptr);
    page["runner_up"] = option_or_null(answer, answer.runner_up);
    page["smallest_equivalent"] = option_or_null(answer, answer.smallest_equivalent);
    page["best_supplement"] = option_or_null(answer, answer.best_supplement);
    page["do_nothing"] = has_options ? option_json(answer, answer.options[answer.do_nothing]) : json(nullptr);
    page["regret_of_doing_nothing"] = answer.regret;
    page["schedule"] = schedule_json(answer);
    page["expected"] = has_options ? expected_json(answer, answer.options[answer.recommended]) : json::object();
    page["judge_after_days"] = answer.goal.judge_after_days;
    page["stop_rule"] = stop_rule(answer);
    page["diary"] = diary_in_words(answer.goal);
    page["weighed"] = list_json(answer.options, [](const plan::option& one) {
        return json{{"name", one.name}, {"score", score_json(one.score)}, {"bodies", one.bodies}};
    });
    add_doubt(page["loose_stools"], magnesium_doubt(answer, loose_stools));
    page["forms"] = list_json(answer.forms, form_json);
    page["levers"] = list_json(answer.levers, [&](const lever_line& one) { return lever_json(answer, one); });
    page["rules"] = list_json(answer.safe.findings, rule_json);
    page["hours_apart"] = list_json(answer.facts.hours, hours_json);
    page["unrecognised"] = answer.facts.unrecognised;
    page["not_said"] = answer.not_said;
    page["screening"] = screening_json(answer.screened);
    page["cards"] = list_json(answer.cards, card_json);
    page["conflicts"] = list_json(answer.conflicts, [](const resolved_conflict& one) {
        return json{{"claimed", one.claimed}, {"decided", one.decided}};
    });
    page["why"] = answer.why;
    page["assumptions"] = answer.assumptions;
    page["limits"] = answer.limits;
    return json_text(page);
}

}  // namespace magnesia::api
