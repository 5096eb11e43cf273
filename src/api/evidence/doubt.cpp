// doubt.cpp - the library of trials asked about one outcome, and its answer in few words.
// SPDX-License-Identifier: Apache-2.0
#include "api/evidence/doubt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>

#include "api/evidence/evidence_words.hpp"
#include "synthesis/body_of_evidence.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::api {
namespace {

/// What the body gives at one hour or after one session, and trials under the name of the quantity.
struct other_name {
    std::string_view of_body;
    std::string_view of_trials;
};
constexpr other_name other_names[] = {{"plasma_magnesium_morning", "plasma_magnesium_total"},
                                      {"loose_stools_24h", "loose_stools"},
                                      {"soreness_24h", "muscle_soreness"},
                                      {"soreness_36h", "muscle_soreness"},
                                      {"soreness_48h", "muscle_soreness"},
                                      {"creatine_kinase_peak", "creatine_kinase"},
                                      {"lactate_dehydrogenase_peak", "lactate_dehydrogenase"},
                                      {"lactate_peak", "lactate"},
                                      {"force_deficit", "maximal_force"}};

constexpr std::string_view change_ending = "_change";

std::string name_in_trials(std::string outcome) {
    if (is_change_of_another(outcome)) outcome.resize(outcome.size() - change_ending.size());
    const auto* at = std::find_if(std::begin(other_names), std::end(other_names),
                                  [&](const other_name& one) { return one.of_body == outcome; });
    return at == std::end(other_names) ? outcome : std::string(at->of_trials);
}

synthesis::synthesis_inputs inputs_of(const evidence::evidence_base& base) {
    return {base.library, base.outcomes, base.instruments, base.synthesis, base.overrides};
}

doubt told_of(const synthesis::body_of_evidence& body) {
    if (!body.has_effect() && body.in_words.all() == 0) return {};
    return {std::string(synthesis::word(body.certainty.level)), body.believed.p_nil};
}

/// The result of a review that a lever quotes; without a sign, because some are turned.
bool quotes(const evidence::lever_effect& effect, const evidence::pooled_result& one) {
    return one.outcome == effect.outcome && one.measure == effect.measure &&
           std::abs(one.value) == std::abs(effect.value);
}

/// What a lever quotes from a study that is not filed here, as a review of that one result.
evidence::review as_review(const evidence::lever_effect& effect) {
    evidence::pooled_result only;
    only.outcome = effect.outcome;
    only.measure = effect.measure;
    only.value = effect.value;
    only.low = effect.low;
    only.high = effect.high;
    evidence::review one;
    one.id = effect.known.source;
    one.pooled = {only};
    return one;
}

/// Surest first; the last is for what no trial told of.
constexpr std::array<std::string_view, 5> levels{"high", "moderate", "low", "very low", ""};

/// "falling asleep 17 %, asleep 55 %" of one level; empty without any.
std::string of_level(const std::vector<doubted>& shown, std::string_view level) {
    std::string text;
    for (const doubted& one : shown) {
        if (one.about.certainty != level) continue;
        text += (text.empty() ? "" : ", ") + one.name;
        if (one.about.p_nil) text += ' ' + chance_words(*one.about.p_nil);
    }
    return text;
}

}  // namespace

bool is_change_of_another(const std::string& outcome) {
    constexpr std::string_view by_itself = "cramp_change";  // per cent of the cramps of before
    return outcome != by_itself && outcome.ends_with(change_ending);
}

doubt doubt_on(const evidence::evidence_base& base, std::string outcome) {
    outcome = name_in_trials(std::move(outcome));
    if (evidence::find_outcome(base.outcomes, outcome) == nullptr) return {};
    return told_of(synthesis::gather({.outcome = outcome}, inputs_of(base)));
}

doubt doubt_on(const evidence::evidence_base& base, std::string outcome, const std::vector<std::string>& conditions) {
    outcome = name_in_trials(std::move(outcome));
    if (evidence::find_outcome(base.outcomes, outcome) == nullptr) return {};
    doubt surest;
    std::optional<synthesis::certainty> level;
    for (const std::string& one : conditions) {
        const synthesis::body_of_evidence body =
            synthesis::gather({.outcome = outcome, .condition = one}, inputs_of(base));
        if (!body.has_effect() || (level && *level >= body.certainty.level)) continue;
        level = body.certainty.level;
        surest = told_of(body);
        surest.people = one;
    }
    return level ? surest : doubt_on(base, outcome);
}

asked_library behind_doubt_on(const evidence::evidence_base& base, std::string outcome) {
    outcome = name_in_trials(std::move(outcome));
    if (evidence::find_outcome(base.outcomes, outcome) == nullptr) return {};
    const synthesis::body_of_evidence body = synthesis::gather({.outcome = outcome}, inputs_of(base));
    asked_library all;
    for (const synthesis::pooled_study& one : body.studies) all.trials.push_back(one.of->id);
    for (const synthesis::study_set_aside& one : body.set_aside) all.trials.push_back(one.of->id);
    for (const evidence::review* one : body.reviews) all.reviews.push_back(one->id);
    return all;
}

doubt doubt_on(const evidence::evidence_base& base, const evidence::review& review,
               const evidence::pooled_result& result) {
    const auto lead = synthesis::as_lead(review, result);
    const evidence::outcome* what = evidence::find_outcome(base.outcomes, result.outcome);
    if (!lead || what == nullptr) return {};
    return told_of(synthesis::resting_on(*lead, *what, inputs_of(base)));
}

doubt doubt_on(const evidence::evidence_base& base, const evidence::lever_effect& effect) {
    const evidence::review* const filed = base.library.find_review(effect.known.source);
    if (filed != nullptr) {
        const auto found = std::ranges::find_if(
            filed->pooled, [&](const evidence::pooled_result& one) { return quotes(effect, one); });
        if (found != filed->pooled.end()) return {found->certainty, doubt_on(base, *filed, *found).p_nil};
    }
    const evidence::review alone = as_review(effect);
    return {"", doubt_on(base, alone, alone.pooled.front()).p_nil};
}

std::string in_words(const doubt& one, const std::string& otherwise) {
    if (!one.p_nil) return otherwise;
    return fmt::format("{}, no effect {}", one.certainty.empty() ? "not graded here" : one.certainty,
                       chance_words(*one.p_nil));
}

std::string doubts_in_words(const std::vector<doubted>& shown) {
    std::string text;
    for (const std::string_view level : levels) {
        const std::string some = of_level(shown, level);
        if (some.empty()) continue;
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", level.empty() ? "no trial" : level, some);
    }
    return text.empty() ? "" : "Trust in trials and chance of no effect: " + text + '.';
}

}  // namespace magnesia::api
