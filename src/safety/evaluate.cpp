// evaluate.cpp - rules on facts.
// SPDX-License-Identifier: Apache-2.0
#include "safety/evaluate.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <limits>

namespace magnesia::safety {
namespace {

using evidence::comparison;
using evidence::fact_kind;
using evidence::safety_condition;

enum class held { no, yes, unknown };

bool compares(comparison how, double value, double edge) {
    switch (how) {
        case comparison::below:
            return value < edge;
        case comparison::at_most:
            return value <= edge;
        case comparison::above:
            return value > edge;
        default:
            return value >= edge;
    }
}

bool names_any(const std::vector<std::string>& has, const std::vector<std::string>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const std::string& one) { return std::find(has.begin(), has.end(), one) != has.end(); });
}

held held_by(const safety_condition& c, const facts& who) {
    const bool is_known = who.is_known(c.what);
    if (c.how == comparison::is_unknown) return is_known ? held::no : held::yes;
    if (!is_known) return held::unknown;
    const fact_kind kind = evidence::entry_of(c.what).kind;
    const bool holds = kind == fact_kind::number  ? compares(c.how, *who.number(c.what), c.number)
                       : kind == fact_kind::truth ? *who.truth(c.what) == c.truth
                                                  : names_any(who.words(c.what), c.words);
    return holds ? held::yes : held::no;
}

finding finding_of(const safety_rule& rule) {
    return {.id = rule.id,
            .action = rule.action,
            .cap_mg = rule.cap_mg,
            .family = rule.family,
            .sentence = rule.sentence,
            .sources = rule.sources,
            .known_from = rule.known_from,
            .grade = rule.grade,
            .number = rule.number,
            .is_urgent = rule.is_urgent};
}

/// The smallest limit of the rules that fire; nothing when none sets one.
std::optional<double> smallest_cap(const facts& who, const std::vector<safety_rule>& rules) {
    std::optional<double> cap;
    for (const safety_rule& rule : rules) {
        if (rule.cap_mg && fires(rule, who)) cap = std::min(*rule.cap_mg, cap.value_or(*rule.cap_mg));
    }
    return cap;
}

/// Whether a reason that no smaller amount takes away asks for a clinician or forbids.
bool asks_clinician_first(const facts& who, const std::vector<safety_rule>& rules) {
    return std::any_of(rules.begin(), rules.end(), [&](const safety_rule& rule) {
        return rule.action >= safety_action::clinician && !is_of_amount(rule) && fires(rule, who);
    });
}

judgement judge_known(facts who, const std::vector<safety_rule>& rules) {
    if (const auto what = who.not_finite()) {
        return refusal("not_finite", fmt::format("The value of {} is no finite number, so nothing can be judged.",
                                                 evidence::entry_of(*what).name));
    }
    who.forget(fact::clinician_first);
    who.set(fact::clinician_first, asks_clinician_first(who, rules));
    const std::optional<double> cap = smallest_cap(who, rules);
    if (!cap) return refusal("no_limit", "The rules set no limit, so the check cannot run.");
    const auto intake = who.number(fact::supplemental_mg);
    if (intake && *cap > 0) who.set(fact::over_cap_mg, *intake - *cap);  // of none there is no less to take
    judgement result{.is = verdict::ok, .max_supplemental_mg = *cap, .findings = {}};
    const bool is_within = !intake || *intake <= *cap;
    for (const safety_rule& rule : rules) {
        if (!fires(rule, who) || (rule.is_within_limit && !is_within)) continue;
        result.findings.push_back(finding_of(rule));
        result.is = std::max(result.is, verdict_of(rule.action));
    }
    return result;
}

}  // namespace

std::string_view word(verdict v) {
    constexpr std::string_view words[] = {"ok", "caution", "clinician", "refuse", "emergency"};
    return words[static_cast<std::size_t>(v)];
}

verdict verdict_of(safety_action action) {
    return static_cast<verdict>(action);
}

bool fires(const safety_rule& rule, const facts& who) {
    return std::all_of(rule.when.begin(), rule.when.end(), [&](const safety_condition& c) {
        const held how = held_by(c, who);
        return how == held::yes || (how == held::unknown && rule.fires_when_unknown);
    });
}

bool is_of_amount(const safety_rule& rule) {
    return std::any_of(rule.when.begin(), rule.when.end(), [](const safety_condition& c) {
        return c.what == fact::supplemental_mg || c.what == fact::over_cap_mg;
    });
}

judgement refusal(const std::string& id, const std::string& sentence) {
    finding why;
    why.id = id;
    why.action = safety_action::refuse;
    why.cap_mg = 0;
    why.sentence = sentence;
    return {.is = verdict::refuse, .max_supplemental_mg = 0, .findings = {std::move(why)}};
}

judgement judge(const facts& who, const std::vector<safety_rule>& rules) {
    try {
        return judge_known(who, rules);
    } catch (const std::exception& failure) {
        return refusal("check_failed", fmt::format("The check could not run: {}.", failure.what()));
    }
}

}  // namespace magnesia::safety
