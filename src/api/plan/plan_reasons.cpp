// plan_reasons.cpp - words chosen by the figures; no sentence promises anything.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_reasons.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "api/drawing/source_markup.hpp"
#include "api/evidence/evidence_words.hpp"
#include "api/plan/plan_hours.hpp"
#include "api/plan/plan_pills.hpp"
#include "api/plan/plan_words.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "plan/candidates.hpp"
#include "plan/own_week.hpp"

namespace magnesia::api {
namespace {

bool is_athlete(const plan_answer& answer) {
    return answer.who.training == scenario::training_status::athlete || !answer.day.training.empty();
}

bool has_condition(const plan_answer& answer, std::string_view id) {
    const std::vector<std::string>& said = answer.facts.known.words(safety::fact::conditions);
    return std::ranges::find(said, id) != said.end();
}

}  // namespace

bool is_for(const std::string& audience, const plan_answer& answer, const evidence::plan_limits& limits) {
    const scenario::person& who = answer.who;
    if (audience.empty()) return true;
    if (audience == "child") return who.age_y < limits.adult_y;
    if (audience == "pregnant") return plan::is_pregnant(who, answer.facts);
    if (audience == "nursing") return plan::is_lactating(who, answer.facts);
    if (audience == "older") return who.age_y > limits.older_y;
    if (audience == "athlete") return is_athlete(answer);
    if (audience == "chronic_pain") return who.pain_0_10.value_or(0) >= limits.much_pain;
    if (audience == "stressed") return answer.day.stress > 0 || who.anxiety_gad7.value_or(0) >= limits.much_anxiety;
    if (audience == "low_status") return answer.lack_is_likely;
    if (audience == "gut_sensitive") return who.is.loose_stools_easily == true;
    if (audience == "brain") return has_condition(answer, "dementia");
    throw internal_error("nobody is said to be of the audience " + audience);
}

namespace {

/// Of somebody who is not simulated only what needs no dose.
bool is_for_all(const evidence::plan_card& card) {
    constexpr std::string_view kinds[] = {"risk", "supervised", "clinician", "who", "conflict"};
    return !card.audience.empty() || std::find(std::begin(kinds), std::end(kinds), card.kind) != std::end(kinds);
}

void add_cards(plan_answer& answer, const evidence::plan_base& base) {
    for (const evidence::plan_card& card : base.cards) {
        if (!answer.not_simulated.empty() && !is_for_all(card)) continue;
        const bool is_for_goal =
            card.goals.empty() || std::find(card.goals.begin(), card.goals.end(), answer.goal.id) != card.goals.end();
        if (!is_for_goal || !is_for(card.audience, answer, base.limits)) continue;
        if (card.kind == "conflict") {
            answer.conflicts.push_back({card.claimed, fmt::format("{}", fmt::join(card.sentences, " "))});
        } else {
            answer.cards.push_back(card);
        }
    }
}

/// Where more is quoted to go than the person has: no change exceeds what is there.
std::string most_that_can_go(const evidence::lever_effect& effect, const scenario::person& who) {
    const bool is_of_cramps =
        effect.outcome == "cramps_per_week" && effect.measure == evidence::effect_measure::difference;
    if (!is_of_cramps || !who.cramps_per_week || -effect.value <= *who.cramps_per_week) return "";
    return fmt::format("; of your {} no more than all can go", shortest(*who.cramps_per_week));
}

std::string published_text(const evidence::lever_effect& effect, const evidence::evidence_base& base) {
    const evidence::outcome* what = evidence::find_outcome(base.outcomes, effect.outcome);
    const std::string interval =
        effect.low && effect.high ? fmt::format(" ({} to {})", shortest(*effect.low), shortest(*effect.high)) : "";
    const evidence::source* source = evidence::find_source(base.sources, effect.known.source);
    const std::string from = source == nullptr ? std::string("remembered") : short_reference(*source);
    switch (effect.measure) {
        case evidence::effect_measure::risk_ratio:
        case evidence::effect_measure::odds_ratio:
        case evidence::effect_measure::hazard_ratio:
        case evidence::effect_measure::rate_ratio:
            return fmt::format("{} {}{}, {}",
                               effect.measure == evidence::effect_measure::odds_ratio ? "odds times" : "as often times",
                               shortest(effect.value), interval, from);
        case evidence::effect_measure::standardised:
            return fmt::format("{}{} standard deviations, {}", shortest(effect.value), interval, from);
        default:
            return fmt::format("{} {}{}, {}", shortest(effect.value), spoken_unit(evidence::shown_unit(*what)),
                               interval, from);
    }
}

/// The option that pulls this lever and does nothing else, or null.
const plan::option* alone(const plan_answer& answer, const std::string& lever) {
    for (const plan::option& one : answer.options) {
        const bool is_alone = !one.what.takes && one.what.foods.empty() && one.what.levers.size() == 1;
        if (is_alone && one.what.levers.front() == lever) return &one;
    }
    return nullptr;
}

/// Whether a lever moves nobody by a tenth of what people notice.
bool does_nothing(const plan::expected_outcome& of) {
    constexpr double tenth = 0.1;
    const study::band& change = of.weeks.back().change;
    const auto is_small = [&](double value) { return std::abs(value) < tenth * of.important; };
    return is_small(change.median) && is_small(change.p5.value_or(0)) && is_small(change.p95.value_or(0));
}

/// Those that a trial or the body knows for this goal; simulated ones by what they change, then those that studies
/// alone tell of.
void add_levers(plan_answer& answer, const evidence::evidence_base& base) {
    const evidence::outcome* judged = evidence::find_outcome(base.outcomes, answer.goal.outcome);
    const double good = judged != nullptr && judged->direction == evidence::better::higher ? 1 : -1;
    std::vector<std::pair<double, lever_line>> simulated;
    std::vector<lever_line> published;
    for (const evidence::plan_lever& lever : base.plan.levers) {
        if (std::find(lever.goals.begin(), lever.goals.end(), answer.goal.id) == lever.goals.end()) continue;
        if (lever.id == "medicine_review" && answer.who.is.drugs.value_or(std::vector<std::string>{}).empty()) continue;
        lever_line line;
        line.id = lever.id;
        line.label = lever.label;
        line.advice = lever.advice;
        if (const evidence::lever_caution* caution = plan::held_back(lever, answer.facts)) {
            line.advice = caution->sentence;
            published.push_back(std::move(line));
            continue;
        }
        if (const evidence::lever_effect* effect = evidence::effect_for(lever, answer.goal.id)) {
            line.published = published_text(*effect, base) + most_that_can_go(*effect, answer.who);
            line.outcome = evidence::find_outcome(base.outcomes, effect->outcome)->label;
            line.whom = effect->who;
        }
        const plan::option* tried = alone(answer, lever.id);
        if (tried != nullptr && !tried->expected.empty()) {
            if (does_nothing(tried->expected.front())) continue;
            line.simulated = tried->expected.front().weeks.back().change;
            line.p_benefit = tried->expected.front().weeks.back().p_benefit;
            simulated.emplace_back(good * line.simulated->median, std::move(line));
        } else if (lever.change.empty() || lever.change == "insomnia_therapy") {  // a course that was not tried is told
            published.push_back(std::move(line));
        }
    }
    std::stable_sort(simulated.begin(), simulated.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [score, line] : simulated) answer.levers.push_back(std::move(line));
    for (lever_line& line : published) answer.levers.push_back(std::move(line));
}

std::string chance_sentence(const plan_answer& answer, const plan::option& of) {
    const int with_it = shown_hundredths(of.score.goal);
    const plan::option* habits = &of == best_of(answer) ? habits_alone(answer) : nullptr;
    const std::string without =
        habits == nullptr ? fmt::format("and {} without", shown_hundredths(of.score.by_chance))
                          : fmt::format("{} without the magnesium, and {} if they go on as before",
                                        shown_hundredths(habits->score.goal), shown_hundredths(of.score.by_chance));
    if (answer.goal.outcome.empty()) {
        return fmt::format("With it the chance of enough magnesium is about {} in 100, {}.", with_it, without);
    }
    return with_trust(fmt::format("Of 100 people like you about {} reach the goal with it after {} weeks, {}.", with_it,
                                  answer.goal.judge_after_days / 7, without),
                      answer, of);
}

}  // namespace

std::vector<std::string> reasons_of(const plan_answer& answer) {
    std::vector<std::string> why = answer.taken_now;
    if (!answer.not_simulated.empty()) {
        why.push_back("No supplement is planned. " + answer.not_simulated);
        return why;
    }
    const plan::option& best = answer.options[answer.recommended];
    const std::string pills = pills_behind_food(answer);
    if (answer.recommended == answer.do_nothing) {
        why.push_back(fmt::format("{} that was simulated beats going on as before by more than chance and effort.",
                                  pills.empty() ? "Nothing" : "Apart from pills, nothing"));
    } else {
        why.push_back(chance_sentence(answer, best));
        if (const std::string kept = if_kept_in_words(best); !kept.empty()) why.push_back(kept);
    }
    if (answer.best_supplement && !best.what.takes) {
        why.push_back("Magnesium alone was tried as well. " +
                      chance_sentence(answer, answer.options[*answer.best_supplement]));
    }
    if (!pills.empty()) why.push_back(pills);
    if (const std::string conflict = conflict_in_words(answer); !conflict.empty()) why.push_back(conflict);
    if (answer.intake.diet && answer.intake.diet->gap_mg > 0) {
        why.push_back(fmt::format(
            "You eat about {:.0f} mg of the {:.0f} mg a day that are advised. {} Food closes that gap first.",
            answer.intake.diet->eaten_mg, answer.intake.diet->needed_mg, how_rough_in_words(answer.who)));
    }
    if (!best.what.gates.empty()) why.emplace_back("Do not begin before the person who treats you agrees.");
    return why;
}

std::vector<std::string> limits_of(const plan_answer& answer) {
    std::vector<std::string> limits;
    const bool is_simulated = answer.not_simulated.empty();
    if (is_simulated) {
        limits = {"These are people like you on a computer, not you. The bands hold 90 of 100 of them.",
                  "Hope helps too, in trials as in life. This plan counts only what magnesium or a habit adds to it.",
                  "How much things weigh (comfort, money, effort) is our choice and not a finding."};
    }
    if (is_simulated && answer.who.age_y > scenario::age_range.high) {
        limits.insert(limits.begin(), fmt::format("The people on the computer are {:g} years old. What age changes in "
                                                  "a body after that is not known. Rules and limits are those of {}.",
                                                  scenario::age_range.high, shortest(answer.who.age_y)));
    }
    if (!answer.who.egfr_ml_min)
        limits.emplace_back("Your kidney function is unknown; a blood test would make this safer.");
    const std::vector<std::string>& conditions = answer.facts.known.words(safety::fact::conditions);
    const bool has_too_much = std::find(conditions.begin(), conditions.end(), "hypermagnesaemia") != conditions.end();
    if (!answer.who.serum_magnesium_mmol_per_l && !has_too_much) {
        limits.emplace_back("No blood value of magnesium is known, and even one says little about the stores.");
    }
    if (is_simulated && plan::has_shifts(answer.day)) {
        limits.emplace_back(
            "Habits are counted before the bed that follows. Light and screens of a night at work stay as they are; "
            "dim light, a bath and naps are counted on your other days, and daylight not after a sleep by day.");
    }
    if (is_simulated && plan::is_beyond_magnesium(answer.goal, answer.facts)) {
        limits.emplace_back(
            "Apnoea itself is not simulated: how often it wakes you is not known here, and what a habit is counted "
            "for is beside it.");
    }
    if (!answer.facts.unrecognised.empty()) {
        limits.push_back(
            fmt::format("Not known here, and so not judged: {}.", fmt::join(answer.facts.unrecognised, ", ")));
    }
    if (answer.who.is.loose_stools_easily == true) {
        limits.emplace_back("You say your bowel is loose easily. The people on the computer are not picked for that.");
    }
    if (is_simulated) limits.emplace_back("Prices are rough and remembered.");
    return limits;
}

void add_words(plan_answer& answer, const evidence::evidence_base& base) {
    add_cards(answer, base.plan);
    if (answer.not_simulated.empty()) add_levers(answer, base);
    answer.why = reasons_of(answer);
    answer.limits = limits_of(answer);
}

}  // namespace magnesia::api
