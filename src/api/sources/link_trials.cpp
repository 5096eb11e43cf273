// link_trials.cpp - the library asked about every outcome of a measured link.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/link_trials.hpp"

#include "evidence/parameters/measured_links.hpp"

namespace magnesia::api {

std::map<std::string, std::vector<doubted>> link_trials(const evidence::evidence_base& base) {
    std::map<std::string, std::vector<doubted>> all;
    if (base.outcomes.empty()) return all;
    for (const evidence::measured_link& link : evidence::load_measured_links(base.links, base.outcomes)) {
        for (const std::string& outcome : link.outcomes) all[link.id].push_back({outcome, doubt_on(base, outcome)});
    }
    return all;
}

}  // namespace magnesia::api
