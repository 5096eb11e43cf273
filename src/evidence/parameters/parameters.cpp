// parameters.cpp - all parameter files of the program together with the sources they name.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/parameters.hpp"

#include <set>

#include "core/text.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {

void check_citations(const parameter_set& set, const std::vector<source>& known, std::vector<core::issue>& issues) {
    const std::vector<std::string> ids = ids_of(known);
    for (const parameter& p : set.parameters) {
        for (const citation& cited : p.sources)
            check_known(p.where, p.id + ".sources", cited.source, ids, "is not a source of data/sources", issues);
    }
}

std::vector<parameter_set> load_parameters() {
    std::vector<core::issue> issues;
    std::vector<parameter_set> sets;
    for (const embedded_entry& file : embedded_files("data/parameters/")) {
        try {
            sets.push_back(parse_parameters(embedded_tree(std::string(file.path)), issues));
        } catch (const data_error& failure) {
            issues.insert(issues.end(), failure.issues().begin(), failure.issues().end());
        }
    }
    if (!issues.empty()) throw data_error(issues);
    return sets;
}

void check_gates(const std::vector<parameter_set>& sets, const std::vector<outcome>& known,
                 std::vector<core::issue>& issues) {
    const std::vector<std::string> ids = ids_of(known);
    for (const parameter_set& set : sets) {
        for (const parameter& p : set.parameters) {
            if (!p.effect) continue;
            check_known(p.where, p.id + ".evidence", p.effect->outcome, ids, "is no outcome of data/outcomes.toml",
                        issues);
        }
    }
}

std::vector<std::string> hypothesis_names(const std::vector<parameter_set>& sets) {
    std::set<std::string> names;
    for (const parameter_set& set : sets) {
        for (const parameter& p : set.parameters) {
            if (p.effect && !p.effect->hypothesis.empty()) names.insert(p.effect->hypothesis);
        }
    }
    return {names.begin(), names.end()};
}

const parameter_set* find_module(const std::vector<parameter_set>& sets, const std::string& module) {
    for (const parameter_set& set : sets) {
        if (set.module == module) return &set;
    }
    return nullptr;
}

}  // namespace magnesia::evidence
