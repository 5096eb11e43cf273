// target_sources.hpp - the sources behind validation rows, whose list names them in free text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/sources.hpp"
#include "evidence/trials/targets.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view target_sources_schema = "magnesia.target_sources/1";

/// What a text of the list means. One of `sources` and `because` is filled.
struct source_text {
    std::string text;                  ///< as in the column `source` of the list
    std::vector<std::string> sources;  ///< ids
    std::string because;               ///< why there is no publication to name
    core::place where;
};

/// Reads a file of schema "magnesia.target_sources/1", appending faults: a text given twice, sources and a reason both
/// or neither.
std::vector<source_text> parse_target_sources(const core::tree& file, std::vector<core::issue>& issues);

/// The texts of the program (data/target_sources.toml).
///   throws   data_error
std::vector<source_text> load_target_sources();

/// Notes texts that no row has, and unknown sources.
void check_target_sources(const std::vector<source_text>& texts, const std::vector<target>& rows,
                          const std::vector<source>& known, std::vector<core::issue>& issues);

/// An identifier that a text carries: `doi 10.1017/...`, `PMID 123`, `PMC123`.
struct text_identifier {
    std::string doi{};
    std::string pmid{};
    std::string pmcid{};
    bool is_empty() const { return doi.empty() && pmid.empty() && pmcid.empty(); }
};
text_identifier identifier_in(std::string_view text);

/// The sources of a row: those its text is said to mean, else the one with the identifier that it carries; may be none.
std::vector<std::string> sources_of(const target& row, const std::vector<source_text>& texts,
                                    const std::vector<source>& known);

/// Why a row names no publication; empty when nothing says so.
std::string reason_without_source(const target& row, const std::vector<source_text>& texts);

}  // namespace magnesia::evidence
