// plan_names.cpp - names as written, looked up among those of the body by way of the tables of safety.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan_names.hpp"

#include <algorithm>

#include "evidence/vocabulary.hpp"
#include "safety/name_parts.hpp"
#include "safety/names.hpp"

namespace magnesia::api {
namespace {

using names = std::vector<std::string>;
using scenario::find_name;
using scenario::known_name;

void add_once(names& ids, const known_name* found) {
    if (found != nullptr && std::ranges::find(ids, found->id) == ids.end()) ids.push_back(found->id);
}

/// The medicine of the body that a drug of the tables is, by any of its names; null when the body has no numbers.
const known_name* of_body(const std::vector<known_name>& body, const evidence::drug& what) {
    if (const known_name* const found = find_name(body, what.name)) return found;
    for (const std::string& alias : what.aliases) {
        if (const known_name* const found = find_name(body, alias)) return found;
    }
    return nullptr;
}

const known_name* medicine_of(const std::string& part, const std::vector<known_name>& body,
                              const evidence::safety_base& rules) {
    if (const known_name* const found = find_name(body, part)) return found;
    const safety::found_drug meant = safety::find_drug(rules.drugs, part);
    return meant.what != nullptr && meant.is_sure ? of_body(body, *meant.what) : nullptr;
}

void add_unknown(const std::optional<names>& said, const std::vector<known_name>& known,
                 std::vector<known_name>& others) {
    for (const std::string& name : said.value_or(names{})) {
        if (find_name(known, name) == nullptr && find_name(others, name) == nullptr) others.push_back({name, {}});
    }
}

}  // namespace

scenario::vocabulary names_for_plan(const scenario::health& said, const evidence::evidence_base& base) {
    scenario::vocabulary words = evidence::vocabulary_of(base);
    add_unknown(said.drugs, words.drugs, words.other_drugs);
    add_unknown(said.conditions, words.conditions, words.other_conditions);
    return words;
}

known_to_body meant_for_body(const scenario::health& said, const evidence::evidence_base& base) {
    const scenario::vocabulary words = evidence::vocabulary_of(base);
    known_to_body all;
    for (const std::string& name : said.drugs.value_or(names{})) {
        for (const std::string& part : safety::parts_of(base.safety, name))
            add_once(all.drugs, medicine_of(part, words.drugs, base.safety));
    }
    for (const std::string& name : said.conditions.value_or(names{})) {
        const known_name* const exact = find_name(words.conditions, name);
        const std::string id = safety::find_condition(base.safety.words, name);
        add_once(all.conditions, exact != nullptr ? exact : find_name(words.conditions, id));
    }
    return all;
}

}  // namespace magnesia::api
