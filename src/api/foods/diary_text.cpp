// diary_text.cpp - a day of eating for a screen of 80 columns.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/drawing/screen_text.hpp"
#include "api/foods/diary.hpp"
#include "api/foods/diary_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t eaten_columns = 34;
constexpr std::size_t amount_columns = 26;
constexpr std::size_t most_lines_of_name = 8;  // of the longest name of the tables

std::string eaten_row(const std::string& name, const std::string& amount, const std::string& mg,
                      const std::string& share) {
    const std::vector<std::string> names = wrapped(name, eaten_columns, most_lines_of_name);
    std::string line = fmt::format("{} {} {:>8} {:>6}", padded(names.front(), eaten_columns),
                                   padded(fitted(amount, amount_columns), amount_columns), mg, share);
    line.erase(line.find_last_not_of(' ') + 1);
    line += '\n';
    for (std::size_t i = 1; i < names.size(); ++i) line += names[i] + '\n';
    return line;
}

std::string eaten_rows(const diary_answer& answer) {
    std::string rows = eaten_row("Food, per day", "amount", "mg", "share");
    for (const evidence::eaten_food& one : answer.day.foods) {
        const double mg = evidence::per_day(one, one.what->magnesium_mg);
        rows += eaten_row(one.what->name, amount_in_words(one), fmt::format("{:.1f}", mg), share_in_words(answer, mg));
    }
    return rows + eaten_row("Magnesium from food", "", fmt::format("{:.0f}", answer.day.magnesium_mg), "");
}

std::string advice_rows(const diary_answer& answer) {
    std::string rows = paragraph("Advised, mg a day, for " + described(answer.who) +
                                     (answer.who.is_default ? " (age or sex not said: a default adult):" : ":"),
                                 screen_columns);
    for (const evidence::reference_intake& one : answer.who.advice) {
        const double advised = answer.who.advised(one);
        const auto average = one.average.of(answer.who.sex);
        const std::string half =
            average ? fmt::format("; average requirement {}: {}", shortest(*average), reached(answer, *average)) : "";
        const std::string doubt = one.known_from == evidence::provenance::memory ? " (to be verified)" : "";
        rows += fmt::format("  {}{}\n    {} {}: {}{}\n", one.name, doubt, one.kind, shortest(advised),
                            reached(answer, advised), half);
    }
    return rows;
}

}  // namespace

std::string text_of(const diary_answer& answer) {
    std::string page = eaten_rows(answer);
    page += fmt::format("Energy {:.0f} kcal\n", answer.day.energy_kcal);
    page += paragraph(days_in_words(answer.day), screen_columns) + '\n';
    for (const std::string& doubt : doubts_of(answer)) page += paragraph(doubt, screen_columns) + '\n';
    for (const std::string& one : sums_in_words(answer.day)) page += paragraph(one, screen_columns);
    page += '\n' + advice_rows(answer) + '\n' + paragraph(pattern_in_words(answer), screen_columns);
    page += paragraph(food_first_in_words(answer.who) + " Information, not medical advice.", screen_columns);
    return page;
}

}  // namespace magnesia::api
