// protocol_files.hpp - the published studies of the program as structured texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/tree.hpp"

namespace magnesia::api {

/// Every protocol of data/validation, in the order of their names, not yet judged.
std::vector<tree> protocol_files();

}  // namespace magnesia::api
