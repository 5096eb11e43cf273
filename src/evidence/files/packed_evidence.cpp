// packed_evidence.cpp - path and tree of each file, found again by path.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/packed_evidence.hpp"

#include <map>

#include "core/byte_stream.hpp"
#include "core/error.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/packed_tree.hpp"
#include "evidence/files/toml_file.hpp"

namespace magnesia::evidence {
namespace {

core::byte_reader reader_of(std::string_view bytes, const std::string& file) {
    return {bytes, {.file = file, .bytes = "its packed form", .allowed = "what tools/evidence_packer writes"}};
}

/// Where each tree stands in the bytes.
std::map<std::string_view, std::string_view> trees_in(std::string_view bytes) {
    std::map<std::string_view, std::string_view> found;
    core::byte_reader in = reader_of(bytes, "data");
    while (in.left() > 0) {
        const std::string_view path = in.text(in.left());
        found.emplace(path, in.text(in.left()));
    }
    return found;
}

}  // namespace

std::string pack_embedded() {
    core::byte_writer all;
    for (const embedded_entry& file : embedded_files("data/")) {
        if (!file.path.ends_with(".toml")) continue;
        try {
            core::byte_writer one;
            pack_tree(parse_toml(file.content, std::string(file.path)), one);
            all.text(file.path);
            all.text(one.bytes());
        } catch (const input_error&) {
            // Left out, and refused by whoever reads it.
        }
    }
    return all.take();
}

std::optional<core::tree> packed_tree(const std::string& path) {
    static const std::map<std::string_view, std::string_view> trees = trees_in(packed_evidence());
    const auto at = trees.find(path);
    if (at == trees.end()) return std::nullopt;
    core::byte_reader in = reader_of(at->second, path);
    core::tree read = unpack_tree(in, path);
    in.end();
    return read;
}

}  // namespace magnesia::evidence
