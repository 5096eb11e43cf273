// plan_trials.cpp - trials of magnesium asked by outcome, published effects of levers looked up in the library.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_trials.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/evidence/evidence_words.hpp"
#include "api/plan/plan.hpp"

namespace magnesia::api {
namespace {

constexpr const char* not_weighed = "not weighed";

doubt found_in(const std::map<std::string, doubt>& all, const std::string& id) {
    const auto found = all.find(id);
    return found == all.end() ? doubt{} : found->second;
}

}  // namespace

plan_trials trials_for(const evidence::plan_goal& goal, const std::vector<std::string>& outcomes,
                       const evidence::evidence_base& base) {
    plan_trials all;
    for (const std::string& outcome : outcomes) all.of_magnesium.emplace(outcome, doubt_on(base, outcome));
    for (const evidence::plan_lever& lever : base.plan.levers) {
        const evidence::lever_effect* effect = evidence::effect_for(lever, goal.id);
        if (effect != nullptr) all.of_levers.emplace(lever.id, doubt_on(base, *effect));
        if (lever.nil_known) all.counted_nil.emplace(lever.id, lever.nil);
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

std::string lever_doubt_in_words(const plan_answer& answer, const std::string& lever) {
    const bool is_known = answer.trials.of_levers.count(lever) > 0;
    const doubt found = lever_doubt(answer, lever);
    const std::string words = is_known ? in_words(found, not_weighed) : in_words(doubt{});
    const auto counted = answer.trials.counted_nil.find(lever);
    if (found.p_nil || counted == answer.trials.counted_nil.end()) return words;
    return fmt::format("{} (counted: no effect {})", words, chance_words(counted->second));
}

std::vector<std::string> trials_of(const plan_answer& answer, const plan::option& of) {
    std::vector<std::string> all;
    if (answer.goal.outcome.empty()) return all;
    if (of.what.takes) all.push_back("magnesium: " + in_words(magnesium_doubt(answer, answer.goal.outcome)));
    if (!of.what.foods.empty()) all.push_back(fmt::format("magnesium in food: {}", not_weighed));
    for (std::size_t i = 0; i < of.habits.size(); ++i) {
        all.push_back(of.habits[i] + ": " + lever_doubt_in_words(answer, of.what.levers.at(i)));
    }
    return all;
}

std::string trust_in(const std::vector<std::string>& trials) {
    return trials.empty() ? "" : fmt::format("Trust in trials of {}.", fmt::join(trials, "; of "));
}

std::string trust_in_loose_stools(const plan_answer& answer) {
    return fmt::format("Trust in trials that told of loose stools: {}.",
                       in_words(magnesium_doubt(answer, loose_stools)));
}

std::string trust_in(const plan_answer& answer, const plan::option& of) {
    const std::vector<std::string> trials = trials_of(answer, of);
    const bool is_a_habit = trials.size() == 1 && of.habits.size() == 1;
    return trust_in(is_a_habit ? std::vector{"this: " + lever_doubt_in_words(answer, of.what.levers.front())} : trials);
}

std::string with_trust(const std::string& text, const plan_answer& answer, const plan::option& of) {
    const std::string trust = trust_in(answer, of);
    return trust.empty() ? text : text + ' ' + trust;
}

}  // namespace magnesia::api
