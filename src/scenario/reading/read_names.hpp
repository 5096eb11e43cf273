// read_names.hpp - a list of names of medicines or conditions, each turned into its id.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/table_reader.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// What the names of one key may be.
struct name_lists {
    std::string_view key;
    const std::vector<known_name>& known;   ///< the body has numbers for them
    const std::vector<known_name>& others;  ///< accepted too, but the body has none
    const name_reader& meant;
    const filtration_reader& filtration;
};

name_lists drug_lists(const vocabulary& words);
name_lists condition_lists(const vocabulary& words);

/// Texts of a list that may be absent, short and not too many. "none" is no name: where there is none the list is
/// empty. Whether nothing was wrong; each issue is noted.
bool are_names(const table_reader& fields, std::string_view key);

/// Names of a list that were looked up.
struct names_read {
    std::vector<std::string> ids;       ///< of the known ones, each once
    std::vector<std::string> others;    ///< of those the body has no numbers for, as written and each thing once
    std::vector<std::string> misspelt;  ///< as written: read as the nearest known one
    std::optional<double> egfr_ml_min;  ///< the lowest that a kidney disease among them tells of
};

/// Reads a list of names that may be absent; two names of one thing are that thing, once. Each must be in one of the
/// lists, unless there is a reader.
names_read read_names(const table_reader& fields, const name_lists& lists);

/// Whether the lists have the name as such.
bool is_listed(const std::string& name, const name_lists& lists);

/// The same of one name; nothing of a name that is not known.
names_read read_name(const std::string& name, const name_lists& lists);

/// The known name nearest to one that is not, or empty.
std::string nearest_listed(const std::string& name, const name_lists& lists);

}  // namespace magnesia::scenario
