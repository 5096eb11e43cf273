// names.cpp - looking names up.
// SPDX-License-Identifier: Apache-2.0
#include "safety/names.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/text.hpp"

namespace magnesia::safety {
namespace {

constexpr std::size_t shortest_guess = 5;  // letters; "ppi" and "hct" have too many neighbours
constexpr std::size_t long_name = 8;       // from here on two slips are still near

char plain_letter(char c) {
    return c == '-' || c == '_' ? ' ' : lower_letter(c);
}

/// Makes a text plain in a place that is kept: small letters; hyphens and underscores as blanks; one blank between
/// words.
void make_plain(std::string_view text, std::string& out) {
    out.clear();
    for (const char c : text) {
        const char letter = plain_letter(c);
        if (letter == ' ' && (out.empty() || out.back() == ' ')) continue;
        out += letter;
    }
    if (out.ends_with(' ')) out.pop_back();
}

std::string plain(std::string_view text) {
    std::string out;
    make_plain(text, out);
    return out;
}

/// Without what is in brackets and from the first number on, also where the unit stands before it: "Furosemide (Lasix)
/// 40 mg" and "furosemide mg 40" are "furosemide".
std::string without_strength(const std::string& text) {
    std::string out;
    bool is_in_brackets = false;
    const std::size_t end = strength_at(text);
    for (std::size_t i = 0; i < end; ++i) {
        if (text[i] == '(') is_in_brackets = true;
        if (!is_in_brackets) out += text[i];
        if (text[i] == ')') is_in_brackets = false;
    }
    if (end < text.size() && out.ends_with(" mg ")) out.erase(out.size() - 3);
    return plain(out);
}

/// Whether the plain form of a text, which is not made, is the wanted word.
bool reads_as(std::string_view text, std::string_view wanted) {
    std::size_t at = 0;
    bool is_in_gap = false;
    for (const char c : text) {
        const char letter = plain_letter(c);
        if (letter == ' ') {
            is_in_gap = at > 0;
            continue;
        }
        if (is_in_gap && (at == wanted.size() || wanted[at++] != ' ')) return false;
        if (at == wanted.size() || wanted[at++] != letter) return false;
        is_in_gap = false;
    }
    return at == wanted.size();
}

const evidence::drug* exactly(const std::vector<evidence::drug>& all, const std::string& wanted) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const evidence::drug& one) {
        return reads_as(one.name, wanted) || std::any_of(one.aliases.begin(), one.aliases.end(),
                                                         [&](const auto& alias) { return reads_as(alias, wanted); });
    });
    return found == all.end() ? nullptr : &*found;
}

/// The nearest drug within the slips that a name of its length may have.
found_drug nearly(const std::vector<evidence::drug>& all, const std::string& wanted) {
    found_drug nearest{nullptr, false, false};
    if (wanted.size() < shortest_guess) return nearest;
    std::size_t fewest = wanted.size() >= long_name ? 3 : 2;
    std::string name;
    const auto look_at = [&](const evidence::drug& one, const std::string& text) {
        make_plain(text, name);
        if (name.size() < shortest_guess) return;
        const std::size_t slips = slips_between(wanted, name, fewest);
        if (slips >= fewest) return;
        fewest = slips;
        nearest = {&one, false, slips < 2};
    };
    for (const evidence::drug& one : all) {
        look_at(one, one.name);
        for (const std::string& alias : one.aliases) look_at(one, alias);
    }
    return nearest;
}

/// Without a last word that names no drug: "tablets", "xr", "sodium".
std::string without_kind(const std::string& text) {
    constexpr std::string_view kinds[] = {"tablet",  "tablets",   "capsule", "capsules", "daily",
                                          "xr",      "er",        "sr",      "mr",       "xl",
                                          "cr",      "sodium",    "calcium", "hcl",      "hydrochloride",
                                          "hyclate", "succinate", "maleate", "besylate", "potassium",
                                          "kalium",  "natrium",   "mg"};
    constexpr std::string_view salts[] = {"sodium", "calcium", "potassium", "natrium", "kalium", "mg"};
    constexpr std::string_view minerals[] = {"iron",      "eisen",  "fer",     "hierro",  "ferro",   "zinc",
                                             "zink",      "zinco",  "cinc",    "calcium", "kalzium", "calcio",
                                             "potassium", "kalium", "potasio", "potassio"};
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string::npos) return text;
    const std::string before = text.substr(0, blank);
    const std::string last = text.substr(blank + 1);
    const bool is_kind = std::find(std::begin(kinds), std::end(kinds), last) != std::end(kinds);
    const bool is_salt = std::find(std::begin(salts), std::end(salts), last) != std::end(salts);
    const bool is_mineral = std::find(std::begin(minerals), std::end(minerals), before) != std::end(minerals);
    if (is_salt && is_mineral) return text;  // "iron calcium" is both: a mineral is no salt of another
    return is_kind ? without_kind(before) : text;
}

