// name_readers.cpp - parts of a name, each looked up.
// SPDX-License-Identifier: Apache-2.0
#include "safety/name_readers.hpp"

#include "safety/condition_parts.hpp"
#include "safety/name_parts.hpp"
#include "safety/names.hpp"

namespace magnesia::safety {
namespace {

using meant_names = std::vector<scenario::meant_name>;

meant_names drugs_in(const evidence::safety_base& base, const std::string& name) {
    meant_names all;
    for (const std::string& part : parts_of(base, name)) {
        const found_drug found = find_drug(base.drugs, part);
        if (found.what != nullptr && found.is_sure) {
            all.push_back({found.what->name, found.is_exact});
        } else {
            all.push_back({part});
        }
    }
    return all;
}

/// A name in which nothing is known stays as written; a word beside what is known changes nothing in the body.
meant_names conditions_in(const evidence::safety_base& base, const std::string& name) {
    const conditions_said said = conditions_of(base.words, name);
    if (said.ids.empty()) return {{name}};
    meant_names all;
    for (const std::string& id : said.ids) all.push_back({id});
    return all;
}

}  // namespace

scenario::name_readers name_readers_of(const evidence::safety_base& base) {
    return {.drugs = [&base](const std::string& name) { return drugs_in(base, name); },
            .conditions = [&base](const std::string& name) { return conditions_in(base, name); }};
}

}  // namespace magnesia::safety
