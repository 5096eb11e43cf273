// explain_plan.cpp - a part of a plan: a product, lever, goal, weight or card, its numbers and who says so.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

/// The thing of a list whose id, behind a prefix, is this one; or null.
template <class List>
auto part_of(const List& all, std::string_view prefix, std::string_view id) -> decltype(&*all.begin()) {
    if (!id.starts_with(prefix)) return nullptr;
    const std::string_view rest = id.substr(prefix.size());
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == rest; });
    return found == all.end() ? nullptr : &*found;
}

void tell(explanation& e, const plan_product& one) {
    e.value = one.piece_mg;
    e.unit = "mg";
    add_fact(e, "form", one.form);
    add_fact(e, "format", one.format);
    add_fact(e, "price",
             fmt::format("{} to {} US cents a {}", shortest(one.price.low), shortest(one.price.high), one.piece));
}

std::string in_words(const lever_effect& one) {
    const std::string interval =
        one.low && one.high ? fmt::format(" ({} to {})", shortest(*one.low), shortest(*one.high)) : "";
    return fmt::format("{}, {}: {}{}; {}; grade {}, {}", one.outcome, plain_id(word(one.measure)), shortest(one.value),
                       interval, one.who, meaning(one.known.grade), meaning(one.known.known_from));
}

void tell(explanation& e, const plan_lever& one) {
    e.value = one.burden;
    e.unit = "1";
    add_fact(e, "what to do", one.advice);
    add_fact(e, "the value is", "its burden, 0 none to 1");
    add_fact(e, "goals", fmt::format("{}", fmt::join(one.goals, ", ")));
    add_fact(e, "in the equations", one.change.empty() ? "no" : one.change);
    if (one.kept_known)
        add_fact(e, "followed through by", fmt::format("{}. {}", shortest(one.kept), one.kept_known->note));
    if (one.nil_known)
        add_fact(e, "counted as nothing", fmt::format("in {}. {}", shortest(one.nil), one.nil_known->note));
    for (const lever_caution& caution : one.not_with) add_fact(e, "not with " + caution.condition, caution.sentence);
    if (!one.stop.empty()) add_fact(e, "stop", one.stop);
    for (const lever_setting& set : one.settings) {
        add_fact(e, set.name, fmt::format("{} {}. {}", shortest(set.value), set.unit, set.known.note));
    }
    for (const lever_effect& effect : one.effects) add_fact(e, "studies, " + effect.goal, in_words(effect));
}

void tell(explanation& e, const plan_goal& one) {
    if (!one.outcome.empty()) e.value = one.important;
    add_fact(e, "judged by", one.outcome.empty() ? "what is eaten and taken" : one.outcome);
    add_fact(e, "judged after", fmt::format("{} days. {}", one.judge_after_days, one.judge_note));
    if (one.enough) add_fact(e, "reached at", fmt::format("{}. {}", shortest(*one.enough), one.enough_note));
    add_fact(e, "diary", fmt::format("{}", fmt::join(one.diary, " ")));
    if (!one.questionnaire.empty()) add_fact(e, "questionnaire", one.questionnaire);
    if (!one.important_is.empty()) add_fact(e, "a change that matters", one.important_is);
    add_fact(e, "stop", one.stop);
}

void tell(explanation& e, const plan_card& one) {
    add_fact(e, "kind", one.kind);
    add_fact(e, "texts say", one.claimed);
    add_fact(e, "says", fmt::format("{}", fmt::join(one.sentences, " ")));
    add_fact(e, "claims", fmt::format("{}", fmt::join(one.claims, ", ")));
}

void tell(explanation& e, const plan_diet& all) {
    add_fact(e, "foods", fmt::format("{}, at most {} at a time", all.foods.size(), all.most_changes));
    add_fact(e, "none for",
             fmt::format("an eGFR under {}, a serum magnesium of {} mmol/L and more, under {} years, {}",
                         shortest(all.egfr_at_least), shortest(all.serum_below), shortest(all.food_from_age_y),
                         fmt::join(all.no_food_words, ", ")));
    for (const child_portion& one : all.portions) {
        add_fact(e, fmt::format("under {} years", shortest(one.below_age_y)), one.words + " a serving");
    }
}

void tell_weight(explanation& e, const plan_weights& all) {
    const std::pair<std::string_view, double> values[] = {{"weight.complaint", all.complaint},
                                                          {"weight.dollar_a_month", all.dollar_a_month},
                                                          {"weight.burden", all.burden},
                                                          {"weight.piece_a_day", all.piece_a_day},
                                                          {"weight.worth_more", all.worth_more},
                                                          {"weight.important_deviation", all.important_deviation},
                                                          {"weight.intake_share", all.intake_share},
                                                          {"weight.need_share", all.need_share},
                                                          {"weight.taken_once", all.taken_once},
                                                          {"weight.taken_twice", all.taken_twice}};
    for (const auto& [id, value] : values) {
        if (e.id == id) e.value = value;
    }
    e.unit = "1";
    add_fact(e, "counts in",
             e.id == "weight.important_deviation" ? "standard deviations"
             : e.id.ends_with("_share")           ? "a standard deviation as a share of the value"
             : e.id.starts_with("weight.taken_")  ? "a share of the doses of a day"
                                                  : "chances of reaching the goal, 0 to 1");
}

void tell_limit(explanation& e, const plan_limits& all) {
    const std::pair<std::string_view, double> values[] = {
        {"limit.small_mg", all.small_mg},       {"limit.middle_mg", all.middle_mg},
        {"limit.large_mg", all.large_mg},       {"limit.split_above_mg", all.split_above_mg},
        {"limit.most_pieces", all.most_pieces}, {"limit.adult_y", all.adult_y},
        {"limit.older_y", all.older_y},         {"limit.older_in_trials_y", all.older_in_trials_y},
        {"limit.much_pain", all.much_pain},     {"limit.much_anxiety", all.much_anxiety},
        {"limit.likely_low", all.likely_low},
    };
    for (const auto& [id, value] : values) {
        if (e.id == id) e.value = value;
    }
    add_fact(e, "decides", e.label);
    e.unit = e.id.ends_with("_mg") ? "mg a day" : e.id.ends_with("_y") ? "years" : "1";
}

}  // namespace

std::optional<explanation> explain_plan(const evidence_base& base, const std::string& id) {
    const plan_base& plan = base.plan;
    for (const plan_part& part : parts_of(plan)) {
        if (part.id != id) continue;
        explanation e{.kind = explained_kind::plan, .id = part.id, .label = part.label};
        const known_how& known = *part.known.front();
        e.grade = meaning(known.grade);
        e.known_from = meaning(known.known_from);
        e.note = known.note;
        if (const auto* one = part_of(plan.products, "product.", id)) tell(e, *one);
        if (const auto* one = part_of(plan.levers, "lever.", id)) tell(e, *one);
        if (const auto* one = part_of(plan.goals, "goal.", id)) tell(e, *one);
        if (const auto* one = part_of(plan.cards, "card.", id)) tell(e, *one);
        if (id == "plan_diet") tell(e, plan.diet);
        if (id.starts_with("weight.")) tell_weight(e, plan.weights);
        if (id.starts_with("limit.")) tell_limit(e, plan.limits);
        for (const known_how* each : part.known) add_source(e, base, each->source, each->place);
        e.used_by.emplace_back("plan");
        return e;
    }
    return std::nullopt;
}

}  // namespace magnesia::evidence