/// "pantoprazole" of "pantoprazole magnesium dihydrate"; nothing where no such word ends the name.
std::optional<std::string> before_magnesium(std::string text) {
    while (text.ends_with("hydrate") && text.find(' ') != std::string::npos) text.erase(text.rfind(' '));
    constexpr std::string_view salt = " magnesium";
    if (!text.ends_with(salt)) return std::nullopt;
    return text.substr(0, text.size() - salt.size());
}

/// A medicine sold as its salt of magnesium, which are those against acid: "vitamin d magnesium" is no salt but both.
const evidence::drug* salt_of_magnesium(const std::vector<evidence::drug>& all, const std::string& bare) {
    const auto before = before_magnesium(bare);
    const evidence::drug* found = before ? exactly(all, *before) : nullptr;
    if (found == nullptr) return nullptr;
    const auto& kinds = found->interactions;
    return std::find(kinds.begin(), kinds.end(), "ppi") == kinds.end() ? nullptr : found;
}

/// The id of the known long name that lies one slip away, or empty.
std::string id_near(const std::vector<scenario::known_name>& all, std::string_view name) {
    const std::string wanted = without_strength(plain(name));
    if (wanted.size() < long_name) return "";
    for (const scenario::known_name& one : all) {
        std::vector<std::string> names = one.aliases;
        names.push_back(one.id);
        for (const std::string& known : names) {
            if (slips_between(wanted, plain(known), 2) < 2) return one.id;
        }
    }
    return "";
}

std::vector<std::string> plain_words(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : plain(name)) {
        const bool is_letter =
            std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

found_drug find_drug(const std::vector<evidence::drug>& all, std::string_view name) {
    const std::string whole = plain(name);
    const std::string bare = without_strength(whole);
    if (const auto* found = exactly(all, whole)) return {found, true, true, true};
    for (const std::string& wanted : {bare, without_kind(bare)}) {
        if (const auto* found = exactly(all, wanted)) return {found, true, true};
    }
    if (const auto* found = salt_of_magnesium(all, bare)) return {found, true, true};
    return nearly(all, bare_name(name));
}

std::vector<const evidence::drug*> drugs_within(const evidence::safety_base& base, std::string_view name) {
    const std::vector<std::string> words = plain_words(name);
    std::vector<const evidence::drug*> found;
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string run;
        for (std::size_t last = first; last < words.size(); ++last) {
            run += (run.empty() ? "" : " ") + words[last];
            if (find_product(base.words, run) != nullptr) continue;
            const bool is_one_word = first == last;
            const found_drug one = is_one_word ? find_drug(base.drugs, run) : found_drug{exactly(base.drugs, run)};
            const bool is_new = std::find(found.begin(), found.end(), one.what) == found.end();
            if (one.what != nullptr && one.is_sure && is_new) found.push_back(one.what);
        }
    }
    return found;
}

std::size_t strength_at(std::string_view name) {
    constexpr std::string_view gaps = " -_";
    for (std::size_t i = 1; i < name.size(); ++i) {
        const bool is_digit = std::isdigit(static_cast<unsigned char>(name[i])) != 0;
        if (is_digit && gaps.find(name[i - 1]) != gaps.npos) return i;
    }
    return name.size();
}

std::string bare_name(std::string_view name) {
    return without_kind(without_strength(plain(name)));
}

std::string condition_near(const evidence::safety_words& words, std::string_view name) {
    return id_near(words.conditions, name);
}

std::string symptom_near(const evidence::safety_words& words, std::string_view name) {
    return id_near(words.symptoms, name);
}

const evidence::magnesium_product* find_product(const evidence::safety_words& words, std::string_view name) {
    for (const std::string& wanted : {plain(name), bare_name(name)}) {
        const auto found =
            std::ranges::find_if(words.products, [&](const auto& one) { return scenario::goes_by(one.name, wanted); });
        if (found != words.products.end()) return &*found;
    }
    return nullptr;
}

}  // namespace magnesia::safety
