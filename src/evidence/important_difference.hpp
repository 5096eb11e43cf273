// important_difference.hpp - from where on people notice a change, and how that is known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/table_reader.hpp"
#include "evidence/words.hpp"

namespace magnesia::evidence {

/// The smallest difference that matters to a person, in the unit of what it belongs to.
struct important_difference {
    double value = 0;
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::memory;
    std::string source;  ///< id in data/sources; empty for what is remembered or assumed
    std::string place;   ///< where in the source
    std::string note;
    core::place where;
};

/// Reads `minimal_important_difference = { value, grade, provenance, source, place, note }` of a table, if it is said.
std::optional<important_difference> read_important_difference(const table_reader& in);

}  // namespace magnesia::evidence
