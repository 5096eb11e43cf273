// explain.hpp - the answer to `magnesia why ID`: where anything in the data comes from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/base/evidence_base.hpp"

namespace magnesia::evidence {

enum class explained_kind {
    parameter,
    form,
    format,
    condition,
    drug,
    outcome,
    instrument,
    trial,
    review,
    choice,
    named_source,
    measure,
    source,
    default_value,
    food,
    water,
    reference_intake,
    atomic_weight,
    validation_row,
    link,
    sign,
    safety_rule,
    plan,
    claim,
    word
};

std::string_view word(explained_kind kind);

/// One source of an explanation, in full.
struct explained_source {
    std::string id;
    std::string reference;  ///< one line, see reference()
    std::string place;      ///< where in it
    std::string says;
    std::string note;  ///< for example "DOI left out: not verified"
};

/// Everything known about one id.
struct explanation {
    explained_kind kind = explained_kind::parameter;
    std::string id{};
    std::string label{};
    std::optional<double> value{};
    std::string unit{};
    std::string spread{};  ///< in words, for example "between people CV 0.09, uncertainty CV 0.05"
    std::string grade{};   ///< A to D with its meaning; empty where there is none
    std::string known_from{};
    std::string note{};
    std::vector<std::pair<std::string, std::string>> facts{};  ///< further rows: name and text, in order
    std::vector<explained_source> sources{};
    std::vector<std::string> used_by{};
};

/// Finds `id` among parameters (`kidney.splay`, or `splay` when only one module has it), forms, product formats,
/// conditions and drugs (all of these also by alias), outcomes (last also by alias), instruments, trials and reviews of
/// the library, choices of pooling, names that texts lean on (`webmd`), measures of a comparison, sources, defaults
/// (`person.age_y`), validation rows, links between systems (`L090`), signs (`sign.tremor`), bodies that advise intakes
/// (`efsa_2015`), parts of a plan (`lever.warm_bath`), claims (`C069`), atomic weights (`Mg`), medicines and conditions
/// that a check of safety judges (`sotalol`, `heart block`), what is labelled so on a screen (`Low mood`), the gate of
/// a hypothesis (`piggyback`), and last foods and waters by number or whole name. A module, or a word that is nobody's
/// name, is explained by what speaks of it, whole words in labels and sentences.
///   throws   input_error naming the nearest id, or the full ids when a name stands for several
explanation explain(const evidence_base& base, std::string_view id);

/// Every id that explain() knows but those of foods, of which there are thousands; sorted.
std::vector<std::string> explainable_ids(const evidence_base& base);

}  // namespace magnesia::evidence
