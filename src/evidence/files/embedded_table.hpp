// embedded_table.hpp - the seam between the table cmake/embed.cmake generates and the code that looks things up in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace magnesia::evidence {

/// One embedded file: its path from the repository's root and where its bytes begin and end.
struct embedded_row {
    const char* path;
    const char* begin;
    const char* end;
};

/// All rows, sorted by path bytewise.
std::span<const embedded_row> embedded_rows();

}  // namespace magnesia::evidence
