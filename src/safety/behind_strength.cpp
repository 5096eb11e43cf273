// behind_strength.cpp - looking for the beginning of another name among the words behind a number.
// SPDX-License-Identifier: Apache-2.0
#include "safety/behind_strength.hpp"

#include <algorithm>
#include <string_view>

#include "safety/names.hpp"
#include "safety/product_name.hpp"

namespace magnesia::safety {
namespace {

using names = std::vector<std::string>;

/// The words of a text; brackets stand between words.
names words_of(std::string_view text) {
    constexpr std::string_view gaps = " ()";
    names words;
    for (std::size_t at = text.find_first_not_of(gaps); at != text.npos; at = text.find_first_not_of(gaps, at)) {
        const std::size_t end = std::min(text.find_first_of(gaps, at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

bool is_number(const std::string& word) {
    return word.front() >= '0' && word.front() <= '9';
}

/// A name that begins somewhere among words.
struct next_name {
    std::size_t words = 0;  ///< that it takes; 0: no name begins there
    std::string text;
    const evidence::drug* what = nullptr;  ///< null: a product
};

/// The longest known name that begins with the word `first` and holds no number; its first word alone may have a slip.
next_name longest_name(const evidence::safety_base& base, const names& words, std::size_t first) {
    next_name longest;
    std::string run;
    for (std::size_t i = first; i < words.size() && !is_number(words[i]); ++i) {
        run += (run.empty() ? "" : " ") + words[i];
        const found_drug found = find_drug(base.drugs, run);
        const bool is_medicine = found.what != nullptr && (found.is_exact || (found.is_sure && i == first));
        if (!is_medicine && find_product(base.words, run) == nullptr) continue;
        longest = {i - first + 1, run, is_medicine ? found.what : nullptr};
    }
    return longest;
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

}  // namespace

std::vector<std::string> cut_behind_strength(const evidence::safety_base& base, const std::string& name) {
    const std::size_t from = strength_at(name);
    if (from == name.size() || is_unlisted_product(base, name)) return {name};
    const names words = words_of(std::string_view(name).substr(from));
    names parts{name.substr(0, from - 1)};
    for (std::size_t i = 0; i < words.size();) {
        const next_name next = longest_name(base, words, i);
        const auto behind = words.begin() + static_cast<std::ptrdiff_t>(i + next.words);
        const bool has_number = std::any_of(behind, words.end(), is_number);
        if (next.words > 0 && is_another(parts.back(), next, has_number, base)) parts.emplace_back();
        const std::string text = next.words > 0 ? next.text : words[i];
        parts.back() += (parts.back().empty() ? "" : " ") + text;
        i += std::max<std::size_t>(next.words, 1);
    }
    return parts.size() == 1 ? names{name} : parts;
}

}  // namespace magnesia::safety
