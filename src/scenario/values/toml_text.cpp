// toml_text.cpp - quotes, escapes and lines.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/toml_text.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

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

std::string line_if_said(std::string_view key, const std::optional<double>& value) {
    return value ? fmt::format("{} = {}\n", key, shortest(*value)) : std::string{};
}

std::string line_if_said(std::string_view key, const std::optional<bool>& value) {
    return value ? fmt::format("{} = {}\n", key, *value) : std::string{};
}

std::string list_line(std::string_view key, const std::vector<std::string>& texts) {
    std::string text;
    for (const std::string& one : texts) text += (text.empty() ? "" : ", ") + quoted(one);
    return fmt::format("{} = [{}]\n", key, text);
}

}  // namespace magnesia::scenario
