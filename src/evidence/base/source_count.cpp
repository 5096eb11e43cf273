// source_count.cpp - judging each entry, and adding up.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/source_count.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace magnesia::evidence {

bool says_it_is_judged(std::string_view words) {
    const auto says = [&](std::string_view part) { return words.find(part) != std::string_view::npos; };
    return (says("Searched 20") && says(", not found")) || says("A choice, not a finding") || says("By definition");
}

backing backing_of(const known_entry& entry, const std::vector<source>& sources) {
    const auto can_be_looked_up = [&](const std::string& id) {
        const source* one = find_source(sources, id);
        return one != nullptr && !address_of(*one).empty();
    };
    if (std::any_of(entry.sources.begin(), entry.sources.end(), can_be_looked_up)) return backing::looked_up;
    if (!entry.sources.empty()) return backing::named;
    return says_it_is_judged(entry.words) ? backing::judged : backing::open;
}

std::size_t source_count::total() const {
    return std::accumulate(entries.begin(), entries.end(), std::size_t{0});
}

std::vector<source_count> source_counts(const evidence_base& base) {
    std::map<std::string, source_count> by_file;
    for (const known_entry& entry : known_entries(base)) {
        source_count& count = by_file[entry.file];
        count.file = entry.file;
        ++count.entries[static_cast<std::size_t>(backing_of(entry, base.sources))];
    }
    std::vector<source_count> all;
    for (auto& [file, count] : by_file) all.push_back(std::move(count));
    return all;
}

source_count sum_of(const std::vector<source_count>& all) {
    source_count sum;
    for (const source_count& one : all) {
        for (std::size_t kind = 0; kind < backing_kinds; ++kind) sum.entries[kind] += one.entries[kind];
    }
    return sum;
}

}  // namespace magnesia::evidence
