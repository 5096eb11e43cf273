// tally_bytes.hpp - a tally as bytes, to be kept in a file and added to others elsewhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "study/tally.hpp"

namespace magnesia::study {

/// Everything the tally holds. The same bodies give the same bytes, but for the order of values and of failures.
std::string bytes_of(const tally& what);

/// Puts what `bytes` hold in place of what the tally holds; its question and draws must be those of the writer.
///   file    stands for the bytes in messages
///   throws  input_error when they are damaged or of another question; the tally is unchanged then
void read_bytes(tally& into, std::string_view bytes, const std::string& file);

}  // namespace magnesia::study
