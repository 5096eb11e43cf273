// link_trials.cpp - the library asked about every outcome of a measured link.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/link_trials.hpp"

#include "evidence/parameters/measured_links.hpp"

namespace magnesia::api {

namespace {

std::vector<evidence::measured_link> measured_links(const evidence::evidence_base& base) {
    return base.outcomes.empty() ? std::vector<evidence::measured_link>{}
                                 : evidence::load_measured_links(base.links, base.outcomes);
}

std::vector<doubted> named_doubts(const evidence::evidence_base& base, const evidence::measured_link& link) {
    std::vector<doubted> all;
    for (const std::string& outcome : link.outcomes) all.push_back({outcome, doubt_on(base, outcome)});
    return all;
}

}  // namespace

std::map<std::string, std::vector<doubted>> link_trials(const evidence::evidence_base& base) {
    std::map<std::string, std::vector<doubted>> all;
    for (const evidence::measured_link& link : measured_links(base)) all[link.id] = named_doubts(base, link);
    return all;
}

std::vector<doubted> link_trials(const evidence::evidence_base& base, const std::string& link) {
    for (const evidence::measured_link& one : measured_links(base)) {
        if (one.id == link) return named_doubts(base, one);
    }
    return {};
}

}  // namespace magnesia::api
