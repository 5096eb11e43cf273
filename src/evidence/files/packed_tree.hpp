// packed_tree.hpp - a tree as bytes, which are read back in a fraction of the time that its text takes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/byte_stream.hpp"
#include "core/tree.hpp"

namespace magnesia::evidence {

/// Everything that `from` says, with its places but for their file, which is that of the whole.
void pack_tree(const core::tree& from, core::byte_writer& out);

/// The tree that was packed, of `file`.
///   throws  input_error for other bytes
core::tree unpack_tree(core::byte_reader& in, const std::string& file);

}  // namespace magnesia::evidence
