// text_file.hpp - a reader's file as text, or one clear sentence about why it cannot be read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace magnesia::evidence {

/// The largest text file that is read. A scenario is a few KiB; a thousand times that is a mistake, not a scenario.
inline constexpr std::size_t largest_text_bytes = std::size_t{4} << 20;

/// The bytes of a regular file, at most `largest`; the size is checked before anything is read.
///   throws   input_error: not found, a folder, a device or pipe (never opened, so never waited for), no permission,
///            too large
std::string read_text_file(const std::string& path, std::size_t largest = largest_text_bytes);

/// `bytes` as UTF-8 text without a byte order mark.
///   throws   input_error naming `name`: UTF-16 or UTF-32, a NUL byte, bytes that are no UTF-8 (with line and column),
///            more than `largest`
std::string_view plain_text(std::string_view bytes, const std::string& name, std::size_t largest = largest_text_bytes);

}  // namespace magnesia::evidence
