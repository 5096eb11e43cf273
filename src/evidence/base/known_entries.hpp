// known_entries.hpp - everything in the data that says how it is known, in one list: what checks and counts go through.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/error.hpp"
#include "evidence/base/evidence_base.hpp"

namespace magnesia::evidence {

/// One number, rule, choice or text of the data, with what it rests on.
struct known_entry {
    std::string file;  ///< for example `data/plan/levers.toml`
    core::place where;
    std::string key;  ///< as the file calls it
    provenance known_from = provenance::assumption;
    std::vector<std::string> sources;  ///< ids: those it cites, then those that its words name in square brackets
    std::string words;                 ///< why it is what it is
};

/// All of them, file by file. Rows of validation are not among them: they are what the model is measured against, and
/// their texts are traced by `sources_of`.
std::vector<known_entry> known_entries(const evidence_base& base);

}  // namespace magnesia::evidence
