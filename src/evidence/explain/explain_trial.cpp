// explain_trial.cpp - a study, a review, and a choice by which studies are pooled.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

std::string dose_in_words(const trial_arm& arm) {
    std::string text;
    if (arm.elemental_mg_per_day)
        text += fmt::format("{} mg magnesium a day ({})", shortest(*arm.elemental_mg_per_day), arm.elemental_is);
    if (!arm.form.empty()) text += (text.empty() ? "" : ", ") + arm.form;
    if (!arm.with.empty()) text += fmt::format("{}with {}", text.empty() ? "" : ", ", fmt::join(arm.with, ", "));
    if (arm.days) text += fmt::format("{}{} days", text.empty() ? "" : ", ", shortest(*arm.days));
    return text.empty() ? std::string(word(arm.role)) : text;
}

/// How many an arm had: as the study says of the arm, else the most that one of its results shows in it.
std::optional<int> people_in(const trial& of, const trial_arm& arm) {
    std::optional<int> most = arm.n;
    if (most) return most;
    for (const trial_result& result : of.results) {
        const arm_result* shown = result.shown_of(arm.id);
        if (shown != nullptr && shown->n && (!most || *shown->n > *most)) most = shown->n;
    }
    return most;
}

std::string arm_in_words(const trial& of, const trial_arm& arm) {
    const auto people = people_in(of, arm);
    return (people ? fmt::format("{} people: ", *people) : "") + dose_in_words(arm);
}

/// "43 analysed of 46 randomised".
std::string numbers_in_words(const trial_population& all) {
    if (all.analysed && all.randomised)
        return fmt::format("{} analysed of {} randomised", *all.analysed, *all.randomised);
    if (all.randomised) return fmt::format("{} randomised; how many were analysed is not told here", *all.randomised);
    if (all.analysed) return fmt::format("{} analysed; how many began is not told here", *all.analysed);
    return "how many is not told here";
}

std::string effect_in_words(const published_effect& e) {
    std::string text = fmt::format("{} {}", word(e.measure), shortest(e.value));
    if (e.low && e.high) text += fmt::format(" ({} to {})", shortest(*e.low), shortest(*e.high));
    if (e.p) text += fmt::format(", p {}", shortest(*e.p));
    return text;
}

std::string result_in_words(const trial_result& r) {
    std::string text;
    if (r.says) text += word(*r.says);
    if (r.effect) text += (text.empty() ? "" : "; ") + effect_in_words(*r.effect);
    if (text.empty()) text = "numbers of the arms";
    if (!r.group.empty()) text += "; " + r.group;
    return fmt::format("{}; {}, {}", text, word(r.known_from), r.stands_in);
}

std::string pooled_in_words(const pooled_result& r) {
    std::string text = fmt::format("{} {}", word(r.measure), shortest(r.value));
    if (r.low && r.high) text += fmt::format(" ({} to {})", shortest(*r.low), shortest(*r.high));
    if (!r.group.empty()) text += "; " + r.group;
    return fmt::format("{}; {}, {}", text, word(r.known_from), r.stands_in);
}

/// Who else rests on the papers of a study: forms, conditions, validation rows. What is said of the main paper stands
/// last, as far as it is not said yet.
void add_papers(explanation& e, const evidence_base& base, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        const source* paper = find_source(base.sources, id);
        if (paper == nullptr) continue;
        const explanation known = explain_source(base, *paper);
        for (const auto& [name, text] : known.facts) {
            const bool is_said = std::any_of(e.facts.begin(), e.facts.end(),
                                             [&, key = name](const auto& fact) { return fact.first == key; });
            if (!is_said) add_fact(e, name, text);
        }
        const std::string self = fmt::format("{} {}", word(e.kind), e.id);
        for (const std::string& user : known.used_by) {
            const bool is_told = std::find(e.used_by.begin(), e.used_by.end(), user) != e.used_by.end();
            if (user != self && !is_told) e.used_by.push_back(user);
        }
        add_source(e, base, id);
    }
}

}  // namespace

explanation explain_trial(const evidence_base& base, const trial& of) {
    explanation e{.kind = explained_kind::trial, .id = of.id, .label = of.label};
    e.note = of.note;
    add_fact(e, "design",
             fmt::format("{}, {}, {} blind, control {}", word(of.kind), word(of.design.groups),
                         word(of.design.who_knew), of.design.control));
    add_fact(e, "people", of.people.who);
    add_fact(e, "number", numbers_in_words(of.people));
    for (const trial_arm& arm : of.arms) add_fact(e, "arm " + arm.id, arm_in_words(of, arm));
    for (const trial_result& result : of.results) add_fact(e, result.outcome, result_in_words(result));
    for (const bias_judgement& one : of.bias)
        add_fact(e, "bias, " + one.domain, fmt::format("{}: {}", word(one.risk), one.reason));
    add_fact(e, "paid by", fmt::format("{}{}", word(of.who_paid), of.conflicts.empty() ? "" : "; " + of.conflicts));
    add_fact(e, "registered", of.registration);
    add_fact(e, "role", fmt::format("{} (family {})", word(of.role), of.family));
    for (const trial_result& result : of.results) e.used_by.push_back("evidence " + result.outcome);
    e.used_by.erase(std::unique(e.used_by.begin(), e.used_by.end()), e.used_by.end());
    add_papers(e, base, of.sources);
    return e;
}

explanation explain_review(const evidence_base& base, const review& of) {
    explanation e{.kind = explained_kind::review, .id = of.id, .label = of.label};
    e.note = of.note;
    add_fact(e, "kind", fmt::format("{} of {} studies of {}", word(of.kind), of.studies_of, of.about));
    if (of.trials) add_fact(e, "studies", fmt::format("{}", *of.trials));
    if (of.participants) add_fact(e, "people", fmt::format("{}", *of.participants));
    add_fact(e, "of whom", of.people.who);
    add_fact(e, "found", of.says);
    add_fact(e, "limits", of.limits);
    for (const pooled_result& pooled : of.pooled) add_fact(e, pooled.outcome, pooled_in_words(pooled));
    if (!of.covers.empty()) add_fact(e, "covers", fmt::format("{}", fmt::join(of.covers, ", ")));
    add_fact(e, "paid by", fmt::format("{}{}", word(of.who_paid), of.conflicts.empty() ? "" : "; " + of.conflicts));
    for (const pooled_result& pooled : of.pooled) e.used_by.push_back("evidence " + pooled.outcome);
    e.used_by.erase(std::unique(e.used_by.begin(), e.used_by.end()), e.used_by.end());
    add_papers(e, base, of.sources);
    return e;
}

explanation explain_choice(const evidence_base& base, const synthesis_choice& one) {
    explanation e{.kind = explained_kind::choice, .id = one.id, .label = one.label, .value = one.value};
    e.unit = "1";
    e.spread = fmt::format("a reasonable person might say {} to {}", shortest(one.low), shortest(one.high));
    e.grade = meaning(one.grade);
    e.known_from = meaning(one.known_from);
    e.note = one.note;
    add_source(e, base, one.source, one.stands_in);
    e.used_by.emplace_back("evidence: pooling, belief and certainty");
    return e;
}

}  // namespace magnesia::evidence
