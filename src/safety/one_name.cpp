// one_name.cpp - names that mean the same medicines.
// SPDX-License-Identifier: Apache-2.0
#include "safety/one_name.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "safety/name_parts.hpp"
#include "safety/names.hpp"
#include "safety/product_name.hpp"

namespace magnesia::safety {
namespace {

/// What a name means: the medicines in it, and beside them what is not surely known.
using meaning = std::pair<std::set<const evidence::drug*>, std::set<std::string>>;

meaning meaning_of(const std::string& name, const evidence::safety_base& base) {
    if (product_of(base, name) != nullptr) return {{}, {name}};
    meaning all;
    for (const std::string& part : parts_of(base, name)) {
        const found_drug found = find_drug(base.drugs, part);
        if (found.what != nullptr && found.is_sure) {
            all.first.insert(found.what);
        } else {
            all.second.insert(bare_name(part));
        }
    }
    return all;
}

class first_names {
 public:
    explicit first_names(const evidence::safety_base& base) : base_{base} {}

    /// The first name with the meaning of this one.
    const std::string& of(const std::string& name) {
        return first_.try_emplace(meaning_of(name, base_), name).first->second;
    }

 private:
    const evidence::safety_base& base_;
    std::map<meaning, std::string> first_;
};

}  // namespace

scenario::person with_one_name_each(scenario::person who, const evidence::safety_base& base) {
    first_names names{base};
    if (who.is.drugs) {
        std::vector<std::string> once;
        for (const std::string& name : *who.is.drugs) {
            const std::string& first = names.of(name);
            if (std::find(once.begin(), once.end(), first) == once.end()) once.push_back(first);
        }
        who.is.drugs = std::move(once);
    }
    std::vector<scenario::drug_time> times;
    for (const scenario::drug_time& one : who.is.drug_times) {
        const scenario::drug_time named{names.of(one.name), one.at};
        if (std::find(times.begin(), times.end(), named) == times.end()) times.push_back(named);
    }
    who.is.drug_times = std::move(times);
    return who;
}

}  // namespace magnesia::safety
