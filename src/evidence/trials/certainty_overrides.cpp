// certainty_overrides.cpp - reading data/certainty_overrides.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/certainty_overrides.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"
#include "evidence/outcomes/trial_words.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view certainty_overrides_keys[] = {"schema", "override"};
constexpr std::string_view override_keys[] = {"outcome", "condition", "certainty", "reason", "source"};

}  // namespace

std::vector<certainty_override> parse_certainty_overrides(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<certainty_override> all;
    if (!check_schema(file, certainty_overrides_schema, issues)) return all;
    const table_reader top{file, "", certainty_overrides_keys, issues};
    top.for_each_table("override", override_keys, {.low = 0, .unit = "of [[override]]"}, [&](const table_reader& in) {
        certainty_override read{.outcome = read_identifier(in, "outcome"),
                                .condition = in.choice_or("condition", "", condition_words()),
                                .level = in.choice("certainty", certainty_words()).value_or(""),
                                .reason = in.text("reason", "why the computed one is not right").value_or(""),
                                .source = in.text_or("source", ""),
                                .where = in.where()};
        const bool is_told = std::any_of(all.begin(), all.end(), [&](const certainty_override& other) {
            return other.outcome == read.outcome && other.condition == read.condition;
        });
        if (is_told) in.note("outcome", "is judged twice", "one judgement for each outcome and condition");
        all.push_back(std::move(read));
    });
    return all;
}

std::vector<certainty_override> load_certainty_overrides() {
    return load_embedded("data/certainty_overrides.toml", parse_certainty_overrides);
}

void check_certainty_overrides(const std::vector<certainty_override>& all, const std::vector<outcome>& outcomes,
                               const std::vector<source>& sources, std::vector<core::issue>& issues) {
    for (const certainty_override& one : all) {
        check_known(one.where, "override.outcome", one.outcome, ids_of(outcomes), "is not known", issues);
        check_known(one.where, "override.source", one.source, ids_of(sources), "is not known", issues);
    }
}

}  // namespace magnesia::evidence
