// said_words.cpp - words inside texts, in lower case.
// SPDX-License-Identifier: Apache-2.0
#include "plan/said_words.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string_view>

#include "evidence/plan/plan_diet.hpp"

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

/// A text that speaks of an allergy names the food or something of its kind.
bool names(const std::string& text, std::string_view allergen) {
    if (allergen == "nut") return holds(text, "nut") || holds(text, "almond") || holds(text, "cashew");
    if (allergen == "seed") return holds(text, "seed") || holds(text, "sesame");
    if (allergen == "gluten") return holds(text, "gluten") || holds(text, "wheat");
    if (allergen == "milk") return holds(text, "milk") || holds(text, "lactose") || holds(text, "dairy");
    return holds(text, allergen);
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

/// Things one is allergic to that are no food of the rules. A choice, not a finding: what is usual.
constexpr std::string_view harmless_allergens[] = {"penicillin", "antibiotic", "sulfa", "aspirin", "drug", "medicine",
                                                   "pollen",     "grass",      "dust",  "mite",    "cat",  "dog",
                                                   "latex",      "insect",     "bee",   "wasp",    "mold", "mould",
                                                   "nickel",     "magnesium",  "egg",   "rhinitis"};

/// Words beside them that name nothing. A choice, not a finding.
constexpr std::string_view small_words[] = {"a", "am",     "an",  "and",  "bad",  "cow",   "food",     "have",
                                            "i", "known",  "my",  "mild", "of",   "or",    "products", "protein",
                                            "s", "severe", "the", "to",   "tree", "shock", "reaction", "seasonal"};

bool speaks_of_allergy(std::string_view word) {
    constexpr std::string_view beginnings[] = {"allerg", "alerg", "anaphyla"};
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view begin) { return word.starts_with(begin); });
}

/// Whether a word of a text about an allergy is one that we know what to do with: it names a food of the rules, or
/// nothing that is eaten.
bool is_understood(const std::string& word) {
    const auto is_it = [&](std::string_view known) { return word == known || word == std::string(known) + 's'; };
    if (speaks_of_allergy(word) || std::any_of(std::begin(small_words), std::end(small_words), is_it) ||
        std::any_of(std::begin(harmless_allergens), std::end(harmless_allergens), is_it))
        return true;
    const std::vector<std::string_view> foods = evidence::diet_allergens();
    return std::any_of(foods.begin(), foods.end(), [&](std::string_view food) { return names(word, food); });
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

bool says_allergy_to(const std::vector<std::string>& texts, std::string_view allergen) {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        if (allergen == "gluten" && (holds(text, "coeliac") || holds(text, "celiac"))) return true;
        const bool is_allergy = holds(text, "allerg") || holds(text, "intoler") || holds(text, "anaphyla");
        return is_allergy && names(text, allergen);
    });
}

bool says_allergy_to_what_is_not_known(const std::vector<std::string>& texts) {
    return std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
        const std::vector<std::string> words = words_of(text);
        const bool is_allergy = holds(text, "allerg") || holds(text, "alerg") || holds(text, "anaphyla");
        return is_allergy && !std::all_of(words.begin(), words.end(), is_understood);
    });
}

}  // namespace magnesia::plan
