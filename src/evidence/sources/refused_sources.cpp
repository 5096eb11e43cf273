// refused_sources.cpp - reading data/refused_sources.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/sources/refused_sources.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view refused_sources_keys[] = {"schema", "refused"};
constexpr std::string_view refused_keys[] = {"pattern", "reason"};
constexpr std::size_t shortest_pattern = 6;  // a shorter one would refuse papers that exist

}  // namespace

std::vector<refused_source> parse_refused_sources(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<refused_source> all;
    if (!check_schema(file, refused_sources_schema, issues)) return all;
    const table_reader top{file, "", refused_sources_keys, issues};
    top.for_each_table("refused", refused_keys, {.low = 1, .unit = "of [[refused]]"}, [&](const table_reader& in) {
        refused_source read{
            .pattern = in.text("pattern").value_or(""), .reason = in.text("reason").value_or(""), .where = in.where()};
        if (!read.pattern.empty() && read.pattern.size() < shortest_pattern)
            in.note("pattern", "is too short", "at least 6 characters of a DOI or address");
        all.push_back(std::move(read));
    });
    return all;
}

std::vector<refused_source> load_refused_sources() {
    return load_embedded("data/refused_sources.toml", parse_refused_sources);
}

const refused_source* find_refusal(const std::vector<refused_source>& all, std::string_view doi_or_address) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const refused_source& one) {
        return doi_or_address.find(one.pattern) != std::string_view::npos;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
