// fasting_rules.cpp - reading data/safety/fasting.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/fasting_rules.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view fasting_rules_keys[] = {"schema", "fasting"};
constexpr std::string_view fasting_keys[] = {
    "interaction", "minutes_before_food", "hours_after_food", "grade", "provenance", "source", "place", "note"};
constexpr allowed_range before_food_range{0, 240, "min"};
constexpr allowed_range after_food_range{0, 12, "h"};

}  // namespace

std::vector<fasting_rule> parse_fasting_rules(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<fasting_rule> all;
    if (!check_schema(file, fasting_rules_schema, issues)) return all;
    const table_reader top{file, "", fasting_rules_keys, issues};
    top.for_each_table("fasting", fasting_keys, {.low = 1, .unit = "of [[fasting]]"}, [&](const table_reader& in) {
        const fasting_rule read{read_identifier(in, "interaction"),
                                in.number("minutes_before_food", before_food_range).value_or(0),
                                in.number("hours_after_food", after_food_range).value_or(0), read_known_how(in)};
        const bool is_repeated =
            std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.interaction == read.interaction; });
        if (is_repeated) in.note("interaction", "stands twice in this file", "each interaction once");
        all.push_back(read);
    });
    return all;
}

}  // namespace magnesia::evidence
