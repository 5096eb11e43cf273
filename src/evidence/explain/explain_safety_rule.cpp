// explain_safety_rule.cpp - when a rule of safety fires, what follows, and how that is known.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

std::string in_words(const safety_condition& c) {
    const std::string_view name = entry_of(c.what).name;
    if (c.how == comparison::is_unknown) return fmt::format("{} is unknown", name);
    if (c.how == comparison::is) return fmt::format("{} is {}", name, c.truth);
    if (c.how == comparison::any_of) return fmt::format("{} has any of {}", name, fmt::join(c.words, ", "));
    return fmt::format("{} {} {}", name, plain_id(word(c.how)), shortest(c.number));
}

std::string conditions_of(const safety_rule& rule) {
    std::string text;
    for (const safety_condition& c : rule.when) text += (text.empty() ? "" : " and ") + in_words(c);
    if (text.empty()) return "always";
    return text + (rule.fires_when_unknown ? ", or what is asked is unknown" : "");
}

}  // namespace

std::string safety_id(const safety_rule& rule) {
    return "safety." + rule.id;
}

const safety_rule* find_safety_rule(const evidence_base& base, const std::string& id) {
    const auto& rules = base.safety.rules;
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const safety_rule& one) { return safety_id(one) == id; });
    return found == rules.end() ? nullptr : &*found;
}

explanation explain_safety_rule(const evidence_base& base, const safety_rule& rule) {
    explanation e{.kind = explained_kind::safety_rule,
                  .id = safety_id(rule),
                  .label = rule.sentence,
                  .value = rule.cap_mg,
                  .unit = rule.cap_mg ? "mg/d" : ""};
    e.grade = meaning(rule.number ? rule.number->grade : rule.grade);
    e.known_from = meaning(rule.number ? rule.number->known_from : rule.known_from);
    e.note = rule.note;
    add_fact(e, "fires when", conditions_of(rule));
    add_fact(e, "action", std::string(word(rule.action)));
    if (rule.is_urgent) add_fact(e, "does not wait", "help today or now, before any plan");
    if (!rule.avoid_forms.empty()) add_fact(e, "no form with", fmt::format("{}", fmt::join(rule.avoid_forms, ", ")));
    if (rule.number) {
        add_fact(e, "apart from its number",
                 fmt::format("grade {}; {}", meaning(rule.grade), meaning(rule.known_from)));
    }
    for (const std::string& id : rule.sources) add_source(e, base, id);
    e.used_by.emplace_back("check");
    return e;
}

}  // namespace magnesia::evidence
