// plan_trials.cpp - trials of magnesium asked by outcome, published effects of levers looked up in the library.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_trials.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/evidence/evidence_words.hpp"
#include "api/evidence/glycine_doubt.hpp"
#include "api/plan/plan.hpp"
#include "core/add_once.hpp"
#include "evidence/outcomes/trial_words.hpp"
#include "plan/candidates.hpp"

namespace magnesia::api {
namespace {

constexpr const char* not_weighed = "trials not weighed";
constexpr const char* no_trial = "no trial";
constexpr std::string_view judged_by_nights = "insomnia_severity";
constexpr const char* older = "older_adults";
constexpr const char* pregnant = "pregnancy";

std::string spaced(std::string id) {
    std::ranges::replace(id, '_', ' ');
    return id;
}

/// " of older people", " with hypertension"; empty for adults of all kinds.
std::string of_people(const std::string& condition) {
    if (condition.empty()) return "";
    if (condition == older) return " of older people";
    if (condition == pregnant) return " in pregnancy";
    return " of people with " + spaced(condition);
}

/// A chance of no effect, and who says so.
struct told_chance {
    std::string chance;  ///< "47 %"; "not known"
    std::string by;      ///< "trust in trials: very low"; "our judgement; no trial"

    std::string words() const { return fmt::format("{} ({})", chance, by); }
    std::string words_for(const std::string& what) const { return fmt::format("{} for {} ({})", chance, what, by); }
};

/// That of trials, else the one that is counted.
///   without  what stands for trials that give none
told_chance told(const doubt& found, const std::optional<double>& counted, const char* without) {
    if (found.p_nil) {
        return {chance_words(*found.p_nil),
                found.certainty.empty()
                    ? "by trials, not graded"
                    : fmt::format("trust in trials{}: {}", of_people(found.people), found.certainty)};
    }
    if (counted) return {chance_words(*counted), fmt::format("our judgement; {}", without)};
    return {"not known", without};
}

doubt found_in(const std::map<std::string, doubt>& all, const std::string& id) {
    const auto found = all.find(id);
    return found == all.end() ? doubt{} : found->second;
}

}  // namespace

std::vector<std::string> conditions_in_trials(const scenario::person& who, const safety::gathered& facts,
                                              const evidence::plan_limits& limits) {
    std::vector<std::string> all;
    if (plan::is_pregnant(who, facts)) all.emplace_back(pregnant);
    const auto known = evidence::condition_words();
    for (const std::string& one : facts.known.words(safety::fact::conditions)) {
        if (std::ranges::find(known, one) != known.end()) core::add_once(all, one);
    }
    if (who.age_y >= limits.older_in_trials_y) all.emplace_back(older);
    return all;
}

plan_trials trials_for(const evidence::plan_goal& goal, const std::vector<std::string>& outcomes,
                       const std::vector<std::string>& conditions, const evidence::evidence_base& base) {
    plan_trials all;
    for (const std::string& outcome : outcomes) all.of_magnesium.emplace(outcome, doubt_on(base, outcome, conditions));
    for (const evidence::plan_lever& lever : base.plan.levers) {
        const evidence::lever_effect* effect = evidence::effect_for(lever, goal.id);
        if (effect != nullptr) all.of_levers.emplace(lever.id, doubt_on(base, *effect));
        if (lever.nil_known) all.counted_nil.emplace(lever.id, lever.nil);
    }
    if (goal.outcome != judged_by_nights) return all;
    for (const evidence::form& one : base.forms) {
        if (one.entry.glycine_per_magnesium > 0) all.no_glycine.emplace(one.id, chance_of_no_glycine_effect(base));
    }
    return all;
}

doubt magnesium_doubt(const plan_answer& answer, const std::string& outcome) {
    return found_in(answer.trials.of_magnesium, outcome);
}

bool tells_effect(const lever_line& one) {
    return one.simulated || !one.published.empty();
}

doubt lever_doubt(const plan_answer& answer, const std::string& lever) {
    return found_in(answer.trials.of_levers, lever);
}

namespace {

told_chance lever_chance(const plan_answer& answer, const std::string& lever) {
    const auto counted = answer.trials.counted_nil.find(lever);
    const bool is_counted = counted != answer.trials.counted_nil.end();
    return told(lever_doubt(answer, lever), is_counted ? std::optional(counted->second) : std::nullopt,
                answer.trials.of_levers.count(lever) > 0 ? not_weighed : no_trial);
}

}  // namespace

std::string lever_doubt_in_words(const plan_answer& answer, const std::string& lever) {
    return lever_chance(answer, lever).words();
}

std::string magnesium_doubt_in_words(const plan_answer& answer, const std::string& outcome) {
    return told(magnesium_doubt(answer, outcome), {}, no_trial).words();
}

std::vector<std::string> trials_of(const plan_answer& answer, const plan::option& of) {
    std::vector<std::string> all;
    if (answer.goal.outcome.empty()) return all;
    if (of.what.takes) {
        all.push_back(told(magnesium_doubt(answer, answer.goal.outcome), {}, no_trial).words_for("magnesium"));
        const auto glycine = answer.trials.no_glycine.find(of.what.takes->form);
        if (glycine != answer.trials.no_glycine.end()) {
            all.push_back(told({}, glycine->second, not_weighed).words_for("its glycine"));
        }
    }
    if (!of.what.foods.empty()) all.push_back(told({}, {}, not_weighed).words_for("magnesium in food"));
    for (std::size_t i = 0; i < of.habits.size(); ++i) {
        all.push_back(lever_chance(answer, of.what.levers.at(i)).words_for(of.habits[i]));
    }
    return all;
}

std::string trust_in(const std::vector<std::string>& trials) {
    return trials.empty() ? "" : fmt::format("Chance that it does nothing: {}.", fmt::join(trials, "; "));
}

std::string trust_in_loose_stools(const plan_answer& answer) {
    return fmt::format("Chance that magnesium loosens no stools: {}.", magnesium_doubt_in_words(answer, loose_stools));
}

std::string trust_in(const plan_answer& answer, const plan::option& of) {
    const std::vector<std::string> trials = trials_of(answer, of);
    const bool is_a_habit = trials.size() == 1 && of.habits.size() == 1;
    return trust_in(is_a_habit ? std::vector{lever_doubt_in_words(answer, of.what.levers.front())} : trials);
}

std::string with_trust(const std::string& text, const plan_answer& answer, const plan::option& of) {
    const std::string trust = trust_in(answer, of);
    return trust.empty() ? text : text + ' ' + trust;
}

}  // namespace magnesia::api
