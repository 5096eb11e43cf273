// read_names.cpp - names looked up, and what is said of those that are not found.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/read_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "scenario/read_health.hpp"

namespace magnesia::scenario {
namespace {

/// The nearest of the first list, else of the second.
std::string nearest_of_both(const std::vector<known_name>& known, const std::vector<known_name>& others,
                            const std::string& name) {
    const std::string nearest = nearest_known(known, name);
    return nearest.empty() ? nearest_known(others, name) : nearest;
}

}  // namespace

bool are_names(const table_reader& fields, std::string_view key) {
    const std::size_t issues_before = fields.issues().size();
    const std::vector<std::string> names = fields.texts(key, name_limits);
    if (fields.issues().size() != issues_before) return false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (lower_case(names[i]) != "none") continue;
        const tree& item = (*fields.find(key)->items())[i];
        fields.issues().push_back({item.where, fmt::format("{}[{}]", fields.path_of(key), i + 1), item.shown(),
                                   "is no name", fmt::format("{} = [] where there is none", key), ""});
    }
    return fields.issues().size() == issues_before;
}

std::vector<std::string> read_names(const table_reader& fields, std::string_view key,
                                    const std::vector<known_name>& known, const std::vector<known_name>& others,
                                    sharing two_of_one) {
    std::vector<std::string> ids;
    if (!are_names(fields, key) || fields.find(key) == nullptr) return ids;
    const tree::list& items = *fields.find(key)->items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string& name = *items[i].text();
        const known_name* found = find_name(known, name);
        if (found == nullptr && find_name(others, name) != nullptr) continue;
        const bool is_repeated = found != nullptr && std::find(ids.begin(), ids.end(), found->id) != ids.end();
        if (found != nullptr && !is_repeated) ids.push_back(found->id);
        if (found != nullptr && (!is_repeated || two_of_one == sharing::allowed)) continue;
        fields.issues().push_back({items[i].where, fmt::format("{}[{}]", fields.path_of(key), i + 1), items[i].shown(),
                                   is_repeated ? "is said twice" : "is not known",
                                   is_repeated     ? "each once"
                                   : known.empty() ? "none in this version"
                                                   : listed(known),
                                   is_repeated ? "" : nearest_of_both(known, others, name)});
    }
    return ids;
}

std::vector<std::string> read_other_names(const table_reader& fields, std::string_view key,
                                          const std::vector<known_name>& known, const std::vector<known_name>& others) {
    std::vector<std::string> names;
    std::vector<std::string> ids;
    const tree* said = fields.find(key);
    if (said == nullptr || said->items() == nullptr) return names;
    for (const tree& item : *said->items()) {
        if (item.text() == nullptr || find_name(known, *item.text()) != nullptr) continue;
        const known_name* found = find_name(others, *item.text());
        if (found == nullptr || std::ranges::find(ids, found->id) != ids.end()) continue;
        ids.push_back(found->id);
        names.push_back(*item.text());
    }
    return names;
}

}  // namespace magnesia::scenario
