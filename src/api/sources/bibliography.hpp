// bibliography.hpp - sources in the formats that reference managers read: CSL-JSON, BibTeX and RIS.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/answers/json_text.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::api {

/// A source and what it is used for, in words.
struct listed_source {
    evidence::source what;
    std::string used_for;  ///< one line; may be empty
};

/// One item of CSL-JSON. parse_sources reads it back as the same source.
json csl_item(const evidence::source& what);

/// A list of such items. What they are used for has no place in the format.
std::string csl_of(const std::vector<listed_source>& sources);

/// Entries in UTF-8 for biber and for BibTeX with `inputenc`; titles keep their capitals; what LaTeX or BibTeX would
/// take as a command is escaped. What a source is used for is its `annote`.
std::string bibtex_of(const std::vector<listed_source>& sources);

/// Records in UTF-8. What a source is used for is a note (N1).
std::string ris_of(const std::vector<listed_source>& sources);

/// `text` as BibTeX may hold it between braces: no brace is left single, no character is a command.
std::string bibtex_text(std::string_view text);

}  // namespace magnesia::api
