// explain_check.cpp - medicines and conditions that a check of safety knows: which of its rules name them.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/explain/explain_kinds.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view safety_prefix = "safety.";

/// Whether a rule asks for a word of a fact.
bool asks_for(const safety_rule& rule, fact what, const std::string& word) {
    return std::ranges::any_of(rule.when, [&](const safety_condition& c) {
        return c.what == what && std::ranges::find(c.words, word) != c.words.end();
    });
}

std::string hours_in_words(const interaction& one) {
    if (!one.hours_before || !one.hours_after) return "no hours make it safe";
    if (*one.hours_before == 0 && *one.hours_after == 0) return "";
    return fmt::format("at least {} h before magnesium or {} h after it", shortest(*one.hours_before),
                       shortest(*one.hours_after));
}

/// A row for every rule that names one of the words, and its sources.
void add_rules(explanation& e, const evidence_base& base, fact what, const std::vector<std::string>& words) {
    for (const safety_rule& rule : base.safety.rules) {
        const bool is_named = std::ranges::any_of(words, [&](const auto& one) { return asks_for(rule, what, one); });
        if (!is_named) continue;
        add_fact(e, safety_id(rule), fmt::format("[{}] {}", word(rule.action), rule.sentence));
        for (const std::string& id : rule.sources) {
            const bool is_there = std::ranges::any_of(e.sources, [&](const auto& one) { return one.id == id; });
            if (!is_there) add_source(e, base, id);
        }
    }
}

explanation explain_medicine(const evidence_base& base, const drug& one) {
    explanation e{.kind = explained_kind::drug, .id = one.name, .label = one.name + ", as `check` knows it"};
    add_aliases(e, one.aliases);
    for (const std::string& id : one.interactions) {
        const interaction* found = find_interaction(base.safety.interactions, id);
        if (found != nullptr) add_fact(e, "hours (" + id + ")", hours_in_words(*found));
    }
    if (one.lowers_blood_pressure) add_fact(e, "blood pressure", "counts among the medicines that lower it");
    if (!one.means_condition.empty()) {
        add_fact(e, "usually given for", plain_id(one.means_condition) + ", which is judged as if it had been said");
    }
    add_rules(e, base, fact::interactions, one.interactions);
    if (e.facts.empty() || one.interactions.empty()) add_fact(e, "check", "no rule of its own: none is needed for it");
    e.used_by.emplace_back("check");
    return e;
}

explanation explain_condition(const evidence_base& base, const scenario::known_name& one) {
    explanation e{.kind = explained_kind::condition, .id = one.id, .label = plain_id(one.id) + ", as `check` knows it"};
    add_aliases(e, one.aliases);
    const std::size_t named = e.facts.size();
    add_rules(e, base, fact::conditions, {one.id});
    if (e.facts.size() == named) add_fact(e, "check", "no rule names it: none is needed for it");
    e.used_by.emplace_back("check");
    return e;
}

}  // namespace

std::optional<explanation> explain_checked(const evidence_base& base, const std::string& name) {
    for (const drug& one : base.safety.drugs) {
        if (scenario::goes_by({one.name, one.aliases}, name)) return explain_medicine(base, one);
    }
    const scenario::known_name* found = scenario::find_name(base.safety.words.conditions, name);
    if (found == nullptr) return std::nullopt;
    return explain_condition(base, *found);
}

void add_check(explanation& e, const evidence_base& base, const std::string& name) {
    const auto checked = explain_checked(base, name);
    if (!checked) return;
    for (const auto& [row, text] : checked->facts) {
        if (row.starts_with(safety_prefix)) add_fact(e, row, text);
    }
    for (const explained_source& one : checked->sources) {
        const bool is_there = std::ranges::any_of(e.sources, [&](const auto& other) { return other.id == one.id; });
        if (!is_there) e.sources.push_back(one);
    }
    e.used_by.emplace_back("check");
}

std::vector<std::string> names_of_check(const evidence_base& base) {
    std::vector<std::string> names;
    for (const drug& one : base.safety.drugs) {
        names.push_back(one.name);
        names.insert(names.end(), one.aliases.begin(), one.aliases.end());
    }
    for (const scenario::known_name& one : base.safety.words.conditions) {
        names.push_back(one.id);
        names.insert(names.end(), one.aliases.begin(), one.aliases.end());
    }
    return names;
}

}  // namespace magnesia::evidence
