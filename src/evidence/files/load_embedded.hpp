// load_embedded.hpp - reads one TOML file of the program and turns every fault in it into a data_error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/tree.hpp"

namespace magnesia::evidence {

/// The tree of an embedded TOML file, for example `data/forms.toml`.
///   throws   data_error: no such file in the program, or no TOML: our fault in both cases, not the reader's
core::tree embedded_tree(const std::string& path);

/// `parse(tree, issues)` of an embedded file.
///   throws   data_error with every issue found
template <class Parse>
auto load_embedded(const std::string& path, Parse parse) {
    std::vector<core::issue> issues;
    auto read = parse(embedded_tree(path), issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return read;
}

}  // namespace magnesia::evidence
