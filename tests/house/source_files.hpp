// source_files.hpp - the project's own files as text, for tests that keep the rules of the house.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::house {

/// One file: its path from the root of the project, with `/`, and its text.
struct source_file {
    std::string path;
    std::string text;
};

/// One rule broken at one place. Line counts from 1; 0 means the file as a whole.
struct finding {
    std::string path;
    std::size_t line = 0;
    std::string sentence;
    bool operator==(const finding&) const = default;
};

/// The text of one file of the project; `path` counts from its root. Throws std::runtime_error if it cannot be read.
std::string project_text(const std::string& path);

/// Every file below `folders` whose name ends in one of `endings`, in order of path. Folders that do not exist are
/// empty.
std::vector<source_file> project_files(const std::vector<std::string>& folders,
                                       const std::vector<std::string>& endings);

/// The C++ files of src, apps and tests.
std::vector<source_file> project_sources();

std::vector<std::string_view> lines_of(std::string_view text);

/// The folder below src a file stands in (`src/core/text.hpp` is of layer core), `apps` for apps; empty elsewhere.
std::string layer_of(const std::string& path);

/// `path:line: sentence`, one line each, for the message of a failed test.
std::string listed(const std::vector<finding>& findings);

}  // namespace magnesia::house
