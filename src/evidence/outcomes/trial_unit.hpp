// trial_unit.hpp - the units in which trials report, a closed list beside the canonical units of the model.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/table_reader.hpp"
#include "core/units.hpp"

namespace magnesia::evidence {

/// A unit of papers. `points` and per cent have no canonical counterpart; a minute is so much of an hour.
struct trial_unit {
    std::string_view text;
    std::optional<core::unit> dimension;  ///< what it measures in canonical units, where the model has such a thing
};

/// The unit of that text, or null.
const trial_unit* find_trial_unit(std::string_view text);

/// The dimension of a unit that is canonical or one of this list, as what is read off many pools may have; `1`, and an
/// issue, when it is neither.
core::unit unit_of_people(const core::table_reader& in, const std::string& written);

/// All texts, in the order of the list.
std::vector<std::string_view> trial_unit_words();

}  // namespace magnesia::evidence
