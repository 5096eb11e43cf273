// said_words.cpp - words inside texts, in lower case.
// SPDX-License-Identifier: Apache-2.0
#include "plan/said_words.hpp"

#include <algorithm>
#include <cctype>

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

/// What is no food of the rules, and is allergic to none of them. A choice, not a finding: what is usual.
const std::vector<std::string>& harmless_allergens() {
    static const std::vector<std::string> all{"penicillin", "antibiotic", "sulfa", "aspirin", "drug", "medicine",
                                              "pollen",     "grass",      "dust",  "mite",    "cat",  "dog",
                                              "latex",      "insect",     "bee",   "wasp",    "mold", "mould",
                                              "nickel",     "magnesium",  "egg",   "rhinit"};
    return all;
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
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        const bool is_allergy = holds(text, "allerg") || holds(text, "alerg") || holds(text, "anaphyla");
        const auto is_named = [&](std::string_view allergen) { return names(text, allergen); };
        const std::vector<std::string_view> known = evidence::diet_allergens();
        return is_allergy && !holds_any(text, harmless_allergens()) &&
               std::none_of(known.begin(), known.end(), is_named);
    });
}

}  // namespace magnesia::plan
