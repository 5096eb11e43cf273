// said_beside.cpp - the words around a name that is known.
// SPDX-License-Identifier: Apache-2.0
#include "safety/said_beside.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "core/add_once.hpp"
#include "core/text.hpp"
#include "safety/names.hpp"
#include "safety/prescription_words.hpp"
#include "safety/product_name.hpp"

namespace magnesia::safety {
namespace {

using said_words = std::vector<std::string>;

constexpr std::size_t fewest_letters = 4;  // of a name that nobody knows; "BID" and "po" are none

bool is_of_name(char c) {
    const auto letter = static_cast<unsigned char>(c);
    return std::isalnum(letter) != 0 || letter >= 0x80 || c == '\'';
}

/// Words of letters and numbers, as written.
said_words words_of_name(std::string_view text) {
    said_words words(1);
    for (const char c : text) {
        if (is_of_name(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::string joined_words(const said_words& words, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (text.empty() ? "" : " ") + words[i];
    return text;
}

/// A number, or a word that is passed over; "calcium" is a salt of some, and a medicine as well.
bool is_direction(const evidence::safety_base& base, const std::string& word) {
    if (std::isdigit(static_cast<unsigned char>(word.front())) != 0 || is_amount_word(lower_case(word))) return true;
    const bool is_passed_over =
        is_prescription_word(base.words, word) || base.formats.called(lower_case(word)) != nullptr;
    return is_passed_over && !find_drug(base.drugs, word).is_whole;
}

bool is_known_surely(const found_drug& found) {
    return found.what != nullptr && found.is_sure;
}

enum class said_where { brackets, behind };

/// The names that words hold beside the medicine `of`.
class names_among {
 public:
    names_among(const evidence::safety_base& base, const std::string& bare, const evidence::drug& of)
        : base_{base}, bare_{bare}, of_{of} {}

    void look_into(std::string_view text, said_where where, said_words& found) const {
        const said_words words = words_of_name(text);
        std::string unknown;
        for (std::size_t i = 0; i < words.size();) {
            const std::size_t known = longest_known(words, i);
            const bool is_unknown = known == 0 && is_unknown_name(words[i]);
            if (is_unknown) unknown += (unknown.empty() ? "" : " ") + words[i];
            if (!is_unknown && !unknown.empty()) add_once(found, std::exchange(unknown, {}));
            if (known > 0) add_another(joined_words(words, i, i + known), where, found);
            i += std::max<std::size_t>(known, 1);
        }
        if (!unknown.empty()) add_once(found, unknown);
    }

 private:
    std::size_t longest_known(const said_words& words, std::size_t first) const {
        std::size_t longest = 0;
        for (std::size_t end = first + 1; end <= words.size(); ++end) {
            const std::string run = joined_words(words, first, end);
            const found_drug drug = find_drug(base_.drugs, run);
            const bool is_one_slip = end == first + 1 && is_known_surely(drug) && !is_direction(base_, run);
            if (drug.is_whole || is_one_slip || find_product(base_.words, run) != nullptr) longest = end - first;
        }
        return longest;
    }

    bool is_unknown_name(const std::string& word) const {
        return word.size() >= fewest_letters && !is_direction(base_, word) && !is_its_salt(word);
    }

    bool is_its_salt(const std::string& word) const {
        const found_drug salt = find_drug(base_.drugs, bare_ + ' ' + word);
        return salt.is_exact && salt.what == &of_;
    }

    /// "(ARB)" says of losartan what it is: of the class nothing is asked that is not asked of losartan.
    void add_another(const std::string& run, said_where where, said_words& found) const {
        const bool says_what_it_is =
            is_prescription_word(base_.words, run) && find_product(base_.words, run) != nullptr;
        if (says_what_it_is || is_direction(base_, run) || (where == said_where::behind && is_its_salt(run))) return;
        const evidence::drug* const drug = find_drug(base_.drugs, run).what;
        const auto is_asked = [&](const std::string& id) {
            return std::find(of_.interactions.begin(), of_.interactions.end(), id) != of_.interactions.end();
        };
        const bool says_nothing_new =
            drug == &of_ || (drug != nullptr && !drug->interactions.empty() &&
                             std::all_of(drug->interactions.begin(), drug->interactions.end(), is_asked));
        if (!says_nothing_new) add_once(found, run);
    }

    const evidence::safety_base& base_;
    const std::string& bare_;
    const evidence::drug& of_;
};

/// What stands in brackets, and what stands outside of them behind the first number.
struct beside_text {
    std::string in_brackets;
    std::string behind;
};

beside_text beside_of(const std::string& name) {
    const std::size_t number = strength_at(name);
    beside_text all;
    bool is_in_brackets = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == ')') is_in_brackets = false;
        if (is_in_brackets) all.in_brackets += name[i];
        if (!is_in_brackets && i >= number) all.behind += name[i];
        if (name[i] == '(') is_in_brackets = true;
        if (name[i] == ')') all.in_brackets += ' ';
    }
    return all;
}

}  // namespace

std::string without_directions(const evidence::safety_base& base, const std::string& name) {
    if (is_known_surely(find_drug(base.drugs, name)) || product_of(base, name) != nullptr) return name;
    const std::size_t number = strength_at(name);
    const said_words words = words_of_name(std::string_view(name).substr(0, number));
    std::size_t first = 0;
    std::size_t end = words.size();
    while (end > first) {  // before the name, then behind it
        const bool is_before = is_direction(base, words[first]);
        if (!is_before && !is_direction(base, words[end - 1])) return name;
        is_before ? ++first : --end;
        const std::string bare = joined_words(words, first, end);
        if (!is_known_surely(find_drug(base.drugs, bare))) continue;
        return number < name.size() ? bare + ' ' + name.substr(number) : bare;
    }
    return name;
}

std::vector<std::string> names_beside(const evidence::safety_base& base, const std::string& name) {
    const found_drug found = find_drug(base.drugs, name);
    if (!is_known_surely(found) || found.is_whole || product_of(base, name) != nullptr) return {};
    said_words beside;
    const std::string bare = bare_name(name);
    const names_among look{base, bare, *found.what};
    const beside_text text = beside_of(name);
    look.look_into(text.in_brackets, said_where::brackets, beside);
    look.look_into(text.behind, said_where::behind, beside);
    return beside;
}

}  // namespace magnesia::safety
