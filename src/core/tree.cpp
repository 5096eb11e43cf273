// tree.cpp - look-up and printing of structured values.
// SPDX-License-Identifier: Apache-2.0
#include "core/tree.hpp"

#include <fmt/core.h>

#include "core/text.hpp"

namespace magnesia::inline core {

const tree* tree::find(std::string_view key) const {
    const table* all = entries();
    if (all == nullptr) return nullptr;
    for (const auto& [name, item] : *all) {
        if (name == key) return &item;
    }
    return nullptr;
}

std::vector<std::string_view> tree::keys() const {
    std::vector<std::string_view> names;
    if (entries() == nullptr) return names;
    for (const auto& [name, item] : *entries()) names.push_back(name);
    return names;
}

std::string tree::shown() const {
    struct printer {
        std::string operator()(const std::string& s) const { return '"' + s + '"'; }
        std::string operator()(std::int64_t i) const { return fmt::format("{}", i); }
        std::string operator()(double d) const { return shortest(d); }
        std::string operator()(bool b) const { return b ? "true" : "false"; }
        std::string operator()(const date_value& d) const {
            return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
        }
        std::string operator()(const list& l) const { return fmt::format("[a list of {}]", l.size()); }
        std::string operator()(const table& t) const { return fmt::format("{{a table of {}}}", t.size()); }
    };
    return std::visit(printer{}, value);
}

}  // namespace magnesia::inline core
