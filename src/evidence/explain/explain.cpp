// explain.cpp - finds what a name means, kind by kind in a fixed order, and the nearest when nothing fits.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/explain/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/text.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/explain/explain_kinds.hpp"
#include "evidence/foods/food_search.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {
namespace {

std::vector<const parameter*> parameters_called(const evidence_base& base, std::string_view id) {
    std::vector<const parameter*> found;
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) {
            if (p.id == id) return {&p};
            if (p.name == id) found.push_back(&p);
        }
    }
    return found;
}

/// A condition or drug of the body; a name that only the table of medicines gives it has a page of its own.
explanation explain_of_body(const evidence_base& base, const modifier& entry, std::string_view name) {
    const bool is_its_own = scenario::goes_by({entry.id, entry.aliases}, name);
    auto checked = is_its_own ? std::nullopt : explain_checked(base, std::string(name));
    if (!checked) return explain_modifier(base, entry);
    add_fact(*checked, "in the body", entry.id);
    return *checked;
}

/// The condition, drug or product format that people mean by this name.
std::optional<explanation> explain_name(const evidence_base& base, const scenario::vocabulary& words,
                                        std::string_view name) {
    for (const auto* names : {&words.drugs, &words.conditions}) {
        const scenario::known_name* known = scenario::find_name(*names, name);
        if (known != nullptr) return explain_of_body(base, *find_modifier(base.modifiers, known->id), name);
    }
    const scenario::known_name* known = scenario::find_name(words.formats, name);
    if (known == nullptr) return std::nullopt;
    return explain_format(base, *base.formats.find(known->id));
}

/// The entry of a list whose field is `id`, or null.
template <class List, class Field>
auto entry_of(const List& all, Field field, std::string_view id) -> decltype(&*all.begin()) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.*field == id; });
    return found == all.end() ? nullptr : &*found;
}

/// What has exactly this id; last an outcome by a short name, and a publication by its number.
std::optional<explanation> explain_id(const evidence_base& base, const std::string& id) {
    if (const outcome* o = find_outcome(base.outcomes, id)) return explain_outcome(base, *o);
    if (const instrument* i = find_instrument(base.instruments, id)) return explain_instrument(base, *i);
    if (const trial* t = base.library.find_trial(id)) return explain_trial(base, *t);
    if (const review* r = base.library.find_review(id)) return explain_review(base, *r);
    if (const synthesis_choice* c = entry_of(base.synthesis.reasons, &synthesis_choice::id, id))
        return explain_choice(base, *c);
    if (const named_source* n = base.named.find(id)) return explain_named_source(*n);
    if (const measure* m = entry_of(base.measures, &measure::id, id)) return explain_measure(*m);
    if (const source* s = find_source(base.sources, id)) return explain_source(base, *s);
    if (const default_reason* reason = entry_of(base.defaults.reasons, &default_reason::key, id)) {
        return explain_default(base, *reason);
    }
    if (const safety_rule* rule = find_safety_rule(base, id)) return explain_safety_rule(base, *rule);
    if (auto part = explain_plan(base, id)) return part;
    if (const target* row = find_target(base.targets.targets, id)) return explain_target(base, *row);
    if (const mission_link* l = base.links.find(id)) return explain_link(base, *l);
    if (const claim* c = find_claim(base.claims, id)) return explain_claim(base, *c);
    if (id.starts_with(sign_prefix)) {
        if (const sign* one = base.signs.find(id.substr(sign_prefix.size()))) return explain_sign(base, *one);
    }
    if (entry_of(base.intakes, &reference_intake::body, id) != nullptr) return explain_advice(base, id);
    for (const auto& [element, weight] : base.weights) {
        if (id == element || id == weight_id(element)) return explain_weight(base, element);
    }
    if (const outcome* o = outcome_called(base.outcomes, id)) return explain_outcome(base, *o);
    return explain_identifier(base, id);
}

std::vector<std::string> parameter_ids(const std::vector<const parameter*>& several) {
    std::vector<std::string> ids;
    for (const parameter* p : several) ids.push_back(p->id);
    return ids;
}

[[noreturn]] void refuse_ambiguous(std::string_view id, const std::vector<std::string>& ids) {
    throw input_error(core::issue{.key = "id",
                                  .value = std::string(id),
                                  .found = "stands for several",
                                  .allowed = fmt::format("{}", fmt::join(ids, ", "))});
}

/// A medicine may have the name of a module, too: caffeine.
explanation with_module(explanation e, const evidence_base& base, std::string_view id) {
    for (const parameter_set& set : base.modules) {
        if (set.module != id) continue;
        std::vector<std::string> ids;
        for (const parameter& p : set.parameters) ids.push_back(p.id);
        add_fact(e, "numbers", fmt::format("{}", fmt::join(ids, ", ")));
    }
    return e;
}

/// All that speaks of a module by the name that was said, and its numbers.
explanation explain_module(const evidence_base& base, std::string_view said, const std::string& module) {
    explanation e = explain_word(base, said)
                        .value_or(explanation{
                            .kind = explained_kind::word, .id = std::string(said), .label = "a part of the body"});
    return with_module(std::move(e), base, module);
}

/// Names the rows of a study of the list of targets when `id` is one.
void refuse_study(const evidence_base& base, std::string_view id) {
    std::vector<std::string> rows;
    for (const target& row : base.targets.targets) {
        if (row.family == id) rows.push_back(row.id);
    }
    if (rows.empty()) return;
    throw input_error(core::issue{.key = "id",
                                  .value = std::string(id),
                                  .found = "is a study of the validation list; each of its rows is explained",
                                  .allowed = fmt::format("{}", fmt::join(rows, ", "))});
}

