// check_file.hpp - the verb `validate`: is this file right?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/error.hpp"

namespace magnesia::api {

/// What a file is and everything wrong in it.
struct checked_file {
    std::string path;
    std::string schema;  ///< empty when the file does not say
    std::vector<issue> issues;
};

/// Checks a file people write, as far as `simulate` would: a scenario is laid out in time too.
/// Never throws for anything the file holds.
checked_file check_file(const std::string& path);

}  // namespace magnesia::api
