// vocabulary.cpp - look-up of form names as people write them.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/vocabulary.hpp"

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

std::string lower_case(std::string_view text) {
    std::string out{text};
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// The name without a leading "magnesium", in lower case: "Magnesium Citrate" is "citrate".
std::string bare(std::string_view name) {
    constexpr std::string_view prefix = "magnesium ";
    const std::string lower = lower_case(name);
    return lower.starts_with(prefix) && lower.size() > prefix.size() ? lower.substr(prefix.size()) : lower;
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

}  // namespace magnesia::scenario
