// food_diary_file.cpp - two kinds of file, one list.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_diary_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/table_reader.hpp"
#include "evidence/files/csv_reader.hpp"
#include "evidence/files/text_file.hpp"
#include "evidence/files/toml_file.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view food_diary_file_keys[] = {"schema", "foods"};
constexpr std::string_view columns[] = {"food", "amount", "frequency", "day"};
constexpr std::size_t most_lines = 5000;  // a year of writing down everything

/// Days are named by all lines or by none.
void check_days(food_diary& diary, std::vector<core::issue>& issues) {
    if (std::ranges::all_of(diary.days, &std::string::empty)) diary.days.clear();
    for (std::size_t line = 0; line < diary.days.size(); ++line) {
        if (!diary.days[line].empty()) continue;
        issues.push_back({.where = diary.where[line],
                          .key = "day",
                          .found = "is empty",
                          .allowed = "a day in each line, or in none"});
    }
}

}  // namespace

food_diary parse_food_diary(const core::tree& file, std::vector<core::issue>& issues) {
    food_diary diary;
    if (!check_schema(file, food_diary_schema, issues)) return diary;
    const table_reader top{file, "", food_diary_file_keys, issues};
    diary.items = scenario::read_food_list(top);
    if (!top.is_sound()) return {};
    for (const core::tree& line : *file.find("foods")->items()) diary.where.push_back(line.where);
    return diary;
}

food_diary parse_food_diary_csv(std::string_view text, const std::string& file, std::vector<core::issue>& issues) {
    const std::size_t issues_before = issues.size();
    csv_reader row(text, file, {columns, 2}, issues);
    food_diary diary;
    while (row.next()) {
        if (diary.items.size() == most_lines) {
            row.note(0, fmt::format("is line {} of foods", most_lines + 1), fmt::format("at most {}", most_lines));
            return {};
        }
        scenario::food_item one{row.filled(0), row.filled(1), {}};
        const auto how_often =
            row.text(2).empty() ? scenario::food_frequency{} : scenario::parse_frequency(row.text(2));
        if (!how_often) row.note(2, "is not how often", scenario::allowed_frequency());
        one.how_often = how_often.value_or(scenario::food_frequency{});
        diary.items.push_back(std::move(one));
        diary.where.push_back(row.where(0));
        diary.days.push_back(row.text(3));
        if (!row.text(3).empty() && diary.items.back().how_often.per != scenario::food_period::day) {
            row.note(2, "stands beside a day", "times a day, or nothing: a line is what was eaten on that day");
        }
    }
    check_days(diary, issues);
    if (diary.items.empty() && issues.size() == issues_before) {
        issues.push_back({.where = {file, 1, 1}, .found = "has no foods", .allowed = "one food a line"});
    }
    return diary;
}

food_diary read_food_diary(const std::string& path) {
    std::vector<core::issue> issues;
    food_diary diary;
    if (path.ends_with(".csv")) {
        const std::string bytes = read_text_file(path);
        diary = parse_food_diary_csv(plain_text(bytes, path), path, issues);
    } else {
        diary = parse_food_diary(read_toml(path), issues);
    }
    if (!issues.empty()) throw input_error(std::move(issues));
    return diary;
}

}  // namespace magnesia::evidence
