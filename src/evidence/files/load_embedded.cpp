// load_embedded.cpp - an embedded file as a tree.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/load_embedded.hpp"

#include "evidence/files/embedded.hpp"
#include "evidence/files/packed_evidence.hpp"
#include "evidence/files/toml_file.hpp"

namespace magnesia::evidence {

core::tree embedded_tree(const std::string& path) {
    try {
        if (auto packed = packed_tree(path)) return *std::move(packed);
        const auto content = embedded_file(path);
        if (!content) {
            throw data_error(core::issue{.where = core::place{path, 0, 0}, .found = "is not carried in this program"});
        }
        return parse_toml(*content, path);
    } catch (const input_error& failure) {
        throw data_error(failure.issues());
    }
}

}  // namespace magnesia::evidence
