// sha256.hpp - the SHA-256 hash of FIPS 180-4, for naming a state of the data (not for secrets).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace magnesia::evidence {

/// The hash of `bytes` as 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace magnesia::evidence
