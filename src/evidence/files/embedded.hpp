// embedded.hpp - the evidence files carried inside the program, so that it runs from any folder and offline.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::evidence {

/// One file of the repository as it was when the program was built.
struct embedded_entry {
    std::string_view path;     ///< from the repository's root, for example `data/parameters/kidney.toml`
    std::string_view content;  ///< its bytes
};

/// All files whose path begins with `prefix`, sorted by path; an empty prefix gives all.
std::vector<embedded_entry> embedded_files(std::string_view prefix);

/// The bytes of one file by its path from the repository's root, or nothing.
std::optional<std::string_view> embedded_file(std::string_view path);

/// SHA-256 (64 hex digits) over path and content of every file below `data/`, sorted by path: the `data_hash` of
/// answers. It takes tens of milliseconds; answers have it from the build.
std::string data_hash();

}  // namespace magnesia::evidence
