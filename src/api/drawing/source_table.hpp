// source_table.hpp - how much of the data can be looked up, as `magnesia evidence --sources` prints it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "evidence/base/evidence_base.hpp"

namespace magnesia::api {

/// One line a file: entries, how many have a source with an address, a source without one, a declared judgement, and
/// how many are still open; then all together, and the open ones by file and key.
///   throws   data_error: the data of the program are not sound
std::string source_table();

/// The same of other data, for tests.
std::string source_table_of(const evidence::evidence_base& base);

}  // namespace magnesia::api
