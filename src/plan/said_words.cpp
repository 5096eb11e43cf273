// said_words.cpp - words inside texts, in lower case.
// SPDX-License-Identifier: Apache-2.0
#include "plan/said_words.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace magnesia::plan {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::vector<std::string> both_lower(const std::vector<std::string>& read,
                                    const std::optional<std::vector<std::string>>& written) {
    std::vector<std::string> all;
    for (const std::string& one : read) all.push_back(lower(one));
    if (!written) return all;
    for (const std::string& one : *written) all.push_back(lower(one));
    return all;
}

bool holds(const std::string& text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

bool holds_any(const std::string& text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return holds(text, word); });
}

/// Words of letters; whatever else stands between them.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalpha(letter) != 0 || letter >= 0x80) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// Whether a word of a text about an allergy is one that we know what to do with: it names a food of the rules, or
/// nothing that is eaten.
bool is_understood(const std::string& word, const evidence::plan_diet& rules) {
    const auto is_among = [&](const std::vector<std::string>& known) {
        return std::ranges::any_of(known, [&](const std::string& one) { return word == one || word == one + 's'; });
    };
    const auto begins = [&](const std::string& begin) { return word.starts_with(begin); };
    const auto is_named = [&](const evidence::diet_allergen& one) { return holds_any(word, one.words); };
    return std::ranges::any_of(rules.allergies.names_nothing_else, begins) || is_among(rules.allergies.small) ||
           is_among(rules.allergies.harmless) || std::ranges::any_of(rules.allergens, is_named);
}

}  // namespace

std::vector<std::string> conditions_said(const scenario::person& who) {
    return both_lower(who.conditions, who.is.conditions);
}

std::vector<std::string> medicines_said(const scenario::person& who) {
    return both_lower(who.drugs, who.is.drugs);
}

bool says_any(const std::vector<std::string>& texts, const std::vector<std::string>& words) {
    return says_any_but(texts, words, {});
}

bool says_any_but(const std::vector<std::string>& texts, const std::vector<std::string>& words,
                  const std::vector<std::string>& excuses) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return holds_any(text, words) && !holds_any(text, excuses); });
}

bool says_allergy_to(const std::vector<std::string>& texts, const std::string& allergen,
                     const evidence::plan_diet& rules) {
    const auto what = std::ranges::find(rules.allergens, allergen, &evidence::diet_allergen::id);
    if (what == rules.allergens.end()) return false;
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return holds_any(text, what->illnesses) ||
               (holds_any(text, rules.allergies.words) && holds_any(text, what->words));
    });
}

bool says_allergy_to_what_is_not_known(const std::vector<std::string>& texts, const evidence::plan_diet& rules) {
    const auto is_known = [&](const std::string& word) { return is_understood(word, rules); };
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        const std::vector<std::string> words = words_of(text);
        return holds_any(text, rules.allergies.names_nothing_else) &&
               !std::all_of(words.begin(), words.end(), is_known);
    });
}

}  // namespace magnesia::plan
