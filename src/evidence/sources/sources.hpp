// sources.hpp - the literature our numbers rest on: CSL-JSON files of data/sources as checked references.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"

namespace magnesia::evidence {

/// Who wrote a source: a person, or a body by the name it calls itself.
struct source_author {
    std::string family;   ///< empty for a body
    std::string given;    ///< as the file says it: names, initials or nothing
    std::string literal;  ///< of a body
    bool operator==(const source_author&) const = default;
};

/// One publication or data set.
struct source {
    std::string id;    ///< for example `rude1980`
    std::string type;  ///< CSL type, for example `article-journal`
    std::string title;
    std::vector<source_author> authors;  ///< in order, at least one
    std::string journal;                 ///< container title; may be empty
    std::string publisher;
    int year = 0;
    std::string volume;
    std::string issue;
    std::string page;
    std::string doi;  ///< empty when absent or not verified
    std::string pmid;
    std::string pmcid;
    std::string url;
    std::string note;  ///< for example "DOI not verified"
    /// `validation`: kept because the model is compared with it, though no number rests on it; else empty.
    std::string keyword;
    std::string file;  ///< the data file it stands in
    bool operator==(const source&) const = default;
};

/// `Rude RK`, or the name of a body.
std::string short_name(const source_author& author);

/// Where to look it up, by the best identifier there is; empty when there is none, which its note then explains.
std::string address_of(const source& what);

/// `Rude RK, Bethune JE, Singer FR (1980). Title. Journal 51:1425. doi:10...` on one line.
std::string reference(const source& what);

/// Reads one CSL-JSON file (an array of items).
///   issues   faults appended: no JSON, no id, id not like `name1999`, no title or author, implausible year, ill-formed
///            DOI, PMID not a number, unknown key
std::vector<source> parse_sources(std::string_view json, const std::string& file, std::vector<core::issue>& issues);

/// Appends `more` to `all`.
///   issues   faults appended: an id given twice
void add_sources(std::vector<source>& all, std::vector<source> more, std::vector<core::issue>& issues);

/// All sources of the program, sorted by id.
///   throws   data_error: faults of parse_sources, an id given twice
std::vector<source> load_sources();

/// The source of that id, or null.
const source* find_source(const std::vector<source>& all, const std::string& id);

}  // namespace magnesia::evidence
