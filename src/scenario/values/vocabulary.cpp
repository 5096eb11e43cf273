// vocabulary.cpp - look-up of names as people write them.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/vocabulary.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

/// In lower case, with hyphens and underscores as blanks: "L-Threonate" and "l_threonate" are one name.
char plain_letter(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return c == '-' || c == '_' ? ' ' : c;
}

std::string plain_letter(std::string_view text) {
    std::string out{text};
    for (char& c : out) c = plain_letter(c);
    return out;
}

bool is_same(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return plain_letter(a) == plain_letter(b); });
}

/// The plain name without a leading "magnesium": "Magnesium Citrate" is "citrate".
std::string bare(std::string_view name) {
    constexpr std::string_view prefix = "magnesium ";
    const std::string whole = plain_letter(name);
    return whole.starts_with(prefix) && whole.size() > prefix.size() ? whole.substr(prefix.size()) : whole;
}

}  // namespace

const form_name* find_form(const vocabulary& words, std::string_view name) {
    const std::string wanted = bare(name);
    for (const form_name& form : words.forms) {
        if (bare(form.id) == wanted) return &form;
    }
    for (const form_name& form : words.forms) {
        for (const std::string& alias : form.aliases) {
            if (bare(alias) == wanted) return &form;
        }
    }
    return nullptr;
}

std::string nearest_form(const vocabulary& words, std::string_view name) {
    std::vector<std::string> known;
    for (const form_name& form : words.forms) {
        known.push_back(form.id);
        known.insert(known.end(), form.aliases.begin(), form.aliases.end());
    }
    return nearest_name(bare(name), known);
}

const known_name* find_name(const std::vector<known_name>& names, std::string_view name) {
    for (const known_name& one : names) {
        if (is_same(one.id, name)) return &one;
    }
    for (const known_name& one : names) {
        for (const std::string& alias : one.aliases) {
            if (is_same(alias, name)) return &one;
        }
    }
    return nullptr;
}

bool goes_by(const known_name& one, std::string_view name) {
    return is_same(one.id, name) ||
           std::ranges::any_of(one.aliases, [&](const std::string& alias) { return is_same(alias, name); });
}

std::string nearest_known(const std::vector<known_name>& names, std::string_view name) {
    std::vector<std::string> known;
    for (const known_name& one : names) {
        known.push_back(one.id);
        known.insert(known.end(), one.aliases.begin(), one.aliases.end());
    }
    return nearest_name(name, known);
}

std::string listed(const std::vector<known_name>& names) {
    std::string text;
    for (const known_name& one : names) text += (text.empty() ? "" : ", ") + one.id;
    return text;
}

}  // namespace magnesia::scenario
