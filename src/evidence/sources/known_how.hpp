// known_how.hpp - how one thing about outcomes and instruments is known: grade, provenance, source, place, note.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/table_reader.hpp"
#include "evidence/files/words.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

struct known_how {
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::memory;
    std::string source;  ///< id in data/sources; empty for what is remembered or assumed
    std::string place;   ///< where in the source
    std::string note;
    core::place where;
};

/// Reads `grade`, `provenance`, `source`, `place` and `note` of a table and judges them together: what was read names
/// its source and place, what was not has a note and no good grade.
known_how read_known_how(const table_reader& in);

/// Notes a source that nobody knows, under a dotted key.
void check_known_how(const known_how& what, const std::string& key, const std::vector<source>& sources,
                     std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
