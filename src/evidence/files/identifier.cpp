// identifier.cpp - letters, digits and underscores.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/identifier.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace magnesia::evidence {

bool is_identifier(std::string_view text) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto may_follow = [&](char c) { return is_letter(c) || is_digit(c) || c == '_'; };
    return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), may_follow);
}

std::string read_identifier(const table_reader& in, std::string_view key) {
    const auto id = in.text(key);
    if (!id || is_identifier(*id)) return id.value_or("");
    in.note(key, "is not an identifier", "lower-case letters, digits and underscores, a letter first");
    return {};
}

}  // namespace magnesia::evidence
