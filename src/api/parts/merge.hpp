// merge.hpp - the verb `merge`: parts of one run added up to the answer that one machine would have given.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// What is asked.
struct merge_request {
    std::vector<std::string> files;  ///< parts, in any order
    std::size_t threads = 1;         ///< changes the waiting time, never the answer
};

/// The answer of the unsharded run, the same to the last bit.
///   throws  input_error when a file is no part, parts are of different runs or hold the same draws, or draws are
///           missing: says which, and the shards that have them
simulate_answer merge(const merge_request& request);

}  // namespace magnesia::api
