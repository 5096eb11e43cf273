// toml_text.cpp - quotes and escapes.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/toml_text.hpp"

#include <fmt/format.h>

namespace magnesia::scenario {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            out += c;
        }
    }
    return out + '"';
}

}  // namespace magnesia::scenario
