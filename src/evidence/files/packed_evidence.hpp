// packed_evidence.hpp - the trees of the embedded TOML files as bytes, made when the program is built.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/tree.hpp"

namespace magnesia::evidence {

/// The trees of all embedded TOML files, one after the other: what tools/evidence_packer writes into the program. A
/// file that is no TOML is left out, so that whoever reads it is told by the reader of TOML where it is wrong.
std::string pack_embedded();

/// Those bytes as the build put them into this program; empty in the packer itself.
std::string_view packed_evidence();

/// The tree of an embedded file as it was packed, or nothing when it was not.
std::optional<core::tree> packed_tree(const std::string& path);

}  // namespace magnesia::evidence
