// modifiers.hpp - conditions and drugs, and what each does to which numbers of the body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"
#include "evidence/parameters/parameter.hpp"
#include "evidence/sources/sources.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view modifiers_schema = "magnesia.modifiers/1";

/// One parameter multiplied: lognormal around `factor`, `log_sd` is the SD of the natural logarithm.
struct parameter_change {
    std::string parameter;  ///< id, for example `stomach.acid_basal`
    double factor = 1.0;
    double log_sd = 0.0;
    double days = 0.0;      ///< time constant with which it comes; 0 is at once
    double days_off = 0.0;  ///< with which it goes once the medicine is left off or the condition is over; likewise
};

enum class modifier_kind { condition, drug };

std::string_view word(modifier_kind kind);

struct modifier {
    std::string id;
    modifier_kind kind = modifier_kind::condition;
    std::string label;
    std::vector<std::string> aliases;
    std::vector<parameter_change> changes;  ///< empty only where `no_change` says why
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::assumption;
    std::string source;  ///< id; may be empty
    std::string note;
    core::place where;
    std::string no_change = {};  ///< why no number of the body is multiplied
};

/// Reads a modifiers file, appending faults: an id or alias used twice, neither a change nor why there is none, a
/// number out of range.
std::vector<modifier> parse_modifiers(const core::tree& file, std::vector<core::issue>& issues);

/// Notes every change of a parameter that no module has, and every unknown source.
void check_modifiers(const std::vector<modifier>& all, const std::vector<parameter_set>& modules,
                     const std::vector<source>& sources, std::vector<core::issue>& issues);

/// The modifiers of the program (data/modifiers.toml).
///   throws   data_error
std::vector<modifier> load_modifiers();

/// The modifier of that id, or null.
const modifier* find_modifier(const std::vector<modifier>& all, std::string_view id);

/// Their names for the reader of person files.
std::vector<scenario::known_name> modifier_names(const std::vector<modifier>& all, modifier_kind kind);

}  // namespace magnesia::evidence
