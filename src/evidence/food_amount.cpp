// food_amount.cpp - counts, weights, volumes and household measures.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/food_amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/number_mark.hpp"
#include "core/text.hpp"

namespace magnesia::evidence {
namespace {

struct unit {
    std::string_view name;
    double size;
};
// US customary measures by their definition: the inch is 25.4 mm, the avoirdupois pound 453.59237 g.
constexpr std::array<unit, 4> weights{{{"g", 1}, {"kg", 1000}, {"oz", 28.349523125}, {"lb", 453.59237}}};
constexpr std::array<unit, 6> volumes{{{"cup", 236.5882365},
                                       {"fl oz", 29.5735295625},
                                       {"tbsp", 14.78676478125},
                                       {"tsp", 4.92892159375},
                                       {"ml", 1},
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

std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces;
    std::string piece;
    for (const char c : text) {
        const bool is_gap = c == ' ' || c == ',' || c == '(' || c == ')';
        if (!is_gap) piece += lower_letter(c);
        if (is_gap && !piece.empty()) pieces.push_back(std::exchange(piece, ""));
    }
    if (!piece.empty()) pieces.push_back(piece);
    return pieces;
}

/// One spelling, without a plural ending.
std::string plain(std::string word) {
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

/// `1 1/2 cups, chopped` taken apart: 1.5 and `cup chopped`.
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
    if (at == 0 || at == pieces.size()) return std::nullopt;
    for (; at < pieces.size(); ++at) read.unit += (read.unit.empty() ? "" : " ") + plain(pieces[at]);
    return read;
}

template <std::size_t count>
std::optional<double> size_of(const std::array<unit, count>& units, std::string_view name) {
    for (const unit& one : units) {
        if (one.name == name) return one.size;
    }
    return std::nullopt;
}

/// The volume a measure begins with: `cup chopped` is a cup.
std::optional<double> volume_of(std::string_view words) {
    for (const unit& one : volumes) {
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

std::optional<double> grams_of_unit(const food& what, const std::string& wanted) {
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
    const auto one = words ? grams_of_unit(what, words->unit) : std::nullopt;
    if (!one || !amount_range.contains(words->count * *one)) return std::nullopt;
    const bool has_mark = std::ranges::any_of(pieces_of(amount), may_mark_thousands);
    if (has_mark && amount_range.contains(words->count * 1000 * *one)) return std::nullopt;  // `1.200 g` may be 1200
    return words->count * *one;
}

std::string allowed_amount(const food& what) {
    std::string text = "a weight such as `100 g` or `2 oz`";
    for (const food_measure& measure : what.measures) text += fmt::format(", `{}`", measure.text);
    if (density_of(what)) text += ", or another volume such as `250 ml`";
    return text + fmt::format("; {}; no mark of thousands", amount_range.text());
}

}  // namespace magnesia::evidence