/// The known id or name closest to `id`, or empty.
std::string nearest_id(const evidence_base& base, std::string_view id) {
    std::vector<std::string> known = explainable_ids(base);
    for (const parameter_set& set : base.modules) known.push_back(set.module);
    for (const modifier& m : base.modifiers) known.insert(known.end(), m.aliases.begin(), m.aliases.end());
    for (const outcome& o : base.outcomes) {
        known.push_back(o.label);
        known.insert(known.end(), o.aliases.begin(), o.aliases.end());
    }
    for (const std::string& name : hypothesis_names(base.modules)) known.push_back(name);
    const std::vector<std::string> checked = names_of_check(base);
    known.insert(known.end(), checked.begin(), checked.end());
    return nearest_name(id, known);
}

/// A name may miss everything, or fit several foods while it was meant for something near.
[[noreturn]] void refuse(std::string_view id, const named_food& as_food, const std::string& nearest) {
    throw input_error(core::issue{
        .key = "id", .value = std::string(id), .found = as_food.found, .allowed = as_food.allowed, .nearest = nearest});
}

/// A food or water by its number or name. Foods are read only when nothing else has the name.
explanation explain_food_called(const evidence_base& base, std::string_view name) {
    if (auto asked = explain_question(base, name)) return *asked;
    const std::vector<food> foods = load_foods();
    const food_index index(foods);
    const named_food named = index.named(name);
    const std::string nearest = nearest_id(base, name);
    if (named.what != nullptr) return explain_food(base, *named.what);
    if (auto spoken = explain_word(base, name)) {
        if (named.is_like_some) add_fact(*spoken, "food", named.allowed);
        return *spoken;
    }
    if (named.is_like_some) refuse(name, named, nearest);
    refuse(name,
           {.found = "is not known",
            .allowed = "a parameter, form, format, condition, drug, outcome, instrument, trial, review, measure, "
                       "source, default, validation row, link, sign, safety rule, part of a plan, claim, "
                       "reference intake, atomic weight, food or water"},
           nearest.empty() ? index.nearest(name) : nearest);
}

}  // namespace

std::string_view word(explained_kind kind) {
    constexpr std::string_view words[] = {"parameter",
                                          "form",
                                          "format",
                                          "condition",
                                          "drug",
                                          "outcome",
                                          "instrument",
                                          "trial",
                                          "review",
                                          "choice",
                                          "named source",
                                          "measure",
                                          "source",
                                          "default",
                                          "food",
                                          "water",
                                          "reference intake",
                                          "atomic weight",
                                          "validation row",
                                          "link",
                                          "sign",
                                          "safety rule",
                                          "part of a plan",
                                          "claim",
                                          "word"};
    return words[static_cast<std::size_t>(kind)];
}

explanation explain(const evidence_base& base, std::string_view id) {
    const auto parameters = parameters_called(base, id);
    if (parameters.size() == 1) return explain_parameter(base, *parameters.front());
    if (parameters.size() > 1) refuse_ambiguous(id, parameter_ids(parameters));
    const scenario::vocabulary words = vocabulary_of(base);
    if (const scenario::form_name* name = scenario::find_form(words, id))
        return explain_form(base, *find_form(base.forms, name->id));
    if (auto named = explain_name(base, words, id)) return *named;
    if (auto found = explain_id(base, std::string(id))) {
        add_check(*found, base, std::string(id));  // melatonin is an outcome and a medicine
        return *found;
    }
    const std::vector<std::string> labelled = ids_labelled(base, id);
    if (labelled.size() == 1) {
        explanation found = explain(base, labelled.front());
        add_check(found, base, std::string(id));
        return found;
    }
    if (auto checked = explain_checked(base, std::string(id))) return with_module(std::move(*checked), base, id);
    const std::string module = module_named(base, id);
    if (!module.empty()) return explain_module(base, id, module);
    refuse_study(base, id);
    if (labelled.size() > 1) refuse_ambiguous(id, labelled);
    return explain_food_called(base, id);
}

std::vector<std::string> explainable_ids(const evidence_base& base) {
    std::vector<std::string> ids;
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) ids.push_back(p.id);
    }
    for (const form& f : base.forms) ids.push_back(f.id);
    for (const product_format& f : base.formats.all) ids.push_back(f.id);
    for (const modifier& m : base.modifiers) ids.push_back(m.id);
    for (const outcome& o : base.outcomes) ids.push_back(o.id);
    for (const instrument& i : base.instruments) ids.push_back(i.id);
    for (const trial& t : base.library.trials) ids.push_back(t.id);
    for (const review& r : base.library.reviews) ids.push_back(r.id);
    for (const synthesis_choice& c : base.synthesis.reasons) ids.push_back(c.id);
    for (const named_source& n : base.named.all) ids.push_back(n.id);
    for (const measure& m : base.measures) ids.push_back(m.id);
    for (const source& s : base.sources) ids.push_back(s.id);
    for (const default_reason& reason : base.defaults.reasons) ids.push_back(reason.key);
    for (const target& row : base.targets.targets) ids.push_back(row.id);
    for (const mission_link& l : base.links.links) ids.push_back(l.id);
    for (const claim& one : base.claims) ids.push_back(one.id);
    for (const sign& one : base.signs.signs) ids.push_back(std::string(sign_prefix) + one.id);
    for (const safety_rule& rule : base.safety.rules) ids.push_back(safety_id(rule));
    for (const plan_part& part : parts_of(base.plan)) ids.push_back(part.id);
    for (const reference_intake& row : base.intakes) ids.push_back(row.body);
    for (const auto& [element, weight] : base.weights) ids.push_back(weight_id(element));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace magnesia::evidence
