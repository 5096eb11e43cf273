// measured_links.hpp - links that trials of magnesium measured, with the outcomes that show them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/tree.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/parameters/link_map.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view measured_links_schema = "magnesia.measured_links/1";

struct measured_link {
    std::string id;                     ///< of a link of the body
    std::vector<std::string> outcomes;  ///< ids
};

/// Reads a file of them, appending faults: a link that stands twice or that the list does not have, an outcome that
/// nobody knows.
std::vector<measured_link> parse_measured_links(const core::tree& file, const link_map& links,
                                                const std::vector<outcome>& outcomes, std::vector<core::issue>& issues);

/// Those of data/measured_links.toml.
///   throws   data_error
std::vector<measured_link> load_measured_links(const link_map& links, const std::vector<outcome>& outcomes);

}  // namespace magnesia::evidence
