// protocol_files.cpp - every file of the folder but the manifest and the list.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/protocol_files.hpp"

#include <string>
#include <string_view>

#include "evidence/files/embedded.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::api {
namespace {

constexpr std::string_view folder = "data/validation/";
constexpr std::string_view manifest = "data/validation/manifest.toml";

}  // namespace

std::vector<tree> protocol_files() {
    std::vector<tree> all;
    for (const evidence::embedded_entry& file : evidence::embedded_files(folder)) {
        if (!file.path.ends_with(".toml") || file.path == manifest) continue;
        all.push_back(evidence::embedded_tree(std::string(file.path)));
    }
    return all;
}

}  // namespace magnesia::api
