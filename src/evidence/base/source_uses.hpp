// source_uses.hpp - which thing of the data rests on which source: the one list behind `users_of`, `why` and `cite`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/base/evidence_base.hpp"

namespace magnesia::evidence {

/// What kind of thing a source is used for. The order is that of lists.
enum class use_kind {
    parameter,
    condition,
    drug,
    form,
    form_study,
    format,
    default_value,
    food_table,
    reference_intake,
    weights,
    calibration,
    validation_row,
    outcome,
    instrument,
    trial,
    review,
    choice,
    training_need,
    sign,
    safety_rule,
    screening,
    plan,
    product,
    measure
};

/// For example `parameter`, `food table`, `validation row`.
std::string_view word(use_kind kind);

/// One thing of the data. Its name is an id: `kidney.splay`, `oxide`, `usda_sr24.csv`, the id of a validation row; of a
/// reference intake it is name and stage, of pooled studies `forms together`.
struct used_thing {
    use_kind kind = use_kind::parameter;
    std::string name;
    auto operator<=>(const used_thing&) const = default;
};

/// `kidney.splay`, `drug cisplatin`, `studies of oxide`, `validation row rude1980_tm`.
std::string in_words(const used_thing& what);

/// One citation of the data.
struct source_use {
    std::string source;  ///< id
    used_thing by;
};

/// Every use of every source, kind by kind in the order of the data, each once.
std::vector<source_use> source_uses(const evidence_base& base);

/// Who uses a source, in words.
std::vector<std::string> users_of(const evidence_base& base, const std::string& source_id);

/// Notes every source that nothing of the data uses and that is
/// not kept for validation: a reference without a reader rots.
void check_sources_used(const evidence_base& base, std::vector<core::issue>& issues);

/// The ids of sources that a text names in square brackets: "... [fine1991]".
std::vector<std::string> sources_named_in(std::string_view text, const evidence_base& base);

/// The name of a reference intake among used things.
std::string name_of(const reference_intake& row);

}  // namespace magnesia::evidence
