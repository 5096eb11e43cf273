// outcomes.hpp - what the model reports and trials measure, each by an id that is the same everywhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "core/units.hpp"
#include "evidence/files/value_range.hpp"
#include "evidence/outcomes/important_difference.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view outcomes_schema = "magnesia.outcomes/1";

/// Which direction is good for a person.
enum class better { lower, higher, none };

/// How trials report an outcome: as numbers that have a mean; as people who had an event; or in units that studies do
/// not share, so that only ratios, standardised effects and findings in words can be set side by side.
enum class outcome_kind { continuous, events, ratio_only };

/// One thing that is reported.
struct outcome {
    std::string id;                      ///< for example `plasma_magnesium_total`
    std::string label;                   ///< for a reader
    std::vector<std::string> aliases{};  ///< short names people use, for example `sbp`
    bool is_computed = true;             ///< whether the model computes it; only then the next three are said
    std::string unit_text;               ///< canonical, of the model's values
    core::unit unit{};
    double resolution = 0;   ///< smallest difference that counts near zero, in `unit`
    std::string pool;        ///< `module.pool` when it is a pool of the model, else empty
    std::string trial_unit;  ///< unit of trials: of trial_unit_words(), or `unit_text`
    outcome_kind kind = outcome_kind::continuous;
    std::vector<std::string> had_by{};  ///< conditions of the people who have it at all; empty when anybody does
    std::string system;                 ///< gut, blood, kidney, sleep...
    better direction = better::none;
    std::string description;
    std::optional<value_range> possible;  ///< where the mean of a group must lie, in `trial_unit`
    std::optional<value_range> spread;    ///< where an SD between adults lies, in `trial_unit`
    std::optional<important_difference> minimal_important_difference;  ///< in `trial_unit`
    std::string instrument;  ///< in whose points the outcome counts where instruments differ; else empty
    core::place where;
};

std::string_view word(better direction);
std::string_view word(outcome_kind kind);

/// The unit to show it in: that of the model where it computes, else that of trials.
const std::string& shown_unit(const outcome& what);

/// Reads an outcomes file, appending faults.
std::vector<outcome> parse_outcomes(const core::tree& file, std::vector<core::issue>& issues);

/// The outcomes of the program, in the order of data/outcomes.toml, and then those of data/signs.toml.
///   throws   data_error
std::vector<outcome> load_outcomes();

/// The outcome of that id, or null.
const outcome* find_outcome(const std::vector<outcome>& all, std::string_view id);

/// The outcome meant by an id or an alias, or null; case does not matter, and a hyphen is an underscore.
const outcome* outcome_called(const std::vector<outcome>& all, std::string_view name);

/// The outcome of that id, if the model computes it; else null.
const outcome* find_computed(const std::vector<outcome>& all, std::string_view id);

}  // namespace magnesia::evidence
