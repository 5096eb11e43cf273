// refused_sources.hpp - papers that do not exist, addresses that invent them: what no file of ours may cite.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view refused_sources_schema = "magnesia.refused_sources/1";

/// One refusal.
struct refused_source {
    std::string pattern;  ///< stands somewhere in a DOI or an address
    std::string reason;
    core::place where;
};

/// Reads a file of refused sources, appending faults.
std::vector<refused_source> parse_refused_sources(const core::tree& file, std::vector<core::issue>& issues);

/// Those of data/refused_sources.toml.
///   throws   data_error
std::vector<refused_source> load_refused_sources();

/// The refusal that a DOI or address falls under, or null.
const refused_source* find_refusal(const std::vector<refused_source>& all, std::string_view doi_or_address);

}  // namespace magnesia::evidence
