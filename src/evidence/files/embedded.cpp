// embedded.cpp - look-up among the files carried inside the program.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/embedded.hpp"

#include <algorithm>

#include "evidence/files/embedded_table.hpp"
#include "evidence/files/sha256.hpp"

namespace magnesia::evidence {
namespace {

std::string_view content_of(const embedded_row& row) {
    return {row.begin, static_cast<std::size_t>(row.end - row.begin)};
}

/// The first row whose path is not before `path`; rows with a common prefix follow each other.
auto first_from(std::span<const embedded_row> rows, std::string_view path) {
    return std::lower_bound(rows.begin(), rows.end(), path,
                            [](const embedded_row& row, std::string_view wanted) { return row.path < wanted; });
}

}  // namespace

std::vector<embedded_entry> embedded_files(std::string_view prefix) {
    const auto rows = embedded_rows();
    std::vector<embedded_entry> found;
    for (auto row = first_from(rows, prefix); row != rows.end(); ++row) {
        if (!std::string_view(row->path).starts_with(prefix)) break;
        found.push_back({row->path, content_of(*row)});
    }
    return found;
}

std::optional<std::string_view> embedded_file(std::string_view path) {
    const auto rows = embedded_rows();
    const auto row = first_from(rows, path);
    if (row == rows.end() || row->path != path) return std::nullopt;
    return content_of(*row);
}

std::string data_hash() {
    // Length before content, so that no two sets of files give the same text.
    std::string all;
    for (const embedded_entry& file : embedded_files("data/")) {
        all += file.path;
        all += '\n' + std::to_string(file.content.size()) + '\n';
        all += file.content;
    }
    return sha256(all);
}

}  // namespace magnesia::evidence
