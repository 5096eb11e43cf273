// foreign.cpp - a table of words, and those that are read where the piece is known that they speak of.
// SPDX-License-Identifier: Apache-2.0
#include "labels/foreign.hpp"

#include <array>
#include <iterator>
#include <string>

#include "core/text.hpp"
#include "labels/dictionary.hpp"
#include "labels/label_words.hpp"
#include "labels/units.hpp"

namespace magnesia::labels {
namespace {

constexpr std::string_view a_grave = "\u00e0";
constexpr std::array<std::string_view, 6> foreign_per{"pro", "par", "por", "pour", "al", "am"};
constexpr std::array<std::string_view, 2> foreign_each{"je", "jeweils"};
constexpr std::array<std::string_view, 3> before_strength{a_grave, "zu", "from"};
constexpr std::array<std::string_view, 7> spoken_of{"serving", "servings", "dose", "day", "daily", "ml", "cl"};

bool names_piece(const std::vector<label_run>& runs, std::size_t at, const evidence::product_formats& formats) {
    return at < runs.size() && (formats.called(runs[at].text) != nullptr || is_among(runs[at].text, spoken_of));
}

bool is_number_at(const std::vector<label_run>& runs, std::size_t at) {
    return at < runs.size() && is_digit(runs[at].text.front());
}

/// "d'oxyde": the letter and the mark say nothing.
bool is_elision(const std::vector<label_run>& runs, std::size_t at) {
    constexpr std::array<std::string_view, 2> letters{"d", "l"};
    return at + 2 < runs.size() && is_among(runs[at].text, letters) && runs[at + 1].text == "'" &&
           runs[at + 2].column == runs[at].column + 2;
}

/// The English word where one is known, else the word, without accents where no piece has a name with them.
std::string english(const std::string& word, const evidence::product_formats& formats) {
    if (formats.called(word) != nullptr) return word;
    const std::string plain = without_accents(word);
    const std::string_view known = english_word(plain);
    return known.empty() ? plain : std::string(known);
}

/// "magnesiumcitrat", "magnesium-citrat" as two words; one when what follows is not known.
void add_word(std::vector<label_run>& to, const label_run& one, const evidence::product_formats& formats) {
    constexpr std::string_view magnesium = "magnesium";
    const std::size_t at = one.text.find(magnesium);
    label_run first = one;
    first.text = english(one.text, formats);
    if (at == std::string::npos || one.text.size() == at + magnesium.size() || first.text != one.text) {
        to.push_back(std::move(first));
        return;
    }
    const std::size_t end = at + magnesium.size();
    const std::size_t from = end + (one.text[end] == '-' ? 1 : 0);
    label_run rest{
        .text = english(one.text.substr(from), formats), .shown = one.shown.substr(from), .column = one.column + from};
    const bool is_known = rest.text != one.text.substr(from) || formats.called(rest.text) != nullptr;
    if (!is_known) {
        to.push_back(std::move(first));
        return;
    }
    first.text = one.text.substr(0, end);
    first.shown = one.shown.substr(0, end);
    to.push_back(std::move(first));
    to.push_back(std::move(rest));
}

std::vector<label_run> translated(const std::vector<label_run>& runs, const evidence::product_formats& formats) {
    std::vector<label_run> english_runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (is_elision(runs, i)) {
            ++i;
        } else if (is_letter(runs[i].text.front()) && runs[i].text != a_grave && runs[i].shown != "Mg") {
            add_word(english_runs, runs[i], formats);
        } else {
            english_runs.push_back(runs[i]);
        }
    }
    return english_runs;
}

}  // namespace

void read_foreign_words(std::vector<label_run>& runs, const evidence::product_formats& formats) {
    runs = translated(runs, formats);
    bool has_count = false;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::string& word = runs[i].text;
        has_count = has_count || (is_number_at(runs, i) && names_piece(runs, i + 1, formats));
        const bool may_be_each = is_among(word, foreign_each);
        const bool is_strength = is_among(word, before_strength) && i > 0 && names_piece(runs, i - 1, formats);
        if (word == a_grave && i > 0 && is_among(runs[i - 1].text, as_words)) word = "to";  // "équivalent à 100 mg"
        if (is_strength && (is_number_at(runs, i + 1) || word == "zu")) word = "each";
        if (!may_be_each && !is_among(word, foreign_per)) continue;
        const bool is_before_piece = names_piece(runs, is_number_at(runs, i + 1) ? i + 2 : i + 1, formats);
        if (is_before_piece) word = "per";
        if (!is_before_piece && may_be_each && has_count) word = "each";
    }
}

}  // namespace magnesia::labels
