// food_search.cpp - matching words against names.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "core/text.hpp"
#include "evidence/foods/food_likely.hpp"
#include "evidence/foods/food_words.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::size_t most_words = 12;     // of a search; more only narrow what is empty already
constexpr std::size_t shortest_start = 3;  // letters that may stand for a word that begins with them

std::vector<std::string> all_names_of(const food& one) {
    std::vector<std::string> names = one.aliases;
    names.push_back(one.name);
    if (!one.usda_name.empty() && one.usda_name != one.name) names.push_back(one.usda_name);
    return names;
}

void add_words(std::string_view text, std::vector<std::string>& words) {
    for (std::string& word : words_of(text)) words.push_back(std::move(word));
}

/// The group whose words a food with a short name is found by.
std::string_view group_of(const food& one) {
    if (!one.is_common) return "";
    return one.is_water ? "mineral water" : std::string_view(one.group);
}

bool has(std::span<const std::string> words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_start(std::span<const std::string> words, const std::string& start) {
    return start.size() >= shortest_start &&
           std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(start); });
}

/// How well a food fits, smaller first; nothing when a word is missing.
using fit = std::tuple<bool, std::size_t, std::size_t, std::size_t, std::size_t>;
std::optional<fit> fit_of(bool is_common, const std::vector<std::string>& name, std::span<const std::string> all,
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

/// Magnesium in the usual serving, or in 100 g of a food without one.
double serving_mg(const food* what) {
    return what->magnesium_mg * (what->measures.empty() ? 100 : what->measures.front().grams) / 100;
}

/// Whether a name says the food in words that are not its own: another name, and not only another order of words.
bool is_in_other_words(std::string_view name, const food& what) {
    const auto sorted = [](std::vector<std::string> words) {
        std::sort(words.begin(), words.end());
        return words;
    };
    if (lower_case(name) == what.id || name_key(name) == name_key(what.usda_name)) return false;
    return sorted(words_of(name)) != sorted(words_of(what.name));
}

}  // namespace

food_index::food_index(const std::vector<food>& foods) {
    entries_.reserve(foods.size());
    for (const food& one : foods) {
        entry words{.what = &one, .name = words_of(one.name), .all = {}};
        for (const std::string& name : all_names_of(one)) add_words(name, words.all);
        words.own = words.all.size();
        add_words(group_of(one), words.all);
        entries_.push_back(std::move(words));
        std::set<std::string> keys{lower_case(one.id)};
        for (const std::string& name : all_names_of(one)) {
            if (one.is_common)
                for (std::string& key : whole_name_keys(name)) keys.insert(std::move(key));
            keys.insert(name_key(name));
        }
        for (const std::string& key : keys) names_[key].push_back(&one);
    }
}

std::vector<const food*> food_index::with_words(const std::vector<std::string>& wanted, bool by_group) const {
    std::vector<std::pair<fit, const food*>> fitting;
    for (const entry& one : entries_) {
        const std::span all = std::span(one.all).first(by_group ? one.all.size() : one.own);
        auto how = fit_of(one.what->is_common, one.name, all, wanted);
        if (!how) continue;
        auto& [is_far, only_starts, outside_name, place, size] = *how;
        // Coffee that is brewed with tap water is no tap water.
        if (!by_group && outside_name == wanted.size()) is_far = is_far || !is_kind_of(*one.what, wanted);
        fitting.emplace_back(*how, one.what);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const food*> found;
    for (const auto& [how, one] : fitting) found.push_back(one);
    return found;
}

std::vector<const food*> food_index::in_group(const std::vector<std::string>& wanted) const {
    std::vector<const food*> found;
    for (const entry& one : entries_) {
        const food& what = *one.what;
        const bool is_in = std::ranges::equal(std::span(one.all).subspan(one.own), wanted) ||
                           (what.is_common && words_of(what.counts_as) == wanted);
        if (is_in) found.push_back(&what);
    }
    std::ranges::stable_sort(found, std::greater{}, serving_mg);
    return found;
}

std::vector<const food*> food_index::find(std::string_view words) const {
    const std::vector<std::string> wanted = words_of(words);
    if (wanted.empty() || wanted.size() > most_words) return {};
    std::vector<const food*> found = in_group(wanted);
    const bool is_group = !found.empty();
    for (const food* one : with_words(wanted, is_group)) {
        if (std::ranges::find(found, one) == found.end()) found.push_back(one);
    }
    const bool is_named = !found.empty() && found.front()->is_common;
    return is_group || is_named ? found : with_words(wanted, true);
}

std::string food_index::nearest(std::string_view words) const {
    std::vector<std::string> names;
    for (const entry& one : entries_) {
        if (!one.what->is_common) continue;
        names.push_back(one.what->name);
        names.insert(names.end(), one.what->aliases.begin(), one.what->aliases.end());
        names.push_back(one.what->name.substr(0, one.what->name.find(',')));
    }
    return nearest_name(words, names);
}

const food* food_index::exactly(std::string_view name) const {
    auto found = names_.find(lower_case(name));
    if (found == names_.end()) found = names_.find(name_key(name));
    if (found == names_.end()) return nullptr;
    return found->second.size() == 1 ? found->second.front() : only_common(found->second);
}

const food* food_index::whole(std::string_view name) const {
    const food* exact = exactly(name);
    if (exact == nullptr || exact->is_common || lower_case(name) == exact->id) return exact;
    const std::vector<std::string> words = words_of(name);
    const bool is_one_of_many =
        std::ranges::any_of(find(name), [&](const food* one) { return one->is_common && is_kind_of(*one, words); });
    return is_one_of_many ? nullptr : exact;  // `oats` is a name of the USDA, and rolled oats are more often meant
}

named_food food_index::named(std::string_view name) const {
    if (const food* what = whole(name)) {
        return {.what = what, .is_in_other_words = evidence::is_in_other_words(name, *what)};
    }
    const std::vector<const food*> found = find(name);
    const std::vector<const food*> likely = likely_foods(found, name);
    if (!likely.empty()) {
        return {.found = likely.size() == 1 ? "is not the whole name of a food" : "fits several foods",
                .allowed = names_to_choose(likely, name, found.size()),
                .is_like_some = true};
    }
    std::string allowed = "a name that `magnesia foods WORDS` shows";
    if (!found.empty()) allowed = "a whole name; " + names_to_choose({}, name, found.size());
    return {.found = "is no food in the tables",
            .allowed = allowed + "; supplements are no food and stand in a regimen"};
}

}  // namespace magnesia::evidence
