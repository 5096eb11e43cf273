// behind_strength.cpp - looking for the beginning of another name among the words behind a number.
// SPDX-License-Identifier: Apache-2.0
#include "safety/behind_strength.hpp"

#include <algorithm>
#include <string_view>

#include "core/text.hpp"
#include "safety/names.hpp"
#include "safety/prescription_words.hpp"
#include "safety/product_name.hpp"

namespace magnesia::safety {
namespace {

using words_in_name = std::vector<std::string>;

/// The words of a text; brackets stand between words.
words_in_name words_in(std::string_view text) {
    constexpr std::string_view gaps = " ()";
    words_in_name words;
    for (std::size_t at = text.find_first_not_of(gaps); at != text.npos; at = text.find_first_not_of(gaps, at)) {
        const std::size_t end = std::min(text.find_first_of(gaps, at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

bool is_number(const std::string& word) {
    return is_digit(word.front());
}

/// Whether a strength begins at this word: "20 mg", "20mg".
bool is_strength(const words_in_name& words, std::size_t at) {
    constexpr std::string_view units[] = {"mg", "g", "mcg", "ug", "\u00b5g", "\u03bcg", "iu", "unit", "units"};
    if (at >= words.size() || !is_number(words[at])) return false;
    const std::size_t letters = std::min(words[at].find_first_not_of("0123456789.,"), words[at].size());
    std::string unit = lower_case(words[at].substr(letters));
    if (unit.empty() && at + 1 < words.size()) unit = lower_case(words[at + 1]);
    while (!unit.empty() && (unit.back() == ',' || unit.back() == ';')) unit.pop_back();
    return std::find(std::begin(units), std::end(units), unit) != std::end(units);
}

bool has_strength_before(const words_in_name& words, std::size_t end) {
    for (std::size_t i = 0; i < end; ++i) {
        if (is_strength(words, i)) return true;
    }
    return false;
}

/// Letters alone, and as many as an unknown name has at least.
bool may_be_name(const evidence::safety_base& base, const std::string& word) {
    constexpr std::size_t fewest_letters = 4;
    const std::string small = lower_case(word);
    const bool has_letters_alone = std::all_of(small.begin(), small.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
    return has_letters_alone && small.size() >= fewest_letters && !is_prescription_word(base.words, small);
}

/// A name that begins somewhere among words.
struct next_name {
    std::size_t words = 0;  ///< that it takes; 0: no name begins there
    std::string text;
    const evidence::drug* what = nullptr;  ///< null: a product, or unknown
    bool is_unknown = false;
};

/// The longest known name that begins with the word `first` and holds no number; its first word alone may have a slip.
next_name longest_name(const evidence::safety_base& base, const words_in_name& words, std::size_t first) {
    next_name longest;
    std::string run;
    for (std::size_t i = first; i < words.size() && !is_number(words[i]); ++i) {
        run += (run.empty() ? "" : " ") + words[i];
        const found_drug found = find_drug(base.drugs, run);
        const bool is_medicine = found.what != nullptr && (found.is_exact || (found.is_sure && i == first));
        if (!is_medicine && find_product(base.words, run) == nullptr) continue;
        longest = {.words = i - first + 1, .text = run, .what = is_medicine ? found.what : nullptr};
    }
    return longest;
}

/// A name that nobody knows, with a strength of its own and behind another one, or behind a known medicine and any
/// number or bracket: "losartan 1x daily frobnizol 20 mg". The strength of "GLP 1 agonist 20 mg" is its only one.
next_name unknown_name(const evidence::safety_base& base, const words_in_name& words, std::size_t first,
                       const std::string& before) {
    next_name unknown;
    unknown.is_unknown = true;
    std::size_t end = first;
    for (; end < words.size() && may_be_name(base, words[end]) && longest_name(base, words, end).words == 0; ++end) {
        unknown.text += (end == first ? "" : " ") + words[end];
    }
    const bool is_behind = has_strength_before(words, first) || find_drug(base.drugs, before).is_exact;
    unknown.words = is_behind && is_strength(words, end) ? end - first : 0;
    return unknown;
}

/// What begins here behind the name `before`: a product holds what is said behind it.
next_name next_in(const evidence::safety_base& base, const words_in_name& words, std::size_t first,
                  const std::string& before) {
    const next_name known = longest_name(base, words, first);
    return known.words > 0 || product_of(base, before) != nullptr ? known : unknown_name(base, words, first, before);
}

/// Whether it names the same medicine as what stands before it, with its salt: "losartan 50 mg" and "potassium".
bool is_salt_of(const std::string& before, const std::string& name, const evidence::safety_base& base) {
    const found_drug both = find_drug(base.drugs, bare_name(before) + ' ' + name);
    return both.what != nullptr && both.is_exact && both.what == find_drug(base.drugs, before).what;
}

bool is_another(const std::string& before, const next_name& next, bool has_number, const evidence::safety_base& base) {
    if (next.what == nullptr) return has_number && product_of(base, before) == nullptr;
    return has_number || !is_salt_of(before, next.text, base);
}

bool is_unlisted_product(const evidence::safety_base& base, const std::string& name) {
    return product_of(base, name) != nullptr && find_product(base.words, name) == nullptr;
}

/// Where the words begin among which another name may stand: at the first number, or in a bracket before it that holds
/// it, "losartan (frobnizol 20 mg)".
std::size_t first_behind(const std::string& name) {
    const std::size_t number = strength_at(name);
    const std::size_t open = name.rfind('(', number);
    const bool is_within = number < name.size() && open != name.npos && open > 0 && name.find(')', open) > number;
    return is_within ? open + 1 : number;
}

}  // namespace

std::vector<std::string> cut_behind_strength(const evidence::safety_base& base, const std::string& name) {
    const std::size_t from = first_behind(name);
    if (from == name.size() || is_unlisted_product(base, name)) return {name};
    const words_in_name words = words_in(std::string_view(name).substr(from));
    words_in_name parts{name.substr(0, name.find_last_not_of(" (-_", from - 1) + 1)};
    for (std::size_t i = 0; i < words.size();) {
        const next_name next = next_in(base, words, i, parts.back());
        const auto behind = words.begin() + static_cast<std::ptrdiff_t>(i + next.words);
        const bool has_number = std::any_of(behind, words.end(), is_number);
        const bool is_new = next.words > 0 && (next.is_unknown || is_another(parts.back(), next, has_number, base));
        if (is_new) parts.emplace_back();
        parts.back() += (parts.back().empty() ? "" : " ") + (next.words > 0 ? next.text : words[i]);
        i += std::max<std::size_t>(next.words, 1);
    }
    return parts.size() == 1 ? words_in_name{name} : parts;
}

}  // namespace magnesia::safety
