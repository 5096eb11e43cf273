// measured_links.cpp - reading data/measured_links.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/measured_links.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view measured_file_keys[] = {"schema", "link"};
constexpr std::string_view measured_link_keys[] = {"id", "outcomes"};

}  // namespace

std::vector<measured_link> parse_measured_links(const core::tree& file, const link_map& links,
                                                const std::vector<outcome>& outcomes,
                                                std::vector<core::issue>& issues) {
    std::vector<measured_link> all;
    if (!check_schema(file, measured_links_schema, issues)) return all;
    const core::table_reader top{file, "", measured_file_keys, issues};
    const std::vector<std::string> known = ids_of(outcomes);
    top.for_each_table("link", measured_link_keys, {.low = 1, .unit = "of [[link]]"}, [&](const auto& in) {
        measured_link read{.id = in.text("id").value_or(""), .outcomes = in.texts("outcomes")};
        const mission_link* link = links.find(read.id);
        if (link == nullptr || !link->is_of_body)
            in.note("id", "is no link of the body", "one of data/mission/links.csv");
        if (std::ranges::find(all, read.id, &measured_link::id) != all.end())
            in.note("id", "stands twice in this file", "each link once");
        if (read.outcomes.empty()) in.note("outcomes", "is missing", "at least one id of data/outcomes.toml");
        for (const std::string& id : read.outcomes)
            check_known(in.where(), "link.outcomes", id, known, "is no outcome that is known", issues);
        all.push_back(std::move(read));
    });
    return all;
}

std::vector<measured_link> load_measured_links(const link_map& links, const std::vector<outcome>& outcomes) {
    return load_embedded("data/measured_links.toml", [&](const core::tree& file, std::vector<core::issue>& issues) {
        return parse_measured_links(file, links, outcomes, issues);
    });
}

}  // namespace magnesia::evidence
