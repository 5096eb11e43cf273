// important_difference.hpp - from where on a change matters to a person, and how that is known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/table_reader.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

/// The smallest difference that matters to a person: one of a value and a share.
struct important_difference {
    std::optional<double> value;  ///< in the unit of trials of the outcome
    std::optional<double> share;  ///< of what it was before, 0 to 1
    known_how known;
};

/// Reads `minimal_important_difference = { value or share, grade, provenance, source, place, note }` if it is said.
std::optional<important_difference> read_important_difference(const table_reader& in);

}  // namespace magnesia::evidence
