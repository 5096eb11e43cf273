// read_comparison.cpp - each arm is put together with what is common and read as the scenario it is.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "scenario/values/merged_routine.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view comparison_keys[] = {"schema", "person", "routine", "diet",        "health",
                                                "travel", "arm",    "run",     "expectation", "enrolled"};
constexpr std::string_view arm_keys[] = {"name", "regimen", "diet", "health", "routine", "expectation", "enrolled"};
constexpr std::string_view common_keys[] = {"zone", "latitude", "longitude"};  // of [routine] and its light
constexpr allowed_range arm_count{fewest_arms, most_arms, "of [[arm]]"};

/// The tables that all arms share, as a scenario file.
tree common_part(const tree& file) {
    tree::table all{{"schema", {std::string{scenario_schema}, file.where}}};
    for (const char* key : {"person", "routine", "diet", "health", "travel", "run", "expectation", "enrolled"}) {
        if (const tree* found = file.find(key)) all.push_back({key, *found});
    }
    return {std::move(all), file.where};
}

/// Regimen lines as the tables a scenario file has, each at the place of its line.
tree regimen_tables(const tree& lines) {
    tree::list tables;
    for (const tree& line : *lines.items()) tables.push_back({tree::table{{"dose", line}}, line.where});
    return {std::move(tables), lines.where};
}

/// The scenario file of one arm.
tree arm_part(const tree& common, const tree& arm_table) {
    tree::table all = *common.entries();
    const tree* own = arm_table.find("routine");
    const tree* usual = common.find("routine");
    if (own != nullptr && usual != nullptr) put(all, "routine", merged_routine(*usual, *own));
    for (const char* key : {"diet", "health", "expectation", "enrolled"}) {
        if (const tree* said = arm_table.find(key)) put(all, key, *said);
    }
    const tree* lines = arm_table.find("regimen");
    if (lines != nullptr && lines->items() != nullptr) all.push_back({"regimen", regimen_tables(*lines)});
    return {std::move(all), arm_table.where};
}

bool is_said_of_common_part(const issue& one, const std::vector<issue>& common) {
    return std::any_of(common.begin(), common.end(), [&](const issue& c) { return sentence(c) == sentence(one); });
}

/// Key of an issue as it stands in the comparison: `regimen[2].dose` of the third arm is `arm[3].regimen[2]`.
issue moved_into_arm(issue what, const std::string& arm_path) {
    const auto is_of = [&](std::string_view table) { return what.key.starts_with(table); };
    const std::string_view tables[] = {"regimen", "diet", "health", "routine", "expectation", "enrolled"};
    if (std::none_of(std::begin(tables), std::end(tables), is_of)) return what;
    if (what.key.ends_with(".dose")) what.key.resize(what.key.size() - std::string_view(".dose").size());
    what.key = arm_path + '.' + what.key;
    return what;
}

std::string read_name(const table_reader& fields, const std::vector<arm>& before) {
    const std::string name = fields.text_or("name", "");
    if (name.empty()) return name;  // an empty one has been noted
    if (printable(name, longest_arm_name) != name) {
        fields.note("name", "is no name",
                    fmt::format("1 to {} characters without control characters", longest_arm_name));
    }
    if (std::any_of(before.begin(), before.end(), [&](const arm& one) { return one.name == name; })) {
        fields.note("name", "is the name of two arms", "each name once");
    }
    return name;
}

/// Arms are set side by side hour by hour, so all live by the same clock, at the same place.
void check_place(const table_reader& fields, const tree& own) {
    const tree* light = own.find("light");
    for (const std::string_view key : common_keys) {
        for (const tree* table : {&own, light}) {
            const tree* found = table == nullptr ? nullptr : table->find(key);
            if (found == nullptr) continue;
            const std::string path = fields.path_of("routine") + (table == light ? ".light." : ".") + std::string(key);
            fields.issues().push_back({found->where, path, found->shown(), "is said of one arm",
                                       "what is common to all arms, in [routine]", ""});
        }
    }
}

/// Everything one reading needs.
struct arm_reading {
    const vocabulary& words;
    const routine_defaults& defaults;
    const tree& common;
    const std::vector<issue>& issues_of_common;
    const comparison& usual;  ///< what is common
};

arm read_arm(const arm_reading& with, const table_reader& fields, const tree& table, const std::vector<arm>& before) {
    arm read{.name = read_name(fields, before), .doses = {}};
    if (const tree* lines = fields.find("regimen"); lines != nullptr && lines->items() == nullptr) {
        fields.note("regimen", "is not a list",
                    "a list of regimen lines in quotes, such as [\"200 mg elemental ...\"]");
    }
    if (const tree* own = fields.find("routine"); own != nullptr) check_place(fields, *own);
    try {
        scenario what = read_scenario(arm_part(with.common, table), with.words, with.defaults);
        read.doses = std::move(what.doses);
        if (fields.find("diet") != nullptr) read.diet = std::move(what.diet);
        if (fields.find("health") != nullptr) read.health = std::move(what.health);
        if (hope_of(what) != with.usual.hopes) read.hopes = hope_of(what);
        if (what.day != with.usual.day) read.day = std::move(what.day);
    } catch (const input_error& error) {
        for (const issue& one : error.issues()) {
            if (is_said_of_common_part(one, with.issues_of_common)) continue;
            fields.issues().push_back(moved_into_arm(one, fmt::format("arm[{}]", before.size() + 1)));
        }
    }
    return read;
}

/// What is common, read as a scenario without a supplement.
comparison read_common(const tree& common, const vocabulary& words, const routine_defaults& defaults,
                       std::vector<issue>& issues) {
    try {
        scenario what = read_scenario(common, words, defaults);
        return {.who = std::move(what.who),
                .day = std::move(what.day),
                .diet = std::move(what.diet),
                .run = what.run,
                .arms = {},
                .travel = std::move(what.travel),
                .hopes = hope_of(what),
                .health = std::move(what.health)};
    } catch (const input_error& error) {
        issues = error.issues();
    }
    return {};
}

}  // namespace

comparison read_comparison(const tree& file, const vocabulary& words, const routine_defaults& defaults) {
    std::vector<issue> issues;
    if (!check_schema(file, comparison_schema, issues)) throw input_error(std::move(issues));
    const tree common = common_part(file);
    std::vector<issue> issues_of_common;
    comparison all = read_common(common, words, defaults, issues_of_common);
    const arm_reading with{words, defaults, common, issues_of_common, all};
    const table_reader fields{file, "", comparison_keys, issues};
    std::size_t count = 0;
    fields.for_each_table("arm", arm_keys, arm_count, [&](const table_reader& one) {
        const tree& table = (*file.find("arm")->items())[count++];
        all.arms.push_back(read_arm(with, one, table, all.arms));
    });
    issues.insert(issues.begin(), issues_of_common.begin(), issues_of_common.end());
    if (!issues.empty()) throw input_error(std::move(issues));
    return all;
}

}  // namespace magnesia::scenario
