// explain_kinds.hpp - one function for each kind of thing that explain() knows, and what they share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/explain/explain.hpp"
#include "evidence/foods/foods.hpp"

namespace magnesia::evidence {

explanation explain_parameter(const evidence_base& base, const parameter& p);
explanation explain_form(const evidence_base& base, const form& f);
explanation explain_format(const evidence_base& base, const product_format& f);
explanation explain_modifier(const evidence_base& base, const modifier& m);
explanation explain_outcome(const evidence_base& base, const outcome& what);
explanation explain_instrument(const evidence_base& base, const instrument& what);
explanation explain_trial(const evidence_base& base, const trial& of);
explanation explain_review(const evidence_base& base, const review& of);
explanation explain_choice(const evidence_base& base, const synthesis_choice& one);
explanation explain_named_source(const named_source& one);
explanation explain_measure(const measure& m);
explanation explain_source(const evidence_base& base, const source& s);
/// "doi:10..., PMID 23853635, PMC3703169", as far as they are known.
std::string identifiers_of(const source& what);
/// The study or review of a publication, else the publication, by its DOI, PMID or PMCID or the address of one of them;
/// nothing when no source has it.
std::optional<explanation> explain_identifier(const evidence_base& base, std::string_view said);
explanation explain_default(const evidence_base& base, const default_reason& reason);
/// A food or a water.
explanation explain_food(const evidence_base& base, const food& f);
/// All rows of one body; there is at least one.
explanation explain_advice(const evidence_base& base, const std::string& body);
explanation explain_weight(const evidence_base& base, const std::string& element);
explanation explain_link(const evidence_base& base, const mission_link& l);
/// A sign; its id has the prefix, for `cramps` and `headache` are other things too.
inline constexpr std::string_view sign_prefix = "sign.";
explanation explain_sign(const evidence_base& base, const sign& one);
explanation explain_safety_rule(const evidence_base& base, const safety_rule& rule);
/// A part of a plan by its id (`lever.warm_bath`); nothing when there is none.
std::optional<explanation> explain_plan(const evidence_base& base, const std::string& id);
/// A medicine or a condition that a check of safety judges, by any of its names; nothing when there is none.
std::optional<explanation> explain_checked(const evidence_base& base, const std::string& name);
/// All names of these.
std::vector<std::string> names_of_check(const evidence_base& base);
/// Adds the rules of a check that name a medicine or condition, where other data know that name as well.
void add_check(explanation& e, const evidence_base& base, const std::string& name);
/// Something that texts say, with all that answers it.
explanation explain_claim(const evidence_base& base, const claim& one);
/// What a plan says to everybody who asks in these words ("how much"), each with its grade; nothing where no card has
/// them.
std::optional<explanation> explain_question(const evidence_base& base, std::string_view asked);
/// All that speaks of a word; nothing when nothing does.
std::optional<explanation> explain_word(const evidence_base& base, std::string_view word);
explanation explain_target(const evidence_base& base, const target& row);

/// The id of a rule among all things: `safety.kidney_moderate`; and the rule of such an id, or null.
std::string safety_id(const safety_rule& rule);
const safety_rule* find_safety_rule(const evidence_base& base, const std::string& id);

/// The id of an element's atomic weight: `atomic_weight.Mg`.
std::string weight_id(const std::string& element);

/// A source with its reference, as far as it is known.
explained_source full_source(const evidence_base& base, const citation& cited);

/// Adds a source that has an id.
///   place   what it is the source of, or where in it; may be empty
void add_source(explanation& e, const evidence_base& base, const std::string& id, const std::string& place = {});

void add_aliases(explanation& e, const std::vector<std::string>& aliases);

/// The words of a text in small letters and without the s of a plural, with one blank between them and at both ends.
std::string spaced_words(std::string_view text);

/// The ids of outcomes, instruments and numbers with this label, of named sources that texts call so, and of the gates
/// of a hypothesis of this name; sorted.
/// Case, blanks, hyphens and the like do not matter.
std::vector<std::string> ids_labelled(const evidence_base& base, std::string_view label);
/// The module of this name, or whose name of several words ends it (`blood-brain barrier`); empty when there is none.
std::string module_named(const evidence_base& base, std::string_view words);

/// Adds a row when there is something to say.
void add_fact(explanation& e, const std::string& name, const std::string& text);

}  // namespace magnesia::evidence
