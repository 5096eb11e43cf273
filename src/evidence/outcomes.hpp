// outcomes.hpp - what the model reports and trials measure, each by an id that is the same everywhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "core/units.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view outcomes_schema = "magnesia.outcomes/1";

/// Which direction is good for a person.
enum class better { lower, higher, none };

/// One thing that is reported.
struct outcome {
    std::string id;     ///< for example `plasma_magnesium_total`
    std::string label;  ///< for a reader
    std::string unit_text;
    core::unit unit{};
    double resolution = 0;  ///< smallest difference that counts near zero, in `unit`
    std::string system;     ///< gut, blood, kidney, body or clock
    better direction = better::none;
    std::string description;
    std::string pool;  ///< `module.pool` when it is a pool of the model, else empty
    core::place where;
};

std::string_view word(better direction);

/// Reads an outcomes file, appending faults.
std::vector<outcome> parse_outcomes(const core::tree& file, std::vector<core::issue>& issues);

/// The outcomes of the program, in the order of data/outcomes.toml.
///   throws   data_error
std::vector<outcome> load_outcomes();

/// The outcome of that id, or null.
const outcome* find_outcome(const std::vector<outcome>& all, std::string_view id);

}  // namespace magnesia::evidence
