// read_names.cpp - names looked up, and what is said of those that are not found.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/add_once.hpp"
#include "core/text.hpp"
#include "scenario/reading/read_health.hpp"

namespace magnesia::scenario {
namespace {

/// Names read so far, and the things among them that the body has no numbers for.
struct names_so_far {
    names_read all;
    std::vector<const known_name*> others_met = {};

    void add_other(const std::string& name, const known_name* what) {
        if (what != nullptr && std::ranges::find(others_met, what) != others_met.end()) return;
        if (what != nullptr) others_met.push_back(what);
        add_once(all.others, name);
    }

    bool says_filtration(const std::string& name, const name_lists& lists) {
        const std::optional<double> said = lists.filtration ? lists.filtration(name) : std::nullopt;
        if (said) all.egfr_ml_min = std::min(*said, all.egfr_ml_min.value_or(*said));
        return said.has_value();
    }

    /// A name with a stage says more than an id, so it is kept as written.
    void add_meant(const std::string& name, const name_lists& lists) {
        const bool is_kept = says_filtration(name, lists);
        for (const meant_name& one : lists.meant(name)) {
            if (!one.is_exact) add_once(all.misspelt, name);
            const known_name* const other = find_name(lists.others, one.name);
            const known_name* found = find_name(lists.known, one.name);
            if (found == nullptr && other != nullptr) found = find_name(lists.known, other->id);
            if (found != nullptr) {
                add_once(all.ids, found->id);
            } else if (is_kept) {
                add_once(all.others, name);
            } else {
                add_other(find_name(lists.others, name) != nullptr ? name : one.name, other);
            }
        }
    }

    void add(const std::string& name, const name_lists& lists) {
        if (const known_name* const found = find_name(lists.known, name)) return add_once(all.ids, found->id);
        if (lists.meant) return add_meant(name, lists);
        if (const known_name* const other = find_name(lists.others, name)) add_other(name, other);
    }
};

}  // namespace

name_lists drug_lists(const vocabulary& words) {
    static const filtration_reader none;
    return {"drugs", words.drugs, words.other_drugs, words.meant.drugs, none};
}

name_lists condition_lists(const vocabulary& words) {
    return {"conditions", words.conditions, words.other_conditions, words.meant.conditions, words.meant.filtration};
}

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

names_read read_names(const table_reader& fields, const name_lists& lists) {
    names_so_far read;
    if (!are_names(fields, lists.key) || fields.find(lists.key) == nullptr) return {};
    const tree::list& items = *fields.find(lists.key)->items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string& name = *items[i].text();
        if (lists.meant || is_listed(name, lists)) {
            read.add(name, lists);
            continue;
        }
        fields.issues().push_back(
            {items[i].where, fmt::format("{}[{}]", fields.path_of(lists.key), i + 1), items[i].shown(), "is not known",
             lists.known.empty() ? "none in this version" : listed(lists.known), nearest_listed(name, lists)});
    }
    return read.all;
}

bool is_listed(const std::string& name, const name_lists& lists) {
    return find_name(lists.known, name) != nullptr || find_name(lists.others, name) != nullptr;
}

names_read read_name(const std::string& name, const name_lists& lists) {
    names_so_far read;
    read.add(name, lists);
    return read.all;
}

std::string nearest_listed(const std::string& name, const name_lists& lists) {
    const std::string nearest = nearest_known(lists.known, name);
    return nearest.empty() ? nearest_known(lists.others, name) : nearest;
}

}  // namespace magnesia::scenario
