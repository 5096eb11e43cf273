// food_search.cpp - matching words against names.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/food_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "core/text.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::size_t most_words = 12;      // of a search; more only narrow what is empty already
constexpr std::size_t shortest_start = 3;   // letters that may stand for a word that begins with them
constexpr std::size_t most_candidates = 6;  // foods named in a message

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// `berries` and `berry`, `potatoes` and `potato`, `beans` and `bean` are one word.
std::string singular(std::string word) {
    if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + 'y';
    if (word.size() > 4 && word.ends_with("oes")) return word.substr(0, word.size() - 2);
    if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
    return word;
}

template <class Take>
void for_each_word(std::string_view text, Take take) {
    std::string word;
    for (const char c : text) {
        const char small = lower_letter(c);
        if (is_word_character(small)) {
            word += small;
        } else if (!word.empty()) {
            take(singular(word));
            word.clear();
        }
    }
    if (!word.empty()) take(singular(word));
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for_each_word(text, [&](std::string word) { words.push_back(std::move(word)); });
    return words;
}

std::vector<std::string> all_names_of(const food& one) {
    std::vector<std::string> names = one.aliases;
    names.push_back(one.name);
    if (!one.usda_name.empty() && one.usda_name != one.name) names.push_back(one.usda_name);
    return names;
}

/// The words of all names, and of the group a food is in when it has one.
std::vector<std::string> all_words_of(const food& one) {
    std::vector<std::string> words;
    const auto add = [&](std::string_view text) {
        for_each_word(text, [&](std::string word) { words.push_back(std::move(word)); });
    };
    for (const std::string& name : all_names_of(one)) add(name);
    if (one.is_common) add(one.is_water ? "mineral water" : one.group);
    return words;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_start(const std::vector<std::string>& words, const std::string& start) {
    return start.size() >= shortest_start &&
           std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(start); });
}

bool begins_with(const std::vector<std::string>& name, const std::vector<std::string>& wanted) {
    return name.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), name.begin());
}

/// How well a food fits, smaller first; nothing when a word is missing.
using fit = std::tuple<bool, std::size_t, std::size_t, std::size_t, std::size_t>;
std::optional<fit> fit_of(bool is_common, const std::vector<std::string>& name, const std::vector<std::string>& all,
                          const std::vector<std::string>& wanted) {
    std::size_t only_starts = 0;
    for (const std::string& word : wanted) {
        if (has(all, word)) continue;
        if (!has_start(all, word)) return std::nullopt;
        ++only_starts;
    }
    const auto outside_name = static_cast<std::size_t>(
        std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) { return !has(name, word); }));
    const auto first = std::find(name.begin(), name.end(), wanted.front());
    return fit{!is_common, only_starts, outside_name, static_cast<std::size_t>(first - name.begin()), name.size()};
}

/// Names to choose from; a food without a short name also with its number, because a few USDA names stand twice.
std::string names_of(const std::vector<const food*>& foods) {
    std::string names;
    for (std::size_t i = 0; i < std::min(foods.size(), most_candidates); ++i) {
        names += fmt::format("{}`{}`", i == 0 ? "" : ", ", foods[i]->name);
        if (!foods[i]->is_common) names += fmt::format(" (`{}`)", foods[i]->id);
    }
    if (foods.size() > most_candidates) names += fmt::format(", and {} more", foods.size() - most_candidates);
    return names;
}

/// The only food with a short name, or null.
const food* only_common(const std::vector<const food*>& foods) {
    const food* found = nullptr;
    for (const food* one : foods) {
        if (!one->is_common) continue;
        if (found != nullptr) return nullptr;
        found = one;
    }
    return found;
}

/// The only food with a short name that begins with the words, or null: `spinach, boiled` is `Spinach, boiled, drained`
/// and not `Spinach, frozen, boiled`.
const food* only_beginning(std::vector<const food*> foods, const std::vector<std::string>& wanted) {
    std::erase_if(foods, [&](const food* one) { return !begins_with(words_of(one->name), wanted); });
    return only_common(foods);
}

}  // namespace

food_index::food_index(const std::vector<food>& foods) {
    entries_.reserve(foods.size());
    for (const food& one : foods) {
        entries_.push_back({&one, words_of(one.name), all_words_of(one)});
        names_[lower_case(one.id)].push_back(&one);
        for (const std::string& name : all_names_of(one)) names_[lower_case(name)].push_back(&one);
    }
}

std::vector<const food*> food_index::find(std::string_view words) const {
    const std::vector<std::string> wanted = words_of(words);
    if (wanted.empty() || wanted.size() > most_words) return {};
    std::vector<std::pair<fit, const food*>> fitting;
    for (const entry& one : entries_) {
        if (const auto how = fit_of(one.what->is_common, one.name, one.all, wanted)) {
            fitting.emplace_back(*how, one.what);
        }
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const food*> found;
    for (const auto& [how, one] : fitting) found.push_back(one);
    return found;
}

std::string food_index::nearest(std::string_view words) const {
    std::set<std::string> known;
    for (const entry& one : entries_) known.insert(one.all.begin(), one.all.end());
    const std::vector<std::string> names(known.begin(), known.end());
    std::string nearest;
    bool is_changed = false;
    for (const std::string& word : words_of(words)) {
        const bool is_known = known.contains(word) || has_start(names, word);
        const std::string near = is_known ? word : nearest_name(word, names);
        if (near.empty()) return "";
        is_changed = is_changed || !is_known;
        nearest += (nearest.empty() ? "" : " ") + near;
    }
    return is_changed ? nearest : "";
}

const food* food_index::exactly(std::string_view name) const {
    const auto found = names_.find(lower_case(name));
    if (found == names_.end()) return nullptr;
    return found->second.size() == 1 ? found->second.front() : only_common(found->second);
}

named_food food_index::named(std::string_view name) const {
    if (const food* exact = exactly(name)) return {.what = exact};
    std::vector<const food*> meant = find(name);  // those with a short name first
    if (!meant.empty() && meant.front()->is_common) {
        std::erase_if(meant, [](const food* one) { return !one->is_common; });
    }
    if (meant.size() == 1) return {.what = meant.front()};
    if (const food* only = only_beginning(meant, words_of(name))) return {.what = only};
    if (!meant.empty()) return {.found = "fits several foods", .allowed = names_of(meant)};
    return {.found = "is no food in the tables",
            .allowed = "a name that `magnesia foods WORDS` shows; supplements are no food and stand in a regimen"};
}

}  // namespace magnesia::evidence
