// topics.cpp - reading data/topics.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/topics.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view topics_keys[] = {"schema", "topic"};
constexpr std::string_view topic_keys[] = {"id", "label", "note", "row"};
constexpr std::string_view row_keys[] = {"said", "outcomes", "computed", "named", "claims"};

topic_row read_row(const table_reader& in) {
    topic_row read;
    read.where = in.where();
    read.said = in.text("said").value_or("");
    read.outcomes = in.texts("outcomes");
    if (read.outcomes.empty()) in.note("outcomes", "is missing", "at least one id of data/outcomes.toml");
    if (in.find("computed") != nullptr) read.computed = in.texts("computed");
    read.named = in.text("named").value_or("");
    read.claims = in.texts("claims");
    for (const std::string& claim : read.claims) {
        if (!is_claim(claim)) in.note("claims", "holds what is no number of a claim", "C and three digits");
    }
    return read;
}

}  // namespace

std::vector<topic> parse_topics(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<topic> all;
    if (!check_schema(file, topics_schema, issues)) return all;
    const table_reader top{file, "", topics_keys, issues};
    top.for_each_table("topic", topic_keys, {.low = 1, .unit = "of [[topic]]"}, [&](const table_reader& in) {
        topic read{.id = read_identifier(in, "id"),
                   .label = in.text("label").value_or(""),
                   .note = in.text("note").value_or(""),
                   .rows = {},
                   .where = in.where()};
        in.for_each_table("row", row_keys, {.low = 1, .unit = "of [[topic.row]]"},
                          [&](const table_reader& row) { read.rows.push_back(read_row(row)); });
        if (find_topic(all, read.id) != nullptr) in.note("id", "stands twice in this file", "each topic once");
        all.push_back(std::move(read));
    });
    return all;
}

std::vector<topic> load_topics() {
    return load_embedded("data/topics.toml", parse_topics);
}

const topic* find_topic(const std::vector<topic>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const topic& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

void check_topics(const std::vector<topic>& all, const std::vector<outcome>& outcomes,
                  std::vector<core::issue>& issues) {
    const std::vector<std::string> known = ids_of(outcomes);
    for (const topic& one : all) {
        for (const topic_row& row : one.rows) {
            for (const std::string& id : row.outcomes)
                check_known(row.where, "topic.row.outcomes", id, known, "is no outcome that is known", issues);
            for (const std::string& id : row.computed) {
                check_known(row.where, "topic.row.computed", id, known, "is no outcome that is known", issues);
                const outcome* what = find_outcome(outcomes, id);
                if (what != nullptr && !what->is_computed)
                    issues.push_back({.where = row.where,
                                      .key = "topic.row.computed",
                                      .value = id,
                                      .found = "is not computed by the body",
                                      .allowed = "in `outcomes`"});
            }
        }
    }
}

bool is_claim(std::string_view text) {
    return text.size() == 4 && text.front() == 'C' && std::all_of(text.begin() + 1, text.end(), is_digit);
}

}  // namespace magnesia::evidence
