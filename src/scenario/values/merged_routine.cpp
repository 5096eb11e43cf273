// merged_routine.cpp - one table over another, key by key.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/merged_routine.hpp"

#include <utility>
#include <vector>

namespace magnesia::scenario {

void put(tree::table& all, const std::string& key, const tree& value) {
    std::erase_if(all, [&](const tree::entry& one) { return one.first == key; });
    all.push_back({key, value});
}

tree merged_routine(const tree& common, const tree& own) {
    if (common.entries() == nullptr || own.entries() == nullptr) return own;
    tree::table all = *common.entries();
    for (const auto& [key, value] : *own.entries()) {
        const bool is_of_nights = key == "weekend" || key == "schedule";
        if (is_of_nights) std::erase_if(all, [](const tree::entry& one) { return one.first == "weekend"; });
        if (is_of_nights) std::erase_if(all, [](const tree::entry& one) { return one.first == "schedule"; });
        const tree* before = common.find(key);
        const bool is_table = before != nullptr && (key == "light" || key == "bedroom");
        put(all, key, is_table ? merged_routine(*before, value) : value);
    }
    return {std::move(all), common.where};
}

}  // namespace magnesia::scenario
