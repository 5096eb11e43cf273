// food_amount.cpp - counts, weights, volumes and household measures.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_amount.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/number_mark.hpp"
#include "core/text.hpp"

namespace magnesia::evidence {
namespace {

constexpr int most_pieces = 12;  // a bare number above may be grams

struct weight_unit {
    std::string_view name;
    double size;
};
// US customary measures by their definition: the inch is 25.4 mm, the avoirdupois pound 453.59237 g.
constexpr std::array<weight_unit, 4> weights{{{"g", 1}, {"kg", 1000}, {"oz", 28.349523125}, {"lb", 453.59237}}};
constexpr std::array<weight_unit, 8> volumes{{{"cup", 236.5882365},
                                              {"fl oz", 29.5735295625},
                                              {"tbsp", 14.78676478125},
                                              {"tsp", 4.92892159375},
                                              {"ml", 1},
                                              {"cl", 10},
                                              {"dl", 100},
                                              {"l", 1000}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> spellings{{{"tablespoon", "tbsp"},
                                                                                  {"teaspoon", "tsp"},
                                                                                  {"gram", "g"},
                                                                                  {"ounce", "oz"},
                                                                                  {"pound", "lb"},
                                                                                  {"litre", "l"},
                                                                                  {"liter", "l"},
                                                                                  {"millilitre", "ml"},
                                                                                  {"milliliter", "ml"}}};

// A pint and a quart of the United States and of Britain differ by a fifth: they are read where a food has one of its
// own.
constexpr std::array<std::string_view, 3> of_two_lands{"pint", "quart", "gallon"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> fractions{{{"\xC2\xBD", " 1/2"},
                                                                                  {"\xC2\xBC", " 1/4"},
                                                                                  {"\xC2\xBE", " 3/4"},
                                                                                  {"\xE2\x85\x93", " 1/3"},
                                                                                  {"\xE2\x85\x94", " 2/3"},
                                                                                  {"\xE2\x85\x9B", " 1/8"}}};

/// Fractions of one character written out, a comma of decimals as a point, and a blank between a number and its unit:
/// `1 1/2 medium` with one character for the half, `0,5 kg`, `100g`. A comma before three digits may mark thousands and
/// stays, as in a list of words.
std::string spelled_out(std::string_view text) {
    std::string plain(text);
    for (const auto& [sign, meant] : fractions) {
        for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign)) {
            plain.replace(at, sign.size(), meant);
        }
    }
    for (std::size_t i = 1; i + 1 < plain.size(); ++i) {
        if (plain[i] != ',' || !is_digit(plain[i - 1]) || !is_digit(plain[i + 1])) continue;
        std::size_t end = i + 1;
        while (end < plain.size() && is_digit(plain[end])) ++end;
        const bool is_below_one = plain[i - 1] == '0' && (i == 1 || !is_digit(plain[i - 2]));
        if (end - i - 1 != 3 || is_below_one) plain[i] = '.';
    }
    const std::size_t number_end = plain.find_first_not_of("0123456789./");
    const char next = number_end == std::string::npos ? ' ' : lower_letter(plain[number_end]);
    if (number_end > 0 && next >= 'a' && next <= 'z') plain.insert(number_end, " ");
    return plain;
}

std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces;
    std::string piece;
    for (const char c : spelled_out(text)) {
        const bool is_gap = c == ' ' || c == ',' || c == '(' || c == ')';
        if (!is_gap) piece += lower_letter(c);
        if (is_gap && !piece.empty()) pieces.push_back(std::exchange(piece, ""));
    }
    if (!piece.empty()) pieces.push_back(piece);
    return pieces;
}

/// One spelling, without a plural ending.
std::string plain_word(std::string word) {
    if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
    for (const auto& [written, meant] : spellings) {
        if (word == written) return std::string(meant);
    }
    return word;
}

/// `2`, `0.5` or `1/2`.
std::optional<double> count_in(std::string_view piece) {
    const std::size_t slash = piece.find('/');
    const auto above = finite_number(piece.substr(0, slash));
    if (!above || *above < 0) return std::nullopt;
    if (slash == std::string_view::npos) return above;
    const auto below = finite_number(piece.substr(slash + 1));
    return below && *below > 0 ? std::optional(*above / *below) : std::nullopt;
}

/// `1 1/2 cups, chopped` taken apart: 1.5 and `cup chopped`; of a bare number the unit is empty.
struct amount_words {
    double count = 0;
    std::string unit;
};

std::optional<amount_words> taken_apart(std::string_view text) {
    const std::vector<std::string> pieces = pieces_of(text);
    std::size_t at = 0;
    amount_words read;
    for (; at < std::min<std::size_t>(pieces.size(), 2); ++at) {
        const auto count = count_in(pieces[at]);
        if (!count || (at == 1 && *count >= 1)) break;
        read.count += *count;
    }
    if (at == 0) return std::nullopt;
    for (; at < pieces.size(); ++at) read.unit += (read.unit.empty() ? "" : " ") + plain_word(pieces[at]);
    return read;
}

template <std::size_t count>
std::optional<double> size_of(const std::array<weight_unit, count>& units, std::string_view name) {
    for (const weight_unit& one : units) {
        if (one.name == name) return one.size;
    }
    return std::nullopt;
}

/// The volume a measure begins with: `cup chopped` is a cup.
std::optional<double> volume_of(std::string_view words) {
    for (const weight_unit& one : volumes) {
        const bool begins = words.starts_with(one.name);
        if (begins && (words.size() == one.name.size() || words[one.name.size()] == ' ')) return one.size;
    }
    return std::nullopt;
}

bool begins_with_word(std::string_view words, std::string_view start) {
    return words.starts_with(start) && (words.size() == start.size() || words[start.size()] == ' ');
}

/// Grams of one of a household measure. The whole words win over a beginning, an earlier measure over a later one.
std::optional<double> grams_of_one(const food& what, const std::string& wanted) {
    std::optional<double> beginning;
    for (const food_measure& measure : what.measures) {
        const auto words = taken_apart(measure.text);
        if (!words || words->count <= 0) continue;
        if (words->unit == wanted) return measure.grams / words->count;
        if (!beginning && begins_with_word(words->unit, wanted)) beginning = measure.grams / words->count;
    }
    return beginning;
}

/// Grams of one millilitre, from the first measure by volume.
std::optional<double> density_of(const food& what) {
    for (const food_measure& measure : what.measures) {
        const auto words = taken_apart(measure.text);
        const auto volume = words ? volume_of(words->unit) : std::nullopt;
        if (volume && words->count > 0) return measure.grams / (words->count * *volume);
    }
    return std::nullopt;
}

/// Grams of one piece, when a food has one measure that is neither a weight nor a volume: a slice, a medium one.
std::optional<double> grams_of_piece(const food& what) {
    std::optional<double> piece;
    std::string name;
    for (const food_measure& measure : what.measures) {
        const auto words = taken_apart(measure.text);
        if (!words || words->count <= 0 || words->unit.empty() || volume_of(words->unit)) continue;
        if (size_of(weights, words->unit.substr(0, words->unit.find(' ')))) continue;
        if (piece && words->unit != name) return std::nullopt;
        if (!piece) piece = measure.grams / words->count;
        name = words->unit;
    }
    return piece;
}

std::optional<double> grams_of_unit(const food& what, const std::string& wanted) {
    if (wanted.empty()) return grams_of_piece(what);
    if (const auto weight = size_of(weights, wanted)) return weight;
    if (wanted == "serving" && what.is_common) return what.measures.front().grams;
    if (const auto household = grams_of_one(what, wanted)) return household;
    const auto volume = size_of(volumes, wanted);
    const auto density = volume ? density_of(what) : std::nullopt;
    return density ? std::optional(*volume * *density) : std::nullopt;
}

}  // namespace

std::optional<double> grams_of(const food& what, std::string_view amount) {
    const auto words = taken_apart(amount);
    if (words && words->unit.empty() && words->count > most_pieces) return std::nullopt;  // `100` are grams, or not
    const auto one = words ? grams_of_unit(what, words->unit) : std::nullopt;
    if (!one || !amount_range.contains(words->count * *one)) return std::nullopt;
    const bool has_mark = std::ranges::any_of(pieces_of(amount), may_mark_thousands);
    if (has_mark && amount_range.contains(words->count * 1000 * *one)) return std::nullopt;  // `1.200 g` may be 1200
    return words->count * *one;
}

std::string fault_of_amount(const food& what, std::string_view amount) {
    const std::vector<std::string> pieces = pieces_of(amount);
    const auto first = pieces.empty() ? std::nullopt : finite_number(pieces.front());
    if (first && *first < 0) return "is less than nothing";
    for (const std::string& piece : pieces) {
        if (std::ranges::find(of_two_lands, plain_word(piece)) == of_two_lands.end()) continue;
        return fmt::format("is one {} in the United States and another in Britain", plain_word(piece));
    }
    return fmt::format("is no amount of {}", what.name);
}

std::string allowed_amount(const food& what) {
    std::string text = "a weight such as `100 g`, `0.5 kg` or `2 oz`";
    std::vector<std::string> told;
    for (const food_measure& measure : what.measures) {
        std::string words = fmt::format("{}", fmt::join(pieces_of(measure.text), " "));
        if (std::ranges::find(told, words) != told.end()) continue;
        text += fmt::format(", `{}`", measure.text);
        told.push_back(std::move(words));
    }
    if (what.is_common) text += ", `1 serving`";
    if (density_of(what)) text += ", another volume such as `250 ml` or `1 cup`";
    if (grams_of_piece(what)) text += fmt::format(", or a bare number of pieces up to {}", most_pieces);
    return text + fmt::format("; {}; no mark of thousands", amount_range.text());
}

}  // namespace magnesia::evidence
