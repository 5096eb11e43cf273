// food_likely.cpp - how near a food is to what was said.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_likely.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/text.hpp"
#include "evidence/foods/food_words.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::size_t most_names = 6;       // in a message
constexpr std::size_t longest_search = 40;  // characters of a search that is repeated

using word_list = std::vector<std::string>;

enum class kinship {
    it,         ///< `Bread, white` said `bread`; `Beans, black, boiled` said `black beans`
    kind,       ///< `Wild rice, cooked` said `rice`
    beginning,  ///< `Corn Flakes` said `corn`
    described,  ///< `Egg, whole, scrambled` said `scrambled eggs`
    none
};

bool starts(const word_list& words, const word_list& wanted) {
    return words.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), words.begin());
}

bool ends_with_words(const word_list& words, const word_list& wanted) {
    return words.size() >= wanted.size() && std::equal(wanted.rbegin(), wanted.rend(), words.rbegin());
}

bool is_in(const word_list& words, const word_list& wanted) {
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

kinship kinship_of_name(std::string_view name, bool is_common, const word_list& wanted) {
    const std::vector<word_list> parts = parts_of(name);
    if (parts.empty()) return kinship::none;
    word_list swapped = parts.size() > 1 ? parts[1] : word_list{};
    swapped.insert(swapped.end(), parts[0].begin(), parts[0].end());
    if (parts[0] == wanted || swapped == wanted) return kinship::it;
    if (is_common && ends_with_words(parts[0], wanted)) return kinship::kind;
    if (starts(words_of(name), wanted)) return kinship::beginning;
    const word_list all = words_of(name);
    const bool has_all = std::ranges::all_of(
        wanted, [&](const std::string& word) { return std::find(all.begin(), all.end(), word) != all.end(); });
    const bool is_side_by_side = std::ranges::any_of(parts, [&](const word_list& part) {
        return part == wanted || (wanted.size() > 1 && is_in(part, wanted));  // one word stands in too many names
    });
    const bool has_head = std::find(parts[0].begin(), parts[0].end(), wanted.back()) != parts[0].end();
    return has_all && (is_side_by_side || has_head) ? kinship::described : kinship::none;
}

kinship kinship_of(const food& what, const word_list& wanted) {
    if (what.is_water && wanted == word_list{"mineral", "water"}) return kinship::kind;
    kinship nearest =
        std::min(kinship_of_name(what.name, what.is_common, wanted), kinship_of_name(what.usda_name, false, wanted));
    for (const std::string& alias : what.aliases) {
        nearest = std::min(nearest, kinship_of_name(alias, true, wanted));
    }
    return nearest;
}

}  // namespace

bool is_kind_of(const food& what, const std::vector<std::string>& words) {
    return !words.empty() && kinship_of(what, words) <= kinship::kind;
}

std::vector<const food*> likely_foods(const std::vector<const food*>& found, std::string_view words) {
    const word_list wanted = words_of(words);
    if (wanted.empty()) return {};
    std::vector<std::pair<kinship, const food*>> near;
    for (const food* one : found) near.emplace_back(kinship_of(*one, wanted), one);
    std::erase_if(near, [](const auto& one) { return one.first == kinship::none; });
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto is_common_kind = [](const auto& one) { return one.second->is_common && one.first <= kinship::kind; };
    if (std::ranges::any_of(near, is_common_kind)) {
        std::erase_if(near, [](const auto& one) { return one.first > kinship::kind; });
        std::stable_partition(near.begin(), near.end(), is_common_kind);
        if (near.size() > most_names) std::erase_if(near, [&](const auto& one) { return !is_common_kind(one); });
    }
    std::vector<const food*> likely;
    for (const auto& [how, one] : near) likely.push_back(one);
    return likely;
}

std::string names_to_choose(const std::vector<const food*>& likely, std::string_view words, std::size_t found) {
    std::string names;
    const std::size_t shown = std::min(likely.size(), most_names);
    for (std::size_t i = 0; i < shown; ++i) {
        names += fmt::format("{}`{}` (", i == 0 ? "" : ", ", likely[i]->name);
        if (!likely[i]->is_common) names += fmt::format("number `{}`, ", likely[i]->id);
        names += fmt::format("{}{})", shortest(likely[i]->magnesium_mg), i == 0 ? " mg magnesium per 100 g" : " mg");
    }
    if (found <= shown) return names;
    return fmt::format("{}{}`magnesia foods {}` shows {}{}", names, shown == 0 ? "" : "; ",
                       printable(words, longest_search), found - shown, shown == 0 ? " with these words" : " more");
}

}  // namespace magnesia::evidence
