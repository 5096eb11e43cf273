// template_file.hpp - the verb `new`: commented files to start from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::api {

/// The kinds of file `new` can write.
const std::vector<std::string>& template_kinds();

/// A commented file of that kind, valid as it stands.
///   throws  input_error for an unknown kind, with the nearest known one
std::string template_of(const std::string& kind);

}  // namespace magnesia::api
