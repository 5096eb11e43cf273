// meant_names.cpp - adding ids and generic names.
// SPDX-License-Identifier: Apache-2.0
#include "safety/meant_names.hpp"

#include <string>
#include <vector>

#include "core/add_once.hpp"
#include "safety/condition_parts.hpp"
#include "safety/name_parts.hpp"
#include "safety/names.hpp"

namespace magnesia::safety {
namespace {

void add_conditions_meant(std::vector<std::string>& all, const evidence::safety_base& base) {
    const std::vector<std::string> written = all;
    for (const std::string& name : written) {
        add_each_once(all, conditions_of(base.words, name).ids);
        const std::string near = condition_near(base.words, name);
        if (!near.empty()) add_once(all, near);
    }
}

void add_drugs_meant(std::vector<std::string>& all, const evidence::safety_base& base) {
    const std::vector<std::string> written = all;
    for (const std::string& name : written) {
        for (const std::string& part : parts_of(base, name)) {
            const found_drug found = find_drug(base.drugs, part);
            if (found.what != nullptr) add_once(all, found.what->name);
            if (found.what != nullptr) continue;
            for (const evidence::drug* within : drugs_within(base, part)) add_once(all, within->name);
        }
    }
}

}  // namespace

scenario::person with_meant_names(scenario::person who, const evidence::safety_base& base) {
    if (who.is.conditions) add_conditions_meant(*who.is.conditions, base);
    if (!who.is.drugs && !who.is.drug_times.empty()) who.is.drugs = std::vector<std::string>{};
    for (const scenario::drug_time& one : who.is.drug_times) add_once(*who.is.drugs, one.name);
    if (who.is.drugs) add_drugs_meant(*who.is.drugs, base);
    return who;
}

}  // namespace magnesia::safety
