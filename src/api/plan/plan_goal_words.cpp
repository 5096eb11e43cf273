// plan_goal_words.cpp - each goal with the answer of a person that tells how far they are from it.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_goal_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/answers/assumptions.hpp"
#include "api/evidence/evidence_words.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"
#include "model/person/clinic_baseline.hpp"

namespace magnesia::api {
namespace {

/// What a person may say of where they stand.
struct goal_measure {
    std::string what;   ///< "how low your mood is"
    std::string whose;  ///< whose numbers stand in: "somebody whose mood is not low"
    std::string key;    ///< in the file
    std::string hint;   ///< what is written there; may be empty
    bool is_said = false;
};

/// What was said that makes nights bad; "all else that you said" where it is none of these.
std::string said_causes(const plan_answer& answer) {
    const std::vector<std::string> causes = spoils_nights(answer.who, answer.day);
    return causes.empty() ? "all else that you said" : "your " + listed(causes);
}

/// Whose nights stand in for those that were not spoken of: what else was said may make them bad.
std::string whose_nights(const plan_answer& answer) {
    const std::optional<study::band>& index = answer.starts_at;
    if (!index || index->median <= answer.goal.enough.value_or(0)) return "somebody without insomnia";
    const std::string range = index->p5 ? fmt::format(" ({:.0f} to {:.0f})", *index->p5, *index->p95) : "";
    return fmt::format("people with {}, whose insomnia index is about {:.0f}{} here", said_causes(answer),
                       index->median, range);
}

/// None of the goals that no answer tells of: what is eaten is always said.
std::optional<goal_measure> measure_of(const plan_answer& answer) {
    const scenario::person& who = answer.who;
    const std::string& outcome = answer.goal.outcome;
    const model::clinic_baseline usual = model::clinic_baseline_of(who);
    if (outcome == "insomnia_severity") {
        return goal_measure{"how badly you sleep", whose_nights(answer), "isi", "the Insomnia Severity Index",
                            scenario::insomnia_index(who).has_value()};
    }
    if (outcome == "felt_stress") {
        return goal_measure{"how much stress you have", "somebody with no more than usual", "stress",
                            "under [routine]: \"raised\", \"high\" or \"extreme\"", answer.day.stress > 0};
    }
    if (outcome == "depressive_symptoms") {
        return goal_measure{"how low your mood is", "somebody whose mood is not low", "low_mood_phq9",
                            "the points of the PHQ-9", who.low_mood_phq9.has_value()};
    }
    if (outcome == "muscle_soreness") {
        return goal_measure{"how you train", "somebody who does not train", "training", "under [routine]",
                            !answer.day.training.empty()};
    }
    if (outcome == "cramps_per_week") {
        return goal_measure{"how many cramps a week you have", "somebody who rarely has one", "cramps_per_week", "",
                            who.cramps_per_week.has_value()};
    }
    if (outcome == "systolic_pressure") {
        return goal_measure{"your blood pressure", fmt::format("somebody with {:.0f} mmHg", usual.systolic_mmhg),
                            "systolic_mmhg", "", who.systolic_mmhg.has_value()};
    }
    if (outcome == "hba1c") {
        return goal_measure{"your long-term blood sugar (HbA1c)",
                            fmt::format("somebody with {} %", shortest(usual.hba1c_percent)), "hba1c_percent", "",
                            who.hba1c_percent.has_value()};
    }
    return std::nullopt;
}

std::optional<goal_measure> unsaid(const plan_answer& answer) {
    std::optional<goal_measure> found = measure_of(answer);
    if (found && found->is_said) found.reset();
    return found;
}

std::string reached_in_words(const plan_answer& answer) {
    if (const plan::expected_outcome* outcome = any_goal_outcome(answer)) {
        const std::string unit = spoken_unit(outcome->unit);
        const std::string there =
            answer.goal.enough ? fmt::format(", or at {} {} or lower in any case", shortest(*answer.goal.enough), unit)
                               : "";
        return fmt::format("after {} weeks: {} at least {} {} better than without it{}",
                           answer.goal.judge_after_days / 7, outcome->label, shortest(answer.goal.important), unit,
                           there);
    }
    if (!answer.goal.outcome.empty() || !answer.intake.diet) return "";
    const plan::diet_advice& diet = *answer.intake.diet;
    return diet.average_mg
               ? fmt::format("what you eat and take covers what people like you need on average ({:.0f} mg a day)",
                             *diet.average_mg)
               : fmt::format("what you eat and take covers what is advised ({:.0f} mg a day)", diet.needed_mg);
}

}  // namespace

std::string goal_in_words(const plan_answer& answer) {
    if (best_of(answer) == nullptr) return "";
    const std::string reached = reached_in_words(answer);
    return answer.goal.label + (reached.empty() ? "." : fmt::format(". Reached means, {}.", reached));
}

std::string goals_left_in_words(const plan_answer& answer) {
    if (best_of(answer) == nullptr || answer.goals_left.empty()) return "";
    std::vector<std::string> labels;
    std::vector<std::string> words;
    for (const evidence::plan_goal& one : answer.goals_left) {
        labels.push_back(one.label);
        words.push_back("--goal " + one.id);
    }
    return fmt::format("Not planned: {}. A plan is for one goal; ask again with {}.", fmt::join(labels, "; "),
                       fmt::join(words, ", or "));
}

std::string unsaid_measure(const plan_answer& answer) {
    const std::optional<goal_measure> found = unsaid(answer);
    return found ? fmt::format("{} ({})", found->what, found->key) : "";
}

std::string unsaid_measure_in_words(const plan_answer& answer) {
    const std::optional<goal_measure> found = unsaid(answer);
    if (best_of(answer) == nullptr || !found) return "";
    return fmt::format("{} was not said, so the numbers are those of {}: say it ({}{}) and plan again.{}",
                       with_capital(found->what), found->whose, found->key,
                       found->hint.empty() ? "" : ", " + found->hint,
                       answer.first_if_so.empty() ? "" : ' ' + answer.first_if_so);
}

}  // namespace magnesia::api
