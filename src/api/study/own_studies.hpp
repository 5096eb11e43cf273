// own_studies.hpp - a reader's own studies for `qualify`: protocols, and the rows they are judged by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "evidence/trials/targets.hpp"
#include "scenario/reading/protocol.hpp"

namespace magnesia::api {

/// Files as the reader names them.
struct own_studies {
    std::vector<std::string> protocols;  ///< of schema magnesia.validation/1; none: the studies of the program
    std::string rows;                    ///< a list like data/validation/targets.csv; empty: that of the program
};

/// What is simulated and judged.
struct judged_studies {
    evidence::target_list list;  ///< the rows that a protocol reads
    std::vector<scenario::protocol> protocols;
    std::vector<std::string> warnings = {};
};

/// Reads them.
///   throws  input_error with every issue: what a file is no protocol or no list for, rows that are not in the list
judged_studies read_own_studies(const own_studies& files, const evidence::evidence_base& base);

/// Structured texts as protocols; what is wrong in them goes to `issues`.
std::vector<scenario::protocol> protocols_of(const std::vector<tree>& files, const evidence::evidence_base& base,
                                             std::vector<issue>& issues);

}  // namespace magnesia::api
