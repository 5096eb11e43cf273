// names.cpp - looking names up.
// SPDX-License-Identifier: Apache-2.0
#include "safety/names.hpp"

#include <algorithm>
#include <cctype>

#include "core/text.hpp"

namespace magnesia::safety {
namespace {

constexpr std::size_t shortest_guess = 5;  // letters; "ppi" and "hct" have too many neighbours
constexpr std::size_t long_name = 8;       // from here on two slips are still near

/// Small letters; hyphens and underscores as blanks; one blank between words.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : lower_case(text)) {
        const char letter = c == '-' || c == '_' ? ' ' : c;
        if (letter == ' ' && (out.empty() || out.back() == ' ')) continue;
        out += letter;
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

/// Without what is in brackets and from the first number on: "Furosemide (Lasix) 40 mg" is "furosemide".
std::string without_strength(const std::string& text) {
    std::string out;
    bool is_in_brackets = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins_number =
            std::isdigit(static_cast<unsigned char>(text[i])) != 0 && i > 0 && text[i - 1] == ' ';
        if (begins_number) break;
        if (text[i] == '(') is_in_brackets = true;
        if (!is_in_brackets) out += text[i];
        if (text[i] == ')') is_in_brackets = false;
    }
    return plain(out);
}

std::vector<std::string> names_of(const evidence::drug& one) {
    std::vector<std::string> names{plain(one.name)};
    for (const std::string& alias : one.aliases) names.push_back(plain(alias));
    return names;
}

/// Whether the plain form of a text is the wanted word. A small letter in front stays, so most texts need not be made
/// plain.
bool reads_as(const std::string& text, const std::string& wanted) {
    if (std::islower(static_cast<unsigned char>(text[0])) != 0 && text[0] != wanted[0]) return false;
    return plain(text) == wanted;
}

const evidence::drug* exactly(const std::vector<evidence::drug>& all, const std::string& wanted) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const evidence::drug& one) {
        return reads_as(one.name, wanted) || std::any_of(one.aliases.begin(), one.aliases.end(),
                                                         [&](const auto& alias) { return reads_as(alias, wanted); });
    });
    return found == all.end() ? nullptr : &*found;
}

/// So many slips at least lie between words of these lengths.
std::size_t length_apart(const std::string& a, const std::string& b) {
    return a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
}

/// Letters to change, add, drop or swap with their neighbour to make one word of the other.
std::size_t slips_between(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + other});
            const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swap) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

/// The nearest drug within the slips that a name of its length may have.
found_drug nearly(const std::vector<evidence::drug>& all, const std::string& wanted) {
    found_drug nearest{nullptr, false, false};
    if (wanted.size() < shortest_guess) return nearest;
    std::size_t fewest = wanted.size() >= long_name ? 3 : 2;
    for (const evidence::drug& one : all) {
        for (const std::string& name : names_of(one)) {
            if (name.size() < shortest_guess || length_apart(wanted, name) >= fewest) continue;
            const std::size_t slips = slips_between(wanted, name);
            if (slips >= fewest) continue;
            fewest = slips;
            nearest = {&one, false, slips < 2};
        }
    }
    return nearest;
}

/// Without a last word that names no drug: "tablets", "xr", "sodium".
std::string without_kind(const std::string& text) {
    constexpr std::string_view kinds[] = {"tablet",  "tablets",   "capsule", "capsules", "daily",
                                          "xr",      "er",        "sr",      "mr",       "xl",
                                          "cr",      "sodium",    "calcium", "hcl",      "hydrochloride",
                                          "hyclate", "succinate", "maleate", "besylate", "potassium"};
    constexpr std::string_view minerals[] = {"iron", "zinc", "calcium"};
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string::npos) return text;
    const std::string before = text.substr(0, blank);
    const std::string last = text.substr(blank + 1);
    const bool is_kind = std::find(std::begin(kinds), std::end(kinds), last) != std::end(kinds);
    const bool is_salt = last == "sodium" || last == "calcium" || last == "potassium";
    const bool is_mineral = std::find(std::begin(minerals), std::end(minerals), before) != std::end(minerals);
    if (is_salt && is_mineral) return text;  // "iron calcium" is both: a mineral is no salt of another
    return is_kind ? without_kind(before) : text;
}

}  // namespace

found_drug find_drug(const std::vector<evidence::drug>& all, std::string_view name) {
    const std::string whole = plain(name);
    const std::string bare = without_strength(whole);
    for (const std::string& wanted : {whole, bare, without_kind(bare)}) {
        if (const auto* found = exactly(all, wanted)) return {found, true, true};
    }
    return nearly(all, bare_name(name));
}

std::string bare_name(std::string_view name) {
    return without_kind(without_strength(plain(name)));
}

std::string find_condition(const evidence::safety_words& words, std::string_view name) {
    const std::string whole = plain(name);
    for (const std::string& wanted : {whole, without_strength(whole)}) {
        if (const auto* found = scenario::find_name(words.conditions, wanted)) return found->id;
    }
    return "";
}

std::string condition_near(const evidence::safety_words& words, std::string_view name) {
    const std::string wanted = without_strength(plain(name));
    if (wanted.size() < long_name) return "";
    for (const scenario::known_name& one : words.conditions) {
        std::vector<std::string> names = one.aliases;
        names.push_back(one.id);
        for (const std::string& known : names) {
            if (length_apart(wanted, known) < 2 && slips_between(wanted, plain(known)) < 2) return one.id;
        }
    }
    return "";
}

const evidence::magnesium_product* find_product(const evidence::safety_words& words, std::string_view name) {
    for (const std::string& wanted : {plain(name), bare_name(name)}) {
        const auto found = std::find_if(words.products.begin(), words.products.end(), [&](const auto& one) {
            return scenario::find_name({one.name}, wanted) != nullptr;
        });
        if (found != words.products.end()) return &*found;
    }
    return nullptr;
}

}  // namespace magnesia::safety
